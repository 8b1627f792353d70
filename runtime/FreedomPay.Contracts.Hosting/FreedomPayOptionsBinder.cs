using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Reads the options of one merchant from a section: by hand, so that it works without reflection, names settings that nobody knows, and keeps
/// values out of messages.
/// </summary>
internal sealed class FreedomPayOptionsBinder(string name, IConfigurationSection section, FreedomPayRegistry registry) : IConfigureNamedOptions<FreedomPayOptions>
{
    private static readonly Dictionary<string, Action<FreedomPayOptions, IConfigurationSection>> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(FreedomPayOptions.MerchantId)] = static (options, setting) => options.MerchantId = setting.Value,
        [nameof(FreedomPayOptions.PaymentKey)] = static (options, setting) => options.PaymentKey = setting.Value,
        [nameof(FreedomPayOptions.PayoutKey)] = static (options, setting) => options.PayoutKey = setting.Value,
        [nameof(FreedomPayOptions.OldPaymentKeys)] = static (options, setting) => options.OldPaymentKeys = Keys(setting, options),
        [nameof(FreedomPayOptions.OldPayoutKeys)] = static (options, setting) => options.OldPayoutKeys = Keys(setting, options),
        [nameof(FreedomPayOptions.Host)] = static (options, setting) => options.Host = setting.Value,
        [nameof(FreedomPayOptions.PublicUrl)] = static (options, setting) => options.PublicUrl = setting.Value,
        [nameof(FreedomPayOptions.Timeout)] = static (options, setting) => options.Timeout = Time(setting, options),
        [nameof(FreedomPayOptions.AllowTestPayments)] = static (options, setting) => options.AllowTestPayments = Truth(setting, options),
        [nameof(FreedomPayOptions.SendTraceHeaders)] = static (options, setting) => options.SendTraceHeaders = Truth(setting, options),
        [nameof(FreedomPayOptions.FreedomIdClientId)] = static (options, setting) => options.FreedomIdClientId = setting.Value,
        [nameof(FreedomPayOptions.FreedomIdClientSecret)] = static (options, setting) => options.FreedomIdClientSecret = setting.Value,
        [nameof(FreedomPayOptions.FreedomIdHost)] = static (options, setting) => options.FreedomIdHost = setting.Value,
    };

    private static readonly string[] Lists = [nameof(FreedomPayOptions.OldPaymentKeys), nameof(FreedomPayOptions.OldPayoutKeys)];

    public void Configure(FreedomPayOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, FreedomPayOptions options)
    {
        if (optionsName != name)
        {
            return;
        }

        options.Section = section.Path;
        if (!section.Exists())
        {
            options.BindingProblems.Add($"The configuration has no section {section.Path}.");
            options.IsSectionMissing = true;
            return;
        }

        foreach (IConfigurationSection setting in section.GetChildren())
        {
            if (!Settings.TryGetValue(setting.Key, out Action<FreedomPayOptions, IConfigurationSection>? set))
            {
                if (!registry.IsSection(setting.Path))
                {
                    options.BindingProblems.Add($"{setting.Path} is not a setting. There are: {string.Join(", ", Settings.Keys)}.");
                }
            }
            else if (setting.Value is null && !Lists.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            {
                // An empty section of JSON, {}, or a section where a value is expected.
                if (setting.GetChildren().Any())
                {
                    options.BindingProblems.Add($"{setting.Path} must be a value, and is a section.");
                }
            }
            else
            {
                set(options, setting);
            }
        }
    }

    private static SensitiveText[] Keys(IConfigurationSection setting, FreedomPayOptions options)
    {
        if (!string.IsNullOrEmpty(setting.Value))
        {
            options.BindingProblems.Add($"{setting.Path} must be a list of keys, also if there is one only.");
            return [];
        }

        List<SensitiveText> keys = [];
        foreach (IConfigurationSection item in setting.GetChildren())
        {
            if (item.Value is { } key)
            {
                keys.Add(key);
            }
            else
            {
                options.BindingProblems.Add($"{item.Path} must be a value.");
            }
        }

        return [.. keys];
    }

    private static TimeSpan Time(IConfigurationSection setting, FreedomPayOptions options)
    {
        if (TimeSpan.TryParseExact(setting.Value, "c", CultureInfo.InvariantCulture, out TimeSpan time) && setting.Value!.Contains(':', StringComparison.Ordinal))
        {
            return time;
        }

        // "30" alone would be thirty days.
        options.BindingProblems.Add($"{setting.Path} must be a time such as 00:00:30.");
        return FreedomPayOptions.DefaultTimeout;
    }

    private static bool Truth(IConfigurationSection setting, FreedomPayOptions options)
    {
        if (bool.TryParse(setting.Value, out bool value))
        {
            return value;
        }

        options.BindingProblems.Add($"{setting.Path} must be true or false.");
        return false;
    }
}
