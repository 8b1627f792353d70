using System.Reflection;
using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>No property can be named as a member that messages have anyway: the reader refuses all of them.</summary>
public class TakenNamesTests
{
    [Theory]
    [InlineData("Test.Api.ScalarsRequest")]
    [InlineData("Test.Api.ScalarsResponse")]
    public void Members_of_generated_records_are_taken(string type)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.Scalars);
        INamedTypeSymbol record = Consumer.Compile(run).GetTypeByMetadataName(type)!;
        EndpointModel endpoint = SpecParser.Read("scalars.yaml", "scalars.yaml", SourceText.From(Specs.Scalars.Text), CancellationToken.None).Endpoints.Single();
        HashSet<string> fields = [.. endpoint.AllFields.Select(field => field.PropertyName)];

        IEnumerable<string> members = record.GetMembers().Concat(record.BaseType!.GetMembers())
            .Where(member => member.CanBeReferencedByName && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .Select(member => member.Name)
            .Where(CSharpNames.IsMemberName)
            .Where(name => !fields.Contains(name));

        Assert.Contains("PrintMembers", members);
        Assert.All(members, name => Assert.True(CSharpNames.TakenBy(name) is not null, name));
    }

    [Theory]
    [InlineData("Test.Payments.PayResponse")]
    [InlineData("Test.Payments.PayResponse+Paid")]
    [InlineData("Test.Payments.PayResponse+Processing")]
    [InlineData("Test.Payments.ReceiptPosition")]
    public void Members_of_shapes_and_objects_are_taken(string type)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: "both"), VocabularySpecs.Payments, VocabularySpecs.CommonReference);
        INamedTypeSymbol record = Consumer.Compile(run).GetTypeByMetadataName(type)!;
        ParsedSpec reading = SpecParser.Read("payments.yaml", "payments.yaml", SourceText.From(VocabularySpecs.Payments.Text), CancellationToken.None);
        HashSet<string> own = [.. reading.Units.SelectMany(unit => unit.AllFields).Select(field => field.PropertyName), "Paid", "ThreeDSecureNeeded", "Processing"];

        IEnumerable<string> members = record.GetMembers()
            .Where(member => member.CanBeReferencedByName && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .Select(member => member.Name)
            .Where(CSharpNames.IsMemberName)
            .Where(name => !own.Contains(name));

        Assert.Contains("PrintMembers", members);
        Assert.All(members, name => Assert.True(CSharpNames.TakenBy(name) is not null, name));
    }

    [Fact]
    public void Values_of_enums_cannot_be_called_like_members_of_every_enum()
    {
        GeneratorRun run = GeneratorRun.Of(VocabularySpecs.Payments, VocabularySpecs.CommonReference);
        INamedTypeSymbol type = Consumer.Compile(run).GetTypeByMetadataName("Test.Payments.TaxKind")!;

        IEnumerable<string> members = type.GetMembers()
            .Where(member => member.CanBeReferencedByName && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .Select(member => member.Name)
            .Where(CSharpNames.IsMemberName)
            .Except(["NoTax", "Vat16Of116", "New"]);

        Assert.Contains("Texts", members);
        Assert.All(members, name => Assert.True(CSharpNames.TakenInEnumBy(name) is not null, name));
    }

    [Fact]
    public void Extension_methods_of_the_runtime_are_taken()
    {
        IEnumerable<string> extensions = typeof(MessageFields).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute)))
            .Where(static method => method.GetParameters()[0].ParameterType.GetInterfaces().Contains(typeof(IWritableMessage)))
            .Select(method => method.Name)
            .Distinct();

        Assert.Contains("Sign", extensions);
        Assert.All(extensions, name => Assert.True(CSharpNames.TakenBy(name) is not null, name));
    }
}
