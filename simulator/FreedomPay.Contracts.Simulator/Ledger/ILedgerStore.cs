namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Where the ledger is kept. Nothing that it gets has a card number or a key of a real merchant in it.</summary>
internal interface ILedgerStore
{
    IEnumerable<LedgerPayment> LoadPayments();

    IEnumerable<LedgerCard> LoadCards();

    void Save(LedgerPayment payment);

    void Save(LedgerCard card);

    void Remove(LedgerCard card);
}
