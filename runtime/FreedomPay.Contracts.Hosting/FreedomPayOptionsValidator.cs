using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting;

/// <summary>Checks the options of all merchants and names every mistake, by its path and without a value.</summary>
internal sealed class FreedomPayOptionsValidator(FreedomPayRegistry registry) : IValidateOptions<FreedomPayOptions>
{
    private const int LongestMerchantId = 19;

    /// <summary>Timers accept no more.</summary>
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, FreedomPayOptions options)
    {
        if (name is null || !registry.Names.Contains(name))
        {
            return ValidateOptionsResult.Skip;
        }

        // A section that is not there explains everything that is missing, unless code has set some of it.
        List<string> mistakes = [.. options.BindingProblems];
        if (options is not { IsSectionMissing: true, MerchantId: null, Host: null, PaymentKey: null, PayoutKey: null })
        {
            Collect(options, PathOf(name, options), mistakes);
        }

        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static string PathOf(string name, FreedomPayOptions options) =>
        options.Section is { } section ? $"{section}:" : name.Length == 0 ? "FreedomPayOptions." : $"FreedomPayOptions '{name}'.";

    private static void Collect(FreedomPayOptions options, string path, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(options.MerchantId))
        {
            mistakes.Add($"{path}MerchantId is missing.");
        }
        else if (options.MerchantId.Length > LongestMerchantId || !options.MerchantId.All(char.IsAsciiDigit))
        {
            mistakes.Add($"{path}MerchantId must consist of 1 to {LongestMerchantId} digits.");
        }

        if (IsNone(options.PaymentKey) && IsNone(options.PayoutKey))
        {
            mistakes.Add(options.PayoutKey is null
                ? $"{path}PaymentKey is missing. A merchant that only pays out has {path}PayoutKey instead."
                : $"{path}PaymentKey and {path}PayoutKey are empty.");
        }

        Key(options.PaymentKey, $"{path}PaymentKey", mistakes);
        Key(options.PayoutKey, $"{path}PayoutKey", mistakes);
        OldKeys(options.OldPaymentKeys, options.PaymentKey, path, "Payment", mistakes);
        OldKeys(options.OldPayoutKeys, options.PayoutKey, path, "Payout", mistakes);
        Addresses(options, path, mistakes);
        FreedomId(options, path, mistakes);
    }

    private static void Addresses(FreedomPayOptions options, string path, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(options.Host))
        {
            mistakes.Add($"{path}Host is missing. Write Kazakhstan, Kyrgyzstan, Uzbekistan, Test, or a URL: there is no default, so that nothing pays for real by mistake.");
        }
        else if (!FreedomPayHosts.TryFind(options.Host, out _))
        {
            mistakes.Add($"{path}Host must be Kazakhstan, Kyrgyzstan, Uzbekistan, Test, or a URL that begins with https:// (http:// on this machine) and has neither query nor fragment.");
        }

        if (options.PublicUrl is { } url && !PublicAddress.TryParse(url, out _))
        {
            mistakes.Add($"{path}PublicUrl must be a URL that begins with https:// (http:// on this machine) and has neither query nor fragment, for example https://shop.kz.");
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout)
        {
            mistakes.Add($"{path}Timeout must be longer than zero and at most a day.");
        }
    }

    private static void FreedomId(FreedomPayOptions options, string path, List<string> mistakes)
    {
        if (options is { FreedomIdClientId: null, FreedomIdClientSecret: null, FreedomIdHost: null })
        {
            return;
        }

        if (string.IsNullOrEmpty(options.FreedomIdClientId))
        {
            mistakes.Add($"{path}FreedomIdClientId is missing, and other settings of Freedom ID are there.");
        }
        else if (options.FreedomIdClientId.Contains(':', StringComparison.Ordinal) || !IsWhole(options.FreedomIdClientId))
        {
            mistakes.Add($"{path}FreedomIdClientId must not have a colon or half of a surrogate pair.");
        }

        if (IsNone(options.FreedomIdClientSecret))
        {
            mistakes.Add($"{path}FreedomIdClientSecret is missing, and other settings of Freedom ID are there.");
        }

        Key(options.FreedomIdClientSecret, $"{path}FreedomIdClientSecret", mistakes);
        if (string.IsNullOrEmpty(options.FreedomIdHost))
        {
            mistakes.Add($"{path}FreedomIdHost is missing. Write Kazakhstan or a URL.");
        }
        else if (!FreedomPayHosts.TryFindFreedomId(options.FreedomIdHost, out _))
        {
            mistakes.Add($"{path}FreedomIdHost must be Kazakhstan or a URL that begins with https://: no source names the hosts of other countries or of a test system.");
        }
    }

    private static void OldKeys(IReadOnlyList<SensitiveText> keys, SensitiveText? current, string path, string kind, List<string> mistakes)
    {
        for (int index = 0; index < keys.Count; index++)
        {
            string key = $"{path}Old{kind}Keys:{index}";
            if (keys[index].IsEmpty())
            {
                mistakes.Add($"{key} is empty.");
            }
            else if (keys[index] == current)
            {
                mistakes.Add($"{key} is the current key.");
            }

            Key(keys[index], key, mistakes);
        }

        if (keys.Count > 0 && IsNone(current))
        {
            mistakes.Add($"{path}Old{kind}Keys has keys, and {path}{kind}Key is missing.");
        }
    }

    /// <summary>What is there must be usable; what may be missing is asked elsewhere.</summary>
    private static void Key(SensitiveText? key, string path, List<string> mistakes)
    {
        if (IsNone(key))
        {
            return;
        }

        string text = key!.Value.Reveal();
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            mistakes.Add($"{path} begins or ends with white space.");
        }
        else if (!IsWhole(text))
        {
            mistakes.Add($"{path} has half of a surrogate pair.");
        }
    }

    private static bool IsNone(SensitiveText? key) => key is null || key.Value.IsEmpty();

    private static bool IsWhole(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
