namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What the specification says about values, where it says anything.</summary>
/// <param name="Min">The least number, in invariant digits.</param>
/// <param name="Max">The greatest number, in invariant digits.</param>
/// <param name="MinCount">The least length of a text or count of a list.</param>
/// <param name="MaxCount">The greatest length of a text or count of a list.</param>
/// <param name="Pattern">A regular expression of .NET.</param>
internal sealed record FieldBounds(string? Min, string? Max, int? MinCount, int? MaxCount, string? Pattern)
{
    public static FieldBounds None { get; } = new(null, null, null, null, null);
}
