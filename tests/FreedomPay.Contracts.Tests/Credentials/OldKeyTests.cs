using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Credentials;

/// <summary>After a key was changed: earlier keys verify what comes, and sign nothing.</summary>
public class OldKeyTests
{
    private static readonly ScriptName Script = ScriptName.Exactly("pay");

    private static readonly MerchantCredentials Changed = new("123", "new-key", "new-payout-key")
    {
        OldPaymentKeys = [new SecretKey("older-key"), new SecretKey("old-key")],
        OldPayoutKeys = [new SecretKey("old-payout-key")],
    };

    [Theory]
    [InlineData("new-key", true)]
    [InlineData("old-key", true)]
    [InlineData("older-key", true)]
    [InlineData("other-key", false)]
    [InlineData("old-payout-key", false)]
    [InlineData("new-payout-key", false)]
    public void Notification_is_verified_with_the_keys_of_its_kind(string key, bool isVerified) =>
        Assert.Equal(isVerified, NotifiedRequest.Read(Signed(key), Changed, Script) is ReceivedRequest<NotifiedRequest>.Verified);

    [Theory]
    [InlineData("old-payout-key", true)]
    [InlineData("old-key", false)]
    public void Key_of_the_other_kind_has_old_keys_of_its_own(string key, bool isVerified)
    {
        ReadOptions options = new() { Key = KeyKind.Payout };

        Assert.Equal(isVerified, NotifiedRequest.Read(Signed(key), Changed, Script, options) is ReceivedRequest<NotifiedRequest>.Verified);
        Assert.Equal(
            isVerified,
            NotifiedRequest.Read(Signed(key), MerchantCredentials.ForPayouts("123", "new-payout-key", [new SecretKey("old-payout-key")]), Script, options) is ReceivedRequest<NotifiedRequest>.Verified);
    }

    [Theory]
    [InlineData("old-key", true)]
    [InlineData("other-key", false)]
    public void Answer_is_verified_with_an_old_key(string key, bool isVerified)
    {
        byte[] body = new LookupResponse { Note = "1" }.Sign(new MerchantCredentials("123", key)).ToXml();

        Assert.Equal(isVerified, LookupResponse.Read(body, Changed) is Answer<LookupResponse>.Success);
    }

    [Fact]
    public void Only_the_new_key_signs()
    {
        ReceivedRequest<NotifiedRequest>.Verified received = TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(Signed("old-key"), Changed, Script));
        IReadOnlyList<Node> reply = ReferenceXml.TryParse(received.Reply(new NotifiedResponse { Status = "ok" }).ToXml())!;
        List<(string Name, string Value)> request = [.. new HookedRequest { NotifiedToo = "https://shop.test/told" }.Sign(Changed).Fields.Select(static field => (field.Name, field.GetValue()))];

        Assert.Equal(ReferenceWalk.Sign("pay", reply, "new-key"), reply.Single(static field => field.Name == "pg_sig").Text);
        Assert.Equal(ReferenceWalk.Sign("hooked", PhpForm.Parse(request), "new-key"), request.Single(static field => field.Name == "pg_sig").Value);
    }

    [Fact]
    public void Own_signature_is_no_message_even_under_an_old_key()
    {
        MerchantCredentials old = new("123", "old-key");
        SignedRequest<HookedResponse> own = new HookedRequest { NotifiedToo = "https://shop.test/told" }.Sign(old, new SigningOptions { ScriptName = Script });
        MessageFields sentBack = MessageFields.FromPairs(own.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));

        ReceivedRequest<NotifiedRequest>.Untrusted received = TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(NotifiedRequest.Read(sentBack, Changed, Script));

        Assert.True(received.Signature.IsValid);
        Assert.Contains("somebody sent it back", received.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_keys_are_copied_and_shown_nowhere()
    {
        List<SecretKey> keys = [new SecretKey("old-key")];
        MerchantCredentials credentials = new("123", "new-key") { OldPaymentKeys = keys };
        keys.Clear();

        Assert.Single(credentials.OldPaymentKeys);
        Assert.Empty(credentials.OldPayoutKeys);
        Assert.DoesNotContain("old-key", credentials.ToString() + string.Join(string.Empty, credentials.OldPaymentKeys), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new MerchantCredentials("123", "a") { OldPaymentKeys = [null!] });
        Assert.Throws<ArgumentNullException>(() => new MerchantCredentials("123", "a") { OldPayoutKeys = null! });
    }

    private static MessageFields Signed(string key) => MessageFields.FromPairs(
        ReferenceWalk.Signed("pay", key, Node.Of("pg_order", "7"), Node.Of("pg_salt", "salt")).Select(static field => KeyValuePair.Create(field.Name, field.Text!)));
}
