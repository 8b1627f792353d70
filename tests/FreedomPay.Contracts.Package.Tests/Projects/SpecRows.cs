namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Where specs lie, and how a project names them.</summary>
internal static class SpecRows
{
    private const string Listed = """<FreedomPayContract Include="pay.yaml" />""";

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Spec beside the project") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("pay.freedompay.yaml"), Has = [ProjectText.SpecType] },
        new("Spec in a folder with spaces and Cyrillic letters") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("мои specs/a b/pay.freedompay.yaml"), Has = [ProjectText.SpecType] },
        new("Spec that ends in .yml") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("pay.freedompay.yml"), Has = [ProjectText.SpecType] },
        new("Spec of the project and a section of the catalog")
        {
            Project = ProjectText.Of("net8.0", ProjectText.Purchase),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType, ProjectText.PurchaseType],
        },
        new("Spec that is listed") { Project = ProjectText.Of("net10.0", items: Listed), Files = ProjectText.One("pay.yaml"), Has = [ProjectText.SpecType] },
        new("Spec that is listed three times") { Project = ProjectText.Of("net10.0", items: Listed + Listed + """<FreedomPayContract Include="./*.yaml" />"""), Files = ProjectText.One("pay.yaml"), Has = [ProjectText.SpecType] },
        new("Specs of a glob with backslashes") { Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="specs\**\*.yaml" />"""), Files = ProjectText.One("specs/a/pay.yaml"), Has = [ProjectText.SpecType] },
        new("Spec that is linked from a folder beside the project")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="../specs/pay.yaml" Link="linked/pay.yaml" />"""),
            Files = ProjectText.One("../specs/pay.yaml"),
            Has = [ProjectText.SpecType],
            ShowsSpecAs = "linked/pay.yaml",
        },
        new("Spec that is named by a full path")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="$(MSBuildProjectDirectory)/../Shop2/**/*.yaml" />"""),
            Files = ProjectText.One("../Shop2/specs/pay.yaml"),
            Has = [ProjectText.SpecType],
            ShowsSpecAs = "specs/pay.yaml",
        },
        new("Spec that is linked with backslashes") { Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="..\specs\*.yaml" />"""), Files = ProjectText.One("../specs/pay.yaml"), Has = [ProjectText.SpecType] },
        new("Spec that is copied to the output")
        {
            Project = ProjectText.Of("net10.0", items: """<None Update="pay.freedompay.yaml" CopyToOutputDirectory="Always" />"""),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
            Leaves = ["bin/Debug/net10.0/pay.freedompay.yaml"],
            IsAlwaysBuilt = true,
        },
        new("Spec that is a contract and copied to the output")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Update="a/pay.freedompay.yaml" CopyToOutputDirectory="PreserveNewest" />"""),
            Files = ProjectText.One("a/pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
            Leaves = ["bin/Debug/net10.0/a/pay.freedompay.yaml"],
        },
        new("Spec that is an embedded resource as well")
        {
            Project = ProjectText.Of("net10.0", items: """<EmbeddedResource Include="pay.freedompay.yaml" />"""),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
        },
        new("Spec that is an additional file only")
        {
            Project = ProjectText.Of("net10.0", items: """<AdditionalFiles Include="pay.yaml" />"""),
            Files = ProjectText.One("pay.yaml"),
            Says = ["warning FPC1007 pay.yaml: Nothing is generated from this spec. Add <FreedomPayContract Include=\"pay.yaml\" />"],
            IsAlwaysBuilt = true,
        },
        new("Spec that lies elsewhere and is an additional file only")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, """<AdditionalFiles Include="../specs/pay.yaml" />"""),
            Files = ProjectText.One("../specs/pay.yaml"),
            Says = ["warning FPC1007 pay.yaml: Add <FreedomPayContract Include=\"../specs/pay.yaml\" />"],
        },
        new("Spec that is an additional file and a contract")
        {
            Project = ProjectText.Of("net10.0", items: """<AdditionalFiles Include="pay.freedompay.yaml" />"""),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
        },
        new("Spec that nobody lists") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("specs/pay.yaml"), Says = ["warning FPC1007 pay.yaml: Nothing is generated from this spec"] },
        new("Spec whose name lacks a part") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("freedompay.yaml"), Says = ["warning FPC1007 freedompay.yaml: Add <FreedomPayContract Include=\"freedompay.yaml\" /> to the project."] },
        new("YAML that is not a spec") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("compose.yaml", "services: {}\n") },
        new("Spec in a project without default items")
        {
            Project = ProjectText.Of("net10.0", "<EnableDefaultItems>false</EnableDefaultItems>"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Says = ["warning FPC1007 pay.freedompay.yaml: Add <FreedomPayContract Include=\"pay.freedompay.yaml\" />"],
        },
        new("Spec that is listed in a project without default items") { Project = ProjectText.Of("net10.0", "<EnableDefaultItems>false</EnableDefaultItems>", Listed), Files = ProjectText.One("pay.yaml"), Has = [ProjectText.SpecType] },
        new("Spec in a project without default items that wants them for specs")
        {
            Project = ProjectText.Of("net10.0", "<EnableDefaultItems>false</EnableDefaultItems><EnableDefaultFreedomPayContractItems> True </EnableDefaultFreedomPayContractItems>"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
        },
        new("Spec in a project that wants no default specs")
        {
            Project = ProjectText.Of("net10.0", "<EnableDefaultFreedomPayContractItems>\nfalse\n</EnableDefaultFreedomPayContractItems>"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            HasNot = [ProjectText.SpecType],
        },
        new("Spec that the project takes out")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Remove="drafts/**" />"""),
            Files = new Dictionary<string, string> { ["pay.freedompay.yaml"] = ProjectText.Spec, ["drafts/draft.freedompay.yaml"] = ProjectText.SpecOf("Shop.Draft") },
            Has = [ProjectText.SpecType],
            HasNot = ["Shop.Draft.PayRequest"],
        },
        new("Folder instead of a spec")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="specs" />"""),
            Files = ProjectText.One("specs/pay.yaml"),
            Says = ["error FPC1008 Shop.csproj: 'specs' is a folder. For the specs in it, write specs/**/*.yaml"],
        },
        new("Spec that does not exist")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="specs\pay.yaml" />"""),
            Says = ["error FPC1003 Shop.csproj: there is no file specs/pay.yaml"],
        },
        new("Spec that Directory.Build.targets lists")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = new Dictionary<string, string> { ["pay.yaml"] = ProjectText.Spec, ["Directory.Build.targets"] = $"<Project><ItemGroup>{Listed}</ItemGroup></Project>" },
            Says = ["error FPC1014 Shop.csproj: FreedomPayContract: 'pay.yaml' is listed after the package has read the project"],
        },
        new("Spec that Directory.Build.props lists")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.yaml"] = ProjectText.Spec,
                ["Directory.Build.props"] = $"""<Project><Import Project="../../../Directory.Build.props" /><ItemGroup>{Listed}</ItemGroup></Project>""",
            },
            Has = [ProjectText.SpecType],
        },
        new("Spec that a target writes")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="obj/pay.yaml" />""").Replace(
                "</Project>", """<Target Name="Write" BeforeTargets="BeforeBuild"><Copy SourceFiles="pay.txt" DestinationFiles="obj/pay.yaml" /></Target></Project>""", StringComparison.Ordinal),
            Files = ProjectText.One("pay.txt"),
            Has = [ProjectText.SpecType],
        },
        new("Item with a misspelt name")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, """<FreedomPayContracts Include="pay.txt" />"""),
            Says = ["warning FPC1006 Shop.csproj: Nothing reads 'FreedomPayContracts'. The item for specs is FreedomPayContract"],
            IsAlwaysBuilt = true,
        },
        new("Item with a name that sounds alike")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase, """<FreedomPayContact Include="pay.txt" Visible="false"></FreedomPayContact>"""),
            Says = ["warning FPC1006 Shop.csproj: Nothing reads 'FreedomPayContact'"],
        },
        new("Two specs in folders that differ in case only")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string> { ["specs/pay.freedompay.yaml"] = ProjectText.Spec, ["Specs/pay.freedompay.yaml"] = ProjectText.SpecOf("Shop.Other") },
            Has = [ProjectText.SpecType, "Shop.Other.PayRequest"],
            IsForLinux = true,
            IsAlwaysBuilt = true,
        },
        new("Two listed specs in folders that differ in case only")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="specs/pay.yaml;Specs/pay.yaml" />"""),
            Files = new Dictionary<string, string> { ["specs/pay.yaml"] = ProjectText.Spec, ["Specs/pay.yaml"] = ProjectText.SpecOf("Shop.Other") },
            Has = [ProjectText.SpecType, "Shop.Other.PayRequest"],
            IsForLinux = true,
        },
    ];
}
