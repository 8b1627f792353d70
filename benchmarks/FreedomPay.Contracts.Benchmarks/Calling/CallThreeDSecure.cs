using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using FreedomPay.Contracts.Benchmarks.Alternation;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Calling;

/// <summary>
/// A 3DSecure call with a PaRes of 600 characters through the client, over a handler that answers from memory and takes no content: against what it is made of, an
/// <see cref="HttpClient"/> that posts ready-made bytes and reads the body, signing alone, and reading alone.
/// </summary>
[MemoryDiagnoser]
public sealed class CallThreeDSecure : IDisposable
{
    internal const string Key = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";
    private const string Salt = "Lc9M2TKR79VVNEc4";

    private static readonly Uri Url = new("https://gateway.test/g2g/paymentAcs");

    internal static readonly string PaRes = Convert.ToBase64String(Enumerable.Range(0, 450).Select(static value => (byte)value).ToArray());

    private readonly byte[] _signature = new byte[32];
    private readonly MerchantCredentials _credentials = new("500000", Key);
    private ThreeDSecureRequest _request = null!;
    private HttpClient _httpClient = null!;
    private FreedomPayClient _client = null!;
    private byte[] _sent = [];
    private byte[] _answer = [];

    [GlobalSetup]
    public void Setup()
    {
        _request = new ThreeDSecureRequest { PaymentId = 7999007771, Md = "C9E1A7F3B2D84410", PaRes = PaRes };
        _answer = Answer();
        AnsweringHandler handler = new(_answer);
        _httpClient = new HttpClient(handler) { BaseAddress = new Uri("https://gateway.test") };
        _client = new FreedomPayClient(_httpClient, _credentials);
        if (Call() is not Answer<ThreeDSecureResponse>.Success { Response.AuthCode: "243412" } || !handler.Received.Contains(PaRes, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The call does not work.");
        }

        _sent = Encoding.UTF8.GetBytes(handler.Received);
        handler.IsListening = false;
        if (Post().Length != _answer.Length || ReadAlone() is not Answer<ThreeDSecureResponse>.Success)
        {
            throw new InvalidOperationException("The parts do not work.");
        }
    }

    [Benchmark(Baseline = true, Description = "`HttpClient`: posting ready-made bytes, reading the body")]
    public byte[] Post() => PostAsync().GetAwaiter().GetResult();

    [Benchmark(Description = "signing alone, into a span")]
    public bool SignAlone() => _request.TryWriteSignature(_credentials, Salt, _signature);

    [Benchmark(Description = "reading alone, verified")]
    public Answer<ThreeDSecureResponse> ReadAlone() => ThreeDSecureResponse.Read(_answer, _credentials);

    [Benchmark(Description = "a call through `FreedomPayClient`")]
    [AgainstSumOf(nameof(Post), nameof(SignAlone), nameof(ReadAlone))]
    public Answer<ThreeDSecureResponse> Call() => _client.SendAsync(_request).GetAwaiter().GetResult();

    public void Dispose() => _httpClient.Dispose();

    /// <summary>The documented answer, signed by hand.</summary>
    internal static byte[] Answer()
    {
        const string signed = "paymentAcs;243412;2024-11-07T06:30:29+00:00;7999007771;241107063029;Lc9M2TKR79VVNEc4;ok;" + Key;
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_auth_code>243412</pg_auth_code>
                <pg_reference>241107063029</pg_reference>
                <pg_datetime>2024-11-07T06:30:29+00:00</pg_datetime>
                <pg_salt>Lc9M2TKR79VVNEc4</pg_salt>
                <pg_sig>{Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(signed)))}</pg_sig>
            </response>
            """);
    }

    private async Task<byte[]> PostAsync()
    {
        using HttpRequestMessage message = new(HttpMethod.Post, Url) { Content = new ByteArrayContent(_sent) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data");
        using HttpResponseMessage response = await _httpClient.SendAsync(message).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
    }
}
