using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Tests.Security;

/// <summary>A database that cannot be written any more: payments go on, and the console tells.</summary>
public class BrokenDatabaseTests
{
    [Fact]
    public void Payment_is_decided_and_told_though_it_cannot_be_kept()
    {
        MessageJournal journal = new();
        GatewayLedger ledger = new(new CarefulLedgerStore(new FullDisk(), journal, TimeProvider.System), TimeProvider.System);
        List<LedgerState> told = [];
        ledger.Changed += payment => told.Add(payment.State);
        LedgerPayment payment = new() { Id = ledger.NextId(), MerchantId = "500000", Kind = PaymentKind.Payment, OrderId = "A-1", Amount = 100, CreatedAt = DateTimeOffset.UtcNow, PageToken = GatewayLedger.NewSecret() };

        ledger.Add(payment);
        Assert.True(ledger.TryMove(payment, PaymentMove.Finish));

        Assert.Equal([LedgerState.New, LedgerState.Done], told);
        Assert.Equal(2, journal.Latest(10).Count);
        Assert.All(journal.Latest(10), entry => Assert.Equal(("The database cannot be written (IOException).", payment.Id), (entry.Problem, entry.PaymentId)));
    }

    private sealed class FullDisk : ILedgerStore
    {
        public IEnumerable<LedgerPayment> LoadPayments() => [];

        public IEnumerable<LedgerCard> LoadCards() => [];

        public void Save(LedgerPayment payment) => throw new IOException("No space left on device.");

        public void Save(LedgerCard card) => throw new IOException("No space left on device.");

        public void Remove(LedgerCard card) => throw new IOException("No space left on device.");
    }
}
