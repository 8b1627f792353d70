using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The tool for people who write specs as a stranger gets it: packed, installed, and used where there is neither a project nor the repository.</summary>
[Collection(PackageTests.Name)]
public sealed class ToolPackageTests(WorkbenchFixture fixture)
{
    [Fact]
    public void Tool_is_installed_and_checks_the_catalog_and_a_spec()
    {
        fixture.Workbench.PackTool();
        string folder = Directory.CreateDirectory(Path.Combine(fixture.Workbench.Root, "spec-tool")).FullName;
        ChildProcess.Run(ChildProcess.Dotnet, fixture.Workbench.Root, "tool", "install", "freedompay", "--tool-path", folder, "--version", fixture.Workbench.Version).MustSucceed();
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "freedompay.exe" : "freedompay");
        File.WriteAllText(Path.Combine(folder, "own.freedompay.yaml"), """
            contracts: 1
            section: Shop
            namespace: Shop.Api
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Find:
                title: Find
                summary: Finds a payment.
                post: /find
                effect: read
            """);

        string help = ChildProcess.Run(program, folder, "--help").MustSucceed().Output;
        string catalog = ChildProcess.Run(program, folder, "lint", "--fail-on", "style").MustSucceed().Output;
        ProcessResult own = ChildProcess.Run(program, folder, "lint", "own.freedompay.yaml");

        Assert.Contains("lint <specs>", help, StringComparison.Ordinal);
        Assert.EndsWith(" files, 0 errors, 0 warnings, 0 remarks on style\n", catalog, StringComparison.Ordinal);
        Assert.Equal(1, own.ExitCode);
        Assert.Contains("own.freedompay.yaml(11,13): error FPC0010: endpoints.Find.effect: 'read' is not allowed here; did you mean 'reads'?", own.Output, StringComparison.Ordinal);
    }
}
