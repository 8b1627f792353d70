using System.Text.Json;
using FreedomPay.Contracts.Hosting;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>
/// An open request in your database (<see cref="OpenRequest"/>). Add one with <c>context.AddOpenRequestAsync</c>; those that a person was told about stay, with a <see cref="Reason"/>, until
/// you remove them.
/// </summary>
/// <remarks>Not sealed, and its properties are virtual: contexts with proxies ask that of all their entities.</remarks>
public class KeptOpenRequest
{
    /// <summary>Initializes a new instance of the <see cref="KeptOpenRequest"/> class.</summary>
    protected KeptOpenRequest()
    {
    }

    internal KeptOpenRequest(byte[] key, OpenRequest request, DateTimeOffset dueAt)
    {
        Key = key;
        Begin(request, dueAt);
    }

    /// <summary>Gets the SHA-256 hash of the id. The primary key: bytes, which no database compares without regard to case.</summary>
    public virtual byte[] Key { get; protected set; } = [];

    /// <summary>Gets the shop's own name for what was sent.</summary>
    public virtual string Id { get; protected set; } = "";

    /// <summary>Gets when the request was about to be sent, in UTC.</summary>
    public virtual DateTime SentAt { get; protected set; }

    /// <summary>Gets what the gateway knew before, as JSON.</summary>
    public virtual string? Baseline { get; protected set; }

    /// <summary>Gets the key that the request is sent with.</summary>
    public virtual string? IdempotencyKey { get; protected set; }

    /// <summary>Gets how often the gateway has been asked.</summary>
    public virtual int Questions { get; protected set; }

    /// <summary>Gets when the gateway is asked again, in UTC; <see langword="null"/> if a person was told.</summary>
    public virtual DateTime? DueAt { get; protected set; }

    /// <summary>Gets which runner has the request.</summary>
    public virtual string? LeaseToken { get; protected set; }

    /// <summary>Gets until when a runner has the request, in UTC.</summary>
    public virtual DateTime? LeaseEnd { get; protected set; }

    /// <summary>Gets what tells this request from an earlier one under the same id: of two that are written down at one moment, one is refused.</summary>
    public virtual Guid Attempt { get; protected set; }

    /// <summary>Gets why a person was told.</summary>
    public virtual string? Reason { get; protected set; }

    /// <summary>Begins anew: the request is sent again, and whoever works on the earlier one has lost its lease.</summary>
    internal void Begin(OpenRequest request, DateTimeOffset dueAt)
    {
        Id = request.Id;
        SentAt = request.SentAt.UtcDateTime;
        Baseline = request.Baseline is null ? null : JsonSerializer.Serialize(request.Baseline);
        IdempotencyKey = request.IdempotencyKey;
        Questions = 0;
        DueAt = dueAt.UtcDateTime;
        LeaseToken = null;
        LeaseEnd = null;
        Reason = null;
        Attempt = Guid.NewGuid();
    }

    internal OpenRequest ToOpenRequest() => new()
    {
        Id = Id,
        SentAt = new DateTimeOffset(UtcOf(SentAt)),
        Baseline = Baseline is null ? null : JsonSerializer.Deserialize<OutcomeBaseline>(Baseline),
        IdempotencyKey = IdempotencyKey,
        Questions = Questions,
    };

    /// <summary>A context may convert all times to local ones.</summary>
    private static DateTime UtcOf(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
