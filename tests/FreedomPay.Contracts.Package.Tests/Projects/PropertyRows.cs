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
            Says = ["error FPC1002 Shop.csproj: FreedomPayCatalog: nothing in the catalog is named 'Gateway/Card'. The catalog holds: gateway/acs, gateway/card"],
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
            Says = ["error FPC1002 Shop.csproj: nothing in the catalog is named 'gateway/purchase,gateway/card'"],
        },
        new("Catalog of one's own")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayCatalogDirectory>\n  ../mine\n</FreedomPayCatalogDirectory><FreedomPayCatalog>shop/pay</FreedomPayCatalog>"),
            Files = ProjectText.One("../mine/shop/pay.yaml"),
            Has = [ProjectText.SpecType],
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
            Files = ProjectText.One("Directory.Build.props", """<Project><Import Project="../../../Directory.Build.props" /><PropertyGroup><FreedomPayCatalogue>gateway/purchase</FreedomPayCatalogue></PropertyGroup></Project>"""),
            Says = ["warning FPC1006 Directory.Build.props: Nothing reads 'FreedomPayCatalogue'"],
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
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<FreedomPayVersion>1</FreedomPayVersion><FreedomPayAccountId>1</FreedomPayAccountId><!-- <FreedomPayRole>both</FreedomPayRole> -->"),
            Has = [ProjectText.PurchaseType],
        },
    ];
}
