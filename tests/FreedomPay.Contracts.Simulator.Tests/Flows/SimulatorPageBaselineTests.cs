using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>docs/simulator.md has the tables that the simulator goes by.</summary>
public class SimulatorPageBaselineTests
{
    private static readonly string Page = Repository.PathOf("docs", "simulator.md");

    [Fact]
    public void Table_of_states_and_moves_is_current() => Compare("moves", Moves());

    [Fact]
    public void Table_of_cards_is_current() => Compare("cards", CardTable());

    [Fact]
    public void Every_state_can_be_left_or_is_final()
    {
        Assert.All(Enum.GetValues<PaymentMove>(), static move => Assert.Contains(PaymentMoves.All, rule => rule.Move == move));
        Assert.Equal(
            [LedgerState.Failed, LedgerState.Cancelled],
            Enum.GetValues<LedgerState>().Where(static state => PaymentMoves.All.All(rule => rule.From != state)));
        Assert.Distinct(PaymentMoves.All.Select(static rule => (rule.From, rule.Move)));
    }

    private static string Moves() => "| from | move | to |\n|---|---|---|\n"
        + string.Concat(PaymentMoves.All.Select(static rule => $"| `{rule.From}` | `{rule.Move}` | `{rule.To}` |\n"));

    private static string CardTable() => "| number | what it does | 3DS |\n|---|---|---|\n"
        + string.Concat(TestCard.All.Select(static card => $"| `{card.Number}` | {card.Name} | {(!card.AsksCardholder ? "no" : card.AsksCode ? "with a code" : "without a question")} |\n"));

    private static void Compare(string name, string table)
    {
        string start = $"<!-- {name} -->\n";
        string end = $"<!-- /{name} -->";
        string page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = page.IndexOf(end, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("FREEDOMPAY_ACCEPT") == "1")
        {
            page = page[..from] + table + page[to..];
            File.WriteAllText(Page, page);
            to = from + table.Length;
        }

        Assert.True(page[from..to] == table, "docs/simulator.md has another table. Write it anew: dotnet test -e FREEDOMPAY_ACCEPT=1 --filter FullyQualifiedName~Baseline");
    }
}
