using YamlDotNet.RepresentationModel;

namespace FreedomPay.Contracts.Catalog.Tests.States;

/// <summary>Each message of docs/states.md has the state that the page says, and the page leaves out no value that a spec knows.</summary>
public class StatePageTests
{
    public static TheoryData<string, string, PaymentState> Rows
    {
        get
        {
            TheoryData<string, string, PaymentState> data = [];
            foreach (StateRow row in StatePage.Rows)
            {
                data.Add(row.Endpoint, row.Message, row.State);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_has_the_documented_state(string endpoint, string message, PaymentState state)
    {
        IPaymentReport report = Report.Of(endpoint, new StateRow(endpoint, message, state).Fields);

        Assert.Equal(state, report.State);
        Assert.Equal(state == PaymentState.Paid, report.IsPaid());
    }

    [Fact]
    public void Values_that_mean_no_state_are_unknown()
    {
        Assert.All(StatePage.Unmapped, static row => Assert.Equal(
            PaymentState.Unknown,
            Report.Of(row.Endpoint, (row.Field, row.Value), ("pg_captured", "1")).State));
        Assert.NotEmpty(StatePage.Unmapped);
    }

    /// <summary>Every value that a spec knows of a field that tells a state is in one of the two tables, and not in both.</summary>
    [Fact]
    public void No_known_value_is_left_out()
    {
        List<string> mistakes = [];
        foreach (SpecEndpoint endpoint in SpecEndpoint.All.Where(static endpoint => endpoint.HasState))
        {
            foreach ((string field, string value) in endpoint.Fields.Where(field => endpoint.Tested.Contains(field.Key)).SelectMany(static field => field.Value.Select(value => (field.Key, value))))
            {
                bool isMapped = StatePage.Rows.Any(row => row.Endpoint == endpoint.Name && row.Fields.Contains((field, value)));
                if (isMapped == StatePage.Unmapped.Contains((endpoint.Name, field, value)))
                {
                    mistakes.Add($"{endpoint.Name}: {field} {value} is in {(isMapped ? "both tables" : "none of the tables")}");
                }
            }
        }

        Assert.Empty(mistakes);
    }

    [Fact]
    public void No_row_is_about_something_that_no_spec_has()
    {
        string[] known = [.. SpecEndpoint.All.Where(static endpoint => endpoint.HasState).SelectMany(static endpoint => endpoint.Fields.SelectMany(field => field.Value.Select(value => $"{endpoint.Name}: {field.Key} {value}")))];

        Assert.Empty(StatePage.Unmapped.Select(static row => $"{row.Endpoint}: {row.Field} {row.Value}").Except(known));
        Assert.Equal(
            SpecEndpoint.All.Where(static endpoint => endpoint.HasState).Select(static endpoint => endpoint.Name).Order(StringComparer.Ordinal),
            StatePage.Rows.Select(static row => row.Endpoint).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What comes to the merchant, and what is asked about a status, tells a state, or the page says why not.</summary>
    [Fact]
    public void No_message_is_left_out() => Assert.Equal(
        SpecEndpoint.All.Where(static endpoint => endpoint.IsAboutAStatus && !endpoint.HasState).Select(static endpoint => endpoint.Name).Order(StringComparer.Ordinal),
        StatePage.Without.Order(StringComparer.Ordinal));

    /// <summary>An endpoint of the catalog, as its YAML has it.</summary>
    private sealed record SpecEndpoint(string Name, YamlMappingNode Node, IReadOnlyDictionary<string, string[]> Fields)
    {
        public static IReadOnlyList<SpecEndpoint> All { get; } = [.. Read()];

        public bool HasState => Node.Children.ContainsKey("state");

        public bool IsAboutAStatus => IsInbound || (Node.Children.TryGetValue("effect", out YamlNode? effect) && effect.ToString() == "reads" && (IsOfAStatus(Node["title"].ToString()) || Fields.Keys.Any(static name => name.EndsWith("payment_status", StringComparison.Ordinal))));

        /// <summary>Gets the fields of the message itself that the state depends on.</summary>
        public IReadOnlyList<string> Tested => [.. ((YamlMappingNode)Node["state"]["when"]).Children.Values.Cast<YamlMappingNode>().SelectMany(static tests => tests.Children.Keys).Select(static name => name.ToString()).Distinct()];

        private bool IsInbound => Node.Children.TryGetValue("direction", out YamlNode? direction) && direction.ToString() == "inbound";

        private static bool IsOfAStatus(string title) => title.Contains("status", StringComparison.OrdinalIgnoreCase) || title is "Info" || title.StartsWith("read ", StringComparison.Ordinal);

        private static IEnumerable<SpecEndpoint> Read()
        {
            YamlMappingNode[] files = [.. Directory.EnumerateFiles(Repository.PathOf("specs"), "*.yaml", SearchOption.AllDirectories).Select(Load)];
            Dictionary<string, string[]> enums = files
                .SelectMany(static file => Children(file, "types"))
                .Where(static type => type.Value["type"].ToString() == "enum")
                .ToDictionary(static type => type.Key.ToString(), static type => Values(type.Value["values"]), StringComparer.Ordinal);
            foreach (KeyValuePair<YamlNode, YamlNode> entry in files.SelectMany(static file => Children(file, "endpoints")))
            {
                YamlMappingNode node = (YamlMappingNode)entry.Value;
                bool isInbound = node.Children.TryGetValue("direction", out YamlNode? direction) && direction.ToString() == "inbound";
                yield return new SpecEndpoint(
                    entry.Key.ToString(),
                    node,
                    Children(node, isInbound ? "request" : "response").ToDictionary(static field => field.Key.ToString(), field => ValuesOf(field.Value, enums), StringComparer.Ordinal));
            }
        }

        private static string[] ValuesOf(YamlNode field, Dictionary<string, string[]> enums)
        {
            string type = field is YamlMappingNode mapping ? mapping["type"].ToString() : field.ToString();
            return type == "enum" ? Values(field["values"]) : enums.GetValueOrDefault(type) ?? [];
        }

        private static string[] Values(YamlNode values) => values is YamlMappingNode mapping ? [.. mapping.Children.Keys.Select(static key => key.ToString())] : [.. ((YamlSequenceNode)values).Select(static value => value.ToString())];

        private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Children(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? found) && found is YamlMappingNode mapping ? mapping.Children : [];

        private static YamlMappingNode Load(string path)
        {
            YamlStream stream = [];
            using StreamReader reader = File.OpenText(path);
            stream.Load(reader);
            return (YamlMappingNode)stream.Documents.Single().RootNode;
        }
    }
}
