namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>Where a program puts blanks and line breaks in JSON.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Indent">What a level is indented by; null for a single line.</param>
/// <param name="Colon">What stands between a name and its value.</param>
/// <param name="Comma">What stands between members on a line.</param>
/// <param name="LineEnd">What ends a line.</param>
internal sealed record JsonLayout(string Name, string? Indent, string Colon, string Comma, string LineEnd)
{
    public static IReadOnlyList<JsonLayout> All { get; } =
    [
        new("without blanks", null, ":", ",", string.Empty),
        new("with blanks after commas and colons", null, ": ", ", ", string.Empty),
        new("with blanks after colons", null, ": ", ",", string.Empty),
        new("indented by two blanks", "  ", ": ", ",", "\n"),
        new("indented by four blanks", "    ", ": ", ",", "\n"),
        new("indented by tabs", "\t", ": ", ",", "\n"),
        new("indented by two blanks, with \\r\\n", "  ", ": ", ",", "\r\n"),
        new("indented by two blanks, with blanks around colons", "  ", " : ", ",", "\n"),
    ];
}
