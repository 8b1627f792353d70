using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>The shipped specs, all of them together.</summary>
public class CatalogTests
{
    /// <summary>The shared types are in the runtime already, as they are for every project.</summary>
    [Fact]
    public void The_whole_catalog_compiles_without_a_word()
    {
        Spec[] specs = [.. Specs.Catalog.Select(static spec => spec with { IsReference = spec.Name!.StartsWith("common/", StringComparison.Ordinal) })];

        Assert.Contains(specs, static spec => spec.IsReference);
        Assert.Empty(Consumer.Diagnose(GeneratorRun.Of(new ProjectProperties(Roles: "both"), specs)));
    }

    [Fact]
    public void Every_endpoint_says_where_it_is_known_from()
    {
        var endpoints = Specs.Catalog
            .SelectMany(spec => SpecParser.Read(spec.Path, spec.Name!, SourceText.From(spec.Text), CancellationToken.None).Endpoints)
            .ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint =>
        {
            Assert.True(endpoint.Sources.Count > 0, $"{endpoint.Name.FullName} has no sources");
            Assert.True(endpoint.Confidence is not null, $"{endpoint.Name.FullName} has no confidence");
            Assert.All(endpoint.AllFields, field =>
                Assert.True(field.Summary is not null, $"{endpoint.Name.FullName}: {field.WireName} has no summary"));
        });
    }
}
