namespace FreedomPay.Contracts;

/// <summary>
/// The permission to send a signed request, shared by everything created from it. A request that changes something is sent once: after one
/// content has been written to a connection, no other content and no other message of the same request gets through. Until then nothing has
/// been sent, and another attempt is harmless.
/// </summary>
/// <param name="isRepeatable">Whether the request may be sent any number of times.</param>
/// <param name="isKeyGiven">Whether the caller supplied the key that makes repeats safe; the first send may then have been long ago.</param>
internal sealed class SendPermit(bool isRepeatable, bool isKeyGiven = false)
{
    private readonly object _lock = new();
    private int _written;
    private int _open;
    private SendTicket? _sender;

    /// <summary>Whether the gateway may have received the request more than once, which is possible only for a repeatable one.</summary>
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

    /// <summary>What is known about the request before another call begins.</summary>
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

    /// <summary>Starts a call that will tell its caller whether anything was sent.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _open++;
        }
    }

    /// <summary>
    /// Ends the call. From now on its ticket lets nothing through, to keep true what the caller is told: a third-party handler can leave an
    /// attempt behind that still connects.
    /// </summary>
    /// <returns><see cref="Outcome.NotDone"/> if nothing was sent, now or before, and nothing of this or another call can still be sent.</returns>
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

    /// <summary>Called by the innermost handler before it acquires a connection.</summary>
    /// <exception cref="RepeatedSendException">The request has already been sent, or is about to be.</exception>
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

            // Only the headers are sent, and nothing reports that.
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
    /// <exception cref="RepeatedSendException">The request has already been sent, or would end up in a buffer.</exception>
    public void Write(SendTicket ticket, Stream destination)
    {
        // Checked outside the lock: the stream may be third-party code.
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
