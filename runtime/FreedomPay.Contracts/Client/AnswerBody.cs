using System.Buffers;
using System.Reflection;

namespace FreedomPay.Contracts;

/// <summary>Reads the body of a response.</summary>
internal static class AnswerBody
{
    private const int UsualLength = 4096;

    private static readonly Assembly Framework = typeof(HttpContent).Assembly;

    /// <summary>Reads a body up to one byte beyond the limit, which the reader then refuses.</summary>
    /// <exception cref="OperationCanceledException">The time is up, or the token was canceled.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int maxBytes, TimeSpan time, CancellationToken cancellationToken)
    {
        // A handler may have replaced the content by one of its own, whose default way to give a stream is to buffer all of it first.
        if (content.GetType().Assembly != Framework)
        {
            return await CopyAsync(content, maxBytes, time, cancellationToken).ConfigureAwait(false);
        }

        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);

        // A body in memory needs no timer.
        if (time == Timeout.InfiniteTimeSpan || stream is MemoryStream)
        {
            return await ReadAsync(stream, maxBytes, cancellationToken).ConfigureAwait(false);
        }

        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(time);
        return await ReadAsync(stream, maxBytes, timeout.Token).ConfigureAwait(false);
    }

    /// <summary>Has the content write itself to a stream that takes no more than is allowed, and does not wait for a content that ignores the token.</summary>
    private static async Task<ReadOnlyMemory<byte>> CopyAsync(HttpContent content, int maxBytes, TimeSpan time, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(time);
        BoundedStream destination = new(maxBytes + 1L);
        Task copying = content.CopyToAsync(destination, timeout.Token);
        try
        {
            await copying.WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception) when (destination.IsFull)
        {
            // More came than is allowed. The reader refuses it by its length.
        }
        catch
        {
            // Nobody waits for what is left behind; its failure is not unobserved.
            _ = copying.ContinueWith(static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }

        return destination.ToArray();
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        long limit = maxBytes + 1L;
        if (stream is MemoryStream memory && memory.Length - memory.Position <= limit)
        {
            byte[] whole = new byte[memory.Length - memory.Position];
            await memory.ReadExactlyAsync(whole, cancellationToken).ConfigureAwait(false);
            return whole;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
        int length = 0;
        while (length < limit)
        {
            if (length == buffer.Length)
            {
                buffer = Grow(buffer);
            }

            // If this throws, the buffer is left to the garbage collector: an abandoned read may still fill it.
            int room = (int)Math.Min(buffer.Length - length, limit - length);
            int read = await stream.ReadAsync(buffer.AsMemory(length, room), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        byte[] body = buffer.AsSpan(0, length).ToArray();
        Return(buffer, length);
        return body;
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        Return(buffer, buffer.Length);
        return larger;
    }

    /// <summary>Clears the buffer: a response can contain secrets, which the next renter of the buffer must not see.</summary>
    private static void Return(byte[] buffer, int length)
    {
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
