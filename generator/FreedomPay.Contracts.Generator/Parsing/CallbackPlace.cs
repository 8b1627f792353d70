using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Where a field names the message that is sent to its URL; the name is checked once all files have been read.</summary>
/// <param name="Target">The endpoint that is called.</param>
/// <param name="Path">The path of the key.</param>
/// <param name="Place">The place of the name.</param>
internal sealed record CallbackPlace(TypeName Target, string Path, SpecPlace Place);
