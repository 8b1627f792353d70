namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>The catalog passes once for all tests, one after the other: listeners hear the whole process.</summary>
[CollectionDefinition(nameof(CatalogRun))]
public class CatalogRunTests : ICollectionFixture<CatalogRun>;
