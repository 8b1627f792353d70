namespace FreedomPay.Contracts;

/// <summary>
/// The right to send a signed request. Requests that change something leave once: when the content has been written to a connection, no
/// other content and no other message of the same request gets through. Until then nothing has left, and another attempt is harmless.
/// </summary>
internal sealed class SendPermit(bool isRepeatable)
{
    /// <summary>Where a message carries its permit. Handlers that send a message again keep its options, those that copy it mostly lose them.</summary>
    public static readonly HttpRequestOptionsKey<SendPermit> Key = new("FreedomPay.Contracts.SendPermit");

    private int _written;
    private int _sending;
    private int _refused;

    /// <summary>Whether the request may leave any number of times.</summary>
    public bool IsRepeatable => isRepeatable;

    /// <summary>Whether the content was asked for its bytes.</summary>
    public bool IsWritten => Volatile.Read(ref _written) > 0;

    /// <summary>Whether the content was asked for its bytes more than once, as only a repeatable one can be.</summary>
    public bool IsRepeated => Volatile.Read(ref _written) > 1;

    /// <summary>Whether something tried to send the request again.</summary>
    public bool HasRefused => Volatile.Read(ref _refused) > 0;

    /// <summary>Called by the innermost handler before it takes a connection.</summary>
    /// <exception cref="RepeatedSendException">The request has left already, or is about to.</exception>
    public void Begin()
    {
        if (isRepeatable)
        {
            return;
        }

        if (IsWritten)
        {
            throw Refuse(RepeatedSendException.Again());
        }

        if (Interlocked.Exchange(ref _sending, 1) != 0)
        {
            throw Refuse(RepeatedSendException.WhileSending());
        }

        // The other attempt may have written and ended in between.
        if (IsWritten)
        {
            End();
            throw Refuse(RepeatedSendException.Again());
        }
    }

    /// <summary>Called by the innermost handler when its attempt has ended.</summary>
    public void End() => Volatile.Write(ref _sending, 0);

    /// <summary>Called by the content before it writes itself.</summary>
    /// <exception cref="RepeatedSendException">The request has left already, or would end in a buffer.</exception>
    public void Write(Stream destination)
    {
        if (isRepeatable)
        {
            Interlocked.Increment(ref _written);
            return;
        }

        if (IsWritten)
        {
            throw Refuse(RepeatedSendException.Again());
        }

        if (IsBuffer(destination))
        {
            throw Refuse(RepeatedSendException.Buffered());
        }

        if (Interlocked.CompareExchange(ref _written, 1, 0) != 0)
        {
            throw Refuse(RepeatedSendException.Again());
        }
    }

    /// <summary>A buffer knows how much it holds, a connection does not. From a buffer any number of copies could be sent.</summary>
    private static bool IsBuffer(Stream stream)
    {
        try
        {
            _ = stream.Length;
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private RepeatedSendException Refuse(RepeatedSendException exception)
    {
        Volatile.Write(ref _refused, 1);
        return exception;
    }
}
