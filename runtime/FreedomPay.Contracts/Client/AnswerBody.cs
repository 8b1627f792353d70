using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>Takes the body of an answer.</summary>
internal static class AnswerBody
{
    private const int UsualLength = 4096;

    /// <summary>Reads a body up to one byte more than the limit, which the reader then refuses.</summary>
    /// <exception cref="OperationCanceledException">The time is over, or the token was set.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int maxBytes, TimeSpan time, CancellationToken cancellationToken)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);

        // What is in memory needs no timer.
        if (time == Timeout.InfiniteTimeSpan || stream is MemoryStream)
        {
            return await ReadAsync(stream, maxBytes, cancellationToken).ConfigureAwait(false);
        }

        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(time);
        return await ReadAsync(stream, maxBytes, timeout.Token).ConfigureAwait(false);
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

            // Where this throws the buffer is left to the garbage collector: a read that somebody gave up waiting for may still fill it.
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

    /// <summary>An answer can hold what must stay secret: the next one who rents the buffer must not find it.</summary>
    private static void Return(byte[] buffer, int length)
    {
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
