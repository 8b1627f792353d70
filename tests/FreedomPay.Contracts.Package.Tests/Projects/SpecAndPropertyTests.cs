using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Where specs lie and what properties say: each works, or is told in one line what to do. FREEDOMPAY_ALL_PROJECTS=1 builds all rows.</summary>
[Collection(PackageTests.Name)]
public sealed class SpecAndPropertyTests(WorkbenchFixture fixture)
{
    internal static readonly ProjectRow[] Table = [.. SpecRows.All, .. PropertyRows.All, .. PathRows.All, .. ConditionRows.All, .. UnreadRows.All];

    public static TheoryData<string> Rows => ProjectBuild.Selected(Table);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Works_or_is_told_what_to_do(string project) => ProjectBuild.Run(fixture.Workbench, Table.Single(row => row.Name == project));
}
