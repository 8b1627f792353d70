using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>The order fixed at compile time, merged with extra fields, against the reference walk; and what is sent against what is signed.</summary>
public class SignedOrderPropertyTests
{
    private const int Rounds = 400;

    [Fact]
    public async Task Random_requests_are_signed_as_the_reference_walk_says_and_sent_as_signed()
    {
        Random random = new(20240111);
        for (int round = 0; round < Rounds; round++)
        {
            EverythingSample sample = EverythingSample.Create(random);

            SignedRequest<EverythingResponse> signed = sample.Request.Sign(TestData.Credentials, TestData.AnyText);

            // Field order in the message means nothing to the walk; lists longer than ten follow the documented code.
            Assert.Equal(FlatParams.Sign("everything", sample.Fields, TestData.Key), signed.Signature());
            await AssertSentAsSignedAsync(signed, "everything", TestData.Key);
        }
    }

    [Fact]
    public async Task Random_requests_without_long_lists_equal_the_plain_walk_in_every_encoding()
    {
        Random random = new(20240112);
        for (int round = 0; round < Rounds; round++)
        {
            List<Node> extras = [.. RandomText.Names(random, random.Next(8), [.. EverythingSample.KnownNames, "pg_number"]).Select(name => Node.Of(name, RandomText.Value(random)))];
            string text = RandomText.Value(random);
            string? note = RandomText.Maybe(random);
            List<Node> fields = [.. extras, Node.Of("pg_text", text), Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", TestData.Salt)];
            if (!string.IsNullOrEmpty(note))
            {
                fields.Add(Node.Of("pg_note", note));
            }

            RandomText.Shuffle(random, extras);
            SignedRequest<LookupResponse> query = new LookupRequest { Text = text, Note = note, ExtraFields = [.. Node.ToFields(extras)] }
                .Sign(TestData.Credentials, TestData.AnyText);
            Assert.Equal(ReferenceWalk.Sign("lookup", fields, TestData.Key), query.Signature());
            await AssertSentAsSignedAsync(query, "lookup", TestData.Key);

            SignedRequest<MandatoryResponse> form = Mandatory(text, note, [.. Node.ToFields(extras)]).Sign(TestData.Credentials, TestData.AnyText);
            fields.AddRange(MandatoryFields);
            Assert.Equal(ReferenceWalk.Sign("another_name", fields, TestData.PayoutKey), form.Signature());
            await AssertSentAsSignedAsync(form, "another_name", TestData.PayoutKey);
        }
    }

    [Fact]
    public void Fields_come_in_the_byte_order_of_their_names_with_the_signature_last()
    {
        Random random = new(20240113);
        for (int round = 0; round < Rounds; round++)
        {
            EverythingSample sample = EverythingSample.Create(random);

            string[] names = [.. sample.Request.Sign(TestData.Credentials, TestData.AnyText).Fields.Select(static field => field.Name.Split('[')[0])];

            Assert.Equal(names[..^1].Order(ByteOrder.Instance), names[..^1]);
            Assert.Equal("pg_sig", names[^1]);
        }
    }

    [Fact]
    public void What_was_sent_is_read_back_as_it_was()
    {
        Random random = new(20240114);
        for (int round = 0; round < Rounds; round++)
        {
            EverythingRequest request = EverythingSample.Create(random).Request;
            SignedRequest<EverythingResponse> signed = request.Sign(TestData.Credentials, TestData.AnyText);

            ReceivedRequest<EverythingRequest> received = EverythingRequest.Read(
                MessageFields.FromPairs(signed.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))),
                TestData.Credentials);

            ReceivedRequest<EverythingRequest>.Verified verified = TestData.Should<ReceivedRequest<EverythingRequest>.Verified>(received);
            Assert.Empty(verified.Problems);
            Assert.Equal(WithoutEmpty(request), WithoutEmpty(verified.Request));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Three_d_secure_is_signed_as_known(int times)
    {
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "MD_VALUE", PaRes = "PARES_VALUE" };
        Span<byte> digits = stackalloc byte[32];

        for (int i = 0; i < times; i++)
        {
            Assert.Equal("76dc6667f5af7ef31121dfc7e1a51649", request.Sign(TestData.Credentials, TestData.FixedSalt).Signature());
            Assert.True(request.TryWriteSignature(TestData.Credentials, TestData.Salt, digits));
            Assert.Equal("76dc6667f5af7ef31121dfc7e1a51649", System.Text.Encoding.ASCII.GetString(digits));
        }
    }

    [Fact]
    public void Signature_of_every_kind_of_value_takes_nothing_from_the_heap()
    {
        EverythingRequest request = new()
        {
            Text = "Текст",
            Id = long.MaxValue,
            Amount = 18450.5m,
            Rate = 497.3125m,
            Flag = true,
            Moment = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.Zero),
            Local = new DateTime(2024, 11, 28, 15, 44, 53),
            Day = new DateOnly(2023, 3, 1),
        };
        byte[] digits = new byte[32];

        // The first signatures fill pools and caches: the least of many is what each takes.
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            request.TryWriteSignature(TestData.Credentials, TestData.Salt, digits);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Equal(request.Sign(TestData.Credentials, TestData.FixedSalt).Signature(), System.Text.Encoding.ASCII.GetString(digits));
    }

    [Fact]
    public void Signature_is_not_written_where_there_is_no_room()
    {
        ThreeDSecureRequest request = new() { PaymentId = 1, Md = "m", PaRes = "p" };
        byte[] digits = new byte[31];

        Assert.False(request.TryWriteSignature(TestData.Credentials, TestData.Salt, digits));
        Assert.All(digits, static digit => Assert.Equal(0, digit));
    }

    private static IReadOnlyList<Node> MandatoryFields { get; } =
    [
        Node.Of("pg_number", "7"), Node.Of("pg_amount", "10.50"), Node.Of("pg_flag", "0"), Node.Of("pg_moment", "2024-11-07T06:30:29+05:00"),
        Node.Of("pg_local", "2024-11-28 15:44:53"), Node.Of("pg_day", "03/2023"),
    ];

    internal static MandatoryRequest Mandatory(string text, string? note = null, MessageFields? extraFields = null) => new()
    {
        Text = text,
        Number = 7,
        Amount = 10.50m,
        Flag = false,
        Moment = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.FromHours(5)),
        Local = new DateTime(2024, 11, 28, 15, 44, 53),
        Day = new DateOnly(2023, 3, 1),
        Note = note,
        ExtraFields = extraFields ?? MessageFields.Empty,
    };

    private static async Task AssertSentAsSignedAsync<TResponse>(SignedRequest<TResponse> signed, string script, string key)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        IReadOnlyList<(string Name, string Value)> sent = await SentForm.ReadAsync(message);

        Assert.Equal(
            signed.Fields.Select(static field => (field.Name, field.GetValue())).OrderBy(static pair => pair.Name, ByteOrder.Instance),
            SentForm.WithIndexes(sent).OrderBy(static pair => pair.Name, ByteOrder.Instance));
        Assert.Equal(sent.Single(static pair => pair.Name == "pg_sig").Value, FlatParams.Sign(script, PhpForm.Parse(sent), key));
        MessageFields received = MessageFields.FromPairs(sent.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value)));
        Assert.True(
            PaymentSignature.Verify(ScriptName.Exactly(script), received, new SecretKey(key)).IsValid,
            $"The fields that were sent do not verify: {string.Join(", ", sent.Select(static pair => pair.Name))}");
    }

    /// <summary>Empty values are not sent, and extra fields come back in the order of their names.</summary>
    private static EverythingRequest WithoutEmpty(EverythingRequest request) => request with
    {
        Note = NullIfEmpty(request.Note),
        CapitalId = NullIfEmpty(request.CapitalId),
        Item = NullIfEmpty(request.Item),
        CapitalItem = NullIfEmpty(request.CapitalItem),
        GTIN = NullIfEmpty(request.GTIN),
        UnitCode = NullIfEmpty(request.UnitCode),
        CmsPaymentModule = NullIfEmpty(request.CmsPaymentModule),
        Secret = request.Secret is { } secret && secret.IsEmpty() ? null : request.Secret,
        First = NullIfEmpty(request.First),
        ZzLast = NullIfEmpty(request.ZzLast),
        ExtraFields = Sorted(request.ExtraFields, sort: true),
    };

    private static MessageFields Sorted(MessageFields fields, bool sort) =>
        [.. (sort ? fields.OrderBy(static field => field.Name, StringComparer.Ordinal) : fields.AsEnumerable()).Select(static field => Normalized(field, field.Name))];

    private static MessageField Normalized(MessageField field, string name) => field.Kind switch
    {
        MessageFieldKind.Text => field,
        MessageFieldKind.Object => MessageField.Object(name, [.. Sorted(field.Children, sort: true)]),
        _ => MessageField.List(name, [.. field.Children.Select(static (item, index) => Renamed(item, TestData.Invariant(index)))]),
    };

    private static MessageField Renamed(MessageField item, string name) =>
        item.Kind == MessageFieldKind.Text ? MessageField.Text(name, item.GetText()!) : Normalized(item, name);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
