using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>dotnet new with the packed templates: what it makes compiles at once, against the packed packages.</summary>
[Collection(PackageTests.Name)]
public sealed class TemplateTests(WorkbenchFixture fixture)
{
    [Fact]
    public void Shop_compiles_under_the_name_that_was_chosen()
    {
        fixture.Workbench.PackForShops();
        string folder = New("freedompay-shop", "TeaShop");

        Consumer shop = new(folder);
        Assert.Equal("TeaShop.csproj", Path.GetFileName(shop.ProjectFile));
        shop.Build().MustBeClean();

        // What the shop expects of the gateway is what the simulator is told.
        Assert.All(
            new[] { "500000", "500001", "key-for-development", "payout-key-for-development" },
            value => Assert.Contains($"\"{value}\"", shop.Read("freedompay-gateway.json"), StringComparison.Ordinal));
        Assert.Contains($"\"{fixture.Workbench.Version}\"", shop.Read(Path.Combine(".config", "dotnet-tools.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signed-form")]
    [InlineData("signed-json")]
    public void Spec_compiles(string protocol)
    {
        string folder = New("freedompay-spec", "thing", $"Spec-{protocol}", "--protocol", protocol, "--namespace", "Tea.Payments");
        File.WriteAllText(Path.Combine(folder, "Use.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="FreedomPay.Contracts" Version="$(FreedomPayContractsVersion)" /></ItemGroup>
            </Project>
            """);

        Consumer use = new(folder);
        use.Build().MustBeClean();

        Assert.Contains("Tea.Payments.GetThing.g.cs", use.Generated("net10.0").Keys);
        Assert.DoesNotContain("#if", use.Read("thing.freedompay.yaml"), StringComparison.Ordinal);
    }

    private string New(string template, string name, string? folderName = null, params string[] options)
    {
        string hive = fixture.Workbench.Templates();
        string folder = Path.Combine(fixture.Workbench.Root, "consumers", folderName ?? name);
        ChildProcess.Run(ChildProcess.Dotnet, fixture.Workbench.Root, ["new", template, "-n", name, "-o", folder, "--debug:custom-hive", hive, .. options]).MustSucceed();
        return folder;
    }
}
