namespace FreedomPay.Contracts.Tests.Credentials;

/// <summary>What makes an id and a key, which key signs what, and how little of them shows.</summary>
public class MerchantCredentialsTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("0012345")]
    [InlineData("9223372036854775807")]
    public void Id_of_1_to_19_digits_is_kept_as_it_is(string id)
    {
        Assert.Equal(id, new MerchantCredentials(id, "key").MerchantId);
        Assert.Equal(id, MerchantCredentials.ForPayouts(id, "key").MerchantId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890")]
    [InlineData("12 345")]
    [InlineData("-1")]
    [InlineData("key-in-the-wrong-place")]
    [InlineData("\u0661")]
    public void Anything_else_is_no_id_and_is_not_quoted(string id)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new MerchantCredentials(id, "key"));

        Assert.Equal("merchantId", exception.ParamName);
        Assert.StartsWith("The merchant id is made of 1 to 19 decimal digits.", exception.Message, StringComparison.Ordinal);
        Assert.True(id.Length == 0 || !exception.Message.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" s3cr3t")]
    [InlineData("s3cr3t ")]
    [InlineData("s3cr3t\n")]
    [InlineData("\u00A0s3cr3t")]
    public void Key_that_was_copied_badly_is_refused_and_not_quoted(string key) => Refuses(key);

    [Fact]
    public void Key_that_is_no_text_is_refused_and_not_quoted() => Refuses("s3cr3t\uD800");

    [Fact]
    public void Key_that_looks_odd_is_taken_exactly() =>
        Assert.Equal(
            Oracle.ReferenceWalk.Digest("pay;v;a b\u00A0ключ😀"),
            PaymentSignature.Compute(ScriptName.Exactly("pay"), TestData.Text("x", "v"), new SecretKey("a b\u00A0ключ😀")));

    [Fact]
    public void Text_shows_the_id_and_which_keys_there_are()
    {
        Assert.Equal("***", new SecretKey("a").ToString());
        Assert.Equal("MerchantCredentials { MerchantId = 7, PaymentKey = ***, PayoutKey = none }", new MerchantCredentials("7", "a").ToString());
        Assert.Equal("MerchantCredentials { MerchantId = 7, PaymentKey = ***, PayoutKey = *** }", new MerchantCredentials("7", "a", "b").ToString());
        Assert.Equal("MerchantCredentials { MerchantId = 7, PaymentKey = none, PayoutKey = *** }", MerchantCredentials.ForPayouts("7", "b").ToString());
    }

    [Fact]
    public void Each_kind_takes_its_own_key_and_one_that_is_missing_is_named()
    {
        MerchantCredentials both = new("7", "a", "b");

        Assert.Same(both.PaymentKey, both.KeyFor(KeyKind.Payment));
        Assert.Same(both.PayoutKey, both.KeyFor(KeyKind.Payout));
        Assert.Contains("signed with the payment key", Assert.Throws<InvalidOperationException>(static () => MerchantCredentials.ForPayouts("7", "b").KeyFor(KeyKind.Payment)).Message, StringComparison.Ordinal);
        Assert.Contains("signed with the payout key", Assert.Throws<InvalidOperationException>(static () => new MerchantCredentials("7", "a").KeyFor(KeyKind.Payout)).Message, StringComparison.Ordinal);
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => both.KeyFor((KeyKind)2)).ParamName);
    }

    private static void Refuses(string key)
    {
        foreach (Action create in (Action[])[() => _ = new SecretKey(key), () => _ = new MerchantCredentials("1", key), () => _ = new MerchantCredentials("1", "key", key), () => MerchantCredentials.ForPayouts("1", key)])
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(create);

            Assert.Equal("key", exception.ParamName);
            Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
        }
    }
}
