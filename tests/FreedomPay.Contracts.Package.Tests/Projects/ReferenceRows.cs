namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Ways to reference the package, and to pack a project that does.</summary>
internal static class ReferenceRows
{
    // Of a version that may depend on the version of these tests.
    private const string Pack = "pack -o ../packed -p:Version=1.0.0-test";

    private const string Central = "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>";

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Central package management")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: """<PackageReference Include="FreedomPay.Contracts" />"""),
            Files = ProjectText.One("Directory.Packages.props", CentralPackages("PackageVersion")),
            Has = [ProjectText.PurchaseType],
        },
        new("Reference for all projects at once")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: ""),
            Files = ProjectText.One("Directory.Build.props", ForAll(ProjectText.Reference)),
            Has = [ProjectText.PurchaseType],
        },
        new("GlobalPackageReference in a project with specs")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: ""),
            Files = ProjectText.One("Directory.Packages.props", CentralPackages("GlobalPackageReference")),
            Says = ["error FPC1010 Shop.csproj: leaves out 'compile', which specs need"],
            IsAlwaysBuilt = true,
        },
        new("GlobalPackageReference in a project without specs")
        {
            Project = ProjectText.Of("net10.0", reference: ""),
            Files = ProjectText.One("Directory.Packages.props", CentralPackages("GlobalPackageReference")),
        },
        new("Other analyzers by GlobalPackageReference")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: """<PackageReference Include="FreedomPay.Contracts" />"""),
            Files = ProjectText.One("Directory.Packages.props", CentralPackages("PackageVersion", """<GlobalPackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" Version="5.6.0" />""")),
            Has = [ProjectText.PurchaseType],
        },
        new("IncludeAssets without compile")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""IncludeAssets="build;analyzers" """)),
            Says = ["error FPC1010 Shop.csproj: leaves out 'compile'"],
        },
        new("Analyzers that the project removes")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase).Replace(
                "</Project>", """<Target Name="None" AfterTargets="ResolveReferences"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target></Project>""", StringComparison.Ordinal),
            Says = ["error FPC1010 Shop.csproj: Something removes the generator of FreedomPay.Contracts from the items Analyzer"],
        },
        // NuGet hands them on all the same.
        new("ExcludeAssets with analyzers") { Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""ExcludeAssets="analyzers" """)), Has = [ProjectText.PurchaseType] },
        new("ExcludeAssets with build, in a project with specs")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""ExcludeAssets="build" """)),
            Says = ["warning FPC1013 Shop.csproj: Nothing is generated from FreedomPayCatalog"],
        },
        new("ExcludeAssets with build and buildTransitive")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""ExcludeAssets="build;buildTransitive" """)),
            Says = ["warning FPC0034 CSC: generates nothing"],
        },
        new("Settings that are not passed to the compiler")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<GenerateMSBuildEditorConfigFile>false</GenerateMSBuildEditorConfigFile>"),
            Says = ["warning FPC0034 CSC: generates nothing"],
        },
        new("PrivateAssets in a program")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<OutputType>Exe</OutputType>", reference: Reference("""PrivateAssets="all" """)),
            Files = ProjectText.One("Program.cs", "System.Console.WriteLine();"),
            Has = [ProjectText.PurchaseType],
            Leaves = ["bin/Debug/net10.0/FreedomPay.Contracts.dll"],
        },
        new("PrivateAssets in a library that a program references")
        {
            Project = ProjectText.Of("net10.0", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../Library/Library.csproj" />""", reference: ""),
            Files = new Dictionary<string, string>
            {
                ["Program.cs"] = "System.Console.WriteLine();",
                ["../Library/Library.csproj"] = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""PrivateAssets="all" """)),
            },
            Says = ["warning FPC1011 Library.csproj: Programs that reference this project get no FreedomPay.Contracts.dll"],
            LeavesOut = ["bin/Debug/net10.0/FreedomPay.Contracts.dll"],
        },
        new("ExcludeAssets with runtime")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<OutputType>Exe</OutputType>", reference: Reference("""ExcludeAssets="runtime" """)),
            Files = ProjectText.One("Program.cs", "System.Console.WriteLine();"),
            Says = ["warning FPC1010 Shop.csproj: leaves out 'runtime': the program would end with a FileNotFoundException"],
            LeavesOut = ["bin/Debug/net10.0/FreedomPay.Contracts.dll"],
        },
        new("ExcludeAssets with runtime in a plug-in")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<EnableDynamicLoading>true</EnableDynamicLoading>", reference: Reference("""ExcludeAssets="runtime" PrivateAssets="all" """)),
            Has = [ProjectText.PurchaseType],
        },
        new("Reference in small letters, without compile")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""ExcludeAssets="compile" """).Replace("FreedomPay.Contracts\"", "freedompay.contracts\"", StringComparison.Ordinal)),
            Says = ["error FPC1010 Shop.csproj: leaves out 'compile'"],
        },
        new("Library that is packed")
        {
            Project = ProjectText.Of("net8.0;net10.0", ProjectText.Purchase),
            Command = Pack,
            Leaves = ["../packed/Shop.1.0.0-test.nupkg"],
        },
        new("Library that is packed with PrivateAssets")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, reference: Reference("""PrivateAssets="All" """)),
            Command = Pack,
            Says = ["warning FPC1011 Shop.csproj: The package of this project does not depend on FreedomPay.Contracts"],
            IsAlwaysBuilt = true,
        },
        new("Library for two frameworks that is packed with PrivateAssets, without building")
        {
            Project = ProjectText.Of("net8.0;net10.0", ProjectText.Purchase, reference: Reference("""PrivateAssets="compile;runtime" """)),
            Command = Pack,
            Says = ["warning FPC1011 Shop.csproj: FileNotFoundException"],
        },
        new("Library that is packed without dependencies")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking><NoWarn>$(NoWarn);NU5128</NoWarn>"),
            Command = Pack,
            Says = ["warning FPC1011 Shop.csproj: SuppressDependenciesWhenPacking"],
        },
        new("Tool that is packed with PrivateAssets")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<OutputType>Exe</OutputType><PackAsTool>true</PackAsTool>", reference: Reference("""PrivateAssets="all" """)),
            Files = ProjectText.One("Program.cs", "System.Console.WriteLine();"),
            Command = Pack,
        },
        new("Library without specs that is packed with PrivateAssets")
        {
            Project = ProjectText.Of("net10.0", reference: Reference("""PrivateAssets="all" """)),
            Command = Pack,
        },
    ];

    private static string Reference(string more) => ProjectText.Reference.Replace(" />", $" {more}/>", StringComparison.Ordinal);

    private static string CentralPackages(string item, string more = "") => $"""
        <Project>
          <PropertyGroup>{Central}</PropertyGroup>
          <ItemGroup><{item} Include="FreedomPay.Contracts" Version="$(FreedomPayContractsVersion)" />{more}</ItemGroup>
        </Project>
        """;

    private static string ForAll(string items) => $"""<Project><Import Project="../../../Directory.Build.props" /><ItemGroup>{items}</ItemGroup></Project>""";
}
