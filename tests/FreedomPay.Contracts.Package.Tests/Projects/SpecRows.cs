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
            Says = ["warning FPC1018 Shop.csproj: EnableDefaultFreedomPayContractItems is false, and the project lists no spec: nothing is generated. Remove the property, or add <FreedomPayContract Include=\"pay.freedompay.yaml\" />"],
        },
        new("Spec in a project that wants no default specs, and a section of the catalog")
        {
            Project = ProjectText.Of("net10.0", $"{ProjectText.Purchase}<EnableDefaultFreedomPayContractItems>false</EnableDefaultFreedomPayContractItems>"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.PurchaseType],
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
        new("Specs with commas between them")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="pay.yaml, refund.yaml" />"""),
            Files = new Dictionary<string, string> { ["pay.yaml"] = ProjectText.Spec, ["refund.yaml"] = ProjectText.SpecOf("Shop.Refund") },
            Says = ["error FPC1003 Shop.csproj: there is no file pay.yaml, refund.yaml. Separate paths with ';'."],
        },
        new("Spec whose name differs in case")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="Pay.yaml" />"""),
            Files = ProjectText.One("pay.yaml"),
            Says = ["error FPC1003 Shop.csproj: there is no file Pay.yaml. Check the spelling and its case."],
            IsForLinux = true,
        },
        new("Symbolic link to a spec")
        {
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("../specs/pay.txt"),
            Links = new Dictionary<string, string> { ["pay.freedompay.yaml"] = "../specs/pay.txt" },
            Has = [ProjectText.SpecType],
            IsForLinux = true,
        },
        new("Symbolic link to a spec that does not exist")
        {
            Project = ProjectText.Of("net10.0"),
            Links = new Dictionary<string, string> { ["pay.freedompay.yaml"] = "../specs/pay.txt", ["compose.yaml"] = "nowhere" },
            Says = ["error FPC1003 Shop.csproj: It is a symbolic link to a file that does not exist."],
            IsForLinux = true,
        },
        new("Two globs, of which one matches nothing")
        {
            Project = ProjectText.Of("net10.0", items: "<FreedomPayContract Include=\"specs/*.yaml;\n  refunds\\**\\*.yaml\" />"),
            Files = ProjectText.One("specs/pay.yaml"),
            Says = ["warning FPC1003 Shop.csproj: no file matches refunds/**/*.yaml. Correct or remove it: paths are relative to the project's folder, and case matters."],
            IsAlwaysBuilt = true,
        },
        new("Glob that matches nothing, and a spec that it was meant for")
        {
            Project = ProjectText.Of("net10.0", items: "<FreedomPayContract Include='spec/*.yaml' />"),
            Files = ProjectText.One("specs/pay.yaml"),
            Says = ["warning FPC1003 Shop.csproj: no file matches spec/*.yaml"],
        },
        new("Globs that match, with properties, another folder, and what is taken out again")
        {
            Project = ProjectText.Of(
                "net10.0", "<SpecFolder>specs</SpecFolder>",
                """<FreedomPayContract Include="$(SpecFolder)/*.yaml;$(MSBuildProjectDirectory)/more/**/*.yaml;../out?/*.yaml" /><FreedomPayContract Include="drafts/*.yaml" /><FreedomPayContract Remove="drafts/**" />"""),
            Files = new Dictionary<string, string>
            {
                ["specs/pay.yaml"] = ProjectText.Spec, ["more/a/b/pay.yaml"] = ProjectText.SpecOf("Shop.More"), ["../outs/pay.yaml"] = ProjectText.SpecOf("Shop.Out"),
                ["drafts/pay.yaml"] = ProjectText.SpecOf("Shop.Draft"),
            },
            Has = [ProjectText.SpecType, "Shop.More.PayRequest", "Shop.Out.PayRequest"],
            HasNot = ["Shop.Draft.PayRequest"],
        },
        new("Spec in the folder of a solution, whose project is built alone")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="$(SolutionDir)specs/pay.yaml" />"""),
            Files = ProjectText.One("specs/pay.yaml"),
            Says = ["warning FPC1003 Shop.csproj: no file matches $(SolutionDir)specs/pay.yaml"],
        },
        new("Glob in Directory.Build.props that is meant for the folder of that file")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["../specs/pay.yaml"] = ProjectText.Spec,
                ["../Directory.Build.props"] = """<Project><Import Project="../../Directory.Build.props" /><ItemGroup><FreedomPayContract Include="specs/*.yaml" /></ItemGroup></Project>""",
            },
            Says = ["warning FPC1003 Directory.Build.props: no file of the project's folder matches specs/*.yaml, to which paths are relative. For the specs beside this file, write $(MSBuildThisFileDirectory)specs/*.yaml."],
        },
        new("Glob in Directory.Build.props for the projects that have specs")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = ProjectText.One("Directory.Build.props", ProjectText.Props("""<ItemGroup><FreedomPayContract Include="specs/*.yaml" /></ItemGroup>""")),
            Has = [ProjectText.PurchaseType],
        },
        new("Spec whose name has an ending too many") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("pay.freedompay.yaml.txt"), Says = ["warning FPC1007 pay.freedompay.yaml.txt: Nothing is generated from this spec"] },
        new("Spec in JSON") { Project = ProjectText.Of("net10.0", items: Listed), Files = new Dictionary<string, string> { ["pay.yaml"] = ProjectText.Spec, ["refund.freedompay.json"] = "{}" }, Says = ["warning FPC1007 refund.freedompay.json: Nothing is generated from this spec"] },
        new("Spec in a folder whose name begins with a dot") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One(".specs/a/pay.freedompay.yaml"), Says = ["warning FPC1007 pay.freedompay.yaml: Add <FreedomPayContract Include=\".specs/a/pay.freedompay.yaml\" />"] },
        new("Spec in the folder of the output") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("bin/pay.freedompay.yaml"), Says = ["warning FPC1007 pay.freedompay.yaml: Nothing is generated from this spec"] },
        new("Spec beside the project's folder") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("../pay.freedompay.yaml"), Says = ["warning FPC1007 pay.freedompay.yaml: Add <FreedomPayContract Include=\"../pay.freedompay.yaml\" />"] },
        new("Spec that is linked from elsewhere as content")
        {
            Project = ProjectText.Of("net10.0", items: """<Content Include="../specs/pay.freedompay.yaml" Link="pay.freedompay.yaml" />"""),
            Files = ProjectText.One("../specs/pay.freedompay.yaml"),
            Says = ["warning FPC1007 pay.freedompay.yaml: Add <FreedomPayContract Include=\"../specs/pay.freedompay.yaml\" />"],
        },
        new("Spec whose first key is in quotation marks, and that nobody lists") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("pay.yaml", ProjectText.Spec.Replace("contracts: 1", "\"contracts\": 1", StringComparison.Ordinal)), Says = ["warning FPC1007 pay.yaml: Nothing is generated from this spec"] },
        new("Spec whose first key is misspelt, and that nobody lists") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("pay.yaml", ProjectText.Spec.Replace("contracts: 1", "# Pay.\ncontract: 1", StringComparison.Ordinal)), Says = ["warning FPC1007 pay.yaml: Nothing is generated from this spec"] },
        new("YAML with a contract that is not a spec") { Project = ProjectText.Of("net10.0"), Files = ProjectText.One("pact.yaml", "contract: 1\nparties: {}\n") },
        new("Additional file that is marked as a contract by hand")
        {
            Project = ProjectText.Of("net10.0", items: """<AdditionalFiles Include="pay.yaml" FreedomPayContract="true" />"""),
            Files = ProjectText.One("pay.yaml"),
            Has = [ProjectText.SpecType],
        },
        new("Specs among what other tools and projects wrote")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec, ["node_modules/a/pay.freedompay.yaml"] = ProjectText.SpecOf("Shop.Node"), ["Tests/bin/Debug/pay.freedompay.yaml"] = ProjectText.Spec,
                ["Tests/obj/pay.freedompay.yaml"] = ProjectText.Spec, ["pay.freedompay.yaml.bak"] = ProjectText.Spec,
            },
            Has = [ProjectText.SpecType],
            HasNot = ["Shop.Node.PayRequest"],
        },
        new("Spec that is excluded from an Include")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="**/*.freedompay.yaml" Exclude="drafts/**" />"""),
            Files = new Dictionary<string, string> { ["pay.freedompay.yaml"] = ProjectText.Spec, ["drafts/draft.freedompay.yaml"] = ProjectText.SpecOf("Shop.Draft") },
            Says = ["warning FPC1018 draft.freedompay.yaml: it is a spec by its name all the same. Write <FreedomPayContract Remove=\"drafts/draft.freedompay.yaml\" />"],
        },
        new("Spec that is removed from None")
        {
            Project = ProjectText.Of("net10.0", items: """<None Remove="drafts\**" /><Compile Remove="drafts\**" />"""),
            Files = new Dictionary<string, string> { ["pay.freedompay.yaml"] = ProjectText.Spec, ["drafts/draft.freedompay.yaml"] = ProjectText.SpecOf("Shop.Draft") },
            Says = ["warning FPC1018 draft.freedompay.yaml: Write <FreedomPayContract Remove=\"drafts/draft.freedompay.yaml\" />, or list it with Include."],
        },
        new("Spec that is removed from None and listed, as editors do")
        {
            Project = ProjectText.Of("net10.0", items: """<None Remove="pay.freedompay.yaml" /><FreedomPayContract Include="pay.freedompay.yaml" />"""),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
        },
        new("Specs that the project takes out, all of them")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Remove="**/*.yaml" />"""),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Says = ["warning FPC1018 Shop.csproj: The project has FreedomPayContract, but nothing is generated"],
        },
        new("Spec whose condition is false")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="../specs/pay.yaml" Condition="Exists('../specs/pay.yml')" />"""),
            Files = ProjectText.One("../specs/pay.yaml"),
            Says = ["warning FPC1018 Shop.csproj: The project has FreedomPayContract, but nothing is generated"],
        },
        new("Spec for another configuration")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="../specs/pay.yaml" Condition="'$(Configuration)' == 'Release'" />"""),
            Files = ProjectText.One("../specs/pay.yaml"),
        },
        new("Specs that somebody removes from the additional files")
        {
            Project = ProjectText.Of("net10.0"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec,
                ["Directory.Build.targets"] = """<Project><ItemGroup><AdditionalFiles Remove="@(AdditionalFiles)" /></ItemGroup></Project>""",
            },
            Says = ["error FPC1018 Shop.csproj: Something removes specs from AdditionalFiles, after the package has put them there: 'pay.freedompay.yaml'"],
        },
        new("Spec that is listed as Compile")
        {
            Project = ProjectText.Of("net10.0", items: """<Compile Include="pay.yaml" />"""),
            Files = ProjectText.One("pay.yaml"),
            Says = ["error FPC1015 Shop.csproj: 'pay.yaml' is listed as Compile, which is for C#. Write <FreedomPayContract Include=\"pay.yaml\" /> instead."],
        },
        new("Spec that is a property")
        {
            Project = ProjectText.Of("net10.0", "<FreedomPayContract>../specs/pay.yaml</FreedomPayContract>"),
            Files = ProjectText.One("../specs/pay.yaml"),
            Says = ["error FPC1015 Shop.csproj: FreedomPayContract is an item, and the project has a property of that name, which nothing reads. Write <FreedomPayContract Include=\"../specs/pay.yaml\" />"],
        },
        new("Spec with accessibility and namespace as metadata")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="pay.yaml" Accessibility="internal"><Namespace>Shop</Namespace></FreedomPayContract>"""),
            Files = ProjectText.One("pay.yaml"),
            Says =
            [
                "warning FPC1015 Shop.csproj: Nothing reads Accessibility of FreedomPayContract. Write a property FreedomPayAccessibility",
                "warning FPC1015 Shop.csproj: Nothing reads Namespace of FreedomPayContract. Write the key 'namespace' of the spec",
            ],
        },
        new("Spec with a mistake that the project does not want to see")
        {
            Project = ProjectText.Of("net10.0", "<NoWarn>$(NoWarn);FPC0006</NoWarn>"),
            Files = new Dictionary<string, string>
            {
                ["pay.freedompay.yaml"] = ProjectText.Spec.Replace("post:", "pots: /g2g/pay\n    post:", StringComparison.Ordinal),
                [".globalconfig"] = "is_global = true\ndotnet_diagnostic.FPC0006.severity = none\n",
            },
            Says = ["error FPC0006 pay.freedompay.yaml: unknown key; did you mean 'post'?"],
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
