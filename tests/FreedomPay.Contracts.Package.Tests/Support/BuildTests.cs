namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>
/// Builds of projects that use the package. Runs beside <see cref="PackageTests"/>, because a build leaves one of two cores idle half of the
/// time; its own tests run one after another, because some of them build the same project.
/// </summary>
[CollectionDefinition(Name)]
public sealed class BuildTests : ICollectionFixture<WorkbenchFixture>
{
    public const string Name = "Build";
}
