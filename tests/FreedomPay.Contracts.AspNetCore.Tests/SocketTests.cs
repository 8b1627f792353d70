using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>With Kestrel, byte by byte: what is too large is not read, and a gateway that hangs up ends nothing.</summary>
public class SocketTests
{
    private const int Limit = 1024 * 1024;

    private readonly Deliveries _deliveries = new();

    public static TheoryData<string> Types => ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Body_that_says_it_is_too_long_is_refused_before_any_of_it_is_sent(string type)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, onSocket: true);
        using TcpClient client = await ConnectAsync(shop);

        await SendAsync(client, Head(type, $"Content-Length: {Limit + 1}"));

        Assert.StartsWith("HTTP/1.1 413 ", await AnswerAsync(client), StringComparison.Ordinal);
        Assert.Empty(_deliveries.Seen);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Body_without_a_length_is_read_to_the_limit_and_no_further(string type)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, onSocket: true);
        using TcpClient client = await ConnectAsync(shop);
        await SendAsync(client, Head(type, "Transfer-Encoding: chunked"));
        Task<string> answer = AnswerAsync(client);
        byte[] start = Encoding.ASCII.GetBytes(type.StartsWith('m') ? "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n" : "a=");
        await SendChunkAsync(client, start);

        // A body without an end: the server answers when it has had enough.
        int sent = 0;
        byte[] chunk = [.. Enumerable.Repeat((byte)'x', 32 * 1024)];
        while (!answer.IsCompleted && sent < 24 * Limit)
        {
            try
            {
                await SendChunkAsync(client, chunk);
            }
            catch (IOException)
            {
                break;
            }

            sent += chunk.Length;
        }

        Assert.StartsWith("HTTP/1.1 413 ", await answer, StringComparison.Ordinal);

        // Sockets hold some of it.
        Assert.InRange(sent, Limit - chunk.Length, 12 * Limit);
    }

    /// <summary>As long as may be: the message is read, and told to be no message.</summary>
    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=", "")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n", "\r\n--b--\r\n")]
    public async Task Body_of_the_greatest_length_is_read(string type, string start, string end)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, onSocket: true);
        string body = start + new string('x', Limit - start.Length - end.Length) + end;
        foreach (bool isChunked in (bool[])[false, true])
        {
            using ByteArrayContent content = new(Encoding.ASCII.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using HttpRequestMessage request = Message.Post("/pay/result", content);
            request.Headers.TransferEncodingChunked = isChunked;
            using HttpResponseMessage response = await shop.Http.SendAsync(request);

            Assert.Equal(400, (int)response.StatusCode);
            Assert.Contains("pg_sig", shop.Lines.Last(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Body_that_is_cut_is_no_message()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, onSocket: true);
        using (TcpClient client = await ConnectAsync(shop))
        {
            string form = Message.Result().UrlEncoded;
            await SendAsync(client, Head("application/x-www-form-urlencoded", $"Content-Length: {form.Length + 1}") + form);
        }

        for (int i = 0; i < 100 && !shop.Lines.Any(); i++)
        {
            await Task.Delay(50);
        }

        Assert.Single(shop.Lines);
        Assert.Empty(_deliveries.Seen);
    }

    [Theory]
    [InlineData("form")]
    [InlineData("query")]
    [InlineData("multipart")]
    [InlineData("pg_xml")]
    public async Task Messages_are_read_from_a_socket(string encoding)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, onSocket: true);
        Message message = Message.Result();
        using HttpRequestMessage request = message.To("/pay/result", encoding);

        Assert.Equal((message.Salt, "ok", null), Message.Read((await shop.SendAsync(request)).Body));
    }

    /// <summary>The gateway hangs up while the handler works: the work goes on, and the repeat gets its decision.</summary>
    [Fact]
    public async Task Gateway_that_hangs_up_ends_nothing()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, onSocket: true);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource work = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _deliveries.Handler = async (_, cancellationToken) =>
        {
            begun.SetResult();
            await work.Task.WaitAsync(cancellationToken);
            return Deliveries.No("done");
        };
        using (TcpClient client = await ConnectAsync(shop))
        {
            string form = Message.Result().UrlEncoded;
            await SendAsync(client, Head("application/x-www-form-urlencoded", $"Content-Length: {form.Length}") + form);
            await begun.Task;
            client.Client.LingerState = new LingerOption(enable: true, 0);
        }

        await Task.Delay(200);
        Message repeat = Message.Result();
        using HttpRequestMessage request = repeat.To("/pay/result", "form");
        Task<(int Status, byte[] Body)> answer = shop.SendAsync(request);
        work.SetResult();

        Assert.Equal((repeat.Salt, "rejected", "done"), Message.Read((await answer).Body));
        Assert.Single(_deliveries.Seen);
    }

    private static string Head(string type, string length) => $"POST /pay/result HTTP/1.1\r\nHost: shop\r\nContent-Type: {type}\r\n{length}\r\n\r\n";

    private static async Task<TcpClient> ConnectAsync(Shop shop)
    {
        TcpClient client = new();
        await client.ConnectAsync("127.0.0.1", shop.Port);
        return client;
    }

    private static async Task SendAsync(TcpClient client, string text) => await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    private static async Task SendChunkAsync(TcpClient client, byte[] chunk)
    {
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
        await stream.WriteAsync(chunk);
        await stream.WriteAsync("\r\n"u8.ToArray());
    }

    private static async Task<string> AnswerAsync(TcpClient client)
    {
        byte[] buffer = new byte[4096];
        int read = await client.GetStream().ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
