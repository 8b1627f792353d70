using System.IO.Compression;

namespace FreedomPay.Contracts;

/// <summary>Tells buffers from connections.</summary>
internal static class StreamKind
{
    /// <summary>
    /// A buffer knows how much it holds, a connection does not. From a buffer any number of copies could be sent. Compressing streams do not know
    /// either, so what is below them is asked.
    /// </summary>
    public static bool IsBuffer(Stream stream)
    {
        Stream target = Below(stream);
        try
        {
            _ = target.Length;
            return true;
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException or InvalidOperationException)
        {
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
