using System.Text;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The three ways to say which contracts a project wants.</summary>
[Collection(BuildTests.Name)]
public sealed class ConsumerTests(WorkbenchFixture fixture)
{
    [Fact]
    public void Contracts_that_the_project_lists_compile_for_both_frameworks_without_a_warning()
    {
        Consumer consumer = fixture.Workbench.Consumer("Items");

        consumer.Build().MustBeClean();

        string[] types =
        [
            "Items.Cancelling.CancelRequest", "Items.Cancelling.CancelResponse",
            "Items.Capturing.CaptureRequest", "Items.Capturing.CaptureResponse",
            "Items.Listed.ListedRequest", "Items.Listed.ListedResponse",
            "Items.Payments",
        ];
        foreach (string framework in new[] { "net8.0", "net10.0" })
        {
            Assert.Equal(types, VisibleTypes(consumer, framework));
        }
    }

    [Fact]
    public void An_overlay_changes_a_section_of_the_catalog()
    {
        Consumer consumer = fixture.Workbench.Consumer("Overlaid");

        consumer.Build().MustBeClean();

        string generated = Encoding.UTF8.GetString(consumer.Generated("net10.0")["FreedomPay.Gateway.Purchase.CreatePayment.g.cs"]);
        Assert.Contains(
            "//     Changed by an overlay in shop.freedompay.yaml: request.pg_amount, request.pg_shop, response.pg_redirect_qr.",
            generated,
            StringComparison.Ordinal);
        Assert.Contains("wireType.Decimal.Write(ref writer, \"pg_amount\", Amount, \"0.00\")", generated, StringComparison.Ordinal);
        Assert.DoesNotContain("RedirectQr", generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_files_name_the_spec_by_its_path_in_the_project()
    {
        Consumer consumer = fixture.Workbench.Consumer("Items");
        consumer.Build().MustBeClean();

        SortedDictionary<string, byte[]> generated = consumer.Generated("net10.0");

        Assert.Equal(["Items.Cancelling.Cancel.g.cs", "Items.Capturing.Capture.g.cs", "Items.Listed.Listed.g.cs"], generated.Keys);
        Assert.Contains("contracts/more/cancel.yaml", Head(generated["Items.Cancelling.Cancel.g.cs"]), StringComparison.Ordinal);
        Assert.Contains("contracts/capture.yaml", Head(generated["Items.Capturing.Capture.g.cs"]), StringComparison.Ordinal);
        Assert.Contains("a name of its own", Head(generated["Items.Listed.Listed.g.cs"]), StringComparison.Ordinal);

        // Nothing of the machine: the same spec gives the same file everywhere.
        Assert.All(generated.Values, source => Assert.DoesNotContain(fixture.Workbench.Root, Encoding.UTF8.GetString(source), StringComparison.Ordinal));
    }

    [Fact]
    public void Files_named_freedompay_yaml_are_contracts_by_themselves()
    {
        Consumer consumer = fixture.Workbench.Consumer("ByItself");

        // drafts/ is taken out by the project, excluded/ by DefaultItemExcludes, other.yaml by its name: none is a spec.
        consumer.Build().MustBeClean();

        Assert.Equal(["ByItself.Deep.Deep.g.cs", "ByItself.Root.Root.g.cs"], consumer.Generated("net10.0").Keys);
        Assert.Equal(["ByItself.Payments"], VisibleTypes(consumer, "net10.0")); // FreedomPayAccessibility is internal
        Assert.Contains("ByItself.Deep.DeepRequest", consumer.Types("net10.0").Keys);
    }

    [Fact]
    public void Files_named_freedompay_yaml_are_left_alone_when_the_project_says_so()
    {
        Consumer consumer = fixture.Workbench.Consumer("ByItself");

        BuildResult build = consumer.Build("-p:EnableDefaultFreedomPayContractItems=false", "-p:IntermediateOutputPath=obj/none/");

        Assert.NotEmpty(build.Errors);
        Assert.All(build.Errors, error => Assert.Equal("CS0234", error.Code)); // the types are not there
    }

    [Fact]
    public void Sections_of_the_catalog_compile_for_both_frameworks_without_a_warning()
    {
        Consumer consumer = fixture.Workbench.Consumer("Shared/Contracts");

        // Named twice, as a section and by a glob, over several lines: one output all the same.
        consumer.Build().MustBeClean();

        foreach (string framework in new[] { "net8.0", "net10.0" })
        {
            IReadOnlyDictionary<string, bool> types = consumer.Types(framework);
            Assert.True(types["FreedomPay.Gateway.Purchase.ThreeDSecureRequest"]);
            Assert.True(types["FreedomPay.Gateway.Purchase.ThreeDSecureResponse"]);
        }

        Assert.Contains("gateway/purchase.yaml", Head(consumer.Generated("net10.0")["FreedomPay.Gateway.Purchase.ThreeDSecure.g.cs"]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> VisibleTypes(Consumer consumer, string framework) =>
        consumer.Types(framework).Where(type => type.Value).Select(type => type.Key).Order(StringComparer.Ordinal);

    // The comment above the generated code says where it is from.
    private static string Head(byte[] source) => Encoding.UTF8.GetString(source).Split("namespace ")[0];
}
