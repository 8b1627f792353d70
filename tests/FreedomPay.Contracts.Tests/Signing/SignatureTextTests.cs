using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>What a log learns of a check, and what can be neither signed nor checked.</summary>
public class SignatureTextTests
{
    private static readonly ScriptName Script = ScriptName.Exactly("result");
    private static readonly SecretKey Key = new(TestData.Key);
    private static readonly string Zeros = new('0', 32);

    [Fact]
    public void Verdict_says_why()
    {
        Assert.Equal("The signature is valid.", Verify([.. Node.ToFields(ReferenceWalk.Signed("result", TestData.Key, Node.Of("a", "1")))]).ToString());
        Assert.Equal("The message has no pg_sig.", Verify(TestData.Text("a", "1")).ToString());
        Assert.Equal("The message has more than one pg_sig.", Verify([MessageField.Text("pg_sig", Zeros), MessageField.Text("pg_sig", Zeros)]).ToString());
        Assert.Equal("pg_sig is not made of 32 hexadecimal digits.", Verify(TestData.Text("pg_sig", "x")).ToString());
        Assert.StartsWith("The message could not be read. The message has more than", Verify(MessageFields.FromForm("a=1&b=2"u8, new MessageLimits { MaxFields = 1 })).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "pg_sig does not match. It was computed over the script name 'result' and 2 values, in this order: a, b. Check the secret key (payment or payout), the script name "
            + "(last segment of the URL as the gateway knows it), and that no field was lost, added or changed on the way.",
            Verify([MessageField.Text("b", "1"), MessageField.Text("a", "1"), MessageField.Text("pg_sig", Zeros)]).ToString());
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Verdict_names_a_hundred_fields_and_says_that_there_are_more(int count, bool areMore)
    {
        SignatureVerdict verdict = Verify([.. Enumerable.Range(0, count).Select(static index => MessageField.Text(TestData.Invariant($"f{index}"), "1")), MessageField.Text("pg_sig", Zeros)]);

        Assert.Equal((count, Math.Min(count, 100)), (verdict.SignedCount, verdict.SignedNames.Count));
        Assert.Equal(areMore, verdict.ToString().Contains(", …. Check", StringComparison.Ordinal));
        Assert.Contains(TestData.Invariant($"and {count} values"), verdict.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(127, false)]
    [InlineData(128, false)]
    [InlineData(129, true)]
    public void Verdict_cuts_a_name_at_128_bytes_and_says_so(int length, bool isCut)
    {
        string name = Assert.Single(Verify([MessageField.Text(new string('n', length), "1"), MessageField.Text("pg_sig", Zeros)]).SignedNames);

        Assert.Equal(isCut ? new string('n', 128) + "…" : new string('n', length), name);
    }

    [Fact]
    public void Names_of_nested_fields_are_told_with_the_way_to_them()
    {
        MessageFields fields =
        [
            MessageField.Object("o", MessageField.Object("p", MessageField.Text("q", "1")), MessageField.Text("r", "2")),
            MessageField.List("l", MessageField.Text("0", "3"), MessageField.Text("1", "4")),
            MessageField.Text("z", "5"),
            MessageField.Text("pg_sig", Zeros),
        ];

        Assert.Equal(["l/0", "l/1", "o/p/q", "o/r", "z"], Verify(fields).SignedNames);
    }

    [Fact]
    public void What_no_message_can_carry_is_not_signed()
    {
        MessageFields[] broken = [TestData.Text("a", "x\uD800"), [MessageField.Object("o", MessageField.Object("p", MessageField.Text("q", "\uDC00")))], [MessageField.List("l", MessageField.Text("", "\uD800"))]];
        foreach (MessageFields fields in broken)
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(() => PaymentSignature.Compute(Script, fields, Key));
            Assert.Equal("fields", exception.ParamName);
            Assert.Contains("half of a surrogate pair", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_could_not_be_read_is_neither_signed_nor_verified()
    {
        MessageFields unreadable = MessageFields.FromForm("a=1&b=2"u8, new MessageLimits { MaxFields = 1 });

        SignatureVerdict verdict = Verify(unreadable);

        Assert.Equal((SignatureFailure.Unreadable, false, Script), (verdict.Failure, verdict.IsValid, verdict.ScriptName));
        Assert.Empty(verdict.SignedNames);
        Assert.Equal("fields", Assert.Throws<ArgumentException>(() => PaymentSignature.Compute(Script, unreadable, Key)).ParamName);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void Items_that_come_in_are_verified_in_the_order_of_the_option(int count)
    {
        // By index and three-digit position; up to ten that is their own order.
        string[] items = [.. Enumerable.Range(0, count).Select(static index => TestData.Invariant(index))];
        string[] documented = [.. items.OrderBy(static item => item + TestData.Invariant($"{int.Parse(item, System.Globalization.CultureInfo.InvariantCulture) + 1:000}"), StringComparer.Ordinal)];
        foreach ((ListOrder order, string[] signed) in (IEnumerable<(ListOrder, string[])>)[(ListOrder.Documented, documented), (ListOrder.Position, items)])
        {
            MessageFields form = MessageFields.FromPairs(
                [.. items.Select(static item => KeyValuePair.Create("x[]", item)), KeyValuePair.Create("pg_sig", ReferenceWalk.Digest($"result;{string.Join(';', signed)};{TestData.Key}"))]);

            foreach (ListOrder option in (ListOrder[])[ListOrder.Documented, ListOrder.Position])
            {
                Assert.Equal(count <= 10 || option == order, PaymentSignature.Verify(Script, form, Key, option).IsValid);
            }
        }
    }

    private static SignatureVerdict Verify(MessageFields fields) => PaymentSignature.Verify(Script, fields, Key);
}
