using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>Distinguishes buffers from connections.</summary>
internal static class StreamKind
{
    private static readonly Assembly Transport = typeof(HttpClient).Assembly;

    private static Type? _connection;

    /// <summary>
    /// Determines whether a stream is a buffer: a buffer knows its length, a connection does not. Any number of copies could be sent from a
    /// buffer. Compression streams do not know their length either, so the stream below them is checked.
    /// </summary>
    public static bool IsBuffer(Stream stream)
    {
        Stream target = Below(stream);
        if (target is CryptoStream)
        {
            // It does not show the stream below it. A handler that hashes or encrypts what is sent keeps the bytes; no connection is one.
            return true;
        }

        Type type = target.GetType();
        if (type == Volatile.Read(ref _connection))
        {
            return false;
        }

        try
        {
            _ = target.Length;
            return true;
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException or InvalidOperationException)
        {
            // Exceptions are slow. .NET's own connections never know their length; a third-party stream can wrap one thing today and another tomorrow.
            if (exception is NotSupportedException && type.Assembly == Transport)
            {
                Volatile.Write(ref _connection, type);
            }

            return false;
        }
    }

    private static Stream Below(Stream stream)
    {
        Stream? inner = stream switch
        {
            GZipStream gzip => gzip.BaseStream,
            BrotliStream brotli => brotli.BaseStream,
            DeflateStream deflate => deflate.BaseStream,
            ZLibStream zlib => zlib.BaseStream,
            BufferedStream buffered => buffered.UnderlyingStream,
            _ => null,
        };

        // Closed streams have no stream below them; writing to them throws anyway.
        return inner is null ? stream : Below(inner);
    }
}
