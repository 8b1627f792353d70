namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>What is measured runs alone.</summary>
[CollectionDefinition("Soak", DisableParallelization = true)]
public sealed class SoakGroup;
