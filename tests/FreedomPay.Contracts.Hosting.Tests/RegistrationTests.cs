using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>What a program gets from the container.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task Default_merchant_is_injected_as_it_is()
    {
        using IHost host = Setting.Host1(static settings =>
        {
            settings["FreedomPay:PayoutKey"] = Setting.PayoutKey;
            settings["FreedomPay:PublicUrl"] = "https://shop.kz/base";
            settings["FreedomPay:AllowTestPayments"] = "true";
            settings["FreedomPay:Timeout"] = "00:00:07";
        });
        await host.StartAsync();

        FreedomPayMerchant merchant = host.Services.GetRequiredService<FreedomPayMerchant>();

        Assert.Equal(("", "500000"), (merchant.Name, merchant.Credentials.MerchantId));
        Assert.NotNull(merchant.Credentials.PaymentKey);
        Assert.NotNull(merchant.Credentials.PayoutKey);
        Assert.Equal(new Uri("https://test-api.freedompay.kz"), merchant.Host);
        Assert.Equal(new Uri("https://shop.kz/base"), merchant.PublicUrl);
        Assert.True(merchant.AllowTestPayments);
        Assert.Same(merchant.Credentials, host.Services.GetRequiredService<MerchantCredentials>());
        Assert.Same(host.Services.GetRequiredService<FreedomPayClient>(), host.Services.GetRequiredService<FreedomPayClient>());
        using HttpClient http = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(merchant.HttpClientName);
        Assert.Equal((merchant.Host, TimeSpan.FromSeconds(7)), (http.BaseAddress, http.Timeout));
    }

    /// <summary>A key does not tell what it is; what it signs does.</summary>
    [Theory]
    [InlineData(Setting.PaymentKey)]
    [InlineData(null)]
    public async Task Old_keys_of_the_settings_verify(string? paymentKey)
    {
        using IHost host = Setting.Host1(settings =>
        {
            settings["FreedomPay:PaymentKey"] = paymentKey;
            settings["FreedomPay:PayoutKey"] = Setting.PayoutKey;
            settings["FreedomPay:OldPayoutKeys:0"] = "old-out";
            if (paymentKey is not null)
            {
                settings["FreedomPay:OldPaymentKeys:0"] = "old-pay-0";
                settings["FreedomPay:OldPaymentKeys:1"] = "old-pay-1";
            }
        });
        await host.StartAsync();

        MerchantCredentials credentials = host.Services.GetRequiredService<MerchantCredentials>();

        Assert.Equal(new[] { "old-pay-0", "old-pay-1" }.Where(_ => paymentKey is not null).Select(static key => Signature(new SecretKey(key))), credentials.OldPaymentKeys.Select(Signature));
        Assert.Equal(Signature(new SecretKey("old-out")), Signature(Assert.Single(credentials.OldPayoutKeys)));
    }

    private static string Signature(SecretKey key) => PaymentSignature.Compute(ScriptName.Exactly("pay"), MessageFields.Empty, key);

    [Fact]
    public async Task Further_merchants_are_injected_by_their_names()
    {
        Dictionary<string, string?> settings = Setting.Whole();
        settings["FreedomPay:Payouts:MerchantId"] = "500001";
        settings["FreedomPay:Payouts:PayoutKey"] = Setting.PayoutKey;
        settings["FreedomPay:Payouts:Host"] = "uz";
        HostApplicationBuilder builder = Setting.Program(settings);
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        builder.Services.AddFreedomPay("payouts", builder.Configuration.GetSection("FreedomPay:Payouts"));
        builder.Services.AddFreedomPay("by code", static options => (options.MerchantId, options.PaymentKey, options.Host) = ("500002", "key", "https://gateway.test"));
        using IHost host = builder.Build();
        await host.StartAsync();

        IFreedomPayMerchants merchants = host.Services.GetRequiredService<IFreedomPayMerchants>();
        FreedomPayMerchant payouts = host.Services.GetRequiredKeyedService<FreedomPayMerchant>("payouts");

        Assert.Equal(["", "payouts", "by code"], merchants.All.Select(static merchant => merchant.Name));
        Assert.Equal(["500000", "500001", "500002"], merchants.All.Select(static merchant => merchant.Credentials.MerchantId));
        Assert.Same(payouts, merchants["payouts"]);
        Assert.Same(payouts.Credentials, host.Services.GetRequiredKeyedService<MerchantCredentials>("payouts"));
        Assert.Null(payouts.Credentials.PaymentKey);
        Assert.Equal(new Uri("https://api.freedompay.uz"), payouts.Host);
        Assert.NotSame(host.Services.GetRequiredService<FreedomPayClient>(), host.Services.GetRequiredKeyedService<FreedomPayClient>("payouts"));
        Assert.Contains("'nobody'", Assert.Throws<InvalidOperationException>(() => merchants["nobody"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_without_a_default_merchant_says_so()
    {
        HostApplicationBuilder builder = Setting.Program(Setting.Whole());
        builder.Services.AddFreedomPay("shop", builder.Configuration.GetSection("FreedomPay"));
        using IHost host = builder.Build();

        Assert.Null(host.Services.GetService<FreedomPayClient>());
        Assert.Contains("no default merchant", Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<IFreedomPayMerchants>()[""]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop")]
    public void Name_that_is_given_twice_is_a_mistake_at_once(string name)
    {
        ServiceCollection services = new();
        services.AddFreedomPay(name, static _ => { });

        Assert.Contains("twice", Assert.Throws<InvalidOperationException>(() => services.AddFreedomPay(name, static _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_a_section_can_be_completed_in_code()
    {
        Dictionary<string, string?> settings = Setting.Whole();
        settings.Remove("FreedomPay:PaymentKey");
        HostApplicationBuilder builder = Setting.Program(settings);
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        builder.Services.Configure<FreedomPayOptions>(static options => options.PaymentKey = Setting.PaymentKey);
        using IHost host = builder.Build();

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredService<MerchantCredentials>().PaymentKey);
    }

    [Theory]
    [InlineData("Kazakhstan", "https://api.freedompay.kz")]
    [InlineData("kz", "https://api.freedompay.kz")]
    [InlineData("Kyrgyzstan", "https://api.freedompay.kg")]
    [InlineData("KG", "https://api.freedompay.kg")]
    [InlineData("UZBEKISTAN", "https://api.freedompay.uz")]
    [InlineData("uz", "https://api.freedompay.uz")]
    [InlineData("test", "https://test-api.freedompay.kz")]
    [InlineData("https://gateway.test/under", "https://gateway.test/under")]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    public void Hosts_have_names(string host, string address)
    {
        Assert.True(FreedomPayHosts.TryFind(host, out Uri? found));
        Assert.Equal(new Uri(address), found);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Russia")]
    [InlineData("production")]
    [InlineData("http://api.freedompay.kz")]
    [InlineData("https://api.freedompay.kz?x=1")]
    [InlineData("https://api.freedompay.kz#x")]
    [InlineData("https://user:secret@api.freedompay.kz")]
    [InlineData("api.freedompay.kz")]
    [InlineData("file:///etc/passwd")]
    public void Other_texts_are_no_hosts(string? host) => Assert.False(FreedomPayHosts.TryFind(host, out _));

    [Fact]
    public async Task Freedom_ID_is_called_with_the_client_id_and_secret_of_the_options()
    {
        using IHost host = Setting.Host1(static settings =>
        {
            settings["FreedomPay:FreedomIdClientId"] = "shop";
            settings["FreedomPay:FreedomIdClientSecret"] = "id_secret";
            settings["FreedomPay:FreedomIdHost"] = "KZ";
        });
        await host.StartAsync();

        AuthorizedHost freedomId = Assert.Single(OptionValues.Hosts(host.Services.GetRequiredService<FreedomPayMerchant>().Options));

        Assert.Equal((FreedomIdTokens.Host, new Uri("https://passport.freedompay.kz")), (freedomId.Host, freedomId.BaseAddress));
    }
}
