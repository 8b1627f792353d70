using System.Security.Cryptography;
using System.Xml;
using System.Xml.Serialization;
using BenchmarkDotNet.Attributes;
using FreedomPay.Contracts.Benchmarks.Alternation;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>
/// The documented answer of Status with three refunds, from its UTF-8 bytes to a typed record: against what .NET offers for the same, and,
/// with the signature verified, against reading alone and the digest of the signed bytes.
/// </summary>
[MemoryDiagnoser]
public class ReadStatusAnswer
{
    private const string Key = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";

    private static readonly XmlSerializer Serializer = new(typeof(SerializedStatus));

    private readonly MerchantCredentials _credentials = new("500000", Key);
    private readonly byte[] _digest = new byte[16];
    private readonly byte[] _signedBytes = StatusExample.SignedBytes(Key);
    private readonly byte[] _body = StatusExample.Body(Key);

    [GlobalSetup]
    public void Setup()
    {
        GetPaymentStatusResponse expected = Generated()!;
        if (ReadAndVerify() is not Answer<GetPaymentStatusResponse>.Success { Problems: [] } success
            || success.Response != expected
            || expected is not { RefundPayments.Count: 3, ExtraFields: [] }
            || XmlReaderLoop() != expected
            || XDocumentQuery() != expected
            || !XmlSerializerObject().IsLike(expected))
        {
            throw new InvalidOperationException("The readers do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "generated, without verification")]
    public GetPaymentStatusResponse? Generated() => UnverifiedMessages.DangerouslyReadAnswer<GetPaymentStatusResponse>(_body);

    [Benchmark(Description = "generated, verified")]
    [AgainstSumOf(nameof(Generated), nameof(DigestAlone))]
    public Answer<GetPaymentStatusResponse> ReadAndVerify() => GetPaymentStatusResponse.Read(_body, _credentials);

    [Benchmark(Description = "MD5.HashData over the signed bytes")]
    public int DigestAlone() => MD5.HashData(_signedBytes, _digest);

    [Benchmark(Description = "XmlReader loop by hand")]
    public GetPaymentStatusResponse XmlReaderLoop()
    {
        using XmlReader reader = AnswerXml.Open(_body);
        return StatusReaderLoop.Read(reader);
    }

    [Benchmark(Description = "XmlSerializer")]
    public SerializedStatus XmlSerializerObject()
    {
        using XmlReader reader = AnswerXml.Open(_body);
        return (SerializedStatus)Serializer.Deserialize(reader)!;
    }

    [Benchmark(Description = "XDocument")]
    public GetPaymentStatusResponse XDocumentQuery()
    {
        using XmlReader reader = AnswerXml.Open(_body);
        return StatusQuery.Read(reader);
    }
}
