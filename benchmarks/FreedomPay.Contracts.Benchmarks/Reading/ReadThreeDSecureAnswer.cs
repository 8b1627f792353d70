using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;
using BenchmarkDotNet.Attributes;
using FreedomPay.Contracts.Benchmarks.Alternation;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>
/// The documented answer of 3DSecure, from its UTF-8 bytes to a typed record: against what .NET offers for the same, and, with the
/// signature verified, against reading alone and the digest of the signed bytes.
/// </summary>
[MemoryDiagnoser]
public class ReadThreeDSecureAnswer
{
    private static readonly XmlSerializer Serializer = new(typeof(SerializedAnswer));

    private readonly MerchantCredentials _credentials = new("500000", "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4");
    private readonly byte[] _digest = new byte[16];
    private byte[] _body = [];
    private byte[] _signedBytes = [];

    [GlobalSetup]
    public void Setup()
    {
        const string signed = "paymentAcs;243412;2024-11-07T06:30:29+00:00;7999007771;241107063029;Lc9M2TKR79VVNEc4;ok;3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";
        _signedBytes = Encoding.UTF8.GetBytes(signed);
        string signature = Convert.ToHexStringLower(MD5.HashData(_signedBytes));
        _body = Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_auth_code>243412</pg_auth_code>
                <pg_reference>241107063029</pg_reference>
                <pg_datetime>2024-11-07T06:30:29+00:00</pg_datetime>
                <pg_salt>Lc9M2TKR79VVNEc4</pg_salt>
                <pg_sig>{signature}</pg_sig>
            </response>
            """);
        ThreeDSecureResponse expected = Generated()!;
        if (ReadAndVerify() is not Answer<ThreeDSecureResponse>.Success success
            || success.Response != expected
            || XmlReaderLoop() != expected
            || XDocumentQuery() != expected
            || XmlSerializerObject().AuthCode != expected.AuthCode)
        {
            throw new InvalidOperationException("The readers do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "generated, without verification")]
    public ThreeDSecureResponse? Generated() => UnverifiedMessages.DangerouslyReadAnswer<ThreeDSecureResponse>(_body);

    [Benchmark(Description = "generated, verified")]
    [AgainstSumOf(nameof(Generated), nameof(DigestAlone))]
    public Answer<ThreeDSecureResponse> ReadAndVerify() => ThreeDSecureResponse.Read(_body, _credentials);

    [Benchmark(Description = "MD5.HashData over the signed bytes")]
    public int DigestAlone() => MD5.HashData(_signedBytes, _digest);

    [Benchmark(Description = "XmlReader loop by hand")]
    public ThreeDSecureResponse XmlReaderLoop()
    {
        long? paymentId = null;
        string? authCode = null;
        string? reference = null;
        DateTimeOffset? datetime = null;
        using XmlReader reader = AnswerXml.Open(_body);
        reader.MoveToContent();
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            string name = reader.LocalName;
            string value = reader.ReadElementContentAsString();
            switch (name)
            {
                case "pg_payment_id":
                    paymentId = long.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "pg_auth_code":
                    authCode = value;
                    break;
                case "pg_reference":
                    reference = value;
                    break;
                case "pg_datetime":
                    datetime = AnswerXml.ParseMoment(value);
                    break;
                default:
                    break;
            }
        }

        return new ThreeDSecureResponse { PaymentId = paymentId, AuthCode = authCode, Reference = reference, Datetime = datetime };
    }

    [Benchmark(Description = "XmlSerializer")]
    public SerializedAnswer XmlSerializerObject()
    {
        using XmlReader reader = AnswerXml.Open(_body);
        return (SerializedAnswer)Serializer.Deserialize(reader)!;
    }

    [Benchmark(Description = "XDocument")]
    public ThreeDSecureResponse XDocumentQuery()
    {
        using XmlReader reader = AnswerXml.Open(_body);
        XElement root = XDocument.Load(reader).Root!;
        return new ThreeDSecureResponse
        {
            PaymentId = (long?)root.Element("pg_payment_id"),
            AuthCode = (string?)root.Element("pg_auth_code"),
            Reference = (string?)root.Element("pg_reference"),
            Datetime = AnswerXml.ParseMoment(root.Element("pg_datetime")!.Value),
        };
    }
}
