namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Values and names of the package's properties.</summary>
internal static class PropertyRows
{
    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Accessibility on a line of its own")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayAccessibility>\n  internal\n</FreedomPayAccessibility>"),
            HasInternal = [ProjectText.PurchaseType],
            IsAlwaysBuilt = true,
        },
        new("Roles on a line of its own, in capitals")
        {
            // Only the gateway reads requests.
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayRoles>\r\n  Both\r\n</FreedomPayRoles>"),
            Files = ProjectText.One("Gateway.cs", "class Gateway { object f = new System.Func<FreedomPay.Contracts.MessageFields, FreedomPay.Contracts.MerchantCredentials, object>((fields, key) => FreedomPay.Gateway.Purchase.ThreeDSecureRequest.Read(fields, key)); }"),
            Has = [ProjectText.PurchaseType],
        },
        new("Roles that are empty") { Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayRoles> </FreedomPayRoles>"), Has = [ProjectText.PurchaseType] },
        new("Roles with an unknown value")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayRoles>server</FreedomPayRoles>"),
            Says = ["error FPC0019 Shop.csproj: Property FreedomPayRoles: 'server' is not allowed here; allowed are: merchant, gateway, both"],
        },
        new("Roles with two values")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayRoles>merchant;\n gateway</FreedomPayRoles>"),
            Says = ["error FPC0019 Shop.csproj: Property FreedomPayRoles: 'merchant; gateway' is not allowed here"],
        },
        new("Accessibility with a remark")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayAccessibility>internal # for now</FreedomPayAccessibility>"),
            Says = ["error FPC0019 Shop.csproj: Property FreedomPayAccessibility: 'internal # for now' is not allowed here; allowed are: public, internal"],
        },
        new("Default items with an unknown value")
        {
            Project = ProjectText.Of("net10.0", "<EnableDefaultFreedomPayContractItems>no</EnableDefaultFreedomPayContractItems>"),
            Says = ["error FPC0019 Shop.csproj: Property EnableDefaultFreedomPayContractItems: 'no' is not allowed here; allowed are: true, false"],
        },
        new("Catalog over several lines, with backslashes and extensions")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>\n  gateway\\purchase.yaml;\n  ;\n  gateway/card\n</FreedomPayCatalog>"),
            Has = [ProjectText.PurchaseType, "FreedomPay.Gateway.Card.ListCardsRequest"],
        },
        new("Catalog with a section that does not exist")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>gateway/purchase;Gateway/Card</FreedomPayCatalog>"),
            Says = ["error FPC1002 Shop.csproj: FreedomPayCatalog: nothing in the catalog is named 'Gateway/Card'. The catalog holds: cards/gift-cards, cards/payment-cards, gateway/acs, gateway/async, gateway/card"],
        },
        new("Catalog with a path that leads out of it")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>gateway/purchase;../../../../Shop/pay</FreedomPayCatalog>"),
            Files = ProjectText.One("pay.yaml"),
            Says = ["error FPC1002 Shop.csproj: nothing in the catalog is named '../../../../Shop/pay'"],
        },
        new("Catalog with a path that leads out and in again")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>gateway/../gateway/purchase</FreedomPayCatalog>"),
            Says = ["error FPC1002 Shop.csproj: nothing in the catalog is named 'gateway/../gateway/purchase'"],
        },
        new("Catalog with commas between the sections")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>gateway/purchase, gateway/card</FreedomPayCatalog>"),
            Says = ["error FPC1002 Shop.csproj: nothing in the catalog is named 'gateway/purchase, gateway/card'. Separate sections with ';'. The catalog holds"],
        },
        new("Catalog with line ends between the sections")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>\n  gateway/purchase\n  gateway/card\n</FreedomPayCatalog>"),
            Says = ["error FPC1002 Shop.csproj: nothing in the catalog is named 'gateway/purchase gateway/card'. Separate sections with ';'."],
        },
        new("Catalog that is an item")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayCatalog Include="gateway/purchase" />"""),
            Says = ["error FPC1015 Shop.csproj: FreedomPayCatalog is a property, and the project has an item of that name"],
            IsAlwaysBuilt = true,
        },
        new("Catalog that is an item with a glob, for all projects")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("Directory.Build.props", ProjectText.Props("""<ItemGroup><FreedomPayCatalog Include="gateway/*" /></ItemGroup>""")),
            Says = ["error FPC1015 Shop.csproj: Write <FreedomPayCatalog>…</FreedomPayCatalog> in a PropertyGroup."],
        },
        new("Catalog and roles that are metadata of the reference")
        {
            Project = ProjectText.Of("net10.0", reference: ProjectText.Reference.Replace(" />", """ FreedomPayCatalog="gateway/purchase" FreedomPayRoles="both" />""", StringComparison.Ordinal)),
            Says =
            [
                "warning FPC1015 Shop.csproj: Nothing reads FreedomPayCatalog of the PackageReference. Write a property FreedomPayCatalog",
                "warning FPC1015 Shop.csproj: Nothing reads FreedomPayRoles of the PackageReference. Write a property FreedomPayRoles",
            ],
        },
        new("Catalog of a property without a value")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalog>$(PaymentSections)</FreedomPayCatalog>"),
            Says = ["warning FPC1018 Shop.csproj: FreedomPayCatalog is empty: '$(PaymentSections)' has no value here"],
        },
        new("Catalog that is set twice")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayCatalog>gateway/card</FreedomPayCatalog>"),
            Says = ["warning FPC1018 Shop.csproj: FreedomPayCatalog is set twice, and 'gateway/purchase' is lost"],
            HasNot = [ProjectText.PurchaseType],
        },
        new("Catalog that is added to")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayCatalog>$(FreedomPayCatalog);gateway/card</FreedomPayCatalog>"),
            Has = [ProjectText.PurchaseType, "FreedomPay.Gateway.Card.ListCardsRequest"],
        },
        new("Catalog for a target framework that the project does not have")
        {
            Project = ProjectText.Of("net10.0").Replace("<ItemGroup>", $"""<PropertyGroup Condition="'$(TargetFramework)' == 'net10'">{ProjectText.Purchase}</PropertyGroup><ItemGroup>""", StringComparison.Ordinal),
            Says = ["warning FPC1018 Shop.csproj: a condition on the target framework 'net10', which this project does not have. Write one of those that it has: net10.0."],
        },
        new("Catalog for one of two target frameworks")
        {
            Project = ProjectText.Of("net8.0;net10.0", """<FreedomPayRoles>both</FreedomPayRoles><FreedomPayCatalog Condition="'$(TargetFramework)' == 'net8.0'">gateway/purchase</FreedomPayCatalog>"""),
        },
        new("Catalog for all projects, with a condition on the target framework")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("Directory.Build.props", ProjectText.Props($"""<PropertyGroup Condition="'$(TargetFramework)' == 'net10.0'">{ProjectText.Purchase}</PropertyGroup>""")),
            Says = ["warning FPC1018 Directory.Build.props: FreedomPayCatalog has a condition on TargetFramework, which this project sets after Directory.Build.props is read"],
        },
        new("Catalog in a Directory.Build.props that another one hides")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["../Directory.Build.props"] = $"""<Project><Import Project="../../Directory.Build.props" /><PropertyGroup>{ProjectText.Purchase}</PropertyGroup></Project>""",
                ["Directory.Build.props"] = ProjectText.Props(""),
            },
            Says = ["warning FPC1018 Directory.Build.props: which has FreedomPayCatalog. Import that file here"],
        },
        new("Catalog that a target sets")
        {
            Project = ProjectText.Of("net10.0").Replace("</Project>", $"""<Target Name="Late" BeforeTargets="CoreCompile"><PropertyGroup>{ProjectText.Purchase}</PropertyGroup></Target></Project>""", StringComparison.Ordinal),
            Says = ["error FPC1014 Shop.csproj: A target sets a property of FreedomPay.Contracts"],
        },
        new("Catalog behind a target that is empty")
        {
            Project = ProjectText.Of("net10.0").Replace("<PropertyGroup>", $"""<Target Name="None" /><PropertyGroup>{ProjectText.Purchase}</PropertyGroup><PropertyGroup>""", StringComparison.Ordinal),
            Has = [ProjectText.PurchaseType],
        },
        new("Roles in a project that has no specs")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayRoles>both</FreedomPayRoles>"),
            Says = ["warning FPC1018 Shop.csproj: The project has FreedomPayRoles, but nothing is generated"],
        },
        new("Catalog of one's own")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalogDirectory>\n  ../mine\n</FreedomPayCatalogDirectory><FreedomPayCatalog>shop/pay</FreedomPayCatalog>"),
            Files = ProjectText.One("../mine/shop/pay.yaml"),
            Has = [ProjectText.SpecType],
        },
        new("Catalog of one's own whose specs name types of the package")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalogDirectory>mine</FreedomPayCatalogDirectory><FreedomPayCatalog>**</FreedomPayCatalog>"),
            Files = ProjectText.One("mine/common/pay.yaml", ProjectText.Spec.Replace("type: integer, summary", "type: PaymentStatus, summary", StringComparison.Ordinal)),
            Has = [ProjectText.SpecType],
        },
        new("Folder of a catalog of one's own, and no catalog")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalogDirectory>../mine</FreedomPayCatalogDirectory>"),
            Files = new Dictionary<string, string> { ["../mine/shop/pay.yaml"] = ProjectText.Spec, ["refund.freedompay.yaml"] = ProjectText.SpecOf("Shop.Refund") },
            Says = ["warning FPC1018 Shop.csproj: FreedomPayCatalogDirectory is where the sections of FreedomPayCatalog are sought, which is empty"],
        },
        new("Catalog of one's own whose folder does not exist")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalogDirectory>../mine</FreedomPayCatalogDirectory><FreedomPayCatalog>shop/pay</FreedomPayCatalog>"),
            Says = ["error FPC1012 Shop.csproj: FreedomPayCatalogDirectory: there is no folder"],
        },
        new("Property with a misspelt name")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayRole>both</FreedomPayRole>"),
            Says = ["warning FPC1006 Shop.csproj: Nothing reads 'FreedomPayRole'"],
        },
        new("Catalog with a misspelt name, for all projects")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("Directory.Build.props", ProjectText.Props("<PropertyGroup><FreedomPayCatalogue>gateway/purchase</FreedomPayCatalogue></PropertyGroup>")),
            Says = ["warning FPC1006 Directory.Build.props: Nothing reads 'FreedomPayCatalogue'"],
        },
        new("Properties with invented names")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayVisibility>internal</FreedomPayVisibility><FreedomPayNamespace>Shop</FreedomPayNamespace>"),
            Says = ["warning FPC1006 Shop.csproj: Nothing reads 'FreedomPayVisibility'", "warning FPC1006 Shop.csproj: Nothing reads 'FreedomPayNamespace'"],
        },
        new("Names that begin almost like ours")
        {
            Project = ProjectText.Of("net10.0", "<FredomPayCatalog>gateway/purchase</FredomPayCatalog><FreedomCatalog>gateway/purchase</FreedomCatalog>", """<FreedonPayContract Include="pay.txt" />"""),
            Says = ["warning FPC1006 Shop.csproj: 'FredomPayCatalog'", "warning FPC1006 Shop.csproj: 'FreedomCatalog'", "warning FPC1006 Shop.csproj: 'FreedonPayContract'"],
        },
        new("Catalog with a misspelt name, in a file that the project imports")
        {
            Project = ProjectText.Of("net10.0").Replace("<ItemGroup>", """<Import Project="$(MSBuildThisFileDirectory)build\pay.props" /><ItemGroup>""", StringComparison.Ordinal),
            Files = ProjectText.One("build/pay.props", "<Project><PropertyGroup><FreedomPayCatalogs>gateway/purchase</FreedomPayCatalogs></PropertyGroup></Project>"),
            Says = ["warning FPC1006 pay.props: Nothing reads 'FreedomPayCatalogs'"],
        },
        new("Catalog with a misspelt name, in the file of the user")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("Shop.csproj.user", "<Project><PropertyGroup><FreedomPayCatalogs>gateway/purchase</FreedomPayCatalogs></PropertyGroup></Project>"),
            Says = ["warning FPC1006 Shop.csproj.user: Nothing reads 'FreedomPayCatalogs'"],
        },
        new("Catalog with a misspelt name, in a Directory.Build.props above")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["../Directory.Build.props"] = """<Project><Import Project="../../Directory.Build.props" /><PropertyGroup><FreedomPayCatalogs>gateway/purchase</FreedomPayCatalogs></PropertyGroup></Project>""",
                ["Directory.Build.props"] = """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /></Project>""",
            },
            Says = ["warning FPC1006 Directory.Build.props: Nothing reads 'FreedomPayCatalogs'"],
        },
        new("Property with a misspelt name, on the command line")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Command = "build -p:FreedomPayRole=both",
            Says = ["warning FPC1006 Shop.csproj: Nothing reads 'FreedomPayRole'"],
        },
        new("Catalog that Directory.Build.targets sets")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("Directory.Build.targets", $"<Project><PropertyGroup>{ProjectText.Purchase}</PropertyGroup></Project>"),
            Says = ["error FPC1014 Shop.csproj: A property of FreedomPay.Contracts is set after the package has read it"],
        },
        new("Properties on the command line")
        {
            Project = ProjectText.Of("net10.0"),
            Command = "build -p:FreedomPayCatalog=gateway/purchase%3Bgateway/card -p:FreedomPayAccessibility=Internal",
            HasInternal = [ProjectText.PurchaseType, "FreedomPay.Gateway.Card.ListCardsRequest"],
        },
        new("Property of the project's own that begins like ours")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayVersion>1</FreedomPayVersion><FreedomPayRole>a</FreedomPayRole><Description>$(FreedomPayVersion) $(FreedomPayRole)</Description><!-- <FreedomPayAccess>both</FreedomPayAccess> -->"),
            Has = [ProjectText.PurchaseType],
        },
    ];
}
