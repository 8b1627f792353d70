using FreedomPay.Contracts.Tests.Secrets;
using Microsoft.Extensions.Configuration;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>Options end up in logs and on pages for diagnosis. Nothing shows a key.</summary>
public class SecretOptionsTests
{
    private const string Secret = "S3cretS3cret";

    [Theory]
    [MemberData(nameof(PropertyWalkers.Names), MemberType = typeof(PropertyWalkers))]
    public void No_walker_shows_a_key(string walker)
    {
        FreedomPayOptions options = new()
        {
            MerchantId = "500000",
            PaymentKey = $"{Secret}1",
            PayoutKey = $"{Secret}2",
            OldPaymentKeys = [$"{Secret}3"],
            OldPayoutKeys = [$"{Secret}4"],
            FreedomIdClientSecret = $"{Secret}5",
        };

        string shown = PropertyWalkers.Write(walker, options);

        Assert.Contains("500000", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_in_the_place_of_the_id_or_the_host_is_not_shown_by_ToString() =>
        Assert.DoesNotContain(Secret, new FreedomPayOptions { MerchantId = Secret, Host = Secret }.ToString(), StringComparison.Ordinal);

    /// <summary>Who reads the options with the binder of .NET gets the same values.</summary>
    [Fact]
    public void Binder_of_NET_reads_the_keys_too()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PaymentKey"] = "one",
            ["OldPaymentKeys:0"] = "two",
        }).Build();

        FreedomPayOptions options = configuration.Get<FreedomPayOptions>()!;

        Assert.Equal(("one", "two"), (options.PaymentKey!.Value.Reveal(), Assert.Single(options.OldPaymentKeys).Reveal()));
    }
}
