namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>The usual texts of a row, so that a row shows what is unusual.</summary>
internal static class ProjectText
{
    public const string Purchase = "<FreedomPayCatalog>gateway/purchase</FreedomPayCatalog>";

    /// <summary>A type of <see cref="Purchase"/>.</summary>
    public const string PurchaseType = "FreedomPay.Gateway.Purchase.ThreeDSecureRequest";

    public const string Reference = """<PackageReference Include="FreedomPay.Contracts" Version="$(FreedomPayContractsVersion)" />""";

    /// <summary>A type of <see cref="Spec"/>.</summary>
    public const string SpecType = "Shop.Pay.PayRequest";

    public const string Spec = """
        contracts: 1
        section: Tests / Pay
        namespace: Shop.Pay
        host: https://gateway.example
        protocol: signed-form

        endpoints:
          Pay:
            title: Pay
            summary: An endpoint of a test, not of the gateway.
            post: /g2g/pay
            sources: [tests]
            confidence: full
            request:
              pg_payment_id: { type: integer, required: true, summary: Payment. }
            response:
              pg_payment_id: { type: integer, summary: Payment. }
        """;

    /// <summary>Returns the text of a <c>Directory.Build.props</c> beside the project, which goes on with what it hides.</summary>
    public static string Props(string content) => $"""<Project><Import Project="../../../Directory.Build.props" />{content}</Project>""";

    /// <summary>Returns the text of a project.</summary>
    public static string Of(string framework, string properties = "", string items = "", string reference = Reference, string sdk = "Microsoft.NET.Sdk") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            {(framework.Contains(';', StringComparison.Ordinal) ? $"<TargetFrameworks>{framework}</TargetFrameworks>" : $"<TargetFramework>{framework}</TargetFramework>")}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {reference}
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>Returns the spec with another namespace.</summary>
    public static string SpecOf(string ns) => Spec.Replace("Shop.Pay", ns, StringComparison.Ordinal);

    /// <summary>Returns one file.</summary>
    public static Dictionary<string, string> One(string path, string text = Spec) => new() { [path] = text };
}
