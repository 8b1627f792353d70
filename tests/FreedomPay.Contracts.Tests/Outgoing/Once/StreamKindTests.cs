using System.IO.Compression;
using System.Security.Cryptography;

namespace FreedomPay.Contracts.Tests.Outgoing.Once;

/// <summary>From a buffer a request could be sent any number of times. A buffer is known by its length, below whatever compresses or gathers.</summary>
public class StreamKindTests
{
    public static TheoryData<string> Wrappers => [.. Wraps.Keys];

    private static Dictionary<string, Func<Stream, Stream>> Wraps { get; } = new()
    {
        ["nothing"] = static stream => stream,
        ["gzip"] = static stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true),
        ["brotli"] = static stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true),
        ["deflate"] = static stream => new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true),
        ["zlib"] = static stream => new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true),
        ["buffered"] = static stream => new BufferedStream(stream),
        ["gzip in buffered"] = static stream => new BufferedStream(new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
    };

    [Theory]
    [MemberData(nameof(Wrappers))]
    public void Stream_that_tells_its_length_is_a_buffer_below_any_other(string wrapper)
    {
        using MemoryStream buffer = new();

        Assert.True(StreamKind.IsBuffer(Wraps[wrapper](buffer)));
    }

    [Theory]
    [MemberData(nameof(Wrappers))]
    public void Stream_without_a_length_is_none_below_any_other(string wrapper)
    {
        foreach (Exception exception in (Exception[])[new NotSupportedException(), new NotImplementedException(), new ObjectDisposedException("x")])
        {
            Assert.False(StreamKind.IsBuffer(Wraps[wrapper](new Opaque(exception))));
        }
    }

    /// <summary>It does not show what is below it: a handler that hashes what it copies keeps the bytes.</summary>
    [Fact]
    public void Stream_that_hashes_is_a_buffer()
    {
        using CryptoStream stream = new(new Opaque(new NotSupportedException()), SHA256.Create(), CryptoStreamMode.Write);

        Assert.True(StreamKind.IsBuffer(stream));
    }

    [Fact]
    public void Stream_that_does_not_tell_today_is_asked_again_tomorrow()
    {
        Opaque stream = new(new NotSupportedException());
        Assert.False(StreamKind.IsBuffer(stream));
        stream.Failure = null;

        Assert.True(StreamKind.IsBuffer(stream));
    }

    [Fact]
    public void Other_errors_are_not_swallowed()
    {
        using Opaque stream = new(new IOException("broken"));

        Assert.Throws<IOException>(() => StreamKind.IsBuffer(stream));
    }

    private sealed class Opaque(Exception? failure) : MemoryStream
    {
        public Exception? Failure { get; set; } = failure;

        public override long Length => Failure is null ? base.Length : throw Failure;
    }
}
