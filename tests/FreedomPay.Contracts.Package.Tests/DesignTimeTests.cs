using System.Text.Json;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>What an editor asks for when it loads a project: the compiler's arguments, without compiling.</summary>
[Collection(BuildTests.Name)]
public sealed class DesignTimeTests(WorkbenchFixture fixture)
{
    [Fact]
    public void An_editor_gets_the_contracts_and_the_generator()
    {
        string[] arguments = CompilerArguments(fixture.Workbench.Consumer("Evolving"));

        Assert.Contains(arguments, argument => IsFile(argument, "/additionalfile:", "specs/gateway/purchase.yaml"));
        Assert.Contains(arguments, argument => IsFile(argument, "/additionalfile:", "cancel.freedompay.yaml"));
        Assert.Contains(arguments, argument => IsFile(argument, "/analyzer:", "FreedomPay.Contracts.Generator.dll"));
        Assert.Contains(arguments, argument => IsFile(argument, "/analyzer:", "FreedomPay.Contracts.YamlDotNet.dll"));
        Assert.Contains(arguments, argument => IsFile(argument, "/analyzerconfig:", ".GeneratedMSBuildEditorConfig.editorconfig"));
    }

    [Fact]
    public void A_mistake_in_the_catalog_does_not_keep_the_project_from_loading()
    {
        string[] arguments = CompilerArguments(fixture.Workbench.Consumer("UnknownSection"));

        // The section that exists is there; the one that does not is no file that the compiler would miss.
        string[] specs = [.. arguments.Where(static argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal)).Select(static argument => argument.Replace('\\', '/'))];
        Assert.EndsWith("gateway/purchase.yaml", Assert.Single(specs, static spec => !spec.Contains("/common/", StringComparison.Ordinal)).TrimEnd('"'), StringComparison.Ordinal);
        Assert.Contains(specs, static spec => spec.Contains("/common/codes.yaml", StringComparison.Ordinal));
    }

    private static string[] CompilerArguments(Consumer consumer)
    {
        consumer.Dotnet("restore", "-nodeReuse:false").MustSucceed();
        string output = consumer.Dotnet(
            "msbuild", "-t:Compile", "-getItem:CscCommandLineArgs", "-nodeReuse:false",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").MustSucceed().Output;
        using JsonDocument document = JsonDocument.Parse(output);
        return
        [
            .. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!),
        ];
    }

    private static bool IsFile(string argument, string option, string file) =>
        argument.StartsWith(option, StringComparison.Ordinal)
        && argument.Replace('\\', '/').TrimEnd('"').EndsWith(file, StringComparison.Ordinal);
}
