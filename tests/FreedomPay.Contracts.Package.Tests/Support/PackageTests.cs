namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>All tests share one package and run one after another: each of them builds with all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<Workbench>
{
    public const string Name = "Package";
}
