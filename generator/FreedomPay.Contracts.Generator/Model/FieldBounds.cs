namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The bounds that the spec sets for values; null for no bound.</summary>
/// <param name="Min">The smallest number, in invariant digits.</param>
/// <param name="Max">The largest number, in invariant digits.</param>
/// <param name="MinCount">The smallest length of a string or count of a list.</param>
/// <param name="MaxCount">The largest length of a string or count of a list.</param>
/// <param name="Pattern">A .NET regular expression.</param>
internal sealed record FieldBounds(string? Min, string? Max, int? MinCount, int? MaxCount, string? Pattern)
{
    public static FieldBounds None { get; } = new(null, null, null, null, null);
}
