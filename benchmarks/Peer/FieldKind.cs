namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// A kind of field, as a spec says it and as a schema of OpenAPI does, or as far as it can; # is a number of the endpoint's own.
/// </summary>
internal sealed record FieldKind(string Name, string Spec, string OpenApi, string Summary, bool IsRequired = false)
{
    public string NameFor(int number) => For(Name, number);

    public string SpecFor(int number) => $"{NameFor(number)}: {{ {For(Spec, number)}, {(IsRequired ? "required: true, " : "")}summary: {For(Summary, number)} }}";

    public string SummaryFor(int number) => For(Summary, number);

    private static string For(string text, int number) => text.Replace("#", $"{number}", StringComparison.Ordinal);
}
