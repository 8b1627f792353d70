using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Forms of strangers: bounded before anything is built, whichever way they come in, and never an exception.</summary>
[Collection(nameof(FormLimitTests))]
[CollectionDefinition(nameof(FormLimitTests), DisableParallelization = true)]
public class FormLimitTests
{
    private const string TooManyBytes = "The message is longer than 1048576 bytes.";
    private const string TooManyFields = "The message has more than 10000 fields.";
    private const string TooDeep = "The name of a field nests deeper than 32 levels.";

    private static readonly MessageLimits Wide = new() { MaxBytes = int.MaxValue, MaxFields = int.MaxValue };

    public static TheoryData<string, string> Hostile => new()
    {
        { "18 MB of names with 31 levels of brackets", Repeat(index => $"{index}{Brackets(31)}=1&", 180_000) },
        { "16 MB of a=1&", string.Concat(Enumerable.Repeat("a=1&", 4_000_000)) },
        { "16 MB of a list", string.Concat(Enumerable.Repeat("a[]=1&", 2_700_000)) },
        { "one name of 16 MB of brackets", "a" + string.Concat(Enumerable.Repeat("[]", 8_000_000)) },
        { "one name of 16 MB of opened brackets", "a" + new string('[', 16_000_000) },
        { "one value of 16 MB", "a=" + new string('%', 16_000_000) },
        { "16 MB of separators", new string('&', 16_000_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Large_form_of_a_stranger_costs_next_to_nothing(string what, string form)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(form);
        string? defect = null;

        (long allocated, TimeSpan time) = Growth.Cost(() => defect = MessageFields.FromForm(bytes).Defect);

        Assert.Equal(TooManyBytes, defect);
        Assert.True(allocated < 1_000 && time < TimeSpan.FromMilliseconds(50), $"{what}: {allocated} bytes, {time}");
    }

    [Theory]
    [InlineData(TooManyFields, "a=1&", 4_000_000)]
    [InlineData(TooManyFields, "a[]=1&", 2_700_000)]
    [InlineData(TooManyFields, "a[b][]=1&", 1_700_000)]
    [InlineData(TooDeep, "a[1][2][3][4][5][6][7][8][9][10][11][12][13][14][15][16][17][18][19][20][21][22][23][24][25][26][27][28][29][30][31][32]=1&", 130_000)]
    public void Who_takes_longer_forms_still_takes_no_more_fields(string expected, string part, int count)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, count)));
        MessageLimits limits = new() { MaxBytes = int.MaxValue };
        MessageFields? fields = null;

        (long allocated, TimeSpan time) = Growth.Cost(() => fields = MessageFields.FromForm(bytes, limits));

        Assert.Equal((expected, 0), (fields!.Defect, fields.Count));
        Assert.True(allocated < 4_000_000 && time < TimeSpan.FromMilliseconds(200), $"{allocated} bytes, {time}");
    }

    [Fact]
    public void Names_with_many_levels_are_counted_level_by_level()
    {
        byte[] form = Encoding.UTF8.GetBytes(Repeat(index => $"{index}{Brackets(31)}=1&", 9_000));

        (long allocated, _) = Growth.Cost(() => Assert.Equal(TooManyFields, MessageFields.FromForm(form).Defect));

        Assert.InRange(form.Length, 500_000, MessageLimits.Default.MaxBytes);
        Assert.InRange(allocated, 0, 20_000_000);
    }

    [Theory]
    [InlineData("{0}=1&")]
    [InlineData("a=1&")]
    [InlineData("a[]=1&")]
    [InlineData("a[{0}]=1&")]
    [InlineData("a[x{0}]=1&")]
    [InlineData("a[{0}][b][c]=1&")]
    [InlineData("a[][b]=1&")]
    [InlineData("a[b][c][d][e][f][g][h][i][j]=1&")]
    [InlineData("{0}[b][c][d][e][f][g][h][i][j]=1&")]
    [InlineData("{0}=%41%zz+%E2%82%AC%FF&")]
    [InlineData("&&&&&&&&&&&&")]
    public void What_is_read_costs_by_its_length(string part)
    {
        Growth.AssertLinear(
            count =>
            {
                byte[] form = Encoding.UTF8.GetBytes(Repeat(index => string.Format(System.Globalization.CultureInfo.InvariantCulture, part, index), count));
                return () =>
                {
                    MessageFields fields = MessageFields.FromForm(form, Wide);
                    Assert.Null(fields.Defect);
                    Assert.False(PaymentSignature.Verify(default, fields, TestData.Credentials.PaymentKey!).IsValid);
                };
            },
            size: 30_000);
    }

    [Theory]
    [InlineData("a", "")]
    [InlineData("a", "[")]
    [InlineData("a", "[]")]
    [InlineData("a", "[[]")]
    [InlineData("a", "[]]")]
    [InlineData("a", "[b]x")]
    [InlineData("%", "%4")]
    public void One_long_name_costs_by_its_length(string begin, string part)
    {
        Growth.AssertLinear(
            count =>
            {
                byte[] form = Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(part, count)) + "=1");
                return () => MessageFields.FromForm(form, Wide);
            },
            size: 200_000);
    }

    [Fact]
    public void Bytes_are_taken_up_to_the_limit_and_no_further()
    {
        byte[] form = Encoding.UTF8.GetBytes("a=ж&b=%D0%B6");
        MessageLimits exact = new() { MaxBytes = form.Length };
        MessageLimits less = new() { MaxBytes = form.Length - 1 };

        Assert.Null(MessageFields.FromForm(form, exact).Defect);
        Assert.Equal($"The message is longer than {form.Length - 1} bytes.", MessageFields.FromForm(form, less).Defect);
        Assert.Null(MessageFields.FromForm([.. "a="u8, .. new byte[(1024 * 1024) - 2]]).Defect);
        Assert.Equal(TooManyBytes, MessageFields.FromForm([.. "a="u8, .. new byte[(1024 * 1024) - 1]]).Defect);

        // Pairs are names and values in UTF-8: one byte, two, three and four a character.
        KeyValuePair<string, string>[] pairs = [KeyValuePair.Create("a", "ж"), KeyValuePair.Create("€", "😀")];
        Assert.Null(MessageFields.FromPairs(pairs, new MessageLimits { MaxBytes = 10 }).Defect);
        Assert.Equal("The message is longer than 9 bytes.", MessageFields.FromPairs(pairs, new MessageLimits { MaxBytes = 9 }).Defect);
        Assert.Null(MessageFields.FromPairs([KeyValuePair.Create("a", new string('v', (1024 * 1024) - 1))]).Defect);
        Assert.Equal(TooManyBytes, MessageFields.FromPairs([KeyValuePair.Create("a", new string('v', 1024 * 1024))]).Defect);
        Assert.Equal(TooManyBytes, MessageFields.FromPairs([KeyValuePair.Create("a", new string('v', 1024 * 1024)), KeyValuePair.Create("a", "v")]).Defect);
    }

    [Fact]
    public void Fields_are_taken_up_to_the_limit_with_those_that_hold_others()
    {
        byte[] form = "a=1&b[c]=1&b[d][]=1&b[d][]=2"u8.ToArray();

        Assert.Null(MessageFields.FromForm(form, new MessageLimits { MaxFields = 6 }).Defect);
        Assert.Equal("The message has more than 5 fields.", MessageFields.FromForm(form, new MessageLimits { MaxFields = 5 }).Defect);
        Assert.Equal(10_000, MessageFields.FromPairs(Enumerable.Repeat(KeyValuePair.Create("a", "1"), 10_000)).Count);
        Assert.Equal(TooManyFields, MessageFields.FromPairs(Enumerable.Repeat(KeyValuePair.Create("a", "1"), 10_001)).Defect);
    }

    [Fact]
    public void Pairs_without_end_are_not_awaited()
    {
        Assert.Equal(TooManyFields, MessageFields.FromPairs(Endless("a", "1")).Defect);
        Assert.Equal(TooManyBytes, MessageFields.FromPairs(Endless("a", new string('v', 1_000))).Defect);
        Assert.Equal(TooDeep, MessageFields.FromPairs(Endless("a" + Brackets(32), "1")).Defect);

        static IEnumerable<KeyValuePair<string, string>> Endless(string name, string value)
        {
            while (true)
            {
                yield return KeyValuePair.Create(name, value);
            }
        }
    }

    [Fact]
    public void Form_that_could_not_be_read_is_malformed_wherever_it_goes()
    {
        Node[] signed = [.. ReferenceWalk.Signed("lookup", TestData.Key, [Node.Of("pg_text", "t"), Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", "s")])];
        KeyValuePair<string, string>[] pairs = [.. signed.Select(static field => KeyValuePair.Create(field.Name, field.Text!))];
        MessageFields sound = MessageFields.FromPairs(pairs);
        MessageFields deep = MessageFields.FromPairs([.. pairs, KeyValuePair.Create("a" + Brackets(32), "1")]);

        TestData.Should<ReceivedRequest<LookupRequest>.Verified>(LookupRequest.Read(sound, TestData.Credentials));
        ReceivedRequest<LookupRequest>.Malformed malformed = TestData.Should<ReceivedRequest<LookupRequest>.Malformed>(LookupRequest.Read(deep, TestData.Credentials));
        Assert.Equal((TooDeep, null, 0), (malformed.Reason, malformed.MerchantId, malformed.Fields.Count));

        ReceivedRequest<NotifiedRequest> notified = NotifiedRequest.Read(deep, TestData.Credentials, ScriptName.FromUrl("https://shop.test/pay"));
        Assert.Equal($"Malformed request. {TooDeep}", TestData.Should<ReceivedRequest<NotifiedRequest>.Malformed>(notified).ToString());

        UnsignedMessage<FormRequest> unsigned = FormRequest.Read(MessageFields.FromPairs([KeyValuePair.Create("PaReq", "p"), KeyValuePair.Create("a" + Brackets(32), "1")]));
        Assert.Null(unsigned.Message);
        Assert.Equal($"Unusable: {TooDeep}", unsigned.ToString());

        SignatureVerdict verdict = PaymentSignature.Verify(ScriptName.Exactly("lookup"), deep, TestData.Credentials.PaymentKey!);
        Assert.Equal((false, SignatureFailure.Unreadable, 0), (verdict.IsValid, verdict.Failure, verdict.SignedCount));
        Assert.Equal($"The message could not be read. {TooDeep}", verdict.ToString());

        Assert.Equal("fields", Assert.Throws<ArgumentException>(() => PaymentSignature.Compute(ScriptName.Exactly("lookup"), deep, TestData.Credentials.PaymentKey!)).ParamName);
        FieldViolation violation = Assert.Single(Assert.Throws<MessageValidationException>(
            () => new LookupRequest { Text = "t", ExtraFields = deep }.Sign(TestData.Credentials)).Violations);
        Assert.Equal("ExtraFields", violation.PropertyName);
        Assert.EndsWith(TooDeep, violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_without_text_of_its_own_is_no_sound_message()
    {
        MessageFields deep = MessageFields.FromForm(Encoding.UTF8.GetBytes("a" + Brackets(32)));

        Assert.Null(MessageFields.Empty.Defect);
        Assert.NotEqual(MessageFields.Empty, deep);
        Assert.NotEqual(deep, MessageFields.FromForm("a=1&b=1"u8, new MessageLimits { MaxFields = 1 }));
        Assert.Equal(deep, MessageFields.FromForm(Encoding.UTF8.GetBytes("b" + Brackets(40))));
        Assert.Equal($"[unreadable: {TooDeep}]", deep.ToString());
    }

    [Fact]
    public void Document_within_a_form_has_the_same_limits()
    {
        string inner = string.Concat(Enumerable.Repeat("<a>1</a>", 20));
        MessageFields form = MessageFields.FromPairs([KeyValuePair.Create("pg_xml", $"<r>{inner}</r>")]);

        Assert.Equal("The document is longer than 100 bytes.", Reason(form, new MessageLimits { MaxBytes = 100 }));
        Assert.Equal("The body has more than 19 fields.", Reason(form, new MessageLimits { MaxFields = 19 }));
        Assert.Equal("The body is longer than 6 bytes.", Reason(MessageFields.FromPairs([KeyValuePair.Create("pg_xml", "<жж/>")]), new MessageLimits { MaxBytes = 6 }));
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Equal("The body nests deeper than 32 fields.", Reason(MessageFields.FromPairs([KeyValuePair.Create("pg_xml", deep)]), limits: null));
        MessageFields large = MessageFields.FromPairs([KeyValuePair.Create("pg_xml", new string('a', 16_000_000))], Wide);
        (long allocated, _) = Growth.Cost(() => Assert.Equal("The document is longer than 1048576 bytes.", Reason(large, limits: null)));
        Assert.InRange(allocated, 0, 10_000);

        static string Reason(MessageFields fields, MessageLimits? limits) => TestData.Should<ReceivedRequest<NotifiedRequest>.Malformed>(
            NotifiedRequest.Read(fields, TestData.Credentials, default, new ReadOptions { Limits = limits ?? MessageLimits.Default })).Reason;
    }

    [Fact]
    public void Fields_that_share_others_are_refused_before_they_are_copied()
    {
        MessageField field = MessageField.Text("a", "1");
        for (int depth = 1; depth < MessageField.MaxDepth; depth++)
        {
            field = MessageField.Object("a", field, field);
        }

        ReceivedRequest<NotifiedRequest> read = NotifiedRequest.Read([field], TestData.Credentials, default);

        Assert.Equal(TooManyFields, TestData.Should<ReceivedRequest<NotifiedRequest>.Malformed>(read).Reason);
    }

    [Fact]
    public void Pairs_of_nothing_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFields.FromPairs(null!));
        Assert.Throws<ArgumentException>(() => MessageFields.FromPairs([KeyValuePair.Create("a", (string)null!)]));
        Assert.Throws<ArgumentException>(() => MessageFields.FromPairs([KeyValuePair.Create((string)null!, "a")]));
    }

    private static string Brackets(int levels) => string.Concat(Enumerable.Repeat("[a]", levels));

    private static string Repeat(Func<int, string> part, int count) => string.Concat(Enumerable.Range(0, count).Select(part));
}
