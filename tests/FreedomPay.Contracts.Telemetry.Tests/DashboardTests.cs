using System.Text.Json;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>The dashboard asks for what Prometheus gets, by the names that OpenTelemetry's exporter writes.</summary>
[Collection(nameof(CatalogRun))]
public sealed partial class DashboardTests(CatalogRun run)
{
    private static readonly JsonDocument Dashboard = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "dashboards", "freedompay.json")));

    private static readonly string[] Functions = ["sum", "by", "increase", "rate", "histogram_quantile", "topk", "label_values", "__name__", "le"];

    private static string[] Expressions =>
    [
        .. Panels.SelectMany(static panel => panel.TryGetProperty("targets", out JsonElement targets) ? targets.EnumerateArray() : []).Select(static target => target.GetProperty("expr").GetString()!),
        .. Dashboard.RootElement.GetProperty("templating").GetProperty("list").EnumerateArray()
            .Where(static variable => variable.GetProperty("type").GetString() == "query").Select(static variable => variable.GetProperty("query").GetProperty("query").GetString()!),
    ];

    private static IEnumerable<JsonElement> Panels => Dashboard.RootElement.GetProperty("panels").EnumerateArray();

    /// <summary>The names of metrics with the labels that they have, as they are scraped.</summary>
    private Dictionary<string, HashSet<string>> Scraped
    {
        get
        {
            Dictionary<string, HashSet<string>> metrics = new(StringComparer.Ordinal);
            foreach (Match series in Series().Matches(run.Prometheus))
            {
                HashSet<string> labels = metrics.TryGetValue(series.Groups[1].Value, out HashSet<string>? known) ? known : metrics[series.Groups[1].Value] = new(StringComparer.Ordinal);
                labels.UnionWith(Label().Matches(series.Groups[2].Value).Select(static label => label.Groups[1].Value));
            }

            return metrics;
        }
    }

    [Fact]
    public void Every_metric_and_label_is_one_that_is_scraped()
    {
        Dictionary<string, HashSet<string>> scraped = Scraped;
        Assert.InRange(Expressions.Length, 18, int.MaxValue);
        Assert.All(Expressions, expression =>
        {
            string[] words = [.. Word().Matches(Texts().Replace(expression, "\"\"")).Select(static word => word.Value).Except(Functions)];
            string[] metrics = [.. words.Concat(Word().Matches(expression).Select(static word => word.Value)).Where(scraped.ContainsKey).Distinct()];
            Assert.NotEmpty(metrics);
            Assert.All(words.Except(metrics), label => Assert.All(metrics, metric => Assert.Contains(label, scraped[metric])));
        });
    }

    [Fact]
    public void Legends_show_labels_that_the_expression_leaves() => Assert.All(
        Panels.SelectMany(static panel => panel.TryGetProperty("targets", out JsonElement targets) ? targets.EnumerateArray() : []),
        static target => Assert.All(
            Shown().Matches(target.GetProperty("legendFormat").GetString()!).Select(static match => match.Groups[1].Value),
            label => Assert.Contains(label, Regex.Match(target.GetProperty("expr").GetString()!, @"by \(([^)]*)\)").Groups[1].Value.Split(", "))));

    /// <summary>A value that no label ever has would be a panel that is always empty.</summary>
    [Fact]
    public void Values_that_are_asked_for_are_documented()
    {
        string documentation = File.ReadAllText(Repository.PathOf("docs", "telemetry.md"));
        string[] values = [.. Expressions.SelectMany(static expression => Condition().Matches(expression)).SelectMany(static match => match.Groups[1].Value.Split('|')).Where(static value => value.Length > 0 && value[0] != '$').Distinct()];

        Assert.InRange(values.Length, 6, int.MaxValue);
        Assert.All(values.Where(static value => !value.StartsWith("freedompay_", StringComparison.Ordinal)), value => Assert.Contains($"`{value}`", documentation, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_instrument_is_shown() => Assert.All(
        run.Export.Instruments.Keys.Select(static name => name.Replace('.', '_')),
        name => Assert.Contains(Expressions, expression => expression.Contains(name, StringComparison.Ordinal)));

    [Fact]
    public void Panels_have_ids_of_their_own_a_description_and_a_place_without_overlap()
    {
        JsonElement[] panels = [.. Panels];
        Assert.Equal(panels.Length, panels.Select(static panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.All(panels.Where(static panel => panel.GetProperty("type").GetString() != "row"), static panel => Assert.False(string.IsNullOrEmpty(panel.GetProperty("description").GetString())));
        (int X, int Y)[] cells = [.. panels.Select(static panel => panel.GetProperty("gridPos")).SelectMany(static place =>
            from x in Enumerable.Range(place.GetProperty("x").GetInt32(), place.GetProperty("w").GetInt32())
            from y in Enumerable.Range(place.GetProperty("y").GetInt32(), place.GetProperty("h").GetInt32())
            select (x, y))];
        Assert.Equal(cells.Length, cells.Distinct().Count());
        Assert.All(cells, static cell => Assert.InRange(cell.X, 0, 23));
    }

    [GeneratedRegex(@"^([a-zA-Z_:][a-zA-Z0-9_:]*)\{([^\n]*)\} ", RegexOptions.Multiline)]
    private static partial Regex Series();

    [GeneratedRegex(@"([a-zA-Z_][a-zA-Z0-9_]*)=""")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<![$\w.])[a-zA-Z_][a-zA-Z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"""[^""]*""")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{\{([a-z_]+)\}\}")]
    private static partial Regex Shown();

    [GeneratedRegex(@"=~?""([^""]*)""")]
    private static partial Regex Condition();
}
