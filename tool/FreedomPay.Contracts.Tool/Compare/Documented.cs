namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares what only people read, and what the compiler says about deprecated members.</summary>
internal static class Documented
{
    public static void Compare(string? old, string? current, Subject subject, ChangeCollector found)
    {
        if (old is null && current is not null)
        {
            found.Add(CompareRules.Deprecated, subject, "is deprecated, so that the compiler warns of its use");
        }
        else
        {
            found.AddIf(old != current, CompareRules.Documentation, subject, current is null ? "is no longer deprecated" : "names another replacement");
        }
    }

    /// <param name="parts">What may differ, and whether it does.</param>
    /// <param name="subject">Of what.</param>
    /// <param name="found">Where to add it.</param>
    public static void Compare(IEnumerable<(string Name, bool Differs)> parts, Subject subject, ChangeCollector found)
    {
        string[] names = [.. parts.Where(static part => part.Differs).Select(static part => part.Name)];
        found.AddIf(names.Length > 0, CompareRules.Documentation, subject, $"has other {string.Join(", ", names)}");
    }
}
