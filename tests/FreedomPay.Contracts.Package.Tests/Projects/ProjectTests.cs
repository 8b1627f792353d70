using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Kinds of project: each builds, or is told in one line why not. FREEDOMPAY_ALL_PROJECTS=1 builds all rows.</summary>
[Collection(BuildTests.Name)]
public sealed class ProjectTests(WorkbenchFixture fixture)
{
    internal static readonly ProjectRow[] Table = [.. FrameworkRows.All, .. SdkRows.All, .. ReferenceRows.All, .. SeveralProjectsRows.All];

    public static TheoryData<string> Rows => ProjectBuild.Selected(Table);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Builds_or_is_told_why_not(string project) => ProjectBuild.Run(fixture.Workbench, Table.Single(row => row.Name == project));
}
