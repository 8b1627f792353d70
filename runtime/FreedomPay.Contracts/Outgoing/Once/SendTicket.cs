namespace FreedomPay.Contracts;

/// <summary>What a message or content of a signed request presents to be let through.</summary>
/// <param name="permit">The permit of the request.</param>
/// <param name="hasContent">Whether the fields go into HTTP content, which reports when it is written.</param>
internal sealed class SendTicket(SendPermit permit, bool hasContent)
{
    /// <summary>The option that carries the ticket. Handlers that resend a message keep its options; those that copy it usually lose them.</summary>
    public static readonly HttpRequestOptionsKey<SendTicket> Key = new("FreedomPay.Contracts.SendTicket");

    private int _refused;

    /// <summary>Whether the fields go into HTTP content.</summary>
    public bool HasContent => hasContent;

    /// <summary>Whether the call has ended. Read and written only under the permit's lock.</summary>
    public bool IsClosed { get; set; }

    /// <summary>What else was attempted and refused; the last one if there were several.</summary>
    public RefusedSend Refused => (RefusedSend)Volatile.Read(ref _refused);

    /// <inheritdoc cref="SendPermit.IsRepeated"/>
    public bool IsRepeated => permit.IsRepeated;

    /// <inheritdoc cref="SendPermit.Open"/>
    public void Open() => permit.Open();

    /// <inheritdoc cref="SendPermit.Close"/>
    public Outcome Close() => permit.Close(this);

    /// <inheritdoc cref="SendPermit.Begin"/>
    public void Begin() => permit.Begin(this);

    /// <inheritdoc cref="SendPermit.End"/>
    public void End() => permit.End(this);

    /// <inheritdoc cref="SendPermit.Write"/>
    public void Write(Stream destination) => permit.Write(this, destination);

    /// <summary>Records what was refused, for the answer: a handler can swallow the exception.</summary>
    public RepeatedSendException Refuse(RefusedSend refused, RepeatedSendException exception)
    {
        Volatile.Write(ref _refused, (int)refused);
        return exception;
    }
}
