namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Keeps nothing beyond the process, in which the ledger itself has everything.</summary>
internal sealed class MemoryLedgerStore : ILedgerStore
{
    public IEnumerable<LedgerPayment> LoadPayments() => [];

    public IEnumerable<LedgerCard> LoadCards() => [];

    public void Save(LedgerPayment payment)
    {
    }

    public void Save(LedgerCard card)
    {
    }

    public void Remove(LedgerCard card)
    {
    }
}
