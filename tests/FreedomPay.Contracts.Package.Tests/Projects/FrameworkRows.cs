namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Target frameworks, languages and versions of C#.</summary>
internal static class FrameworkRows
{
    private const string NotCompatible = "Package FreedomPay.Contracts";

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("C# for .NET 8") { Project = ProjectText.Of("net8.0", ProjectText.Purchase), Has = [ProjectText.PurchaseType] },
        new("C# for .NET 9") { Project = ProjectText.Of("net9.0", ProjectText.Purchase), Has = [ProjectText.PurchaseType] },
        new("C# for .NET 10") { Project = ProjectText.Of("net10.0", ProjectText.Purchase), Has = [ProjectText.PurchaseType] },
        new("C# for .NET 8 and 10") { Project = ProjectText.Of("net8.0;net10.0", ProjectText.Purchase), Has = [ProjectText.PurchaseType] },
        new("C# for .NET Standard 2.0")
        {
            Project = ProjectText.Of("netstandard2.0", ProjectText.Purchase),
            Says = [$"error NU1202 Shop.csproj: {NotCompatible}"],
            IsAlwaysBuilt = true,
        },
        new("C# for .NET Standard 2.1") { Project = ProjectText.Of("netstandard2.1"), Says = [$"error NU1202 Shop.csproj: {NotCompatible}"] },
        new("C# for .NET Framework 4.8") { Project = ProjectText.Of("net48", ProjectText.Purchase), Says = [$"error NU1202 Shop.csproj: {NotCompatible}"] },
        new("C# for .NET 6")
        {
            Project = ProjectText.Of("net6.0", $"{ProjectText.Purchase}<CheckEolTargetFramework>false</CheckEolTargetFramework>"),
            Says = [$"error NU1202 Shop.csproj: {NotCompatible}"],
        },
        new("C# for .NET 10 and .NET Standard 2.0") { Project = ProjectText.Of("net10.0;netstandard2.0", ProjectText.Purchase), Says = [$"error NU1202 Shop.csproj: {NotCompatible}"] },
        new("C# for .NET 10 and .NET Standard 2.0, with a condition on the reference")
        {
            Project = ProjectText.Of(
                "net10.0;netstandard2.0", ProjectText.Purchase,
                reference: ProjectText.Reference.Replace(" />", """ Condition="'$(TargetFramework)' == 'net10.0'" />""", StringComparison.Ordinal)),
            Has = [ProjectText.PurchaseType],
        },
        new("C# 10") { Project = ProjectText.Of("net8.0", $"{ProjectText.Purchase}<LangVersion>10</LangVersion>"), Says = ["error FPC1001 Shop.csproj: LangVersion is '10' here"] },
        new("C# 11") { Project = ProjectText.Of("net8.0", $"{ProjectText.Purchase}<LangVersion>11.0</LangVersion>"), Has = [ProjectText.PurchaseType] },
        new("C# preview") { Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<LangVersion>preview</LangVersion>"), Has = [ProjectText.PurchaseType] },
        new("F# with a section of the catalog")
        {
            File = "Shop.fsproj",
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Says = ["error FPC1005 Shop.fsproj: this project is written in F#. Put FreedomPayCatalog and the specs into a C# class library"],
            IsAlwaysBuilt = true,
        },
        new("F# with a spec")
        {
            File = "Shop.fsproj",
            Project = ProjectText.Of("net8.0"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Says = ["error FPC1005 Shop.fsproj: this project is written in F#"],
        },
        new("F# that only calls the runtime") { File = "Shop.fsproj", Project = ProjectText.Of("net10.0") },
        new("Visual Basic with a section of the catalog")
        {
            File = "Shop.vbproj",
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Says = ["error FPC1005 Shop.vbproj: this project is written in Visual Basic"],
        },
        new("Visual Basic that only calls the runtime") { File = "Shop.vbproj", Project = ProjectText.Of("net8.0") },
        new("All analyses, warnings as errors, no implicit usings")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode><NoWarn>CA1014;CA1515</NoWarn>"),
            Has = [ProjectText.PurchaseType],
        },
        new("AOT-compatible library")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<IsAotCompatible>true</IsAotCompatible><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"),
            Has = [ProjectText.PurchaseType],
        },
    ];
}
