using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>What comes to a merchant: by which script name and key it is verified, and what is not trusted although its signature is valid.</summary>
public class ReceivedRequestTests
{
    private static readonly ScriptName Script = ScriptName.Exactly("pay");

    [Fact]
    public void Message_for_another_merchant_is_untrusted_though_the_key_is_the_same()
    {
        ReceivedRequest<NotifiedRequest>.Untrusted untrusted = TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(
            Read(Signed("pay", TestData.Key, Node.Of("pg_merchant_id", "54321"))));

        Assert.True(untrusted.Signature.IsValid);
        Assert.Equal("54321", untrusted.MerchantId);
        Assert.Equal(
            "Untrusted request. The signature is valid, but pg_merchant_id is not that of the credentials: the message is for another merchant.", untrusted.ToString());
        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(Read(Signed("pay", TestData.Key, Node.Of("pg_merchant_id", TestData.MerchantId))));
        Assert.Null(TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(Read(Signed("pay", TestData.Key))).MerchantId);
    }

    [Fact]
    public void Request_of_our_own_that_comes_back_under_other_names_is_untrusted()
    {
        SignedRequest<LookupResponse> ours = new LookupRequest { Text = "7" }.Sign(TestData.Credentials, new SigningOptions { Salt = "sentBack", ScriptName = Script });
        MessageFields back = MessageFields.FromPairs(
            [Pair("pg_merchant_id", TestData.MerchantId), Pair("pg_order", "sentBack"), Pair("pg_salt", "7"), Pair("pg_sig", ours.Signature())]);

        ReceivedRequest<NotifiedRequest>.Untrusted untrusted = TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(Read(back));

        Assert.True(untrusted.Signature.IsValid);
        Assert.Contains("somebody sent it back", untrusted.Reason, StringComparison.Ordinal);

        // A test gateway in the same process reads what this process has signed.
        MessageFields sent = MessageFields.FromPairs(ours.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));
        TestData.Should<ReceivedRequest<LookupRequest>.Verified>(LookupRequest.Read(sent, TestData.Credentials, new ReadOptions { ScriptName = Script }));
    }

    [Fact]
    public void Script_name_is_named_once()
    {
        MessageFields fields = Signed("pay", TestData.Key);
        byte[] answer = ReferenceXml.Write(ReferenceWalk.Signed("pay", TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s")));
        ReadOptions same = new() { ScriptName = Script };
        ReadOptions other = new() { ScriptName = ScriptName.Exactly("other") };

        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(fields, TestData.Credentials, Script, same));
        TestData.Should<Answer<NotifiedResponse>.Success>(MessageReading.ReadAnswer<NotifiedResponse>(answer, TestData.Credentials, Script, same));
        TestData.Should<Answer<NotifiedResponse>.Success>(MessageReading.ReadAnswer<NotifiedResponse>(answer, TestData.Credentials, Script, options: null));
        Assert.Equal("options", Assert.Throws<ArgumentException>(() => NotifiedRequest.Read(fields, TestData.Credentials, Script, other)).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentException>(() => MessageReading.ReadAnswer<NotifiedResponse>(answer, TestData.Credentials, Script, other)).ParamName);
    }

    [Fact]
    public void Script_name_that_no_spec_knows_comes_from_the_options_or_their_path()
    {
        MessageFields fields = Signed("pay", TestData.Key);

        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(
            MessageReading.ReadRequest<NotifiedRequest>(fields, TestData.Credentials, new ReadOptions { ScriptName = Script }));
        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(
            MessageReading.ReadRequest<NotifiedRequest>(fields, TestData.Credentials, new ReadOptions { Path = "/shop/pay" }));
        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(
            MessageReading.ReadRequest<NotifiedRequest>(fields, TestData.Credentials, new ReadOptions { Path = "/shop/pay/" }));
        Assert.Contains(
            "pass it in the options",
            Assert.Throws<InvalidOperationException>(() => MessageReading.ReadRequest<NotifiedRequest>(fields, TestData.Credentials, options: null)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Path_of_the_options_gives_the_script_name_and_the_fields_in_it()
    {
        ReadOptions options = new() { Path = "/v1/12345/u1/card/c7" };
        MessageFields fields = [.. Node.ToFields(ReferenceWalk.Signed("c7", TestData.Key, Node.Of("pg_note", "n"), Node.Of("pg_salt", "s")))];
        byte[] answer = ReferenceXml.Write(ReferenceWalk.Signed("c7", TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_note", "n"), Node.Of("pg_salt", "s")));

        RemoveRequest request = TestData.Should<ReceivedRequest<RemoveRequest>.Verified>(RemoveRequest.Read(fields, TestData.Credentials, options)).Request;

        Assert.Equal(("u1", "c7"), (request.User, request.Card));
        TestData.Should<Answer<RemoveResponse>.Success>(RemoveResponse.Read(answer, TestData.Credentials, options));
    }

    [Fact]
    public void All_that_makes_a_request_unusable_is_told()
    {
        MessageFields fields = [.. Node.ToFields(ReferenceWalk.Signed("another_name", TestData.PayoutKey, Node.Of("pg_salt", "s")))];

        ReceivedRequest<MandatoryRequest>.Malformed malformed = TestData.Should<ReceivedRequest<MandatoryRequest>.Malformed>(MandatoryRequest.Read(fields, TestData.Credentials));

        Assert.InRange(malformed.Problems.Count, 2, int.MaxValue);
        Assert.Equal($"The signature is valid, but the fields are not: {string.Join(" ", malformed.Problems)}", malformed.Reason);
    }

    [Fact]
    public void Request_that_is_of_another_kind_is_malformed_although_it_is_signed() => Assert.Equal(
        "The signature is valid, but a field that never varies in this request has another value: it is the signature of another request.",
        TestData.Should<ReceivedRequest<OfAnotherKind>.Malformed>(MessageReading.ReadRequest<OfAnotherKind>(Signed("pay", TestData.Key), TestData.Credentials, Script, options: null)).Reason);

    [Fact]
    public void Key_of_the_options_takes_the_place_of_the_specs()
    {
        MessageFields byPayoutKey = Signed("pay", TestData.PayoutKey);
        byte[] answer = ReferenceXml.Write(ReferenceWalk.Signed("lookup", TestData.PayoutKey, Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s")));
        ReadOptions options = new() { Key = KeyKind.Payout };

        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(Read(byPayoutKey));
        ReceivedRequest<NotifiedRequest>.Verified verified = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(
            NotifiedRequest.Read(byPayoutKey, TestData.Credentials, Script, options));

        SignedReply reply = verified.Reply(new NotifiedResponse { Status = "ok" });

        Assert.Equal(ReferenceWalk.Digest($"pay;s;ok;{TestData.PayoutKey}"), reply.Signature());
        TestData.Should<Answer<LookupResponse>.Untrusted>(LookupResponse.Read(answer, TestData.Credentials));
        TestData.Should<Answer<LookupResponse>.Success>(LookupResponse.Read(answer, TestData.Credentials, options));
        TestData.Should<Answer<LookupResponse>.Success>(MessageReading.ReadAnswer<LookupResponse>(answer, TestData.Credentials, ScriptName.Exactly("lookup"), options));
    }

    [Fact]
    public void Document_in_a_field_is_read_up_to_the_limit_and_its_fields_are_those_of_the_message()
    {
        string document = System.Text.Encoding.UTF8.GetString(ReferenceXml.Write(ReferenceWalk.Signed("pay", TestData.Key, Node.Of("pg_order", "1"), Node.Of("pg_salt", "s"))));
        MessageFields fields = TestData.Text("pg_xml", document);

        ReceivedRequest<NotifiedRequest>.Verified verified = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(Within(document.Length));

        Assert.Equal(["pg_order", "pg_salt", "pg_sig"], verified.Fields.Select(static field => field.Name));
        Assert.Equal(
            TestData.Invariant($"The document is longer than {document.Length - 1} bytes."),
            TestData.Should<ReceivedRequest<NotifiedRequest>.Malformed>(Within(document.Length - 1)).Reason);
        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(Read([.. fields, MessageField.Text("pg_order", "1")]));
        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(Read([MessageField.Object("pg_xml", MessageField.Text("a", document))]));

        ReceivedRequest<NotifiedRequest> Within(int maxBytes) =>
            NotifiedRequest.Read(fields, TestData.Credentials, Script, new ReadOptions { Limits = new MessageLimits { MaxBytes = maxBytes } });
    }

    [Fact]
    public void Answer_of_another_endpoint_is_refused()
    {
        ReceivedRequest<NotifiedRequest>.Verified verified = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(Read(Signed("pay", TestData.Key)));

        ArgumentException exception = Assert.Throws<ArgumentException>(() => verified.Reply(new LookupResponse()));

        Assert.Equal("response", exception.ParamName);
        Assert.StartsWith("This answers Lookup; the request is Notified.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("salt", true)]
    [InlineData("", false)] // none
    [InlineData("a;b", false)] // would be two values of the answer's signed text
    [InlineData("a\u0001b", false)] // cannot be written as XML
    public void Salt_of_the_request_is_echoed_where_an_answer_can_have_it(string salt, bool isEchoed)
    {
        Node[] fields = [Node.Of("pg_order", "1"), Node.Of("pg_salt", salt)];
        ReceivedRequest<NotifiedRequest>.Verified verified = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(
            Read([.. Node.ToFields(ReferenceWalk.Signed("pay", TestData.Key, fields))]));

        string echoed = verified.Reply(new NotifiedResponse { Status = "ok" }).Fields.Single(static field => field.Name == "pg_salt").GetValue();

        Assert.Equal(isEchoed, echoed == salt);
        Assert.True(isEchoed || echoed.Length == 24);
    }

    private static MessageFields Signed(string script, string key, params Node[] more) =>
        [.. Node.ToFields(ReferenceWalk.Signed(script, key, [Node.Of("pg_order", "1"), .. more, Node.Of("pg_salt", "s")]))];

    private static KeyValuePair<string, string> Pair(string name, string value) => KeyValuePair.Create(name, value);

    private static ReceivedRequest<NotifiedRequest> Read(MessageFields fields) => NotifiedRequest.Read(fields, TestData.Credentials, Script);

    /// <summary>Reads as generated code does where a constant is not what it always is.</summary>
    private sealed class OfAnotherKind : IReceivableRequest<OfAnotherKind>
    {
        public static GatewayEndpoint Endpoint => NotifiedRequest.Endpoint;

        public MessageFields ExtraFields => MessageFields.Empty;

        public static OfAnotherKind? ReadFrom(ref FieldReader reader) => null;

        public void WriteTo(ref FieldWriter writer) => writer.Salt();
    }
}
