using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>What the runtime offers to generated code and no spec of these tests uses: pg_xml, long formats, work on many threads.</summary>
public class HandWrittenContractTests
{
    [Fact]
    public async Task Fields_within_pg_xml_are_signed_and_not_the_field_itself()
    {
        XmlRequest request = new() { ExtraFields = [MessageField.Text("zz", "<&> Қ\r\n"), MessageField.Text("zz", ""), MessageField.Object("o", MessageField.Text("b", "2"), MessageField.Text("a", "1"))] };

        SignedRequest<LookupResponse> signed = request.Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal(ReferenceWalk.Digest("script.php;1;2;12345;abc123;2024-11-07 was a day on which nothing of note happened anywhere, and this text is longer than any number or date that is written, by far;<&> Қ\r\n;;test_secret"), signed.Signature());
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        Assert.Equal("application/x-www-form-urlencoded", message.Content!.Headers.ContentType!.MediaType);
        (string name, string xml) = Assert.Single(await SentForm.ReadAsync(message));
        Assert.Equal("pg_xml", name);
        IReadOnlyList<Node> sent = ReferenceXml.TryParse(System.Text.Encoding.UTF8.GetBytes(xml))!;
        Assert.Equal(signed.Signature(), ReferenceWalk.Sign("script.php", sent, TestData.Key));
        Assert.Equal(signed.Signature(), sent.Single(static field => field.Name == "pg_sig").Text);
    }

    [Fact]
    public void Messages_can_be_signed_and_read_on_many_threads_at_once()
    {
        EverythingSample[] samples = [.. Enumerable.Range(0, 64).Select(static seed => EverythingSample.Create(new Random(seed)))];
        string[] expected = [.. samples.Select(static sample => FlatParams.Sign("everything", sample.Fields, TestData.Key))];

        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, round =>
        {
            EverythingSample sample = samples[round % samples.Length];
            SignedRequest<EverythingResponse> signed = sample.Request.Sign(TestData.Credentials, TestData.AnyText);
            Assert.Equal(expected[round % samples.Length], signed.Signature());
            Assert.True(PaymentSignature.Verify(
                ScriptName.Exactly("everything"),
                MessageFields.FromPairs(signed.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))),
                TestData.Credentials.PaymentKey!).IsValid);
        });
    }

    private sealed class XmlRequest : IGatewayRequest<LookupResponse>
    {
        private const string LongFormat = "yyyy-MM-dd' was a day on which nothing of note happened anywhere, and this text is longer than any number or date that is written, by far'";

        public GatewayEndpoint Endpoint { get; } = new()
        {
            Name = "Test.XmlByHand",
            Title = "XML",
            Method = "POST",
            Path = "/path/to/script.php",
            Host = "https://gateway.test",
            Encoding = RequestEncoding.PgXml,
        };

        public MessageFields ExtraFields { get; init; } = MessageFields.Empty;

        public void WriteTo(ref FieldWriter writer)
        {
            writer.MerchantId();
            writer.Salt();
            WireType.Date.Write(ref writer, "pg_when", new DateOnly(2024, 11, 7), LongFormat);
        }
    }
}
