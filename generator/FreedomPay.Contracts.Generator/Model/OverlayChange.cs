using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What an overlay changes of an endpoint or type.</summary>
/// <param name="FileName">The spec that has the overlay, as generated code shows it.</param>
/// <param name="Fields">The fields, for example <c>request.pg_user_ip</c>.</param>
internal sealed record OverlayChange(string FileName, EquatableArray<string> Fields);
