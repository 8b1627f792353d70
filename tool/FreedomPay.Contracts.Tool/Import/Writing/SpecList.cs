namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>A list of a spec.</summary>
internal sealed class SpecList(IEnumerable<SpecNode> items) : SpecNode
{
    public IReadOnlyList<SpecNode> Items { get; } = [.. items];

    /// <summary>Returns a list of texts.</summary>
    public static SpecList OfTexts(IEnumerable<string> texts) => new(texts.Select(static text => SpecScalar.Of(text)));
}
