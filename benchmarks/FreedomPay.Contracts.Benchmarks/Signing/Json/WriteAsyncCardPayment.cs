using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Benchmarks.Signing.Json;

/// <summary>
/// Writes a card payment of the Async API and its <c>X-JWS-Signature</c> into buffers, against the HMAC over the same bytes ready-made (with the key
/// prepared, what nothing can undercut), and against System.Text.Json's source-generated serializer with an HMAC and base64url, as a careful client writes it.
/// </summary>
/// <remarks>The request is the documentation's largest example, without the URLs of callbacks, which no page describes.</remarks>
[MemoryDiagnoser]
public class WriteAsyncCardPayment
{
    private const string Key = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";
    private const string Header = """{"uri":"/v5/g2g/create","auth_id":"500000","method":"POST","params":"","alg":"HS256"}""";

    private static readonly MerchantCredentials Credentials = new("500000", Key);

    private readonly CreateAsyncPaymentRequest _request = new()
    {
        Amount = 123.42m,
        Currency = "KZT",
        Description = "description",
        OrderId = "order_id",
        UserId = "user_id",
        AutoClearing = true,
        From = new AsyncPaymentSourceCard
        {
            Card = new AsyncCard { Name = "CARD HOLDER", Pan = "4400444400004440", Cvc = "123", Year = "30", Month = "12" },
            Save = true,
            Recurrent = new AsyncProfileStart { Lifetime = 3 },
        },
        Device = new PayerDevice { UserIp = "123.123.123.123" },
    };

    private readonly SerializedCardPayment _serialized = new(
        123.42m,
        "KZT",
        "description",
        "order_id",
        "user_id",
        AutoClearing: true,
        new SerializedCardSource("card", new SerializedCard("CARD HOLDER", "4400444400004440", "123", 30, 12), Save: true, new SerializedProfileStart(3)),
        new SerializedDevice("123.123.123.123"));

    private readonly ArrayBufferWriter<byte> _body = new(2048);
    private readonly byte[] _signature = new byte[512];
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(Key);
    private readonly byte[] _digest = new byte[HMACSHA256.HashSizeInBytes];
    private readonly IncrementalHash _prepared = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Key));
    private byte[] _readyMade = [];

    [GlobalSetup]
    public void Setup()
    {
        int length = Generated();
        _readyMade = Encoding.ASCII.GetBytes($"{Encode(Encoding.UTF8.GetBytes(Header))}.{Encode(_body.WrittenSpan)}");
        PreparedHmacAlone();
        string prepared = Encode(_digest);
        HmacAlone();
        string expected = $"{Encode(Encoding.UTF8.GetBytes(Header))}..{Encode(_digest)}";
        JsonNode? written = JsonNode.Parse(_body.WrittenSpan);
        bool agree = prepared == Encode(_digest)
            && Encoding.ASCII.GetString(_signature, 0, length) == expected
            && JsonNode.DeepEquals(written, JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(_serialized, SerializedCardPaymentContext.Default.SerializedCardPayment)));
        if (!agree)
        {
            throw new InvalidOperationException($"They do not write the same: {written}");
        }
    }

    [Benchmark(Baseline = true, Description = "HMACSHA256.HashData over ready-made bytes")]
    public int HmacAlone() => HMACSHA256.HashData(_secret, _readyMade, _digest);

    [Benchmark(Description = "IncrementalHash over them, the key prepared")]
    public int PreparedHmacAlone()
    {
        _prepared.AppendData(_readyMade);
        return _prepared.GetHashAndReset(_digest);
    }

    [Benchmark(Description = "generated request, body and signature into buffers")]
    public int Generated()
    {
        _body.ResetWrittenCount();
        return _request.WriteJson(Credentials, _body, _signature);
    }

    [Benchmark(Description = "generated request, signed to be sent")]
    public object Signed() => _request.Sign(Credentials);

    [Benchmark(Description = "JsonSerializer (source-generated) + HMAC + base64url")]
    public string AsClientsWriteIt()
    {
        HMACSHA256.HashData(_secret, Serialized(out string header), _digest);
        return $"{header}..{Encode(_digest)}";
    }

    [Benchmark(Description = "the same, the key prepared")]
    public string AsClientsWriteItPrepared()
    {
        _prepared.AppendData(Serialized(out string header));
        _prepared.GetHashAndReset(_digest);
        return $"{header}..{Encode(_digest)}";
    }

    private byte[] Serialized(out string header)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(_serialized, SerializedCardPaymentContext.Default.SerializedCardPayment);
        header = Encode(Encoding.UTF8.GetBytes(Header));
        return Encoding.ASCII.GetBytes($"{header}.{Encode(body)}");
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
