using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Signing;

/// <summary>
/// The signature of a 3DSecure request with a PaRes of 600 characters, salt given, into a span: against the digest of the same bytes
/// ready-made (what no signer can undercut), and against the sorting and joining that clients commonly write.
/// </summary>
[MemoryDiagnoser]
public class SignThreeDSecure
{
    private const string Key = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";
    private const string MerchantId = "500000";
    private const string Salt = "Lc9M2TKR79VVNEc4";

    private readonly byte[] _destination = new byte[32];
    private readonly byte[] _digest = new byte[16];
    private readonly MerchantCredentials _credentials = new(MerchantId, Key);
    private ThreeDSecureRequest _request = null!;
    private byte[] _readyMade = [];

    [GlobalSetup]
    public void Setup()
    {
        string paRes = Convert.ToBase64String(Enumerable.Range(0, 450).Select(static value => (byte)value).ToArray());
        _request = new ThreeDSecureRequest { PaymentId = 7999007771, Md = "C9E1A7F3B2D84410", PaRes = paRes };
        _readyMade = Encoding.UTF8.GetBytes(
            $"paymentAcs;{_request.Md.Reveal()};{MerchantId};{paRes};{_request.PaymentId};{Salt};{Key}");

        string expected = Convert.ToHexStringLower(MD5.HashData(_readyMade));
        Generated();
        if (paRes.Length != 600 || Encoding.ASCII.GetString(_destination) != expected || AsClientsWriteIt() != expected)
        {
            throw new InvalidOperationException("The three do not sign the same bytes.");
        }
    }

    [Benchmark(Baseline = true, Description = "MD5.HashData over ready-made bytes")]
    public int DigestAlone() => MD5.HashData(_readyMade, _digest);

    [Benchmark(Description = "generated request into a span")]
    public bool Generated() => _request.TryWriteSignature(_credentials, Salt, _destination);

    [Benchmark(Description = "ordinal OrderBy + string.Join + MD5 + hex")]
    public string AsClientsWriteIt()
    {
        Dictionary<string, string> fields = new()
        {
            ["pg_merchant_id"] = MerchantId,
            ["pg_payment_id"] = _request.PaymentId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["pg_md"] = _request.Md.Reveal(),
            ["pg_pares"] = _request.PaRes.Reveal(),
            ["pg_salt"] = Salt,
        };
        IEnumerable<string> values = fields.OrderBy(static field => field.Key, StringComparer.Ordinal).Select(static field => field.Value);
        string text = string.Join(";", new[] { "paymentAcs" }.Concat(values).Append(Key));
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
