namespace FreedomPay.Contracts;

/// <summary>
/// The right to send a signed request, shared by all that is made of it. Requests that change something leave once: when a content has been written to a
/// connection, no other content and no other message of the same request gets through. Until then nothing has left, and another attempt is
/// harmless.
/// </summary>
/// <param name="isRepeatable">Whether the request may leave any number of times.</param>
/// <param name="isKeyGiven">Whether the caller has brought the key that makes repeats safe, so that the first sending may have been long ago.</param>
internal sealed class SendPermit(bool isRepeatable, bool isKeyGiven = false)
{
    private readonly object _lock = new();
    private int _written;
    private int _open;
    private SendTicket? _sender;

    /// <summary>Whether the gateway may have got the request more than once, as it can with a repeatable one alone.</summary>
    public bool IsRepeated
    {
        get
        {
            lock (_lock)
            {
                return isKeyGiven || _written > 1;
            }
        }
    }

    /// <summary>What is known of the request before another call has begun.</summary>
    public Outcome Before
    {
        get
        {
            lock (_lock)
            {
                return _written == 0 && _open == 0 && _sender is null && !isKeyGiven ? Outcome.NotDone : Outcome.Unknown;
            }
        }
    }

    /// <summary>A call begins that is going to tell its caller whether anything has left.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _open++;
        }
    }

    /// <summary>The call has ended. Its ticket lets nothing through from now on, so that what the caller is told stays true: a stranger's handler can leave an attempt behind that still connects.</summary>
    /// <returns><see cref="Outcome.NotDone"/> where nothing has left, now or before, and nothing of this or another call can.</returns>
    public Outcome Close(SendTicket ticket)
    {
        lock (_lock)
        {
            _open--;
            ticket.IsClosed = true;
            bool isQuiet = _open == 0 && (_sender is null || _sender == ticket);
            return ticket.HasContent && _written == 0 && isQuiet && !isKeyGiven ? Outcome.NotDone : Outcome.Unknown;
        }
    }

    /// <summary>Called by the innermost handler before it takes a connection.</summary>
    /// <exception cref="RepeatedSendException">The request has left already, or is about to.</exception>
    public void Begin(SendTicket ticket)
    {
        lock (_lock)
        {
            ThrowIfClosed(ticket);
            if (!isRepeatable)
            {
                ThrowIfWritten(ticket);
                if (_sender is not null)
                {
                    throw ticket.Refuse(RefusedSend.Repeat, RepeatedSendException.WhileSending());
                }

                _sender = ticket;
            }

            // The head is all that leaves, and nothing tells of that.
            if (!ticket.HasContent)
            {
                _written++;
            }
        }
    }

    /// <summary>Called by the innermost handler when its attempt has ended.</summary>
    public void End(SendTicket ticket)
    {
        lock (_lock)
        {
            if (_sender == ticket)
            {
                _sender = null;
            }
        }
    }

    /// <summary>Called by the content before it writes itself.</summary>
    /// <exception cref="RepeatedSendException">The request has left already, or would end in a buffer.</exception>
    public void Write(SendTicket ticket, Stream destination)
    {
        // Asked before the lock: a stream can be anybody's.
        bool isBuffer = !isRepeatable && StreamKind.IsBuffer(destination);
        lock (_lock)
        {
            ThrowIfClosed(ticket);
            if (!isRepeatable)
            {
                ThrowIfWritten(ticket);
                if (isBuffer)
                {
                    throw ticket.Refuse(RefusedSend.Copy, RepeatedSendException.Buffered());
                }
            }

            _written++;
        }
    }

    private static void ThrowIfClosed(SendTicket ticket)
    {
        if (ticket.IsClosed)
        {
            throw ticket.Refuse(RefusedSend.Repeat, RepeatedSendException.TooLate());
        }
    }

    private void ThrowIfWritten(SendTicket ticket)
    {
        if (_written > 0)
        {
            throw ticket.Refuse(RefusedSend.Repeat, RepeatedSendException.Again());
        }
    }
}
