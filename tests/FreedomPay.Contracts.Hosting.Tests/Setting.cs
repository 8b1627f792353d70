using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>Programs with a configuration.</summary>
internal static class Setting
{
    public const string PaymentKey = "pay_key_aGVsbG8";
    public const string PayoutKey = "out_key_d29ybGQ";

    /// <summary>The settings of a merchant that lack nothing.</summary>
    public static Dictionary<string, string?> Whole(string section = "FreedomPay") => new()
    {
        [$"{section}:MerchantId"] = "500000",
        [$"{section}:PaymentKey"] = PaymentKey,
        [$"{section}:Host"] = "Test",
    };

    public static HostApplicationBuilder Program(Dictionary<string, string?> settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings);
        return builder;
    }

    /// <summary>A program with one merchant whose settings are changed first.</summary>
    public static IHost Host1(Action<Dictionary<string, string?>>? change = null)
    {
        Dictionary<string, string?> settings = Whole();
        change?.Invoke(settings);
        HostApplicationBuilder builder = Program(settings);
        builder.Services.AddFreedomPay(builder.Configuration.GetSection("FreedomPay"));
        return builder.Build();
    }
}
