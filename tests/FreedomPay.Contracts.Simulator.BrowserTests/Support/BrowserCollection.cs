using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>Tests that share the browser; they run one after the other.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what xunit calls it.")]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
