using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Writing;

namespace FreedomPay.Contracts.Tool.Import.Checking;

/// <summary>An endpoint that compiles.</summary>
/// <param name="Map">The endpoint; null if nothing of it compiles.</param>
/// <param name="Types">The types that it declares, which no other endpoint of the file may declare.</param>
/// <param name="Refused">What the format refused, and was left out.</param>
internal sealed record CheckedEndpoint(SpecMap? Map, IReadOnlyList<string> Types, IReadOnlyList<(string Field, Doubt Doubt)> Refused);
