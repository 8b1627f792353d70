using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;
using TestContracts.Scalars;
using TestContracts.VectorContracts;
using ThreeDSecureRequest = FreedomPay.Gateway.Purchase.ThreeDSecureRequest;
using ThreeDSecureResponse = FreedomPay.Gateway.Purchase.ThreeDSecureResponse;

namespace FreedomPay.Contracts.Tests.Secrets;

/// <summary>Instances of every public type, filled with secrets wherever one can stand.</summary>
internal static class SecretSamples
{
    /// <summary>In every secret; in nothing else.</summary>
    public const string Marker = "s3cr3tM4rker";

    /// <summary>A sensitive date; no other sample is of that year.</summary>
    public static readonly DateOnly SecretDay = new(1987, 6, 5);

    private const string Key = "key-" + Marker;

    public static readonly MerchantCredentials Credentials = new("12345", Key, "payout-" + Marker)
    {
        OldPaymentKeys = [new SecretKey("old-" + Marker)],
        OldPayoutKeys = [new SecretKey("old-payout-" + Marker)],
    };

    public static readonly MessageFields ExtraFields =
    [
        MessageField.Text("extra", Marker),
        MessageField.Object("outer", MessageField.Text("inner", Marker), MessageField.Object("deep", MessageField.Text("deeper", Marker))),
    ];

    private static readonly MessageFields ExtraFieldsWithList = [.. ExtraFields, MessageField.List("items", MessageField.Text("", Marker), MessageField.Object("", MessageField.Text("x", Marker)))];

    public static ThreeDSecureRequest ThreeDSecure { get; } = new() { PaymentId = 7, Md = "md", PaRes = Marker, ExtraFields = ExtraFieldsWithList };

    public static EverythingRequest Everything { get; } = new() { Text = "text", Secret = Marker, Birthday = SecretDay, ExtraFields = ExtraFieldsWithList };

    public static EverythingResponse EverythingAnswer { get; } = new() { Text = "text", Id = 7, Secret = Marker, Birthday = SecretDay, ExtraFields = ExtraFields };

    /// <summary>The digest that a verdict must not give away.</summary>
    public static string ExpectedDigest { get; } = ReferenceWalk.Sign("everything", WrongFields, Key);

    private static Node[] WrongFields => [Node.Of("pg_status", "ok"), Node.Of("pg_secret", Marker), Node.Of("pg_birthday", Marker), Node.Of("pg_id", Marker), Node.Of("pg_day", Marker), Node.Of("extra", Marker), Node.Of("pg_salt", "s")];

    /// <summary>An answer whose signature fits and whose fields do not, all of them secret.</summary>
    public static byte[] UnconvertibleBody => ReferenceXml.Write(ReferenceWalk.Signed("everything", Key, WrongFields));

    public static byte[] WrongBody => ReferenceXml.Write([.. WrongFields, Node.Of("pg_sig", new string('0', 32))]);

    public static byte[] UnreadableBody => Encoding.UTF8.GetBytes($"<response><pg_status>{Marker}");

    public static IEnumerable<object> All()
    {
        yield return Credentials;
        yield return Credentials.PaymentKey!;
        yield return Credentials.PayoutKey!;
        yield return SensitiveText.FromText(Marker);
        yield return SensitiveDate.FromDate(SecretDay);
        yield return ExtraFieldsWithList;
        foreach (MessageField field in ExtraFieldsWithList)
        {
            yield return field;
        }

        yield return new TestContracts.Histories.HistoryRequest { ExtraFields = ExtraFields };
        yield return new TestContracts.Histories.HistoryResponse.Pending { ExtraFields = ExtraFields };
        yield return new TestContracts.Histories.HistoryResponse.Shown { Payments = [new() { Id = 1, ExtraFields = ExtraFields }], ExtraFields = ExtraFields };
        yield return new TestContracts.Histories.HistoryShownPaymentsItem { Id = 1, ExtraFields = ExtraFields };
        yield return new Common.ReceiptPosition { Count = 1, Name = "Pad", Price = 10.5m };
        yield return new Common.SavedCard { CardToken = Marker, ExpiryYear = Marker, ExpiryMonth = Marker, CardHhash = Marker, ExtraFields = ExtraFields };
        yield return new Common.RemovedCard { ExtraFields = ExtraFields };
        yield return new Common.RefundInfo { PaymentId = 7, Amount = -10, ExtraFields = ExtraFields };
        yield return new Common.CancellationInfo { PaymentId = 7, ExtraFields = ExtraFields };
        yield return new Common.LastTransaction { Status = "error", ExtraFields = ExtraFields };
        yield return ThreeDSecureRequest.Endpoint;
        yield return ScriptName.FromUrl("/everything");
        yield return new JwsScheme(JwsAlgorithm.HS256, "auth_id", "uri");
        foreach (object verdict in JwsVerdicts())
        {
            yield return verdict;
        }

        yield return new SigningOptions { Salt = "s" };
        yield return new ReadOptions();
        yield return MessageLimits.Default;
        using HttpClient http = new() { BaseAddress = new Uri("https://gateway.test") };
        yield return new FreedomPayClient(http, Credentials);
        foreach (object outcome in Outcomes())
        {
            yield return outcome;
        }

        yield return ThreeDSecure;
        yield return Everything;
        yield return EverythingAnswer;
        yield return new ThreeDSecureResponse { CardToken = Marker, ExtraFields = ExtraFields };
        foreach (object message in OtherContracts())
        {
            yield return message;
        }

        foreach (object message in JsonSecretSamples.All())
        {
            yield return message;
        }

        yield return new ErrorReply(ThreeDSecureRequest.Endpoint, new("1"), "text") { ExtraFields = ExtraFields };
        foreach (object kind in OtherKinds())
        {
            yield return kind;
        }

        foreach (object signed in Signed())
        {
            yield return signed;
        }

        foreach (object read in Read())
        {
            yield return read;
        }

        foreach (Exception exception in Exceptions())
        {
            yield return exception;
            if (exception is MessageValidationException validation)
            {
                foreach (FieldViolation violation in validation.Violations)
                {
                    yield return violation;
                }
            }
        }
    }

    public static IEnumerable<Exception> Exceptions()
    {
        Action[] actions =
        [
            static () => _ = new MerchantCredentials(Key, Key),
            static () => _ = new MerchantCredentials("1", " " + Key),
            static () => _ = new MerchantCredentials("1", Key + "\n"),
            static () => _ = new MerchantCredentials("1", Key + "\uD800"),
            static () => _ = new MerchantCredentials("1", "k", Key + " "),
            static () => _ = new SecretKey(Key + " "),
            static () => SignedOrderSample().Sign(new MerchantCredentials("1", Key)),
            static () => (ThreeDSecure with { PaRes = "" }).Sign(Credentials),
            static () => (ThreeDSecure with { PaRes = Marker + "\uD800" }).Sign(Credentials),
            static () => (Everything with { Secret = Marker + "\uD800", Note = "\uDC00" + Marker, Amount = 4400.440044m }).Sign(Credentials),
            static () => (Everything with { ExtraFields = [MessageField.Text("bad name", Marker), MessageField.Text("pg_secret", Marker), MessageField.Text("pg_sig", Marker), MessageField.Text("x", Marker + "\uD800"), MessageField.Text("y", Marker), MessageField.Text("y", Marker), MessageField.Object("o", MessageField.Text("bad name", Marker))] }).Sign(Credentials),
            static () => (Everything with { Secret = Marker }).Sign(Credentials, new SigningOptions { Salt = Marker + "\uD800" }),
            static () => (EverythingAnswer with { Secret = Marker + "\0" }).Sign(Credentials).ToXml(),
            static () => (EverythingAnswer with { ExtraFields = TestData.Text("x", Marker + "\u0001") }).Sign(Credentials).ToXml(),
            static () => (EverythingAnswer with { ExtraFields = [MessageField.List("x", MessageField.Text("", Marker))] }).Sign(Credentials),
            static () => new ErrorReply(ThreeDSecureRequest.Endpoint, new(""), Marker + "\uD800") { ExtraFields = ExtraFields }.ToUnsignedXml(),
            static () => new PageRequest { Secret = new string('x', 101) + Marker, Parts = [new() { Secret = new string('x', 101) + Marker }] }.Sign(Credentials),
            static () => new FormRequest { PaReq = Marker + "\uD800" }.ToHtmlForm(new Uri("https://acs.test")),
            static () => new LinkRequest { Text = "t", ExtraFields = ExtraFields }.Sign(Credentials).ToHtmlForm(),
            static () => PaymentSignature.Compute(default, TestData.Text("x", Marker + "\uD800"), Credentials.PaymentKey!),
            static () => PaymentSignature.Compute(default, TooDeep, Credentials.PaymentKey!),
            static () => JwsSignature.Compute(new(JwsAlgorithm.HS256, "auth_id", "uri"), Marker, Marker, Marker, Encoding.UTF8.GetBytes(Marker), Credentials.PaymentKey!),
            static () => JwsSignature.Compute(new(JwsAlgorithm.HS256, "auth_id", "uri"), "/", Marker + "\uD800", "POST", Encoding.UTF8.GetBytes(Marker), Credentials.PaymentKey!),
            static () => JwsSignature.Compute(new(JwsAlgorithm.HS256, "auth_id", "uri"), "/", "1", Marker, Encoding.UTF8.GetBytes(Marker), Credentials.PaymentKey!),
            static () => JwsSignature.Compute(new(JwsAlgorithm.HS256, "auth_id", "uri", JwsIdKind.Number), "/", Marker, "POST", Encoding.UTF8.GetBytes(Marker), Credentials.PaymentKey!),
            static () => _ = new JwsScheme(JwsAlgorithm.HS256, Key + " ", "uri"),
            static () => (Everything with { ExtraFields = TooDeep }).Sign(Credentials),
            static () => (Everything with { Secret = Marker + ";" }).Sign(Credentials),
        ];
        foreach (Action action in actions)
        {
            yield return Record.Exception(action) ?? throw new InvalidOperationException("A sample that should throw did not.");
        }
    }

    /// <summary>On a header and a body that are secret through and through, each refused for another reason.</summary>
    private static IEnumerable<SignatureVerdict> JwsVerdicts() =>
        ((string[])[Marker, $"{Marker}..{Marker}", Jws("[]"), Jws("{}"), Jws("{\"alg\":\"HS256\"}"), Jws($"{{\"alg\":\"HS256\",\"uri\":\"/{Marker}\",\"auth_id\":\"{Marker}\"}}")])
        .Select(static value => JwsSignature.Verify(
            new(JwsAlgorithm.HS256, "auth_id", "uri"), "/" + Marker, Marker, "POST", Encoding.UTF8.GetBytes(Marker), Credentials.PaymentKey!, value));

    private static string Jws(string header) =>
        Signing.Jws.JwsOracle.Sign(header.Replace("{}", $"{{\"{Marker}\":\"{Marker}\"}}", StringComparison.Ordinal), Encoding.UTF8.GetBytes(Marker), Key, JwsAlgorithm.HS256);

    private static MessageFields TooDeep { get; } =
        MessageFields.FromPairs([KeyValuePair.Create("a" + string.Concat(Enumerable.Repeat("[b]", 40)), Marker), KeyValuePair.Create(Marker, Marker)]);

    /// <summary>Texts, unsigned messages, lists, nested fields and what describes them.</summary>
    private static IEnumerable<object> OtherKinds()
    {
        PagePart part = new() { Secret = Marker, ExtraFields = ExtraFields };
        PageRequest page = new() { Secret = Marker, Codes = [Marker], Parts = [part], ExtraFields = ExtraFieldsWithList };
        SignedTextRequest signed = page.Sign(Credentials);
        yield return page;
        yield return part;
        yield return page.Parts;
        yield return PageKind.One;
        yield return signed;
        yield return TestData.Should<TextAnswer.Page>(signed.ReadAnswer(Encoding.UTF8.GetBytes($"<html>{Marker}</html>")));
        yield return TestData.Should<TextAnswer.GatewayError>(signed.ReadAnswer(
            new ErrorReply(PageRequest.Endpoint, new("1"), "text") { ExtraFields = ExtraFields }.ToUnsignedXml()));
        FormRequest form = new() { PaReq = Marker, ExtraFields = ExtraFields };
        yield return form;
        foreach (SignedField field in form.ToFields())
        {
            yield return field;
        }

        yield return FormRequest.Read(MessageFields.FromPairs(form.ToFields().Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))));
        yield return FormRequest.Read([MessageField.Text("other", Marker)]);
        yield return TooDeep;
        yield return new TestContracts.Limited.Branch { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.TreeRequest { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.TreeResponse { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.TreeXmlRequest { Secret = Marker, ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.TreeXmlResponse { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.RemoveRequest { User = "u", Card = "c", Note = "n", ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.RemoveResponse { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.NotifiedRequest { Order = "1", ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.NotifiedResponse { Status = "ok", Hint = Marker, ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.NotifiedLinesItem { Text = "line", ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.ReturnedRequest { Order = "1", ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.ReturnedResponse { Status = "ok", ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.HookedRequest { NotifiedToo = "https://shop.test/told", ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.HookedResponse { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.RenamedRequest { ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.RenamedResponse { Group = new() { ExtraFields = ExtraFields }, ExtraFields = ExtraFields };
        yield return new TestContracts.Limited.RenamedGroup { ExtraFields = ExtraFields };
        yield return new TestContracts.Urls.VisitRequest { ResultUrl = "https://shop.test/", Shop = new() { ExtraFields = ExtraFields }, ExtraFields = ExtraFields };
        yield return new TestContracts.Urls.VisitResponse { Shop = new() { ExtraFields = ExtraFields }, ExtraFields = ExtraFields };
        yield return new TestContracts.Urls.VisitShop { ExtraFields = ExtraFields };
        yield return new TestContracts.Urls.AnsweredShop { ExtraFields = ExtraFields };
        yield return new TestContracts.Uuids.LookupRequest { RequestId = Guid.NewGuid(), Pair = new() { ExtraFields = ExtraFields }, ExtraFields = ExtraFields };
        yield return new TestContracts.Uuids.LookupResponse { ExtraFields = ExtraFields };
        yield return new TestContracts.Uuids.LookupPair { ExtraFields = ExtraFields };
        yield return new TestContracts.Urls.VisitXmlRequest { ResultUrl = "https://shop.test/", ExtraFields = ExtraFields };
        yield return new TestContracts.Urls.VisitXmlResponse { ExtraFields = ExtraFields };
        yield return FormRequest.Read(TooDeep);
        yield return PaymentSignature.Verify(default, TooDeep, Credentials.PaymentKey!);
        SignedBrowserRequest link = new LinkRequest { Text = "t", ExtraFields = ExtraFields }.Sign(Credentials);
        yield return new LinkRequest { Text = "t", ExtraFields = ExtraFields };
        yield return link;
        yield return new AllowEmptyAttribute();
        yield return new FieldDefaultAttribute("x");
        yield return new FieldRangeAttribute { Min = "1" };
        yield return new FieldLengthAttribute { Max = 1 };
        yield return new FieldPatternAttribute("x");
        yield return new ItemCountAttribute { Max = 1 };
        yield return new CountedByAttribute("Count");
        yield return new KnownTexts("a", "b");
        yield return new RequiredWhenAttribute("Other", "1");
        yield return new AnyOfAttribute("One", "Two");
    }

    /// <summary>What comes of requests that get no answer, and of asking what became of them.</summary>
    private static List<object> Outcomes()
    {
        using HttpClient http = new(new FailingHandler()) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = new(http, Credentials);
        using CancellationTokenSource canceled = new();
        canceled.Cancel();
        return
        [
            client.SendAsync(ThreeDSecure).GetAwaiter().GetResult(),
            client.SendAsync(new PageRequest { Secret = Marker }).GetAwaiter().GetResult(),
            new PageRequest { Secret = Marker }.Sign(Credentials).ReadAnswer(Encoding.UTF8.GetBytes(Marker), new ReadOptions { Limits = new MessageLimits { MaxBytes = 1 } }),
            client.SendAndSettleAsync(ThreeDSecure).GetAwaiter().GetResult(),
            client.SettleAsync(ThreeDSecure, options: new SettlementOptions { MaxDuration = TimeSpan.Zero }).GetAwaiter().GetResult(),
            new SettlementOptions(),
            OutcomeBaseline.Nothing,
            new PaymentProgress { PaymentId = "7", State = PaymentState.PartlyRefunded, CapturedAmount = 2, RefundedAmount = 1, IsTest = true },
            new CompilerServices.OutcomeEvidence(),
            new CompilerServices.WireFormat("yyyy"),
            new CompilerServices.OutcomeQuestion<LookupResponse>(new LookupRequest { Text = Marker }, static (_, _) => { }),
            Record.Exception(() => client.SendAsync(ThreeDSecure, canceled.Token).GetAwaiter().GetResult()),
            Record.Exception(() => ThreeDSecure.Sign(Credentials).ToHttpContent()!.ReadAsByteArrayAsync().GetAwaiter().GetResult()),
            Record.Exception(() => client.SendAsync(ThreeDSecure).GetAwaiter().GetResult().GetResponseOrThrow()),
        ];
    }

    private static MandatoryRequest SignedOrderSample() => Outgoing.SignedOrderPropertyTests.Mandatory(Marker);

    private static IEnumerable<object> Signed()
    {
        // The signature over the secrets is no secret; the values are.
        SignedRequest<ThreeDSecureResponse> request = ThreeDSecure.Sign(Credentials);
        yield return request;
        yield return new CallbackUrls();
        yield return NotificationDecision.Of(new TestContracts.Limited.NotifiedResponse { Status = "ok", Hint = Marker, ExtraFields = ExtraFields });

        SignedReply response = EverythingAnswer.Sign(Credentials);
        yield return response;
        foreach (SignedField field in (IEnumerable<SignedField>)[.. request.Fields, .. Everything.Sign(Credentials).Fields, .. response.Fields])
        {
            yield return field;
        }
    }

    private static IEnumerable<object> Read()
    {
        yield return EverythingResponse.Read(EverythingAnswer.Sign(Credentials).ToXml(), Credentials);
        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(UnconvertibleBody, Credentials));
        yield return success;
        foreach (FieldProblem problem in success.Problems)
        {
            yield return problem;
        }

        Answer<EverythingResponse>.Untrusted untrusted = TestData.Should<Answer<EverythingResponse>.Untrusted>(EverythingResponse.Read(WrongBody, Credentials));
        yield return untrusted;
        yield return untrusted.Signature;
        yield return EverythingResponse.Read(UnreadableBody, Credentials);
        yield return TestData.Should<Answer<EverythingResponse>.GatewayError>(EverythingResponse.Read(
            new ErrorReply(EverythingRequest.Endpoint, new("1"), "text") { ExtraFields = ExtraFields }.ToUnsignedXml(), Credentials));

        MessageFields fields = MessageFields.FromPairs(ThreeDSecure.Sign(Credentials).Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));
        yield return TestData.Should<ReceivedRequest<ThreeDSecureRequest>.Verified>(ThreeDSecureRequest.Read(fields, Credentials));
        yield return TestData.Should<ReceivedRequest<ThreeDSecureRequest>.Untrusted>(ThreeDSecureRequest.Read([.. fields, MessageField.Text("more", Marker)], Credentials));
        yield return TestData.Should<ReceivedRequest<ThreeDSecureRequest>.Malformed>(ThreeDSecureRequest.Read(
            [.. Node.ToFields(ReferenceWalk.Signed("paymentAcs", Key, Node.Of("pg_payment_id", Marker), Node.Of("pg_md", ""), Node.Of("extra", Marker)))], Credentials));
    }

    private static IEnumerable<object> OtherContracts() =>
    [
        SignedOrderSample() with { Text = "t", ExtraFields = ExtraFields },
        new MandatoryResponse { ExtraFields = ExtraFields },
        new LookupRequest { Text = "t", ExtraFields = ExtraFields },
        new LookupResponse { ExtraFields = ExtraFields },
        new InitPaymentRequest { Amount = 1, Description = "d", ExtraFields = ExtraFields },
        new InitPaymentResponse { ExtraFields = ExtraFields },
        new AddCardRequest { UserId = "1", ExtraFields = ExtraFields },
        new AddCardResponse { ExtraFields = ExtraFields },
        new RefundRequest { PaymentId = 1, ExtraFields = ExtraFields },
        new RefundResponse { ExtraFields = ExtraFields },
        new StatusRequest { ExtraFields = ExtraFields },
        new StatusResponse { ExtraFields = ExtraFields },
        new CaptureRequest { ExtraFields = ExtraFields },
        new CaptureResponse { ExtraFields = ExtraFields },
        new CheckRequest { OrderId = "1", PaymentId = 1, ExtraFields = ExtraFields },
        new CheckResponse { ExtraFields = ExtraFields },
        new ResultRequest { OrderId = "1", PaymentId = 1, Amount = 1, ExtraFields = ExtraFields },
        new ResultResponse { ExtraFields = ExtraFields },
        new ScriptRequest { ExtraFields = ExtraFields },
        new ScriptResponse { ExtraFields = ExtraFields },
    ];

    private sealed class FailingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new HttpRequestException("refused");
    }
}
