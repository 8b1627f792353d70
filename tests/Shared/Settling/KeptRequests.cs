using System.Text.Json;
using FreedomPay.Contracts.Hosting;

namespace FreedomPay.Contracts.Tests.Settling;

/// <summary>A store that keeps what a database would keep: texts, which survive the program that wrote them.</summary>
internal sealed class KeptRequests : IOpenRequestStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    /// <summary>Gets or sets what the next calls throw.</summary>
    public Exception? Failure { get; set; }

    public IReadOnlyList<OpenRequest> Open
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values.Where(static row => row.Reason is null).Select(static row => Read(row.Json))];
            }
        }
    }

    public IReadOnlyList<(string Id, string Reason)> HandedOver
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Where(static row => row.Value.Reason is not null).Select(static row => (row.Key, row.Value.Reason!))];
            }
        }
    }

    public DateTimeOffset DueAt(string id)
    {
        lock (_lock)
        {
            return _rows[id].DueAt;
        }
    }

    public void Add(OpenRequest request, DateTimeOffset? dueAt = null)
    {
        lock (_lock)
        {
            _rows[request.Id] = new Row(JsonSerializer.Serialize(request with { Questions = 0 })) { DueAt = dueAt ?? request.SentAt };
        }
    }

    public ValueTask<IReadOnlyList<OpenRequestLease>> TakeAsync(int count, DateTimeOffset now, TimeSpan leaseTime, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfAway();
            List<OpenRequestLease> taken = [];
            foreach (Row row in _rows.Values.Where(row => row.Reason is null && row.DueAt <= now && row.LeaseEnd <= now).OrderBy(static row => row.DueAt).Take(count).ToList())
            {
                row.Token = Guid.NewGuid().ToString();
                row.LeaseEnd = now + leaseTime;
                OpenRequest request = Read(row.Json);
                row.Json = JsonSerializer.Serialize(request with { Questions = request.Questions + 1 });
                taken.Add(new OpenRequestLease(Read(row.Json), row.Token));
            }

            return ValueTask.FromResult<IReadOnlyList<OpenRequestLease>>(taken);
        }
    }

    public ValueTask<bool> PostponeAsync(OpenRequestLease lease, DateTimeOffset dueAt, CancellationToken cancellationToken) => Change(lease, row =>
    {
        row.DueAt = dueAt;
        row.Token = null;
        row.LeaseEnd = default;
    });

    public ValueTask<bool> EndAsync(OpenRequestLease lease, CancellationToken cancellationToken) => Change(lease, _ => _rows.Remove(lease.Request.Id));

    public ValueTask<bool> HandOverAsync(OpenRequestLease lease, string reason, CancellationToken cancellationToken) => Change(lease, row => row.Reason = reason);

    private static OpenRequest Read(string json) => JsonSerializer.Deserialize<OpenRequest>(json)!;

    private ValueTask<bool> Change(OpenRequestLease lease, Action<Row> change)
    {
        lock (_lock)
        {
            ThrowIfAway();
            if (!_rows.TryGetValue(lease.Request.Id, out Row? row) || row.Token != lease.Token)
            {
                return ValueTask.FromResult(false);
            }

            change(row);
            return ValueTask.FromResult(true);
        }
    }

    private void ThrowIfAway()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }
    }

    private sealed class Row(string json)
    {
        public string Json { get; set; } = json;

        public DateTimeOffset DueAt { get; set; }

        public string? Token { get; set; }

        public DateTimeOffset LeaseEnd { get; set; }

        public string? Reason { get; set; }
    }
}
