namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>Two specs that differ in one thing.</summary>
/// <param name="Rules">The ids of the changes that are found, in any order.</param>
/// <param name="Old">The old spec.</param>
/// <param name="New">The new one.</param>
/// <param name="IsJson">Whether they are about JSON.</param>
internal sealed record CompareCase(string Rules, string Old, string New, bool IsJson)
{
    /// <summary>Gets what the old spec does not have yet: lines of the program with it are left out.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Gets what only the old spec has: a line of the program in the role of the gateway.</summary>
    public (string Find, string Replacement)? OnlyOld { get; init; }

    /// <summary>Gets whether it breaks the short names of ASP.NET Core endpoints, which the programs here do not have.</summary>
    public bool IsOfRoutes { get; init; }

    /// <param name="rules">The ids of the changes.</param>
    /// <param name="after">Texts that the new spec has in place of others.</param>
    /// <param name="before">Texts that the old spec has in place of others.</param>
    public static CompareCase Forms(string rules, (string Find, string Replacement)[] after, (string Find, string Replacement)[]? before = null) =>
        new(rules, Edited(ComparedTexts.Forms, before ?? []), Edited(ComparedTexts.Forms, after), IsJson: false);

    /// <inheritdoc cref="Forms"/>
    public static CompareCase Json(string rules, (string Find, string Replacement)[] after, (string Find, string Replacement)[]? before = null) =>
        new(rules, Edited(ComparedTexts.Json, before ?? []), Edited(ComparedTexts.Json, after), IsJson: true);

    /// <summary>Returns a program as the old spec allows it.</summary>
    public string ForOld(string program) => OnlyOld is (string find, string replacement) ? Unchanged(program.Replace(find, replacement, StringComparison.Ordinal)) : Unchanged(program);

    private string Unchanged(string program) => string.Join('\n', program.Split('\n').Where(line => !Unused.Any(part => line.Contains(part, StringComparison.Ordinal))));

    public override string ToString() => Rules;

    private static string Edited(string text, (string Find, string Replacement)[] edits)
    {
        foreach ((string find, string replacement) in edits)
        {
            Assert.Contains(find, text, StringComparison.Ordinal);
            text = text.Replace(find, replacement, StringComparison.Ordinal);
        }

        return text;
    }
}
