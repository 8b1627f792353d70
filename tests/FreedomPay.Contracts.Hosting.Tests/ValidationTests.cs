using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>A program with a mistake in its settings does not start, and says all that is wrong.</summary>
public class ValidationTests
{
    /// <summary>A setting (without its section), its value, and how each message begins.</summary>
    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "MerchantId", null, "FreedomPay:MerchantId is missing." },
        { "MerchantId", "", "FreedomPay:MerchantId is missing." },
        { "MerchantId", "5000x0", "FreedomPay:MerchantId must consist of 1 to 19 digits." },
        { "MerchantId", "12345678901234567890", "FreedomPay:MerchantId must consist of 1 to 19 digits." },
        { "MerchantId", "٣", "FreedomPay:MerchantId must consist of 1 to 19 digits." },
        { "PaymentKey", null, "FreedomPay:PaymentKey is missing." },
        { "PaymentKey", "", "FreedomPay:PaymentKey is missing." },
        { "PaymentKey", " key", "FreedomPay:PaymentKey begins or ends with white space." },
        { "PaymentKey", "key\n", "FreedomPay:PaymentKey begins or ends with white space." },
        { "PayoutKey", "key ", "FreedomPay:PayoutKey begins or ends with white space." },
        { "OldPaymentKeys", "secret-old", "FreedomPay:OldPaymentKeys must be a list" },
        { "OldPaymentKeys:0", "secret-old ", "FreedomPay:OldPaymentKeys:0 begins or ends with white space." },
        { "OldPaymentKeys:0", "", "FreedomPay:OldPaymentKeys:0 is empty." },
        { "OldPaymentKeys:0", Setting.PaymentKey, "FreedomPay:OldPaymentKeys:0 is the current key." },
        { "OldPayoutKeys:0", "secret-old", "FreedomPay:OldPayoutKeys has keys, and FreedomPay:PayoutKey is missing." },
        { "Host", null, "FreedomPay:Host is missing." },
        { "Host", "Russia", "FreedomPay:Host must be Kazakhstan, Kyrgyzstan, Uzbekistan, Test, or a URL" },
        { "Host", "http://api.freedompay.kz", "FreedomPay:Host must be" },
        { "PublicUrl", "shop.kg", "FreedomPay:PublicUrl must be a URL" },
        { "PublicUrl", "http://shop.kz", "FreedomPay:PublicUrl must be a URL" },
        { "PublicUrl", "https://shop.kz/?a=b", "FreedomPay:PublicUrl must be a URL" },
        { "Timeout", "30", "FreedomPay:Timeout must be a time such as 00:00:30." },
        { "Timeout", "soon", "FreedomPay:Timeout must be a time" },
        { "Timeout", "00:00:00", "FreedomPay:Timeout must be longer than zero" },
        { "Timeout", "-00:00:01", "FreedomPay:Timeout must be longer than zero" },
        { "Timeout", "2.00:00:00", "FreedomPay:Timeout must be longer than zero and at most a day." },
        { "AllowTestPayments", "yes", "FreedomPay:AllowTestPayments must be true or false." },
        { "FreedomIdHost", "KZ", "FreedomPay:FreedomIdClientId is missing" },
        { "FreedomIdHost", "Test", "FreedomPay:FreedomIdHost must be Kazakhstan or a URL" },
        { "FreedomIdClientId", "shop", "FreedomPay:FreedomIdClientSecret is missing" },
        { "FreedomIdClientId", "shop", "FreedomPay:FreedomIdHost is missing." },
        { "FreedomIdClientId", "a:b", "FreedomPay:FreedomIdClientId must not have a colon" },
        { "PaymentKye", "secret", "FreedomPay:PaymentKye is not a setting. There are: MerchantId, PaymentKey," },
        { "PaymentKey:0", "secret", "FreedomPay:PaymentKey is missing." },
        { "Payouts:PaymentKey", "secret", "FreedomPay:Payouts is not a setting." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_is_named_by_its_path_without_its_value(string setting, string? value, string message)
    {
        using IHost host = Setting.Host1(settings =>
        {
            if (setting.StartsWith("PaymentKey:", StringComparison.Ordinal))
            {
                settings.Remove("FreedomPay:PaymentKey");
            }

            settings[$"FreedomPay:{setting}"] = value;
        });

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(exception.Failures, failure => failure.StartsWith(message, StringComparison.Ordinal));
        Assert.DoesNotContain(Setting.PaymentKey, exception.ToString(), StringComparison.Ordinal);
        Assert.True(string.IsNullOrEmpty(value) || value is "Test" or "KZ" or "30" or "shop" || !exception.Message.Contains(value, StringComparison.Ordinal), exception.Message);
    }

    /// <summary>Not among the rows: the runner's texts are UTF-8.</summary>
    [Fact]
    public async Task Key_with_half_of_a_surrogate_pair_is_a_mistake()
    {
        using IHost host = Setting.Host1(static settings => settings["FreedomPay:PaymentKey"] = "key\ud83d");

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal("FreedomPay:PaymentKey has half of a surrogate pair.", Assert.Single(exception.Failures));
    }

    [Fact]
    public async Task All_mistakes_are_named_at_once()
    {
        HostApplicationBuilder builder = Setting.Program(new Dictionary<string, string?>
        {
            ["FreedomPay:PaymentKye"] = "secret",
            ["FreedomPay:Timeout"] = "30",
            ["FreedomPay:PublicUrl"] = "shop",
        });
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            ["MerchantId", "PaymentKey", "Host", "PublicUrl", "PaymentKye", "Timeout"],
            exception.Failures.Select(static failure => failure.Split(' ')[0]["FreedomPay:".Length..]).OrderBy(static name => Array.IndexOf(
                ["MerchantId", "PaymentKey", "Host", "PublicUrl", "PaymentKye", "Timeout"], name)));
    }

    /// <summary>A section with one misspelt setting lacks everything else too.</summary>
    [Fact]
    public async Task Misspelt_setting_hides_nothing_that_is_missing()
    {
        HostApplicationBuilder builder = Setting.Program(new Dictionary<string, string?> { ["FreedomPay:PaymentKye"] = "secret" });
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(4, exception.Failures.Count());
        Assert.Contains(exception.Failures, static failure => failure.StartsWith("FreedomPay:MerchantId is missing.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mistakes_of_all_merchants_are_named_at_once()
    {
        HostApplicationBuilder builder = Setting.Program([]);
        builder.Services.AddFreedomPay("a", static _ => { });
        builder.Services.AddFreedomPay("b", builder.Configuration.GetSection("Missing"));
        using IHost host = builder.Build();

        AggregateException exception = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync());

        string[] failures = [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(static inner => inner.Failures)];
        Assert.Contains("FreedomPayOptions 'a'.MerchantId is missing.", failures);
        Assert.Equal("The configuration has no section Missing.", Assert.Single(failures, static failure => failure.Contains("Missing", StringComparison.Ordinal)));
    }

    [Fact]
    public void Program_without_a_host_learns_of_mistakes_when_it_asks_for_a_client()
    {
        ServiceCollection services = new();
        services.AddFreedomPay(static options => options.Host = "KZ");
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<FreedomPayClient>);

        Assert.Contains("FreedomPayOptions.PaymentKey is missing.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MerchantId", "1")]
    [InlineData("PaymentKey", "k")]
    [InlineData("PaymentKey", "with white space inside")]
    [InlineData("PaymentKey", "ключ\ud83d\ude00")]
    [InlineData("PublicUrl", "http://localhost:5000/base/")]
    [InlineData("PublicUrl", "https://магазин.kz")]
    [InlineData("Timeout", "00:00:30.5")]
    [InlineData("AllowTestPayments", "FALSE")]
    [InlineData("OldPaymentKeys:0", "secret-old")]
    [InlineData("host", "KG")]
    public async Task What_is_right_is_let_through(string setting, string value)
    {
        using IHost host = Setting.Host1(settings =>
        {
            settings.Remove("FreedomPay:Host");
            settings[setting == "host" ? "FreedomPay:host" : "FreedomPay:Host"] = "KG";
            settings[$"FreedomPay:{setting}"] = value;
        });

        await host.StartAsync();

        Assert.Equal(FreedomPayHosts.Kyrgyzstan, host.Services.GetRequiredService<FreedomPayMerchant>().Host);
    }
}
