using System.IO.Compression;
using System.Reflection;

namespace FreedomPay.Contracts;

/// <summary>Tells buffers from connections.</summary>
internal static class StreamKind
{
    private static readonly Assembly Transport = typeof(HttpClient).Assembly;

    private static Type? _connection;

    /// <summary>
    /// A buffer knows how much it holds, a connection does not. From a buffer any number of copies could be sent. Compressing streams do not know
    /// either, so what is below them is asked.
    /// </summary>
    public static bool IsBuffer(Stream stream)
    {
        Stream target = Below(stream);
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
            // Exceptions take long. .NET's own connections never tell; a stream of somebody else can be around this today and around that tomorrow.
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

        // Closed streams have none below them; writing to them throws of itself.
        return inner is null ? stream : Below(inner);
    }
}
