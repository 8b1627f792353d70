using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>When the compiler runs again, and that it then writes the same.</summary>
[Collection(BuildTests.Name)]
public sealed class IncrementalBuildTests(WorkbenchFixture fixture)
{
    private const string Framework = "net10.0";
    private static readonly string[] Ran = ["Evolving net10.0"];
    private readonly Consumer _consumer = fixture.Workbench.FreshConsumer("Evolving");

    [Fact]
    public void A_second_build_compiles_nothing()
    {
        _consumer.Build().MustBeClean();

        BuildResult second = _consumer.Build("--no-restore").MustBeClean();

        Assert.Empty(second.Compiled);
    }

    [Fact]
    public void Building_everything_again_generates_the_same_bytes()
    {
        _consumer.Build().MustBeClean();
        SortedDictionary<string, byte[]> first = _consumer.Generated(Framework);

        BuildResult again = _consumer.Build("--no-restore", "--no-incremental").MustBeClean();

        Assert.Equal(Ran, again.Compiled);
        Assert.Contains("Evolving.Contracts.Cancel.g.cs", first.Keys);
        Assert.Contains("FreedomPay.Gateway.Purchase.ThreeDSecure.g.cs", first.Keys);
        AssertSame(first, _consumer.Generated(Framework));
    }

    [Fact]
    public void An_edit_of_a_spec_compiles_again_and_changes_its_own_output_only()
    {
        _consumer.Build().MustBeClean();
        SortedDictionary<string, byte[]> before = _consumer.Generated(Framework);
        string spec = _consumer.Read("cancel.freedompay.yaml");

        _consumer.Write("cancel.freedompay.yaml", spec.Replace("summary: Amount.", "summary: Amount to give back.", StringComparison.Ordinal));
        BuildResult edited = _consumer.Build("--no-restore").MustBeClean();

        Assert.Equal(Ran, edited.Compiled);
        SortedDictionary<string, byte[]> after = _consumer.Generated(Framework);
        Assert.NotEqual(before["Evolving.Contracts.Cancel.g.cs"], after["Evolving.Contracts.Cancel.g.cs"]);
        Assert.Equal(before["FreedomPay.Gateway.Purchase.ThreeDSecure.g.cs"], after["FreedomPay.Gateway.Purchase.ThreeDSecure.g.cs"]);

        // A comment is an edit of the file, but not of what it says.
        _consumer.Write("cancel.freedompay.yaml", $"# A comment.\n{_consumer.Read("cancel.freedompay.yaml")}");
        Assert.Equal(Ran, _consumer.Build("--no-restore").MustBeClean().Compiled);
        AssertSame(after, _consumer.Generated(Framework));
    }

    [Fact]
    public void A_spec_that_comes_or_goes_compiles_again()
    {
        _consumer.Build().MustBeClean();
        string added = _consumer.Read("cancel.freedompay.yaml").Replace("Cancel", "Refund", StringComparison.Ordinal);

        _consumer.Write("refund.freedompay.yaml", added);
        Assert.Equal(Ran, _consumer.Build("--no-restore").MustBeClean().Compiled);
        Assert.Contains("Evolving.Contracts.RefundRequest", _consumer.Types(Framework).Keys);

        File.Delete(_consumer.PathOf("refund.freedompay.yaml"));
        Assert.Equal(Ran, _consumer.Build("--no-restore").MustBeClean().Compiled);
        Assert.DoesNotContain("Evolving.Contracts.RefundRequest", _consumer.Types(Framework).Keys);
    }

    [Fact]
    public void Another_role_compiles_again()
    {
        _consumer.Build().MustBeClean();
        SortedDictionary<string, byte[]> merchant = _consumer.Generated(Framework);

        // Payments.cs only writes a request, which exists in both roles; what it can do with it differs.
        Assert.Equal(Ran, _consumer.Build("--no-restore", "-p:FreedomPayRoles=both").MustBeClean().Compiled);

        Assert.NotEqual(merchant["Evolving.Contracts.Cancel.g.cs"], _consumer.Generated(Framework)["Evolving.Contracts.Cancel.g.cs"]);
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach ((string file, byte[] source) in expected)
        {
            Assert.True(source.AsSpan().SequenceEqual(actual[file]), $"{file} differs.");
        }
    }
}
