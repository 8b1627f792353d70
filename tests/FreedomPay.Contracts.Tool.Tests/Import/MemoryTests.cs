namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>Tests that measure memory run alone: that of others would count.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "Memory";
}
