using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace FreedomPay.Contracts.Benchmarks.Signing;

/// <summary>
/// The <c>X-JWS-Signature</c> of a card payment of the Async API, whose body is at hand as bytes: against the HMAC over the same bytes ready-made
/// (what no signer can undercut), and against what clients commonly write.
/// </summary>
/// <remarks>The body is the documentation's largest example of this request, compact.</remarks>
[MemoryDiagnoser]
public class SignAsyncCardPayment
{
    private const string Key = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";
    private const string Path = "/v5/g2g/create";
    private const string Method = "POST";
    private const string Id = "500000";

    private static readonly JwsScheme Scheme = new(JwsAlgorithm.HS256, "auth_id", "uri");

    private readonly byte[] _body = """
        {"amount":123.42,"currency":"KZT","description":"description","order_id":"order_id","user_id":"user_id","auto_clearing":true,
        "from":{"type":"card","card":{"name":"CARD HOLDER","pan":"4400444400004440","cvc":"123","year":30,"month":12},"save":true,"recurrent":{"lifetime":3}},
        "device":{"user_ip":"123.123.123.123"},
        "urls":{"check_url":"https://webhook.site/2af177da-0d72-4651-a31e-a0ea56ccc8a4","result_url":"https://webhook.site/2af177da-0d72-4651-a31e-a0ea56ccc8a4"}}
        """u8.ToArray().Where(static character => character != '\n').ToArray();

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(Key);
    private readonly byte[] _digest = new byte[HMACSHA256.HashSizeInBytes];
    private readonly byte[] _destination = new byte[512];
    private readonly SecretKey _key = new(Key);
    private readonly JwsHeaderCache _headers = new(Scheme, Path, Method);
    private byte[] _readyMade = [];

    [GlobalSetup]
    public void Setup()
    {
        string header = Encode("""{"uri":"/v5/g2g/create","auth_id":"500000","method":"POST","params":"","alg":"HS256"}"""u8.ToArray());
        _readyMade = Encoding.ASCII.GetBytes($"{header}.{Encode(_body)}");

        HmacAlone();
        string expected = $"{header}..{Encode(_digest)}";
        string written = Encoding.ASCII.GetString(_destination, 0, IntoASpan());
        if (_body.Length != 468 || written != expected || AsText() != expected || AsClientsWriteIt() != expected)
        {
            throw new InvalidOperationException("They do not sign the same bytes.");
        }
    }

    [Benchmark(Baseline = true, Description = "HMACSHA256.HashData over ready-made bytes")]
    public int HmacAlone() => HMACSHA256.HashData(_secret, _readyMade, _digest);

    [Benchmark(Description = "into a span, the header known from an earlier request")]
    public int IntoASpan() => JwsSignature.Write(_headers.For(Id), _body, _key, _destination);

    [Benchmark(Description = "as a string, the header known from an earlier request")]
    public string AsText() => JwsSignature.Compute(_headers.For(Id), _body, _key);

    [Benchmark(Description = "`JwsSignature.Compute`, which writes the header anew")]
    public string WithoutACache() => JwsSignature.Compute(Scheme, Path, Id, Method, _body, _key);

    [Benchmark(Description = "string interpolation + Convert.ToBase64String + HMAC")]
    public string AsClientsWriteIt()
    {
        string header = Encode(Encoding.UTF8.GetBytes($$"""{"uri":"{{Path}}","auth_id":"{{Id}}","method":"{{Method}}","params":"","alg":"HS256"}"""));
        byte[] digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.ASCII.GetBytes($"{header}.{Encode(_body)}"));
        return $"{header}..{Encode(digest)}";
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
