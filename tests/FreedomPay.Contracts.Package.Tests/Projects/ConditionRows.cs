namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Conditions of settings: those that are never true as meant, and those that only look like it.</summary>
internal static class ConditionRows
{
    private const string Says = "warning FPC1018 Shop.csproj: A condition on a setting of FreedomPay.Contracts ";

    private const string Both = "<FreedomPayRoles>both</FreedomPayRoles>";

    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        new("Condition on a property whose name is misspelt")
        {
            Project = ProjectText.Of("net10.0", """<FreedomPayCatalog Condition="'$(Configuraton)' == 'Debug'">gateway/acs</FreedomPayCatalog>"""),
            Says = [$"{Says}asks for $(Configuraton), which has no value; did you mean $(Configuration)?"],
            IsAlwaysBuilt = true,
        },
        new("Condition of a choice on a property whose name is misspelt")
        {
            Project = With($"""<Choose><When Condition=" '$(Paltform)' == 'AnyCPU' "><PropertyGroup><A>1</A></PropertyGroup><PropertyGroup>{Both}</PropertyGroup></When></Choose>"""),
            Says = [$"{Says}asks for $(Paltform), which has no value; did you mean $(Platform)?"],
        },
        new("Condition in Directory.Build.props on a property whose name is misspelt")
        {
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = ProjectText.One("Directory.Build.props", ProjectText.Props($"""<PropertyGroup Condition="'$(MSBuildProjctName)' == 'Shop'">{Both}</PropertyGroup>""")),
            Says = [$"{Says}asks for $(MSBuildProjctName), which has no value; did you mean $(MSBuildProjectName)?"],
        },
        new("Condition on a configuration whose name is misspelt")
        {
            Project = ProjectText.Of("net10.0", $"""{ProjectText.Purchase}<FreedomPayRoles Condition="'$(Configuration)' == 'Debgu'">both</FreedomPayRoles>"""),
            Says = [$"{Says}asks for the configuration 'Debgu'; did you mean 'Debug'?"],
        },
        new("Condition on a configuration with a blank too many")
        {
            Project = With($"""<PropertyGroup Condition="'$(Configuration)|$(Platform)' == 'Release |AnyCPU'">{Both}</PropertyGroup>"""),
            Says = [$"{Says}asks for the configuration 'Release '; did you mean 'Release'?"],
        },
        new("Condition on the platform of a solution")
        {
            Project = With($"""<PropertyGroup Condition="'$(Configuration)|$(Platform)' == 'Debug|Any CPU'">{Both}</PropertyGroup>"""),
            Says = [$"{Says}asks for the platform 'Any CPU', which only solutions have; for a project it is 'AnyCPU'."],
        },
        new("Condition on an operating system that MSBuild does not name")
        {
            Project = With($"""<PropertyGroup Condition="'$(OS)' == 'Linux'">{Both}</PropertyGroup>"""),
            Says = [$"{Says}compares $(OS), which is 'Windows_NT' or 'Unix'; for others, write $([MSBuild]::IsOSPlatform('Linux'))."],
        },
        new("Condition on the name of a property instead of its value")
        {
            Project = With($$"""<PropertyGroup Condition="'${Configuration}' == 'Debug'">{{Both}}</PropertyGroup>"""),
            Says = [$$"""{{Says}}compares the text '${Configuration}'; write '$(Configuration)' for the value of that property."""],
        },
        new("Condition on a version instead of a target framework")
        {
            Project = With($"""<PropertyGroup Condition="'$(TargetFrameworkVersion)' == 'net10.0'">{Both}</PropertyGroup>"""),
            Says = [$"{Says}compares $(TargetFrameworkVersion), which is 'v10.0' for net10.0 and has no value yet in conditions of properties. Compare $(TargetFramework)."],
        },
        new("Conditions that another build may meet")
        {
            Project = With($"""
                <PropertyGroup><Platfrom>x</Platfrom><Configurations>Debug;Release;Debugs</Configurations></PropertyGroup>
                <PropertyGroup Condition="'$(Configuration)' == 'Staging' or '$(Configuration)' == 'Debugs' or '$(UseGateway)' == 'true' or '$(Platfrom)' == 'y'">{Both}</PropertyGroup>
                <PropertyGroup Condition="'$(OS)' == 'Windows_NT' or '$(Configuration)|$(Platform)' == 'Release|AnyCPU' or '$(RuntimeIdentifiers)' != '' or $(Configuration) == release">{Both}</PropertyGroup>
                <PropertyGroup Condition="'$(Configuraton)' == 'Debug'"><Other>of no concern here</Other></PropertyGroup>
                <ItemGroup Condition="'$(TargetFrameworkVersion)' == 'v9.0'"><FreedomPayContract Include="pay.yaml" /></ItemGroup>
                """),
            Has = [ProjectText.PurchaseType],
            IsAlwaysBuilt = true,
        },
    ];

    private static string With(string groups) => ProjectText.Of("net10.0", ProjectText.Purchase).Replace("</Project>", $"{groups}</Project>", StringComparison.Ordinal);
}
