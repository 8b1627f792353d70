using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;
using ThreeDSecureAnswer = FreedomPay.Contracts.Answer<FreedomPay.Gateway.Purchase.ThreeDSecureResponse>;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Bodies that are too large, too deep, dangerous, or no message at all: malformed, quickly, and quoting nothing.</summary>
public class LimitTests
{
    private static readonly Node[] Ok = [Node.Of("pg_status", "ok"), Node.Of("pg_auth_code", "7"), Node.Of("pg_salt", "s")];

    public static TheoryData<string> NoMessages => new(
        "",
        " ",
        "\uFEFF",
        "MARKER",
        "{\"pg_status\":\"ok\",\"x\":\"MARKER\"}",
        "pg_status=ok&pg_sig=MARKER",
        "<!DOCTYPE html><html><body>MARKER</body></html>",
        "<html><head><meta charset=utf-8></head><body>MARKER<br></body></html>",
        "<html><body><p>MARKER</p></body></html>",
        "<response",
        "<response>",
        "<response><pg_status>MARKER</response>",
        "<response/><response/>",
        "<response/>MARKER",
        "MARKER<response/>",
        " <?xml version=\"1.0\"?><response/>",
        "<response>&MARKER;</response>",
        "<response>&#0;</response>",
        "<response>&#xD800;</response>",
        "<response>\u0001</response>",
        "<response><1a/></response>",
        "<response><a:b/></response>",
        "<?xml version=\"1.0\" encoding=\"no-such-encoding\"?><response/>",
        "<?xml version=\"1.0\" encoding=\"utf-7\"?><response/>",
        "<?xml version=\"2.0\"?><response/>",
        "<response/>",
        "<response><pg_payment_id>1</pg_payment_id></response>");

    [Theory]
    [MemberData(nameof(NoMessages))]
    public void Body_that_is_no_message_is_malformed_and_is_not_quoted(string body)
    {
        ThreeDSecureAnswer.Malformed malformed = TestData.Should<ThreeDSecureAnswer.Malformed>(Read(Encoding.UTF8.GetBytes(body)));

        Assert.NotEmpty(malformed.Reason);
        Assert.DoesNotContain("MARKER", malformed.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", malformed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("koi8-x")]
    [InlineData("windows-1251")]
    public void Encoding_that_cannot_be_read_is_named(string encoding)
    {
        Answer<ThreeDSecureResponse> answer = ThreeDSecureResponse.Read(
            Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{encoding}'?><response><pg_status>ok</pg_status></response>"), TestData.Credentials);

        Assert.Contains($"encoding '{encoding}'", TestData.Should<Answer<ThreeDSecureResponse>.Malformed>(answer).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_malformed() => TestData.Should<ThreeDSecureAnswer.Malformed>(Read([.. "<response>"u8, 0xFF, 0xC0, .. "</response>"u8]));

    [Fact]
    public void Document_type_is_refused_whatever_it_declares()
    {
        string signature = ReferenceWalk.Sign("paymentAcs", Ok, TestData.Key);
        string content = $"<response><pg_status>ok</pg_status><pg_auth_code>7</pg_auth_code><pg_salt>s</pg_salt><pg_sig>{signature}</pg_sig></response>";
        string file = Path.Combine(AppContext.BaseDirectory, "xunit.core.dll");
        string[] declarations =
        [
            "<!DOCTYPE response>",
            "<!DOCTYPE response []>",
            "<!DOCTYPE response SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            $"<!DOCTYPE response [<!ENTITY x SYSTEM \"{new Uri(file)}\">]>",
            "<!DOCTYPE response [<!ENTITY x \"7\">]>",
        ];

        TestData.Should<ThreeDSecureAnswer.Success>(Read(Encoding.UTF8.GetBytes(content)));
        foreach (string declaration in declarations)
        {
            TestData.Should<ThreeDSecureAnswer.Malformed>(Read(Encoding.UTF8.GetBytes(declaration + content)));
            TestData.Should<ThreeDSecureAnswer.Malformed>(Read(Encoding.UTF8.GetBytes(declaration + content.Replace(">7<", ">&x;<", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void Entity_bomb_is_refused_before_it_expands()
    {
        StringBuilder bomb = new("<!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 30; i++)
        {
            bomb.Append(TestData.Invariant($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">"));
        }

        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(Encoding.UTF8.GetBytes(bomb.Append("]><r>&a29;</r>").ToString())));
    }

    [Fact]
    public void Body_is_read_up_to_the_limit_in_bytes_and_no_further()
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, [.. Ok, Node.Of("pg_reference", "ы€😀")]));

        TestData.Should<ThreeDSecureAnswer.Success>(Read(body, new MessageLimits { MaxBytes = body.Length }));
        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(body, new MessageLimits { MaxBytes = body.Length - 1 }));
    }

    [Fact]
    public void Default_limit_is_a_mebibyte()
    {
        Assert.Equal(1024 * 1024, MessageLimits.Default.MaxBytes);
        TestData.Should<ThreeDSecureAnswer.Success>(Read(OfLength(1024 * 1024)));
        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(OfLength((1024 * 1024) + 1)));

        static byte[] OfLength(int length)
        {
            string frame = Encoding.UTF8.GetString(ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, Ok)));
            return Encoding.UTF8.GetBytes(frame.Replace("<response>", "<response>" + new string(' ', length - frame.Length), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Fields_are_read_up_to_the_limit_and_no_further()
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, [.. Ok, Node.Object("o", Node.Of("a", "1"), Node.Of("b", "2"))]));

        TestData.Should<ThreeDSecureAnswer.Success>(Read(body, new MessageLimits { MaxFields = 7 }));
        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(body, new MessageLimits { MaxFields = 6 }));
    }

    [Fact]
    public void Fields_of_a_form_are_counted_too()
    {
        Node[] fields = [Node.Of("pg_text", "t"), Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", "s"), Node.Object("o", Node.Of("a", "1"), Node.Of("b", "2"))];
        MessageFields form = [.. Node.ToFields(ReferenceWalk.Signed("lookup", TestData.Key, fields))];

        TestData.Should<ReceivedRequest<LookupRequest>.Verified>(
            LookupRequest.Read(form, TestData.Credentials, new ReadOptions { Limits = new MessageLimits { MaxFields = 7 } }));
        ReceivedRequest<LookupRequest>.Malformed malformed = TestData.Should<ReceivedRequest<LookupRequest>.Malformed>(
            LookupRequest.Read(form, TestData.Credentials, new ReadOptions { Limits = new MessageLimits { MaxFields = 6 } }));
        Assert.Equal("The message has more than 6 fields.", malformed.Reason);
    }

    [Fact]
    public void Many_fields_take_no_long_time_whether_the_signature_fits_or_not()
    {
        Node[] fields = [.. Ok, .. Enumerable.Range(0, MessageLimits.Default.MaxFields - 4).Select(static index => Node.Of(TestData.Invariant($"f{(index * 7919) % 10007}"), "v"))];
        byte[] signed = ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, fields));
        byte[] unsigned = ReferenceXml.Write([.. fields, Node.Of("pg_sig", new string('0', 32))]);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

        TestData.Should<ThreeDSecureAnswer.Success>(Read(signed));
        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(unsigned));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(50_000, false)]
    public void Fields_nest_32_levels_deep_and_no_deeper(int depth, bool isRead)
    {
        string signature = ReferenceWalk.Sign("paymentAcs", [.. Ok, Node.Of("x", "v")], TestData.Key);
        string xml = $"<response><pg_status>ok</pg_status><pg_auth_code>7</pg_auth_code><pg_salt>s</pg_salt>{string.Concat(Enumerable.Repeat("<x>", depth))}v{string.Concat(Enumerable.Repeat("</x>", depth))}<pg_sig>{signature}</pg_sig></response>";

        ThreeDSecureAnswer answer = Read(Encoding.UTF8.GetBytes(xml));

        Assert.True(isRead ? answer is ThreeDSecureAnswer.Success : answer is ThreeDSecureAnswer.Malformed, answer.ToString());
    }

    [Fact]
    public void Empty_elements_count_as_a_level_too()
    {
        string xml = $"<response>{string.Concat(Enumerable.Repeat("<x>", 32))}<y/>{string.Concat(Enumerable.Repeat("</x>", 32))}</response>";

        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(Encoding.UTF8.GetBytes(xml)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Encoding_that_the_document_declares_is_followed(string encoding)
    {
        Node[] fields = [.. Ok, Node.Of("pg_reference", "Қазақ 😀")];
        string xml = Encoding.UTF8.GetString(ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, fields)))
            .Replace("encoding=\"utf-8\"", $"encoding=\"{encoding}\"", StringComparison.Ordinal);
        Encoding bytes = Encoding.GetEncoding(encoding);

        ThreeDSecureAnswer answer = Read([.. bytes.Preamble, .. bytes.GetBytes(xml)]);

        Assert.Equal("Қазақ 😀", TestData.Should<ThreeDSecureAnswer.Success>(answer).Response.Reference);
    }

    [Fact]
    public void Memory_that_is_no_whole_array_is_read_within_its_bounds()
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, Ok));
        byte[] larger = [.. "<junk>"u8, .. body, .. "<junk>"u8];

        TestData.Should<ThreeDSecureAnswer.Success>(ThreeDSecureResponse.Read(larger.AsMemory(6, body.Length), TestData.Credentials));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_are_positive(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MessageLimits { MaxBytes = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MessageLimits { MaxFields = limit });
    }

    [Fact]
    public void Reading_without_verification_has_the_same_bounds()
    {
        Assert.Null(UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes("<!DOCTYPE r><r/>")));
        Assert.Null(UnverifiedMessages.DangerouslyReadXml(ReadOnlyMemory<byte>.Empty));
        Assert.Null(UnverifiedMessages.DangerouslyReadAnswer<ThreeDSecureResponse>(Encoding.UTF8.GetBytes("<html>")));
        Assert.Null(UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes("<r><a/><b/></r>"), new MessageLimits { MaxFields = 1 }));
        Assert.Equal("243412", UnverifiedMessages.DangerouslyReadAnswer<ThreeDSecureResponse>(DocumentedAnswers.Bytes(DocumentedAnswers.Success))!.AuthCode);
        Assert.Equal([MessageField.Text("a", " 1 "), MessageField.Object("b", MessageField.Text("c", ""))], UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes("<r><a> 1 </a><b>x<c/>y</b></r>")));
    }

    private static ThreeDSecureAnswer Read(byte[] body, MessageLimits? limits = null) =>
        ThreeDSecureResponse.Read(body, TestData.Credentials, new ReadOptions { Limits = limits ?? MessageLimits.Default });
}
