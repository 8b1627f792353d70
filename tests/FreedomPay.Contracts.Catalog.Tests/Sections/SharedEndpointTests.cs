using YamlDotNet.RepresentationModel;

namespace FreedomPay.Contracts.Catalog.Tests.Sections;

/// <summary>
/// <c>/g2g/status_v2</c> stands in three sections of the documentation, and each of their specs describes it wholly: who takes one section
/// alone has all of it. What they say is the same; only what each page is known from, and what is to be said of it, is its own.
/// </summary>
public class SharedEndpointTests
{
    private static readonly string[] OfThePage = ["sources", "notes"];

    [Theory]
    [InlineData("gateway/card", "GetAddCardStatus")]
    [InlineData("gateway/token", "GetTokenPaymentStatus")]
    public void Status_is_the_same_in_each_section(string section, string endpoint)
    {
        IReadOnlyList<string> status = Status("gateway/purchase", "GetPaymentStatus");

        Assert.Contains("request/pg_order_id/type: string", status);
        Assert.Contains("response/pg_payment_status/type: PaymentStatus", status);
        Assert.Contains("anyOf/0/1: pg_order_id", status);
        Assert.Equal(status, Status(section, endpoint));
    }

    /// <summary>A line for each value, in the order of the file, which is that of the properties.</summary>
    private static IReadOnlyList<string> Status(string section, string name)
    {
        YamlStream stream = [];
        using StreamReader reader = File.OpenText(Repository.PathOf("specs", $"{section}.yaml"));
        stream.Load(reader);
        YamlMappingNode endpoint = Assert.IsType<YamlMappingNode>(stream.Documents.Single().RootNode["endpoints"][name]);
        return
        [
            .. endpoint.Children
                .Where(static entry => !OfThePage.Contains(entry.Key.ToString(), StringComparer.Ordinal))
                .SelectMany(static entry => Lines(entry.Key.ToString(), entry.Value)),
        ];
    }

    private static IEnumerable<string> Lines(string path, YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(entry => Lines($"{path}/{entry.Key}", entry.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany((item, index) => Lines($"{path}/{index}", item)),
        _ => [$"{path}: {node}"],
    };
}
