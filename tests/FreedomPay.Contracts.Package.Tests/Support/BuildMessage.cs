using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>An error or a warning as MSBuild prints it; line and column are 0 where the message names none.</summary>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Severity, string Code, string Text)
{
    /// <summary>Every message once: MSBuild repeats them in its summary and for every target framework.</summary>
    public static IReadOnlyList<BuildMessage> Parse(string output) =>
        [.. output.Split('\n').Select(line => Pattern().Match(line)).Where(match => match.Success).Select(From).Distinct()];

    public override string ToString() => $"{Path.GetFileName(File)}({Line},{Column}): {Severity} {Code}: {Text}";

    private static BuildMessage From(Match match) => new(
        match.Groups["file"].Value.Trim(),
        Number(match.Groups["line"]),
        Number(match.Groups["column"]),
        match.Groups["severity"].Value,
        match.Groups["code"].Value,
        match.Groups["text"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<file>[^(]+?)(\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\))?\s*: (?<severity>error|warning) (?<code>[A-Z]+\d+)\s*: (?<text>.*?)(\s\[[^\]]+\])?$")]
    private static partial Regex Pattern();
}
