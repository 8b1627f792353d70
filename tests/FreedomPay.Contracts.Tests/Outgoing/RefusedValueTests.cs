using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>Values that no message may carry are refused where it is signed, all at once and without the values.</summary>
public class RefusedValueTests
{
    private const string NoXml = "contains a character that XML cannot carry (a control character, for example).";
    private const string Semicolon = "contains ';', which also separates the values of the signed text: the message could be passed off as one with other values. "
        + "Remove it, or set SigningOptions.AllowSemicolons if nobody else chooses the text.";

    private static readonly SigningOptions ToMerchant = new() { ScriptName = ScriptName.FromUrl("https://shop.test/pay/"), Salt = TestData.Salt };

    public static TheoryData<string, bool> Characters
    {
        get
        {
            // By the production Char of XML 1.0.
            TheoryData<string, bool> data = new() { { "\uFFFE", false }, { "\uFFFF", false }, { "a\uFFFE", false }, { "\uFFFD", true }, { "\uD7FF", true }, { "\uE000", true }, { "\uFDD0", true }, { "😀", true }, { "\U0001FFFE", true }, { "\u0085", true }, { "\u009F", true }, { "\u007F", true } };
            for (char character = '\0'; character < ' '; character++)
            {
                data.Add($"text {character} text", character is '\t' or '\n' or '\r');
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public async Task What_XML_cannot_carry_is_refused_when_it_is_signed(string value, bool isCarried)
    {
        TreeXmlRequest request = new() { Note = value };
        if (isCarried)
        {
            using HttpRequestMessage message = request.Sign(TestData.Credentials).ToHttpRequestMessage();
            (_, string document) = Assert.Single(await SentForm.ReadAsync(message));
            Assert.Equal(value, UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes(document))!["pg_note"]);
            return;
        }

        Assert.Equal([$"Note (pg_note): {NoXml}"], Violations(() => request.Sign(TestData.Credentials)));
        Assert.Equal([$"Note (pg_note): {NoXml}"], Violations(() => request.TryWriteSignature(TestData.Credentials, "s", new byte[32])));
        Assert.Equal([$"Note (pg_note): {NoXml}"], Violations(() => request.Sign(TestData.Credentials, new SigningOptions { Validate = false })));
    }

    [Fact]
    public void What_XML_cannot_carry_is_told_of_all_fields_at_once()
    {
        TreeXmlRequest request = new()
        {
            Branch = new() { A = "\u0001", C = [new() { A = "x" }, new() { D = ["", "\u0002"] }], ExtraFields = TestData.Text("x", "\u0003") },
            Secret = "\u0004",
            ExtraFields = [MessageField.Text("y", "\u0005"), MessageField.Object("z", MessageField.Text("a", "\u0006"))],
        };

        string[] violations = Violations(() => request.Sign(TestData.Credentials, new SigningOptions { Salt = "\u0007" }));

        Assert.Equal(
            [
                $"Branch.A (pg_branch[a]): {NoXml}",
                "Branch.C[1].D[0] (pg_branch[c][1][d][0]): is required and must not be empty.",
                $"Branch.C[1].D[1] (pg_branch[c][1][d][1]): {NoXml}",
                $"Branch. (pg_branch[x]): {NoXml}",
                $"pg_salt: {NoXml}",
                $"Secret (pg_secret): {NoXml}",
                $"y: {NoXml}",
                $"a: {NoXml}",
            ],
            violations);
    }

    [Fact]
    public void What_XML_cannot_carry_is_refused_in_answers_too()
    {
        Assert.Equal([$"Note (pg_note): {NoXml}"], Violations(() => new TreeXmlResponse { Note = "\0" }.Sign(TestData.Credentials)));
        Assert.Equal([$"x: {NoXml}"], Violations(() => new TreeXmlResponse { ExtraFields = TestData.Text("x", "\u001F") }.Sign(TestData.Credentials)));
        Assert.Equal([$"Description (pg_description): {NoXml}"], Violations(() => new NotifiedResponse { Status = "ok", Description = "\uFFFF" }.Sign(TestData.Credentials, ToMerchant)));
        ErrorReply error = new(TreeXmlRequest.Endpoint, new("1"), "a\u0008b");
        Assert.Equal([$"Description (pg_error_description): {NoXml}"], Violations(() => error.Sign(TestData.Credentials)));
        Assert.Equal([$"Description (pg_error_description): {NoXml}"], Violations(() => error.ToUnsignedXml()));
    }

    [Fact]
    public void Names_that_XML_cannot_carry_are_refused_when_they_are_signed()
    {
        Assert.Equal(
            [
                " a: is not a name that XML can carry.",
                "1st: is not a name that XML can carry.",
                "b 2: is not a name that XML can carry.",
                "a:b: is not a name that XML can carry.",
            ],
            Violations(() => new OddNames().Sign(TestData.Credentials)));
    }

    [Fact]
    public void Forms_carry_what_XML_cannot()
    {
        SignedRequest<LookupResponse> signed = new LookupRequest { Text = "\u0001\uFFFE" }.Sign(TestData.Credentials);

        Assert.Equal("\u0001\uFFFE", signed.Fields.Single(static field => field.Name == "pg_text").GetValue());
    }

    [Fact]
    public void Semicolons_are_refused_in_what_a_merchant_sends_to_the_gateway()
    {
        EverythingRequest request = new()
        {
            Text = "100;KZT;123;7777;1",
            Secret = ";",
            Note = "ж;",
            ExtraFields = [MessageField.Text("x", "a;"), MessageField.Object("y", MessageField.Text("z", ";"))],
        };
        string[] expected = [$"Note (pg_note): {Semicolon}", $"Secret (pg_secret): {Semicolon}", $"Text (pg_text): {Semicolon}", $"x: {Semicolon}", $"z: {Semicolon}"];

        Assert.Equal(expected, Violations(() => request.Sign(TestData.Credentials)));
        Assert.Equal(expected, Violations(() => request.Sign(TestData.Credentials, new SigningOptions { Validate = false })));
        Assert.Equal(expected, Violations(() => request.TryWriteSignature(TestData.Credentials, "s", new byte[32])));
        Assert.Equal([$"pg_salt: {Semicolon}"], Violations(() => new LookupRequest { Text = "t" }.Sign(TestData.Credentials, new SigningOptions { Salt = "a;b" })));
        Assert.Equal([$"Parts[1].Secret (pg_parts[1][pg_secret]): {Semicolon}"], Violations(
            () => new PageRequest { Secret = "s", Parts = [new() { Secret = "a" }, new() { Secret = ";" }] }.Sign(TestData.Credentials)));
        Assert.Equal([$"Codes[1] (pg_codes[1]): {Semicolon}"], Violations(() => new PageRequest { Secret = "s", Codes = ["a", ";"] }.Sign(TestData.Credentials)));
        Assert.Equal([$"Kind (pg_kind): {Semicolon}"], Violations(() => new PageRequest { Secret = "s", Kind = new PageKind("one;two") }.Sign(TestData.Credentials)));
    }

    [Fact]
    public void Semicolons_are_told_beside_what_else_is_wrong_and_once()
    {
        RemoveRequest request = new() { User = "..", Card = "c", Note = new string(';', 101), ExtraFields = [MessageField.Text("1", "x")] };

        Assert.Equal(
            [
                "Note (pg_note): must have at most 100 characters.",
                "1: is not a name for an extra field: use Latin letters, digits and underscores, and no digit in front.",
                $"Note (pg_note): {Semicolon}",
                "User (user): is part of the URL's path and cannot be '.' or '..': a URL drops such a segment.",
            ],
            Violations(() => request.Sign(TestData.Credentials)));
    }

    [Fact]
    public void Semicolons_that_are_allowed_are_signed_as_they_are()
    {
        LookupRequest request = new() { Text = "a;b" };

        SignedRequest<LookupResponse> signed = request.Sign(TestData.Credentials, new SigningOptions { Salt = "s;", AllowSemicolons = true });

        Assert.False(SigningOptions.Default.AllowSemicolons);
        Assert.Equal(ReferenceWalk.Digest("lookup;12345;s;;a;b;test_secret"), signed.Signature());
    }

    [Fact]
    public void Semicolon_of_a_script_name_is_no_value()
    {
        SigningOptions options = new() { ScriptName = ScriptName.Exactly("a;b;c") };

        Assert.NotEmpty(new LookupRequest { Text = "t" }.Sign(TestData.Credentials, options).Signature());
        Assert.Single(Violations(() => new LookupRequest { Text = "t;" }.Sign(TestData.Credentials, options)));
    }

    [Fact]
    public void Who_plays_the_gateway_may_send_semicolons_and_who_answers_it_may_not()
    {
        NotifiedRequest notification = new() { Order = "a;b" };
        SignedRequest<NotifiedResponse> sent = notification.Sign(TestData.Credentials, ToMerchant);
        Assert.Equal(ReferenceWalk.Digest(";12345;a;b;abc123;test_secret"), sent.Signature());
        Assert.NotEmpty(new TreeXmlResponse { Note = "a;b" }.Sign(TestData.Credentials).Signature());
        Assert.NotEmpty(new ErrorReply(TreeXmlRequest.Endpoint, new("1"), "a;b").Sign(TestData.Credentials).Signature());
        Assert.NotEmpty(new FormRequest { PaReq = "a;b" }.ToFields());

        ReceivedRequest<NotifiedRequest>.Verified received = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(Read(sent));
        Assert.Equal("a;b", received.Request.Order);
        NotifiedResponse answer = new() { Status = "ok", Description = "a;b" };
        Assert.Equal([$"Description (pg_description): {Semicolon}"], Violations(() => received.Reply(answer)));
        Assert.Equal([$"Description (pg_description): {Semicolon}"], Violations(() => answer.Sign(TestData.Credentials, ToMerchant)));
        Assert.NotEmpty(answer.Sign(TestData.Credentials, new SigningOptions { ScriptName = ToMerchant.ScriptName, AllowSemicolons = true }).Signature());
    }

    [Theory]
    [InlineData("abc_1-2", true)]
    [InlineData("a;b", false)]
    [InlineData("a\u0001", false)]
    [InlineData("\uFFFE", false)]
    public void Salt_of_a_notification_cannot_keep_it_from_being_answered(string salt, bool isEchoed)
    {
        SignedRequest<NotifiedResponse> sent = new NotifiedRequest { Order = "1" }.Sign(
            TestData.Credentials, new SigningOptions { ScriptName = ToMerchant.ScriptName, Salt = salt, AllowSemicolons = true });
        ReceivedRequest<NotifiedRequest>.Verified received = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(Read(sent));

        SignedReply answer = received.Reply(new NotifiedResponse { Status = "ok" });

        Assert.Equal(isEchoed, answer.Fields.Single(static field => field.Name == "pg_salt").GetValue() == salt);
        TestData.Should<Answer<NotifiedResponse>.Success>(sent.ReadAnswer(answer.ToXml()));
    }

    [Theory]
    [InlineData(null, "is required and must not be empty.")]
    [InlineData("", "is required and must not be empty.")]
    [InlineData(".", "is part of the URL's path and cannot be '.' or '..': a URL drops such a segment.")]
    [InlineData("..", "is part of the URL's path and cannot be '.' or '..': a URL drops such a segment.")]
    [InlineData("/", "is part of the URL's path and cannot contain a slash: some servers treat even an escaped slash as the end of a segment.")]
    [InlineData("a/b", "is part of the URL's path and cannot contain a slash: some servers treat even an escaped slash as the end of a segment.")]
    [InlineData("..\\b", "is part of the URL's path and cannot contain a slash: some servers treat even an escaped slash as the end of a segment.")]
    public void Text_that_no_path_can_carry_is_told_beside_what_else_is_wrong(string? text, string expected)
    {
        RemoveRequest request = new() { User = text!, Card = text!, Note = "" };
        string[] violations = [$"Card (card): {expected}", "Note (pg_note): is required and must not be empty.", $"User (user): {expected}"];

        Assert.Equal(violations, Violations(() => request.Sign(TestData.Credentials)));
        Assert.Equal(violations, Violations(() => request.TryWriteSignature(TestData.Credentials, "s", new byte[32])));
        Assert.Equal(violations, Violations(() => request.Sign(TestData.Credentials, new SigningOptions { Validate = false })));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_the_path_is_not_replaced()
    {
        RemoveRequest request = new() { User = "u", Card = "a\uD800", Note = "n" };

        Assert.Equal(["Card (card): contains half of a surrogate pair, which no message can carry."], Violations(() => request.Sign(TestData.Credentials)));
    }

    [Theory]
    [InlineData("...", "...")]
    [InlineData(".a", ".a")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a b?c#d", "a%20b%3Fc%23d")]
    [InlineData("ж", "%D0%B6")]
    public void Other_texts_are_escaped_in_the_path(string text, string expected)
    {
        SignedRequest<RemoveResponse> signed = new RemoveRequest { User = text, Card = text, Note = "n" }.Sign(TestData.Credentials);

        Assert.Equal($"https://gateway.test/v1/12345/{expected}/card/{expected}", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.Equal(expected, signed.ScriptName.Value);
    }

    private static ReceivedRequest<NotifiedRequest> Read(SignedMessage sent) => NotifiedRequest.Read(
        MessageFields.FromPairs(sent.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))), TestData.Credentials, ToMerchant.ScriptName!.Value);

    private static string[] Violations(Action action) =>
        [.. Assert.Throws<MessageValidationException>(action).Violations.Select(static violation => violation.ToString())];

    private sealed class OddNames : IGatewayRequest<LookupResponse>
    {
        public GatewayEndpoint Endpoint { get; } = new() { Name = "Test.XML", Title = "XML", Method = "POST", Path = "/xml", Encoding = RequestEncoding.PgXml };

        public MessageFields ExtraFields => MessageFields.Empty;

        public void WriteTo(ref FieldWriter writer)
        {
            WireType.Integer.Write(ref writer, " a", 1);
            WireType.Text.WriteList(ref writer, "1st", ["x"], item: "b 2", property: "");
            writer.Text("a:b", "x", property: "");
        }
    }
}
