using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Common;

public class WireNamesTests
{
    [Fact]
    public void Known_names_are_those_of_the_catalog()
    {
        SortedSet<string> names = new(StringComparer.Ordinal) { ProtocolFields.MerchantId, ProtocolFields.Salt, ProtocolFields.Signature, ProtocolFields.Status };
        foreach (Spec spec in Specs.Catalog)
        {
            foreach (SourceUnit unit in SpecParser.Read(spec.Path, spec.Name!, SourceText.From(spec.Text), CancellationToken.None).Units)
            {
                IEnumerable<MessageModel> messages = unit.Types.OfType<ObjectModel>().Select(static type => type.Content);
                if (unit is EndpointModel endpoint)
                {
                    messages = [.. messages, endpoint.Request, .. endpoint.Response?.Shapes.Select(static shape => shape.Message) ?? []];
                }

                names.UnionWith(messages.SelectMany(static message => message.Fields).Select(static field => field.WireName).Where(static name => name.StartsWith("pg_", StringComparison.Ordinal)));
            }
        }

        Assert.Equal(names, WireNames.Known);
    }

    [Fact]
    public void No_name_of_the_catalog_is_taken_for_another() => Assert.All(WireNames.Known, static name => Assert.Null(WireNames.MeantBy(name)));
}
