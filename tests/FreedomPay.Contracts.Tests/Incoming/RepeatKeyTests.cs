using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>The key by which a message and its repeats are recognized.</summary>
public class RepeatKeyTests
{
    private static readonly string First = KeyOf(("pg_order", "7"), ("pg_sum", "100"));

    /// <summary>The messages that are not repeats of one with <c>pg_order</c> 7 and <c>pg_sum</c> 100, each with a key of its own.</summary>
    private static readonly string[] Others =
    [
        "pg_order=7&pg_sum=101",
        "pg_order=71&pg_sum=00",
        "pg_order=71&pg_sum=0",
        "pg_order=7100",
        "pg_order=7",
        "pg_order=7&pg_sum=",
        "pg_order=7&pg_sum[a]=100",
        "pg_order=7pg_sumpg_sum100",
        "pg_order=7&pg_sum=100pg_sum",
    ];

    [Fact]
    public void Repeat_has_the_same_key_under_another_salt_in_another_order_and_with_other_fields()
    {
        string key = KeyOf(("pg_salt", "another"), ("pg_sum", "100"), ("pg_order", "7"), ("pg_can_reject", "0"));

        Assert.Equal(First, key);
        Assert.Matches($"^TestContracts\\.Limited\\.Notified/{TestData.MerchantId}/[0-9a-f]{{64}}$", key);
    }

    [Fact]
    public void Every_other_message_has_another_key()
    {
        string[] keys = [First, .. Others.Select(KeyOf)];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    /// <summary>Two merchants of one owner can have the same key and get messages with the same ids.</summary>
    [Fact]
    public void Message_to_another_merchant_has_another_key()
    {
        MerchantCredentials other = new("987654", TestData.Key);
        MessageFields fields = Signed(("pg_order", "7"), ("pg_sum", "100"));

        Assert.NotEqual(
            TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(fields, TestData.Credentials, ScriptName.Exactly("pay"))).RepeatKey,
            TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(fields, other, ScriptName.Exactly("pay"))).RepeatKey);
    }

    [Fact]
    public void Message_whose_spec_names_no_fields_has_no_key()
    {
        SignedRequest<LookupResponse> signed = new LookupRequest { Text = "7" }.Sign(TestData.Credentials);
        MessageFields sent = MessageFields.FromPairs(signed.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));

        Assert.Null(TestData.Should<ReceivedRequest<LookupRequest>.Verified>(LookupRequest.Read(sent, TestData.Credentials)).RepeatKey);
        Assert.Empty(LookupRequest.Endpoint.RepeatFields);
        Assert.Equal("TestContracts.Scalars.Lookup", LookupRequest.Endpoint.Name);
        Assert.Equal(["pg_order", "pg_sum"], NotifiedRequest.Endpoint.RepeatFields);
    }

    private static string KeyOf(string query) =>
        KeyOf([.. query.Split('&').Select(static pair => pair.Split('=')).Select(static pair => (pair[0], pair[1]))]);

    private static string KeyOf(params (string Name, string Value)[] fields) => Assert.IsType<string>(
        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(Signed(fields), TestData.Credentials, ScriptName.Exactly("pay"))).RepeatKey);

    private static MessageFields Signed(params (string Name, string Value)[] fields)
    {
        List<(string Name, string Value)> all = [.. fields];
        if (!all.Exists(static field => field.Name == "pg_salt"))
        {
            all.Add(("pg_salt", "salt"));
        }

        all.Add(("pg_sig", ReferenceWalk.Sign("pay", PhpForm.Parse(all), TestData.Key)));
        return MessageFields.FromPairs(all.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
    }
}
