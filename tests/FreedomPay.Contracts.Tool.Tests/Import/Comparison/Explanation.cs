using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Tests.Import.Comparison;

/// <summary>Why the catalog says something else than a page: a row of the table.</summary>
/// <param name="Endpoint">The endpoint, with * for any letters.</param>
/// <param name="Fact">The place and what is said there, with *.</param>
/// <param name="Imported">What the import says, with *.</param>
/// <param name="Written">What the catalog says, with *.</param>
/// <param name="Why">Where the catalog has it from, or why the import cannot know it.</param>
internal sealed record Explanation(string Endpoint, string Fact, string Imported, string Written, string Why)
{
    public bool Explains(Difference difference) =>
        Matches(Endpoint, difference.Endpoint) && Matches(Fact, difference.Fact) && Matches(Imported, difference.Imported) && Matches(Written, difference.Written);

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, $"^(?:{string.Join('|', pattern.Split(" or ").Select(static one => Regex.Escape(one).Replace("\\*", ".*", StringComparison.Ordinal)))})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
