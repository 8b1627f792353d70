using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>What a consumer's mistake looks like.</summary>
[Collection(BuildTests.Name)]
public sealed class MistakeTests(WorkbenchFixture fixture)
{
    [Theory]
    [InlineData("10")]
    [InlineData("7.3")]
    [InlineData("ISO-2")]
    public void CSharp_below_11_is_one_clear_error(string languageVersion)
    {
        Consumer consumer = fixture.Workbench.Consumer("OldLanguage");

        BuildMessage error = consumer.Build($"-p:LangVersion={languageVersion}").SingleError();

        Assert.Equal("FPC1001", error.Code);
        Assert.Equal(consumer.ProjectFile, error.File);
        Assert.Contains("C# 11", error.Text, StringComparison.Ordinal);
        Assert.Contains($"'{languageVersion}'", error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12.0")]
    [InlineData("latest")]
    [InlineData("default")]
    [InlineData("preview")]
    public void CSharp_11_and_later_is_fine(string languageVersion)
    {
        Consumer consumer = fixture.Workbench.Consumer("OldLanguage");
        consumer.Dotnet("restore", "-nodeReuse:false").MustSucceed();

        // The check alone; the consumers that are compiled have C# 11 and the SDK's own.
        consumer.Build("--no-restore", "-t:FreedomPayCheckProject", $"-p:LangVersion={languageVersion}").MustBeClean();
    }

    [Fact]
    public void Project_for_a_browser_is_one_clear_error()
    {
        Consumer consumer = fixture.Workbench.Consumer("OldLanguage");
        consumer.Dotnet("restore", "-nodeReuse:false").MustSucceed();

        // The check alone: what else a browser needs is not installed everywhere.
        BuildMessage error = consumer.Build("--no-restore", "-t:FreedomPayCheckPlatform", "-p:RuntimeIdentifier=browser-wasm").SingleError();

        Assert.Equal("FPC1004", error.Code);
        Assert.Equal(consumer.ProjectFile, error.File);
        Assert.Contains("secret keys", error.Text, StringComparison.Ordinal);
        consumer.Build("--no-restore", "-t:FreedomPayCheckPlatform").MustBeClean();
    }

    [Fact]
    public void A_spec_that_does_not_exist_is_one_clear_error()
    {
        Consumer consumer = fixture.Workbench.FreshConsumer("Evolving");
        string project = File.ReadAllText(consumer.ProjectFile);
        File.WriteAllText(consumer.ProjectFile, project.Replace("</Project>", "<ItemGroup><FreedomPayContract Include=\"contracts/cancle.yaml\" /></ItemGroup></Project>", StringComparison.Ordinal));

        BuildMessage error = consumer.Build().SingleError();

        Assert.Equal("FPC1003", error.Code);
        Assert.Equal(consumer.ProjectFile, error.File);
        Assert.Contains("contracts/cancle.yaml", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_the_catalog_does_not_have_is_an_error_that_lists_what_there_is()
    {
        Consumer consumer = fixture.Workbench.Consumer("UnknownSection");

        BuildMessage error = consumer.Build().SingleError();

        Assert.Equal("FPC1002", error.Code);
        Assert.Equal(consumer.ProjectFile, error.File);
        Assert.Contains("'gateway/purchases', 'nothing/*'", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("'gateway/purchase'", error.Text, StringComparison.Ordinal);
        string catalog = error.Text[error.Text.IndexOf("The catalog holds", StringComparison.Ordinal)..];
        Assert.Contains("gateway/purchase", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_spec_is_an_error_at_its_place_and_leaves_the_others_alone()
    {
        Consumer consumer = fixture.Workbench.Consumer("BrokenSpec");

        // The project uses the types of two sound specs: were they missing, there would be CS errors too.
        BuildMessage error = consumer.Build().SingleError();

        string[] lines = consumer.Read("broken.freedompay.yaml").Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains("decimel", StringComparison.Ordinal));
        Assert.Equal(consumer.PathOf("broken.freedompay.yaml"), error.File);
        Assert.Equal((line + 1, lines[line].IndexOf("decimel", StringComparison.Ordinal) + 1), (error.Line, error.Column));
        Assert.StartsWith("FPC0", error.Code, StringComparison.Ordinal);
        Assert.Contains("endpoints.Broken.request.pg_amount.type", error.Text, StringComparison.Ordinal);
        Assert.Contains("did you mean 'decimal'", error.Text, StringComparison.Ordinal);
    }
}
