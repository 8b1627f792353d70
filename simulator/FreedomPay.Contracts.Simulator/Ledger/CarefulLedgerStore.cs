using System.Data.Common;
using FreedomPay.Contracts.Simulator.Journal;

namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>
/// Goes on when the database cannot be written, as with a full disk. The ledger in memory is what answers; the console tells that this change will be missing after
/// the next start.
/// </summary>
/// <param name="inner">The database. It is disposed with this one.</param>
/// <param name="journal">Where it is told.</param>
/// <param name="time">The clock.</param>
internal sealed class CarefulLedgerStore(ILedgerStore inner, MessageJournal journal, TimeProvider time) : ILedgerStore, IDisposable
{
    public IEnumerable<LedgerPayment> LoadPayments() => inner.LoadPayments();

    public IEnumerable<LedgerCard> LoadCards() => inner.LoadCards();

    public void Save(LedgerPayment payment) => Try(() => inner.Save(payment), payment.Id);

    public void Save(LedgerCard card) => Try(() => inner.Save(card), paymentId: null);

    public void Remove(LedgerCard card) => Try(() => inner.Remove(card), paymentId: null);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private void Try(Action write, long? paymentId)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            journal.Add(new JournalEntry
            {
                At = time.GetUtcNow(),
                Title = "Database",
                Method = "",
                Url = "",
                PaymentId = paymentId,
                Problem = $"The database cannot be written ({exception.GetType().Name}).",
                Advice = "The simulator goes on in memory. What has changed meanwhile is missing when it is started again: make room on the disk, and start it again.",
            });
        }
    }
}
