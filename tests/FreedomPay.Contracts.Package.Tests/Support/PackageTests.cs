namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>What the package holds, and what packs or publishes it. Runs beside <see cref="BuildTests"/>; its own tests run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<WorkbenchFixture>
{
    public const string Name = "Package";
}
