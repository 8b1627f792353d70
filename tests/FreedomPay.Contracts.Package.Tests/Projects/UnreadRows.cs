namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Files and lines that MSBuild never hears of, and those that only look like it.</summary>
internal static class UnreadRows
{
    private const string Catalog = $"<Project><PropertyGroup>{ProjectText.Purchase}</PropertyGroup></Project>";

    private const string Solution = """<Solution><Project Path="Shop/Shop.csproj" /></Solution>""";

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Directory.Build.props with a small letter")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("Directory.build.props", Catalog),
            Says = ["warning FPC1020 Directory.build.props: MSBuild looks for Directory.Build.props, in this spelling, and takes nothing from this file, which has FreedomPayCatalog. Rename it."],
            IsForLinux = true,
            IsAlwaysBuilt = true,
        },
        new("Directory.Packages.props with a small letter, above")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = ProjectText.One("../directory.packages.props", """<Project><ItemGroup><PackageVersion Include="FreedomPay.Contracts" Version="1.0.0" /></ItemGroup></Project>"""),
            Says = ["warning FPC1020 directory.packages.props: MSBuild looks for Directory.Packages.props, in this spelling, and takes nothing from this file, which has FreedomPay.Contracts. Rename it."],
            IsForLinux = true,
        },
        new("Directory.Build.props with an ending too many")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("../Directory.Build.props.txt", Catalog),
            Says = ["warning FPC1020 Directory.Build.props.txt: MSBuild looks for Directory.Build.props, in this spelling"],
        },
        new("Files that are named almost like Directory.Build.props")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase).Replace("<ItemGroup>", """<Import Project="directory.Build.props" /><ItemGroup>""", StringComparison.Ordinal),
            Files = new Dictionary<string, string>
            {
                ["directory.build.targets"] = "<Project><!-- <FreedomPayRoles>both</FreedomPayRoles> --></Project>",
                ["directory.Build.props"] = "<Project><PropertyGroup><FreedomPayAccessibility>internal</FreedomPayAccessibility></PropertyGroup></Project>",
            },
            HasInternal = [ProjectText.PurchaseType],
            IsForLinux = true,
        },
        new("Almost a Directory.Build.props that leads nowhere")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Links = new Dictionary<string, string> { ["Directory.build.props"] = "nowhere" },
            Has = [ProjectText.PurchaseType],
            IsForLinux = true,
        },
        new("Catalog in Directory.Solution.props")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("../Directory.Solution.props", Catalog),
            Says = ["warning FPC1020 Directory.Solution.props: MSBuild reads this file for the solution itself, and not for its projects: FreedomPayCatalog has no effect here. Write it into Directory.Build.props."],
        },
        new("Directory.Solution.props with settings of others")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = ProjectText.One("../Directory.Solution.props", "<Project><PropertyGroup><RestoreUseStaticGraphEvaluation>true</RestoreUseStaticGraphEvaluation></PropertyGroup></Project>"),
            Has = [ProjectText.PurchaseType],
        },
        new("Import of a file whose name differs in case")
        {
            Project = ProjectText.Of("net10.0").Replace("<ItemGroup>", """<Import Project="Build\pay.props" Condition="Exists('Build\pay.props')" /><ItemGroup>""", StringComparison.Ordinal),
            Files = ProjectText.One("build/Pay.props", Catalog),
            Says = ["warning FPC1020 Pay.props: The project imports 'Build/pay.props', and case matters here: it takes nothing from this file, which has FreedomPayCatalog. Rename it, or correct the import."],
            IsForLinux = true,
        },
        new("Import of a file that may be absent")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase).Replace("<ItemGroup>", """<Import Project="build/local.props" Condition="Exists('build/local.props')" /><ItemGroup>""", StringComparison.Ordinal),
            Files = ProjectText.One("build/other.props", Catalog),
            Has = [ProjectText.PurchaseType],
        },
        new("Roles in a .globalconfig")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = new Dictionary<string, string> { ["Shop.cs"] = "class Shop;", [".globalconfig"] = "is_global = true\nbuild_property.FreedomPayRoles = both\n" },
            Says = ["warning FPC1020 .globalconfig: This file has 'build_property.FreedomPayRoles', which the build writes itself, from the project: it has no effect here. Write settings of FreedomPay.Contracts as properties in the project"],
        },
        new("Roles in an .editorconfig")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = new Dictionary<string, string> { ["Shop.cs"] = "class Shop;", [".editorconfig"] = "[*.cs]\nFreedomPayRoles = both\n" },
            Says = ["warning FPC1020 .editorconfig: This file has 'FreedomPayRoles', which the build writes itself"],
        },
        new("An .editorconfig with severities")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = new Dictionary<string, string> { ["Shop.cs"] = "class Shop;", [".editorconfig"] = "[*.cs]\n# build_property.FreedomPayRoles = both\ndotnet_diagnostic.FPC2001.severity = error\n" },
            Has = [ProjectText.PurchaseType],
        },
        new("Roles in the environment, as environments write names")
        {
            // MSBuild takes both alike, and the tests start no shell.
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Command = "build -p:FREEDOMPAY_ROLES=both",
            Says = ["warning FPC1006 Shop.csproj: Nothing reads 'FREEDOMPAY_ROLES'"],
        },
        new("Spec beside the solution that nobody lists")
        {
            Project = ProjectText.Of("net10.0"),
            Folder = "src/Shop",
            Files = new Dictionary<string, string> { ["../../Shop.slnx"] = Solution, ["../../specs/gateway/pay.freedompay.yaml"] = ProjectText.Spec, ["../../specs/refund.yaml"] = ProjectText.SpecOf("Shop.Refund"), ["../../specs/openapi.yaml"] = "openapi: 3.1.0\n" },
            Says = ["warning FPC1007 Shop.csproj: This project references FreedomPay.Contracts and generates nothing, and specs lie above its folder. Add <FreedomPayContract Include=\"../../specs/gateway/pay.freedompay.yaml;../../specs/refund.yaml\" /> to the project."],
            IsAlwaysBuilt = true,
        },
        new("Spec beside the solution that another project lists")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["../Shop.slnx"] = Solution, ["../specs/pay.freedompay.yaml"] = ProjectText.Spec,
                ["../Payments/Payments.csproj"] = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="../specs/*.yaml" />"""),
            },
        },
        new("Spec in the folder of another project")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string> { ["../Shop.slnx"] = Solution, ["../Payments/specs/pay.freedompay.yaml"] = ProjectText.Spec, ["../Payments/Payments.csproj"] = ProjectText.Of("net10.0") },
        },
        new("Spec beside the solution, and a project that generates something else")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = new Dictionary<string, string> { ["../Shop.slnx"] = Solution, ["../specs/pay.freedompay.yaml"] = ProjectText.Spec },
            Has = [ProjectText.PurchaseType],
        },
        new("Spec above a project without a solution or a repository")
        {
            Project = ProjectText.Of("net10.0"),
            Folder = "src/Shop",
            Files = ProjectText.One("../../specs/pay.freedompay.yaml"),
        },
        new("Directory.Build.props beside the project's folder")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string> { ["../Shop.slnx"] = Solution, ["../src/Directory.Build.props"] = Catalog },
            Says = ["warning FPC1020 Directory.Build.props: This file has FreedomPayCatalog, and Shop.csproj, which generates nothing, does not lie below it."],
        },
        new("Directory.Build.props of other projects")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string> { ["../Shop.slnx"] = Solution, ["../src/Directory.Build.props"] = Catalog, ["../src/Payments/Payments.csproj"] = ProjectText.Of("net10.0") },
        },
        new("Remove of a folder that is called otherwise")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Remove="draft/**" />"""),
            Files = new Dictionary<string, string> { ["pay.freedompay.yaml"] = ProjectText.Spec, ["drafts/draft.freedompay.yaml"] = ProjectText.SpecOf("Shop.Draft") },
            Says = ["warning FPC1018 Shop.csproj: FreedomPayContract: Remove=\"draft/**\" takes nothing away."],
            IsAlwaysBuilt = true,
        },
        new("Remove of a folder instead of its files")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Remove="drafts" />"""),
            Files = ProjectText.One("drafts/pay.freedompay.yaml"),
            Says = ["warning FPC1018 Shop.csproj: Remove=\"drafts\" takes nothing away. Correct or remove it: paths are relative to the project's folder, and for all specs of a folder write Remove=\"drafts/**\"."],
        },
        new("Remove in Directory.Build.props of a spec that is found later")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec, ["drafts/draft.freedompay.yaml"] = ProjectText.SpecOf("Shop.Draft"),
                ["Directory.Build.props"] = ProjectText.Props("""<ItemGroup><FreedomPayContract Remove="drafts/**" /></ItemGroup>"""),
            },
            Says = ["warning FPC1018 Directory.Build.props: this file removes 'drafts/draft.freedompay.yaml' before the package lists the specs that it finds by their names"],
        },
        new("Removes that take something away")
        {
            Project = ProjectText.Of(
                "net10.0", ProjectText.Purchase,
                """<FreedomPayContract Include="../specs/*.yaml" /><FreedomPayContract Remove="./Drafts\*.yaml;../specs/Pay.yaml;Old.freedompay.yml" /><FreedomPayContract Remove="@(FreedomPayContract)" Condition="'$(Slim)' == 'true'" />"""),
            Files = new Dictionary<string, string>
            {
                ["../specs/pay.yaml"] = ProjectText.Spec, ["../specs/refund.yaml"] = ProjectText.SpecOf("Shop.Refund"), ["drafts/draft.freedompay.yaml"] = ProjectText.SpecOf("Shop.Draft"),
                ["old.freedompay.yml"] = ProjectText.SpecOf("Shop.Old"),
            },
            Has = [ProjectText.PurchaseType, "Shop.Refund.PayRequest"],
        },
        new("Glob that takes a text for readers as well")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="specs/**/*" />"""),
            Files = new Dictionary<string, string> { ["specs/pay.yaml"] = ProjectText.Spec, ["specs/README.md"] = "# Specs\n\nOur specs of the gateway: see `pay.yaml`.\n" },
            Says = ["error FPC0009 README.md: expected a spec that begins with 'contracts: 1', found a file whose name ends in '.md'; let the glob that takes it end in '*.yaml'"],
        },
        new("Schema that is listed as a spec")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="freedompay.schema.json" />"""),
            Files = new Dictionary<string, string> { ["pay.freedompay.yaml"] = ProjectText.Spec, ["freedompay.schema.json"] = "{ \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"title\": \"Specs\", \"type\": \"object\", \"definitions\": {} }" },
            Says = ["error FPC0009 freedompay.schema.json: found a JSON Schema, which this generator does not read"],
        },
    ];
}
