using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Catalog.Tests.States;

/// <summary>The tables of docs/states.md, which were written from the documentation and not from the specs.</summary>
internal static partial class StatePage
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "states.md"));

    /// <summary>What a message of an endpoint says, and the state that it means.</summary>
    public static IReadOnlyList<StateRow> Rows { get; } = [.. ReadRows()];

    /// <summary>Values that mean no state, each with its endpoint and field.</summary>
    public static IReadOnlyList<(string Endpoint, string Field, string Value)> Unmapped { get; } =
    [
        .. Table("## Values that mean no state")
            .Where(static row => row[3].Length > 10)
            .SelectMany(static row => Words(row[0]).SelectMany(endpoint => Words(row[2]).Select(value => (endpoint, Words(row[1]).Single(), value)))),
    ];

    /// <summary>Endpoints whose messages tell no state.</summary>
    public static IReadOnlyList<string> Without { get; } =
        [.. Table("## Messages that tell no state").Where(static row => row[1].Length > 10).SelectMany(static row => Words(row[0]))];

    private static IEnumerable<StateRow> ReadRows()
    {
        string[] endpoints = [];
        foreach (string[] row in Table("## Where it comes from"))
        {
            endpoints = row[0] == "the same" ? endpoints : [.. Words(row[0])];
            Assert.True(row[3].Length > 3, $"A row of {row[0]} has no source.");
            foreach (string endpoint in endpoints)
            {
                yield return new StateRow(endpoint, string.Join(' ', Words(row[1])), Enum.Parse<PaymentState>(Words(row[2]).Single()));
            }
        }
    }

    private static IEnumerable<string[]> Table(string heading) => Page[Page.IndexOf(heading, StringComparison.Ordinal)..].Split('\n')
        .SkipWhile(static line => !line.StartsWith('|'))
        .TakeWhile(static line => line.StartsWith('|'))
        .Skip(2)
        .Select(static line => line.Trim('|', ' ').Split(" | ").Select(static cell => cell.Trim()).ToArray());

    private static IEnumerable<string> Words(string cell) => Word().Matches(cell).Select(static word => word.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
