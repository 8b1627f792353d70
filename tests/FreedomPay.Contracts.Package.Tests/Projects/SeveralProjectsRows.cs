namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Projects that reference another one with specs.</summary>
internal static class SeveralProjectsRows
{
    private const string Shop = """<ProjectReference Include="../Library/Library.csproj" />""";
    private const string WarningsAsErrors = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Both a project and the one that it references have the same section")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase + WarningsAsErrors, Shop),
            Files = Library(ProjectText.Purchase),
            Has = [ProjectText.PurchaseType],
            IsAlwaysBuilt = true,
        },
        new("Both have the same section, and the code uses a type of it")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, Shop),
            Files = With(Library(ProjectText.Purchase), "Use.cs", "class Use { public object New() => new FreedomPay.Gateway.Purchase.ThreeDSecureRequest { PaymentId = 1, Md = \"MD\", PaRes = \"PaRes\" }; }"),
            Says = ["warning CS0436 Use.cs: conflicts with the imported type"],
        },
        new("Tests that play the gateway, with an alias for the shop")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayRoles>gateway</FreedomPayRoles>{WarningsAsErrors}", Shop.Replace(" />", """ Aliases="shop" />""", StringComparison.Ordinal)),
            Files = With(
                Library(ProjectText.Purchase), "Use.cs",
                """
                extern alias shop;
                using FreedomPay.Contracts;
                public static class Use
                {
                    public static object Sent(MerchantCredentials key) => new shop::FreedomPay.Gateway.Purchase.ThreeDSecureRequest { PaymentId = 1, Md = "MD", PaRes = "PaRes" }.Sign(key);
                    public static object Came(MessageFields fields, MerchantCredentials key) => FreedomPay.Gateway.Purchase.ThreeDSecureRequest.Read(fields, key);
                }
                """),
            Has = [ProjectText.PurchaseType],
        },
        new("Tests that play the gateway with the shop's types")
        {
            Project = ProjectText.Of("net10.0", WarningsAsErrors, Shop, reference: ""),
            Files = With(
                Library($"{ProjectText.Purchase}<FreedomPayRoles>both</FreedomPayRoles>"), "Use.cs",
                """
                using FreedomPay.Contracts;
                using FreedomPay.Gateway.Purchase;
                public static class Use
                {
                    public static object Sent(MerchantCredentials key) => new ThreeDSecureRequest { PaymentId = 1, Md = "MD", PaRes = "PaRes" }.Sign(key);
                    public static object Came(MessageFields fields, MerchantCredentials key) => ThreeDSecureRequest.Read(fields, key);
                }
                """),
            HasNot = [ProjectText.PurchaseType],
        },
        new("Internal types, and friends that have the same section")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayAccessibility>internal</FreedomPayAccessibility>{WarningsAsErrors}", Shop),
            Files = Library($"{ProjectText.Purchase}<FreedomPayAccessibility>internal</FreedomPayAccessibility>", """<InternalsVisibleTo Include="Shop" />"""),
            HasInternal = [ProjectText.PurchaseType],
        },
        new("F# that references a library with specs")
        {
            File = "Shop.fsproj",
            Project = ProjectText.Of("net10.0", WarningsAsErrors, """<Compile Include="Use.fs" />""" + Shop, reference: ""),
            Files = With(Library(ProjectText.Purchase), "Use.fs", "module Use\nlet request = FreedomPay.Gateway.Purchase.ThreeDSecureRequest(PaymentId = 1L, Md = \"MD\", PaRes = \"PaRes\")\n"),
        },
        new("Section of the catalog in a project that has the package through another one only")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>gateway/card</FreedomPayCatalog>", Shop, reference: ""),
            Files = Library(ProjectText.Purchase),
            Says = ["warning FPC1013 Shop.csproj: Nothing is generated from FreedomPayCatalog: FreedomPay.Contracts comes into this project through another one only"],
        },
        new("Roles in a project that has the package through another one only")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayRoles>both</FreedomPayRoles>", Shop, reference: ""),
            Files = Library(ProjectText.Purchase),
            Says = ["warning FPC1013 Shop.csproj: Nothing reads FreedomPayRoles: FreedomPay.Contracts comes into this project through another one only"],
        },
        new("Blazor WebAssembly that references a library with specs")
        {
            Project = ProjectText.Of(
                "net10.0", items: Shop + """<PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.15" />""", reference: "", sdk: "Microsoft.NET.Sdk.BlazorWebAssembly"),
            Files = With(Library(ProjectText.Purchase), "Program.cs", "System.Console.WriteLine();"),
            Says = ["warning FPC1004 Shop.csproj: FreedomPay.Contracts comes into this project through another one. It signs with secret keys"],
        },
        new("Project in a folder below that has specs of its own")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec, ["tests/T/T.csproj"] = "<Project />", ["tests/T/specs/test.freedompay.yaml"] = ProjectText.SpecOf("Shop.Tests"),
            },
            Says = ["warning FPC1019 test.freedompay.yaml: This spec lies in the folder of T.csproj, and is compiled into this project as well"],
        },
        new("Project in a folder below whose specs are taken out")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Remove="tests/**" />"""),
            Files = new Dictionary<string, string>
            {
                ["specs/pay.freedompay.yaml"] = ProjectText.Spec, ["tests/T/T.csproj"] = "<Project />", ["tests/T/test.freedompay.yaml"] = ProjectText.SpecOf("Shop.Tests"),
            },
            Has = [ProjectText.SpecType],
            HasNot = ["Shop.Tests.PayRequest"],
        },
        new("Shared project whose spec is not a contract")
        {
            Project = ProjectText.Of("net10.0").Replace("<ItemGroup>", """<Import Project="../Shared/Shared.projitems" Label="Shared" /><ItemGroup>""", StringComparison.Ordinal),
            Files = new Dictionary<string, string>
            {
                ["../Shared/Shared.projitems"] = """<Project><ItemGroup><None Include="$(MSBuildThisFileDirectory)pay.freedompay.yaml" /></ItemGroup></Project>""",
                ["../Shared/pay.freedompay.yaml"] = ProjectText.Spec,
            },
            Says = ["warning FPC1007 pay.freedompay.yaml: Add <FreedomPayContract Include=\"../Shared/pay.freedompay.yaml\" />"],
        },
        new("Shared project whose glob is relative to the wrong folder")
        {
            Project = ProjectText.Of("net10.0").Replace("<ItemGroup>", """<Import Project="../Shared/Shared.projitems" Label="Shared" /><ItemGroup>""", StringComparison.Ordinal),
            Files = new Dictionary<string, string>
            {
                ["../Shared/Shared.projitems"] = """<Project><ItemGroup><FreedomPayContract Include="specs/*.yaml" /></ItemGroup></Project>""",
                ["../Shared/specs/pay.yaml"] = ProjectText.Spec,
            },
            Says = ["warning FPC1003 Shared.projitems: For the specs beside this file, write $(MSBuildThisFileDirectory)specs/*.yaml."],
        },
        new("Spec in a project that has the package through another one only")
        {
            Project = ProjectText.Of("net10.0", items: Shop, reference: ""),
            Files = With(Library(ProjectText.Purchase), "specs/pay.freedompay.yaml", ProjectText.Spec),
            Says = ["warning FPC1013 Shop.csproj: Nothing is generated from specs/pay.freedompay.yaml"],
        },
        new("Section of the catalog for all projects, one of which has the package through another one only")
        {
            Project = ProjectText.Of("net10.0", WarningsAsErrors, Shop, reference: ""),
            Files = With(
                Library(""), "../Directory.Build.props",
                $"""<Project><Import Project="../../Directory.Build.props" /><PropertyGroup>{ProjectText.Purchase}</PropertyGroup></Project>"""),
            HasNot = [ProjectText.PurchaseType],
        },
    ];

    private static Dictionary<string, string> Library(string properties, string items = "") => With([], "../Library/Library.csproj", ProjectText.Of("net10.0", properties, items));

    private static Dictionary<string, string> With(Dictionary<string, string> files, string path, string text)
    {
        files.Add(path, text);
        return files;
    }
}
