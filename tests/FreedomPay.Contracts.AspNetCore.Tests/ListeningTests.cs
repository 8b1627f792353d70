namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>Listeners hear the whole process: these tests run alone.</summary>
[CollectionDefinition(nameof(ListeningTests), DisableParallelization = true)]
public class ListeningTests;
