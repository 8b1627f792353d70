using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Simulator;

/// <summary>The merchants by their ids.</summary>
internal sealed class MerchantDirectory(IReadOnlyList<SimulatedMerchant> merchants)
{
    private readonly Dictionary<string, SimulatedMerchant> _merchants = merchants.ToDictionary(static merchant => merchant.Id, StringComparer.Ordinal);

    public IReadOnlyList<SimulatedMerchant> All => merchants;

    /// <summary>Returns whether there is a merchant. A database can have payments of one that is gone.</summary>
    public bool Has(string id) => _merchants.ContainsKey(id);

    public SimulatedMerchant Get(string id) => _merchants[id];

    public bool TryGet(string? id, [NotNullWhen(true)] out SimulatedMerchant? merchant) => _merchants.TryGetValue(id ?? string.Empty, out merchant);
}
