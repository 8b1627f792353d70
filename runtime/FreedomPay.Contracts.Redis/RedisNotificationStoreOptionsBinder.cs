using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Redis;

/// <summary>Reads the options from a section: by hand, so that it works without reflection, names settings that nobody knows, and keeps values out of messages.</summary>
internal sealed class RedisNotificationStoreOptionsBinder(IConfigurationSection section) : IConfigureOptions<RedisNotificationStoreOptions>
{
    private static readonly Dictionary<string, Action<RedisNotificationStoreOptions, IConfigurationSection>> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(RedisNotificationStoreOptions.ConnectionString)] = static (options, setting) => options.ConnectionString = setting.Value,
        [nameof(RedisNotificationStoreOptions.KeyPrefix)] = static (options, setting) => options.KeyPrefix = setting.Value!,
        [nameof(RedisNotificationStoreOptions.Database)] = static (options, setting) => options.Database = Number(setting, options),
        [nameof(RedisNotificationStoreOptions.KeepTime)] = static (options, setting) => options.KeepTime = Time(setting, options.KeepTime, options),
        [nameof(RedisNotificationStoreOptions.LeaseTime)] = static (options, setting) => options.LeaseTime = Time(setting, options.LeaseTime, options),
        [nameof(RedisNotificationStoreOptions.WaitTime)] = static (options, setting) => options.WaitTime = Time(setting, options.WaitTime, options),
        [nameof(RedisNotificationStoreOptions.CommandTimeout)] = static (options, setting) => options.CommandTimeout = Time(setting, options.CommandTimeout, options),
    };

    public void Configure(RedisNotificationStoreOptions options)
    {
        options.Section = section.Path;
        if (!section.Exists())
        {
            options.BindingProblems.Add($"The configuration has no section {section.Path}.");
            return;
        }

        if (section.Value is { Length: > 0 })
        {
            options.BindingProblems.Add($"{section.Path} must be a section, and is a value. A connection string is its ConnectionString.");
            return;
        }

        foreach (IConfigurationSection setting in section.GetChildren())
        {
            if (!Settings.TryGetValue(setting.Key, out Action<RedisNotificationStoreOptions, IConfigurationSection>? set))
            {
                options.BindingProblems.Add($"{setting.Path} is not a setting. There are: {string.Join(", ", Settings.Keys)}.");
            }
            else if (setting.Value is not null)
            {
                set(options, setting);
            }
            else if (setting.GetChildren().Any())
            {
                options.BindingProblems.Add($"{setting.Path} must be a value, and is a section.");
            }
        }
    }

    private static TimeSpan Time(IConfigurationSection setting, TimeSpan current, RedisNotificationStoreOptions options)
    {
        if (TimeSpan.TryParseExact(setting.Value, "c", CultureInfo.InvariantCulture, out TimeSpan time) && setting.Value!.Contains(':', StringComparison.Ordinal))
        {
            return time;
        }

        // "30" alone would be thirty days.
        options.BindingProblems.Add($"{setting.Path} must be a time such as 00:00:30.");
        return current;
    }

    private static int? Number(IConfigurationSection setting, RedisNotificationStoreOptions options)
    {
        if (int.TryParse(setting.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        options.BindingProblems.Add($"{setting.Path} must be a number.");
        return null;
    }
}
