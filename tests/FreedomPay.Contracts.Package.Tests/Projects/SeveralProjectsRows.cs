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
