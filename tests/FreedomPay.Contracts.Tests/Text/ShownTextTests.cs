using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Testing;
using TestContracts.Kinds;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Text;

/// <summary>What a log shows of messages that go out and come in: all there is to know but what must stay secret.</summary>
public class ShownTextTests
{
    private static readonly ScriptName Script = ScriptName.Exactly("script");

    [Fact]
    public void Signed_request_is_shown_as_a_line_a_field()
    {
        SignedRequest<LookupResponse> signed = new LookupRequest { Text = "text" }.Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal($"{signed.Endpoint}, signed as 'lookup':\n  pg_merchant_id = 12345\n  pg_salt = abc123\n  pg_text = text\n  pg_sig = ***", signed.ToString());
        Assert.Same(signed.Fields, signed.Fields);
    }

    [Fact]
    public void What_cannot_be_signed_is_shown_as_a_line_a_field()
    {
        EverythingRequest request = new() { Text = "", Amount = 1.005m };

        string[] lines = Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials)).Message.Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.EndsWith(" cannot be signed:", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], static line => Assert.StartsWith("- ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Received_request_is_shown_with_its_case()
    {
        LookupRequest request = new() { Text = "text" };

        Assert.Equal($"Verified: {request}", TestAnswers.Verified(request, TestData.Credentials, Script).ToString());
        Assert.Equal("Malformed request. The message was made for a test.", TestAnswers.MalformedRequest<LookupRequest>().ToString());
    }

    [Fact]
    public void Unsigned_message_is_shown_or_what_is_the_matter_with_it()
    {
        UnsignedMessage<FormRequest> usable = FormRequest.Read([MessageField.Text("PaReq", "pareq")]);
        UnsignedMessage<FormRequest> without = FormRequest.Read([MessageField.Text("Other", "x")]);
        UnsignedMessage<FormRequest> several = new(null, [TestAnswers.Problem("a"), TestAnswers.Problem("b")], MessageFields.Empty);

        Assert.Equal($"Unsigned: {usable.Message}", usable.ToString());
        Assert.Equal($"Unusable: {Assert.Single(without.Problems)}", without.ToString());
        Assert.Equal($"Unusable: {several.Problems[0]} {several.Problems[1]}", several.ToString());
    }

    [Fact]
    public void Every_way_to_write_a_message_checks_it_before()
    {
        Bounded message = new();

        Assert.Equal("pg_bounded", Assert.Single(Assert.Throws<MessageValidationException>(() => message.Sign(TestData.Credentials)).Violations).WireName);
        Assert.Equal("pg_bounded", Assert.Single(Assert.Throws<MessageValidationException>(() => message.TryWriteSignature(TestData.Credentials, "salt", new byte[32])).Violations).WireName);
        Assert.Equal("pg_bounded", Assert.Single(Assert.Throws<MessageValidationException>(() => message.ToFields()).Violations).WireName);
        Assert.Equal("pg_bounded", Assert.Single(Assert.Throws<MessageValidationException>(() => message.ToHtmlForm(new Uri("https://acs.test"))).Violations).WireName);
    }

    [Fact]
    public void Unsigned_message_is_a_form_and_holds_what_only_forms_can()
    {
        FormRequest message = new() { PaReq = "pareq", ExtraFields = [MessageField.List("items", MessageField.Text("", "1"))] };

        Assert.Contains(message.ToFields(), static field => field.Name == "items[]");
    }

    [Fact]
    public void Script_name_of_the_spec_stays_whatever_path_is_called()
    {
        GatewayEndpoint named = new() { Name = "Test.T", Title = "T", Method = "POST", Path = "/v1/{user}/pay", ScriptName = "own.php" };
        GatewayEndpoint unnamed = new() { Name = "Test.T", Title = "T", Method = "POST", Path = "/v1/{user}/pay" };

        Assert.Equal("own.php", named.ScriptNameOf("/v1/7/other").Value);
        Assert.Equal("other", unnamed.ScriptNameOf("/v1/7/other").Value);
    }

    private sealed class Bounded : IGatewayRequest<LookupResponse>, IUnsignedMessage, IValidatable
    {
        public GatewayEndpoint Endpoint { get; } = new() { Name = "Test.Bounded", Title = "Bounded", Method = "POST", Path = "/bounded", Host = "https://gateway.test" };

        public MessageFields ExtraFields => MessageFields.Empty;

        public void WriteTo(ref FieldWriter writer) => writer.Salt();

        public void Validate(ref MessageValidator validator) => validator.Length("pg_bounded", "too long", max: 3, property: "Bounded");

        string IGatewayRequest<LookupResponse>.GetPath(MerchantCredentials credentials) => Endpoint.Path;
    }
}
