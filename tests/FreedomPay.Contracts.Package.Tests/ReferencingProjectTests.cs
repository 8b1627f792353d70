using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>Projects that reference a consumer, with FreedomPayCatalog set for all projects at once.</summary>
[Collection(BuildTests.Name)]
public sealed class ReferencingProjectTests(WorkbenchFixture fixture)
{
    [Fact]
    public void A_project_that_references_a_consumer_uses_its_types_and_emits_none() =>
        UsesTypesWithoutEmitting(fixture.Workbench.Consumer("Shared/ByProject"));

    [Fact]
    public void A_project_that_takes_a_consumer_as_a_package_uses_its_types_and_emits_none()
    {
        fixture.Workbench.Pack(fixture.Workbench.Consumer("Shared/Contracts").Folder);

        UsesTypesWithoutEmitting(fixture.Workbench.Consumer("Shared/ByPackage"));
    }

    private static void UsesTypesWithoutEmitting(Consumer consumer)
    {
        consumer.Build().MustBeClean();

        Assert.Empty(consumer.Generated("net10.0"));
        Assert.DoesNotContain(consumer.Types("net10.0").Keys, type => type.StartsWith("FreedomPay.", StringComparison.Ordinal));
        Assert.Equal("another\n", consumer.Run("net10.0", "key").MustSucceed().Output);
    }
}
