namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Kinds of SDK.</summary>
internal static class SdkRows
{
    private const string Program = "System.Console.WriteLine();";

    private static readonly string MinimalApi = """
        var app = Microsoft.AspNetCore.Builder.WebApplication.Create();
        app.Run();
        """;

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Console program")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<OutputType>Exe</OutputType>"),
            Files = ProjectText.One("Program.cs", Program),
            Has = [ProjectText.PurchaseType],
        },
        new("ASP.NET Core")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, sdk: "Microsoft.NET.Sdk.Web"),
            Files = ProjectText.One("Program.cs", MinimalApi),
            Has = [ProjectText.PurchaseType],
        },
        new("ASP.NET Core for .NET 8")
        {
            Project = ProjectText.Of("net8.0", ProjectText.Purchase, sdk: "Microsoft.NET.Sdk.Web"),
            Files = ProjectText.One("Program.cs", MinimalApi),
            Has = [ProjectText.PurchaseType],
        },
        new("ASP.NET Core, published, with the schema of specs beside the spec")
        {
            Project = ProjectText.Of("net10.0", sdk: "Microsoft.NET.Sdk.Web"),
            Files = new Dictionary<string, string>
            {
                ["Program.cs"] = MinimalApi, ["specs/pay.freedompay.yaml"] = ProjectText.Spec, ["specs/freedompay.schema.json"] = "{}", ["appsettings.json"] = "{}",
            },
            Command = "publish -o ../published",
            Leaves = ["../published/appsettings.json"],
            LeavesOut = ["../published/specs/freedompay.schema.json", "../published/specs/pay.freedompay.yaml"],
        },
        new("Worker")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, items: """<PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.0" />""", sdk: "Microsoft.NET.Sdk.Worker"),
            Files = ProjectText.One("Program.cs", Program),
            Has = [ProjectText.PurchaseType],
        },
        new("Razor class library")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, items: """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", sdk: "Microsoft.NET.Sdk.Razor"),
            Files = ProjectText.One("Pay.razor", "<p>Pay</p>"),
            Has = [ProjectText.PurchaseType],
        },
        new("Blazor WebAssembly")
        {
            Project = ProjectText.Of(
                "net10.0", ProjectText.Purchase, items: """<PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.15" />""",
                sdk: "Microsoft.NET.Sdk.BlazorWebAssembly"),
            Files = ProjectText.One("Program.cs", Program),
            Says = ["error FPC1004 Shop.csproj: signs with secret keys, and this project runs in a browser"],
        },
        new("MSTest")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, sdk: "MSTest.Sdk/4.5.2"),
            Files = ProjectText.One("Tests.cs", "[assembly: Microsoft.VisualStudio.TestTools.UnitTesting.DoNotParallelize]"),
            Has = [ProjectText.PurchaseType],
        },
        new("xunit")
        {
            Project = ProjectText.Of(
                "net10.0", ProjectText.Purchase,
                items: """<PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" /><PackageReference Include="xunit" Version="2.9.3" />"""),
            Has = [ProjectText.PurchaseType],
        },
        new("Program of one file")
        {
            File = "shop.cs",
            Project = """
                #:package FreedomPay.Contracts@*-*
                #:property FreedomPayCatalog=gateway/purchase
                System.Console.WriteLine(new FreedomPay.Gateway.Purchase.ThreeDSecureRequest { PaymentId = 1, Md = "MD", PaRes = "PaRes" });
                """,
        },
        new("Program of one file with a property that is misspelt")
        {
            File = "shop.cs",
            Project = """
                #:package FreedomPay.Contracts@*-*
                #:property FreedomPayCatalogs=gateway/purchase
                System.Console.WriteLine();
                """,
            Says = ["warning FPC1006 shop.cs: Nothing reads 'FreedomPayCatalogs'"],
        },
        new("Program of one file with commas between the sections")
        {
            File = "shop.cs",
            Project = """
                #:package FreedomPay.Contracts@*-*
                #:property FreedomPayCatalog=gateway/purchase,gateway/card
                System.Console.WriteLine();
                """,
            Says = ["error FPC1002 shop.cs: nothing in the catalog is named 'gateway/purchase,gateway/card'. Separate sections with ';'."],
        },
        new("Program of one file with a spec as a property")
        {
            File = "shop.cs",
            Project = """
                #:package FreedomPay.Contracts@*-*
                #:property FreedomPayContract=pay.yaml
                System.Console.WriteLine();
                """,
            Files = ProjectText.One("pay.yaml"),
            Says =
            [
                "error FPC1015 shop.cs: a program of one file has properties only. Remove the line, and rename the spec to pay.freedompay.yaml, in the program's folder",
            ],
        },
        new("Program of one file with a spec that nobody finds")
        {
            File = "shop.cs",
            Project = """
                #:package FreedomPay.Contracts@*-*
                System.Console.WriteLine();
                """,
            Files = ProjectText.One("pay.yaml"),
            Says = ["warning FPC1007 pay.yaml: Nothing is generated from this spec. Rename it to pay.freedompay.yaml, in the folder of shop.cs"],
        },
        new("Program of one file with a spec beside it")
        {
            File = "shop.cs",
            Project = """
                #:package FreedomPay.Contracts@*-*
                System.Console.WriteLine(typeof(Shop.Pay.PayRequest));
                """,
            Files = ProjectText.One("pay.freedompay.yaml"),
        },
        new("Spec in the folder of what the site publishes")
        {
            Project = ProjectText.Of("net10.0", sdk: "Microsoft.NET.Sdk.Web"),
            Files = new Dictionary<string, string> { ["Program.cs"] = MinimalApi, ["wwwroot/api/pay.freedompay.yaml"] = ProjectText.Spec },
            Says = ["warning FPC1016 pay.freedompay.yaml: This spec lies in wwwroot, and the server hands it out to everyone"],
        },
        new("Spec in the folder of what the site publishes, and kept out of it")
        {
            Project = ProjectText.Of("net10.0", items: """<Content Remove="wwwroot/**/*.yaml" />""", sdk: "Microsoft.NET.Sdk.Web"),
            Files = new Dictionary<string, string> { ["Program.cs"] = MinimalApi, ["wwwroot/api/pay.freedompay.yaml"] = ProjectText.Spec },
            Has = [ProjectText.SpecType],
        },
        new("Generated file that was copied into the project")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec,
                ["Generated/Shop.Pay.Pay.g.cs"] = GeneratedFrom("pay.freedompay.yaml", "Shop.Pay"),
            },
            Says = ["error FPC1017 Shop.Pay.Pay.g.cs: its types would be in the project twice. Delete the file."],
        },
        new("Generated file that was copied into the project, and whose spec is gone")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec,
                ["Generated/Shop.Old.Pay.g.cs"] = GeneratedFrom("old.freedompay.yaml", "Shop.Old"),
            },
            Has = [ProjectText.SpecType, "Shop.Old.PayRequest"],
        },
        new("Generated files written to a folder of the project for each target framework, and built again")
        {
            Project = ProjectText.Of("net8.0;net10.0", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>Written/$(TargetFramework)</CompilerGeneratedFilesOutputPath>"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec,
                ["Written/net8.0/FreedomPay.Contracts.Generator/FreedomPay.Contracts.Generator.ContractsGenerator/Shop.Pay.Pay.g.cs"] = GeneratedFrom("pay.freedompay.yaml", "Shop.Pay"),
            },
            Has = [ProjectText.SpecType],
        },
        new("Generated files written to a folder of the project, and built again")
        {
            Project = ProjectText.Of("net10.0", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>Written</CompilerGeneratedFilesOutputPath>"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec,
                ["Written/FreedomPay.Contracts.Generator/FreedomPay.Contracts.Generator.ContractsGenerator/Shop.Pay.Pay.g.cs"] = "namespace Shop.Pay { public class PayRequest; }",
            },
            Has = [ProjectText.SpecType],
        },
        new("Project with mistakes that an editor loads")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayRoles>server</FreedomPayRoles><FreedomPayCatalog>gateway/purchase;../x</FreedomPayCatalog>", """<FreedomPayContract Include="a;b.yaml" />"""),
            Files = ProjectText.One("a/pay.freedompay.yaml"),
            Command = "msbuild -restore -t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true",
        },
        new("Generated files written to disk, with a namespace as long as a file's name")
        {
            Project = ProjectText.Of("net10.0", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>"),
            Files = ProjectText.One("pay.freedompay.yaml", ProjectText.SpecOf($"Shop.{new string('n', 250)}")),
            Has = [$"Shop.{new string('n', 250)}.PayRequest"],
        },
    ];

    // As the generator begins its files.
    private static string GeneratedFrom(string spec, string ns) => $"""
        // <auto-generated>
        //     Tests / Pay: POST /g2g/pay
        //     Written by FreedomPay.Contracts from {spec}. Change the spec, not this file.
        // </auto-generated>
        namespace {ns};

        public class PayRequest;
        """;
}
