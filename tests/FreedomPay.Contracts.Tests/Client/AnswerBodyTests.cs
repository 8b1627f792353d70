using System.Net;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>The body of an answer is taken whole up to the limit, one byte beyond it and no further, and within its time.</summary>
public class AnswerBodyTests
{
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    [Theory]
    [InlineData(0, 100)]
    [InlineData(99, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(102, 100)]
    [InlineData(5_000, 100)]
    [InlineData(4_096, 4_095)]
    [InlineData(4_097, 4_095)]
    [InlineData(4_097, 4_096)]
    [InlineData(4_098, 4_096)]
    [InlineData(8_193, 8_191)]
    [InlineData(8_193, 8_192)]
    [InlineData(70_000, 70_000)]
    [InlineData(70_000, int.MaxValue)]
    public async Task Body_is_taken_up_to_one_byte_beyond_the_limit(int length, int limit)
    {
        byte[] bytes = Bytes(length);
        byte[] expected = length <= limit ? bytes : bytes[..(limit + 1)];
        foreach (int atOnce in (int[])[1_000, int.MaxValue])
        {
            using ConnectionStream connection = new(bytes, atOnce);

            Assert.Equal(expected, (await AnswerBody.ReadAsync(new StreamContent(connection), limit, Never, CancellationToken.None)).ToArray());
            Assert.Equal(expected.Length, connection.Taken);
        }

        Assert.Equal(expected, (await AnswerBody.ReadAsync(new ByteArrayContent(bytes), limit, Never, CancellationToken.None)).ToArray());
        Assert.Equal(expected, (await AnswerBody.ReadAsync(new ByteArrayContent(bytes), limit, TimeSpan.FromMinutes(1), CancellationToken.None)).ToArray());
    }

    [Fact]
    public async Task Part_of_a_body_that_a_handler_has_read_is_not_given_again()
    {
        using ByteArrayContent content = new(Bytes(200));
        Stream stream = await content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(new byte[50]);

        ReadOnlyMemory<byte> body = await AnswerBody.ReadAsync(content, maxBytes: 150, Never, CancellationToken.None);

        Assert.Equal(Bytes(200)[50..], body.ToArray());
    }

    /// <summary>The default of a handler's own content is to buffer all of itself, and to look at no token.</summary>
    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(5_000_000, 100)]
    public async Task Content_of_a_handler_is_bounded_while_it_writes_itself(int length, int limit)
    {
        byte[] bytes = Bytes(length);
        byte[] expected = length <= limit ? bytes : bytes[..(limit + 1)];
        using ConnectionStream connection = new(bytes, atOnce: 1_000);
        using Wrapped content = new(connection);

        ReadOnlyMemory<byte> body = await AnswerBody.ReadAsync(content, limit, Never, CancellationToken.None);

        Assert.Equal(expected, body.ToArray());
        Assert.True(connection.Taken <= limit + 200_000, $"{connection.Taken} bytes were read.");
    }

    [Fact]
    public async Task Content_of_a_handler_that_stalls_ends_with_the_time()
    {
        using ConnectionStream connection = new(Bytes(10), hangs: true);
        using Wrapped content = new(connection);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AnswerBody.ReadAsync(content, 100, TimeSpan.FromMilliseconds(20), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Body_that_stalls_ends_with_the_time()
    {
        using ConnectionStream connection = new(Bytes(10), hangs: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AnswerBody.ReadAsync(new StreamContent(connection), 100, TimeSpan.FromMilliseconds(20), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Body_that_stalls_ends_with_the_token_whatever_the_time()
    {
        foreach (TimeSpan time in (TimeSpan[])[Never, TimeSpan.FromMinutes(1)])
        {
            using ConnectionStream connection = new(Bytes(10), hangs: true);
            using CancellationTokenSource caller = new(TimeSpan.FromMilliseconds(20));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => AnswerBody.ReadAsync(new StreamContent(connection), 100, time, caller.Token).WaitAsync(TimeSpan.FromSeconds(20)));
        }
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(static index => (byte)(index % 251))];

    /// <summary>As a handler writes one that shows progress or decompresses.</summary>
    private sealed class Wrapped(Stream inner) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
