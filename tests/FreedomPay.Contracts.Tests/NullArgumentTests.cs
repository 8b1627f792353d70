using FreedomPay.Common;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Testing;
using TestContracts.Kinds;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests;

/// <summary>Nothing where something belongs is told at once and by name, and not by a NullReferenceException somewhere below or a message without a part.</summary>
public class NullArgumentTests
{
    private static readonly LookupRequest Request = new() { Text = "t" };
    private static readonly MessageFields Fields = TestData.Text("pg_text", "t");
    private static readonly ScriptName Script = ScriptName.Exactly("lookup");
    private static readonly SecretKey Key = new(TestData.Key);
    private static readonly JwsScheme Jws = new(JwsAlgorithm.HS256, "auth_id", "uri");
    private static readonly Uri Address = new("https://gateway.test");

    [Fact]
    public void Credentials_and_signatures_demand_their_arguments()
    {
        Demands("merchantId", static () => new MerchantCredentials(null!, "key"));
        Demands("key", static () => new MerchantCredentials("1", null!));
        Demands("key", static () => MerchantCredentials.ForPayouts("1", null!));
        Demands("key", static () => new SecretKey(null!));
        Demands("url", static () => ScriptName.FromUrl(null!));
        Demands("name", static () => ScriptName.Exactly(null!));
        Demands("fields", static () => PaymentSignature.Compute(Script, null!, Key));
        Demands("key", static () => PaymentSignature.Compute(Script, Fields, null!));
        Demands("fields", static () => PaymentSignature.Verify(Script, null!, Key));
        Demands("key", static () => PaymentSignature.Verify(Script, Fields, null!));
        Demands("idMember", static () => new JwsScheme(JwsAlgorithm.HS256, null!, "uri"));
        Demands("pathMember", static () => new JwsScheme(JwsAlgorithm.HS256, "auth_id", null!));
        Demands("scheme", static () => JwsSignature.Compute(null!, "/", "1", "POST", [], Key));
        Demands("path", static () => JwsSignature.Compute(Jws, null!, "1", "POST", [], Key));
        Demands("id", static () => JwsSignature.Compute(Jws, "/", null!, "POST", [], Key));
        Demands("method", static () => JwsSignature.Compute(Jws, "/", "1", null!, [], Key));
        Demands("key", static () => JwsSignature.Compute(Jws, "/", "1", "POST", [], null!));
        Demands("scheme", static () => JwsSignature.Verify(null!, "/", "1", "POST", [], Key, "a"));
        Demands("path", static () => JwsSignature.Verify(Jws, null!, "1", "POST", [], Key, "a"));
        Demands("id", static () => JwsSignature.Verify(Jws, "/", null!, "POST", [], Key, "a"));
        Demands("method", static () => JwsSignature.Verify(Jws, "/", "1", null!, [], Key, "a"));
        Demands("key", static () => JwsSignature.Verify(Jws, "/", "1", "POST", [], null!, "a"));
        Demands("attemptIds", static () => new OutcomeBaseline(null!));
        Demands("endpoint", static () => new ErrorReply(null!, ErrorCode.GeneralError, "text"));
    }

    [Fact]
    public void States_of_payments_demand_their_arguments()
    {
        Demands("report", static () => PaymentState.Paid.Advance((IPaymentReport)null!));
        Demands("report", static () => default(PaymentProgress).Advance(null!));
        Demands("report", static () => ((IPaymentReport)null!).IsPaid());
        Demands("report", static () => ((IPaymentReport)null!).Matches("A", 1, "KZT"));
        Demands("report", static () => PaymentReading.AfterRefunds(PaymentState.Paid, null!, hasRefund: false));
        Demands("amountOf", static () => PaymentReading.Sum<int>([], null!));
        Demands("test", static () => PaymentReading.Has<int>([], null!));
    }

    [Fact]
    public void Messages_that_are_signed_demand_their_arguments()
    {
        Demands("request", static () => ((LookupRequest)null!).Sign(TestData.Credentials));
        Demands("credentials", static () => Request.Sign(null!));
        Demands("request", static () => ((PageRequest)null!).Sign(TestData.Credentials));
        Demands("credentials", static () => new PageRequest { Secret = "s" }.Sign(null!));
        Demands("request", static () => ((LinkRequest)null!).Sign(TestData.Credentials));
        Demands("credentials", static () => new LinkRequest { Text = "s" }.Sign(null!));
        Demands("response", static () => ((LookupResponse)null!).Sign(TestData.Credentials));
        Demands("credentials", static () => new LookupResponse().Sign(null!));
        Demands("request", static () => ((LookupRequest)null!).TryWriteSignature(TestData.Credentials, "s", new byte[32]));
        Demands("credentials", static () => Request.TryWriteSignature(null!, "s", new byte[32]));
        Demands("salt", static () => Request.TryWriteSignature(TestData.Credentials, null!, new byte[32]));
        Demands("message", static () => ((IUnsignedMessage)null!).ToFields());
        Demands("message", static () => ((IUnsignedMessage)null!).ToHtmlForm(Address));
        Demands("action", static () => new FormRequest { PaReq = "p" }.ToHtmlForm(null!));
    }

    [Fact]
    public void Messages_that_are_read_demand_their_arguments()
    {
        Demands("credentials", static () => MessageReading.ReadAnswer<LookupResponse>(ReadOnlyMemory<byte>.Empty, null!, options: null));
        Demands("credentials", static () => MessageReading.ReadAnswer<LookupResponse>(ReadOnlyMemory<byte>.Empty, null!, Script, options: null));
        Demands("fields", static () => MessageReading.ReadRequest<LookupRequest>(null!, TestData.Credentials, options: null));
        Demands("credentials", static () => MessageReading.ReadRequest<LookupRequest>(Fields, null!, options: null));
        Demands("fields", static () => MessageReading.ReadRequest<LookupRequest>(null!, TestData.Credentials, Script, options: null));
        Demands("credentials", static () => MessageReading.ReadRequest<LookupRequest>(Fields, null!, Script, options: null));
        Demands("fields", static () => MessageReading.ReadUnsigned<FormRequest>(null!));
    }

    [Fact]
    public void Cases_demand_a_function_for_each_whichever_the_answer_is()
    {
        foreach (Answer<LookupResponse> answer in (Answer<LookupResponse>[])[TestAnswers.Success(new LookupResponse()), TestAnswers.NoAnswer<LookupResponse>()])
        {
            Demands("success", () => answer.Match<int>(null!, static _ => 1, static _ => 1, static _ => 1, static _ => 1));
            Demands("gatewayError", () => answer.Match(static _ => 1, null!, static _ => 1, static _ => 1, static _ => 1));
            Demands("untrusted", () => answer.Match(static _ => 1, static _ => 1, null!, static _ => 1, static _ => 1));
            Demands("malformed", () => answer.Match(static _ => 1, static _ => 1, static _ => 1, null!, static _ => 1));
            Demands("noAnswer", () => answer.Match(static _ => 1, static _ => 1, static _ => 1, static _ => 1, null!));
        }

        foreach (TextAnswer answer in (TextAnswer[])[TestAnswers.Page("text"), TestAnswers.NoText()])
        {
            Demands("page", () => answer.Match<int>(null!, static _ => 1, static _ => 1, static _ => 1));
            Demands("gatewayError", () => answer.Match(static _ => 1, null!, static _ => 1, static _ => 1));
            Demands("malformed", () => answer.Match(static _ => 1, static _ => 1, null!, static _ => 1));
            Demands("noAnswer", () => answer.Match(static _ => 1, static _ => 1, static _ => 1, null!));
        }

        ReceivedRequest<LookupRequest> verified = TestAnswers.Verified(Request, TestData.Credentials, Script);
        foreach (ReceivedRequest<LookupRequest> received in (ReceivedRequest<LookupRequest>[])[verified, TestAnswers.MalformedRequest<LookupRequest>()])
        {
            Demands("verified", () => received.Match<int>(null!, static _ => 1, static _ => 1));
            Demands("untrusted", () => received.Match(static _ => 1, null!, static _ => 1));
            Demands("malformed", () => received.Match(static _ => 1, static _ => 1, null!));
        }

        Demands("response", () => ((ReceivedRequest<LookupRequest>.Verified)verified).Reply((IReply)null!));
        Demands("decision", () => ((ReceivedRequest<LookupRequest>.Verified)verified).Reply((NotificationDecision)null!));
        Demands("reply", () => NotificationDecision.Of(null!));
        Demands("endpointName", static () =>
        {
            new CallbackUrls().Add(null!, "https://shop.test/told");
            return string.Empty;
        });
        Demands("url", static () =>
        {
            new CallbackUrls().Add("Told", null!);
            return string.Empty;
        });
        Demands("endpointName", () => new CallbackUrls().Find(null!));
    }

    [Fact]
    public async Task Client_demands_its_arguments()
    {
        using HttpClient http = new() { BaseAddress = Address };
        FreedomPayClient client = new(http, TestData.Credentials);

        Demands("httpClient", static () => new FreedomPayClient(null!, TestData.Credentials));
        Demands("credentials", () => new FreedomPayClient(http, null!));
        Demands("configure", static () => FreedomPayClient.CreateHandler(null!));
        await DemandsAsync("request", () => client.SendAsync((IGatewayRequest<LookupResponse>)null!));
        await DemandsAsync("request", () => client.SendAsync((SignedRequest<LookupResponse>)null!));
        await DemandsAsync("request", () => client.SendAsync((IGatewayTextRequest)null!));
        await DemandsAsync("request", () => client.SendAndSettleAsync((IGatewayRequest<LookupResponse>)null!));
        await DemandsAsync("request", () => client.TakeBaselineAsync((IGatewayRequest<LookupResponse>)null!));
        await DemandsAsync("request", () => client.SettleAsync((IGatewayRequest<LookupResponse>)null!));
    }

    private static void Demands(string parameter, Func<object?> call) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => call()).ParamName);

    private static async Task DemandsAsync(string parameter, Func<Task> call) =>
        Assert.Equal(parameter, (await Assert.ThrowsAsync<ArgumentNullException>(call)).ParamName);
}
