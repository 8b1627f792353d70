namespace FreedomPay.Contracts.Simulator.Journal;

/// <summary>The latest messages. They are kept in memory only: they have personal data, and the signatures of a merchant.</summary>
internal sealed class MessageJournal
{
    private const int Most = 5000;

    /// <summary>Messages without a signature are kept too: whoever sends large ones does not fill the memory.</summary>
    private const long MostCharacters = 32 * 1024 * 1024;

    /// <summary>What a field takes beside its texts, in characters.</summary>
    private const int FieldItself = 32;

    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private long _lastId;
    private long _characters;

    /// <summary>Tells of every entry.</summary>
    public event Action<JournalEntry>? Added;

    public JournalEntry Add(JournalEntry entry)
    {
        lock (_gate)
        {
            entry = entry with { Id = ++_lastId };
            _entries.Enqueue(entry);
            _characters += SizeOf(entry);
            while (_entries.Count > Most || (_characters > MostCharacters && _entries.Count > 1))
            {
                _characters -= SizeOf(_entries.Dequeue());
            }
        }

        Added?.Invoke(entry);
        return entry;
    }

    public JournalEntry? Find(long id)
    {
        lock (_gate)
        {
            return _entries.FirstOrDefault(entry => entry.Id == id);
        }
    }

    /// <summary>Returns the messages about a payment, in the order in which they were exchanged.</summary>
    public IReadOnlyList<JournalEntry> Of(long paymentId)
    {
        lock (_gate)
        {
            return [.. _entries.Where(entry => entry.PaymentId == paymentId)];
        }
    }

    /// <summary>Returns the latest messages, the newest first.</summary>
    public IReadOnlyList<JournalEntry> Latest(int most)
    {
        lock (_gate)
        {
            return [.. _entries.Reverse().Take(most)];
        }
    }

    private static long SizeOf(JournalEntry entry) =>
        entry.Url.Length + entry.Sent.Concat(entry.Answered).Sum(static field => (long)field.Name.Length + field.Value.Length + FieldItself);
}
