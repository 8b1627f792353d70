using System.IO.Compression;
using System.Net.Http.Headers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Handlers as people write them. Each tries hard to send a request three times.</summary>
internal static class StrangeHandlers
{
    private const int Times = 3;

    public static IReadOnlyDictionary<string, Func<DelegatingHandler>> All { get; } = new Dictionary<string, Func<DelegatingHandler>>
    {
        ["sends again"] = static () => new Handler(static (request, _) => Task.FromResult(request)),
        ["reads the content as text, then sends"] = static () => new Handler(static async (request, token) =>
        {
            _ = await request.Content!.ReadAsStringAsync(token);
            return request;
        }),
        ["loads the content into its buffer, then sends"] = static () => new Handler(static async (request, _) =>
        {
            await request.Content!.LoadIntoBufferAsync();
            return request;
        }),
        ["reads the content as a stream, then sends"] = static () => new Handler(static async (request, token) =>
        {
            _ = await request.Content!.ReadAsStreamAsync(token);
            return request;
        }),
        ["tries to read the content and does not mind"] = static () => new Handler(static async (request, token) =>
        {
            try
            {
                _ = await request.Content!.ReadAsByteArrayAsync(token);
            }
            catch (FreedomPayException)
            {
                // A log without content, then.
            }

            return request;
        }),
        ["clones into new messages"] = static () => new Handler(static async (request, token) => await CloneAsync(request, withOptions: false, token)),
        ["clones into new messages with their options"] = static () => new Handler(static async (request, token) => await CloneAsync(request, withOptions: true, token)),
        ["new messages with the same content"] = static () => new Handler(static (request, _) =>
            Task.FromResult(new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content })),
        ["compresses into a buffer"] = static () => new Handler(static async (request, token) => await CompressAsync(request, token)),
        ["compresses on the way"] = static () => new Handler(static (request, _) =>
        {
            request.Content = request.Content is WrappedContent ? request.Content : new WrappedContent(request.Content!, static stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true));
            return Task.FromResult(request);
        }),
        ["compresses on the way, buffered"] = static () => new Handler(static async (request, _) =>
        {
            request.Content = request.Content is WrappedContent ? request.Content : new WrappedContent(request.Content!, static stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true));
            await request.Content.LoadIntoBufferAsync();
            return request;
        }),
        ["counts progress on the way"] = static () => new Handler(static (request, _) =>
        {
            request.Content = request.Content is WrappedContent ? request.Content : new WrappedContent(request.Content!, static stream => new BufferedStream(stream));
            return Task.FromResult(request);
        }),
        ["sends three at once"] = static () => new AtOnceHandler(),
    };

    /// <summary>The same content copied through a stream that does not tell its length: only the innermost handler can know.</summary>
    public static DelegatingHandler CopyThroughOpaqueStream() => new Handler(static async (request, token) =>
    {
        if (request.Content is ByteArrayContent)
        {
            return request;
        }

        request.Content = new ByteArrayContent(await Oracle.SentBytes.OfAsync(request.Content!));
        return request;
    });

    private static async Task<HttpRequestMessage> CloneAsync(HttpRequestMessage request, bool withOptions, CancellationToken cancellationToken)
    {
        HttpRequestMessage clone = new(request.Method, request.RequestUri) { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken)) };
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Content.Headers)
        {
            clone.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (withOptions)
        {
            foreach (KeyValuePair<string, object?> option in request.Options)
            {
                ((IDictionary<string, object?>)clone.Options)[option.Key] = option.Value;
            }
        }

        return clone;
    }

    private static async Task<HttpRequestMessage> CompressAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is ByteArrayContent)
        {
            return request;
        }

        using MemoryStream buffer = new();
        await using (GZipStream gzip = new(buffer, CompressionLevel.Fastest))
        {
            await request.Content!.CopyToAsync(gzip, cancellationToken);
        }

        request.Content = new ByteArrayContent(buffer.ToArray()) { Headers = { ContentEncoding = { "gzip" }, ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        return request;
    }

    private sealed class Handler(Func<HttpRequestMessage, CancellationToken, Task<HttpRequestMessage>> prepare) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int attempt = 1; ; attempt++)
            {
                try
                {
                    HttpResponseMessage response = await base.SendAsync(await prepare(request, cancellationToken), cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == Times)
                    {
                        return response;
                    }
                }
                catch (Exception) when (attempt < Times)
                {
                    // Once more.
                }
            }
        }
    }

    private sealed class AtOnceHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Task<HttpResponseMessage>[] sending = [.. Enumerable.Range(0, Times).Select(_ => base.SendAsync(request, cancellationToken))];
            return await await Task.WhenAny(sending);
        }
    }

    /// <summary>Writes another content through a stream of its own.</summary>
    private sealed class WrappedContent(HttpContent inner, Func<Stream, Stream> wrap) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            Stream wrapped = wrap(stream);
            await inner.CopyToAsync(wrapped, context);
            await wrapped.FlushAsync();
            if (wrapped is not BufferedStream)
            {
                await wrapped.DisposeAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
