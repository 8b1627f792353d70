using System.Globalization;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks about values and bounds of what the merchant sends: left over from a test, or the same for each payment.</summary>
internal static class ValueDoubts
{
    private static readonly string[] Values = ["const", "default"];

    private static readonly string[] Bounds = ["min", "max"];

    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal) { "amount", "sum", "price", "total" };

    /// <summary>An amount after one of these is a bound or a part, for which a fixed value may be right.</summary>
    private static readonly HashSet<string> OtherAmounts = new(StringComparer.Ordinal) { "min", "max", "minimum", "maximum", "limit", "interval", "fee", "commission", "discount", "bonus", "loyalty", "tax", "tip", "tips", "threshold" };

    private static readonly HashSet<string> Identified = new(StringComparer.Ordinal) { "order", "payment", "refund", "payout", "transaction", "invoice", "operation" };

    private static readonly HashSet<string> TestModes = new(StringComparer.Ordinal) { "testing", "test", "testmode", "sandbox" };

    private static readonly HashSet<string> Successes = new(StringComparer.Ordinal) { "success", "successful", "ok", "paid", "done", "thanks", "thankyou" };

    private static readonly HashSet<string> Failures = new(StringComparer.Ordinal) { "fail", "failed", "failure", "error", "decline", "declined", "cancel", "reject", "rejected" };

    /// <param name="field">The field.</param>
    /// <param name="body">Its keys.</param>
    /// <param name="path">Its path.</param>
    /// <param name="areBoundsSent">Whether its bounds are those of what the merchant sends: the gateway tells of refunds with negative amounts.</param>
    /// <param name="problems">Where to warn.</param>
    public static void Warn(YamlScalar field, YamlMapping body, KeyPath path, bool areBoundsSent, SpecProblems problems)
    {
        if (!Array.Exists(body.Entries, static entry => Array.IndexOf(Values, entry.Key.Text) >= 0 || Array.IndexOf(Bounds, entry.Key.Text) >= 0))
        {
            return;
        }

        string[] words = NameWords.Of(field.Text);
        bool isAmount = IsAmount(words) && Doubt.Text(body, "type")?.Text is null or "decimal" or "integer" or "string";
        foreach (string key in Values)
        {
            if (Doubt.Text(body, key) is YamlScalar value
                && (isAmount ? OfAmount(field.Text, key) : OfId(words, field.Text, key) ?? OfAddress(words, key) ?? OfTestMode(words, value.Text, key) ?? OfUrl(words, value.Text)) is string doubt)
            {
                Doubt.Warn(problems, value.Span, path.Key(key), doubt);
            }
        }

        foreach (string key in Bounds)
        {
            if (areBoundsSent && isAmount && Doubt.Text(body, key) is YamlScalar bound && OfBound(key, bound.Text) is string doubt)
            {
                Doubt.Warn(problems, bound.Span, path.Key(key), doubt);
            }
        }
    }

    private static bool IsAmount(string[] words) => words.LastOrDefault() is string last && Amounts.Contains(last) && !Array.Exists(words, OtherAmounts.Contains);

    private static string OfAmount(string field, string key) => key == "const"
        ? $"each request would send this one amount; make '{field}' a field that code sets ('required: true')"
        : $"a request in which nobody sets '{field}' would send this amount; write 'required: true' instead, or leave the default out";

    private static string? OfBound(string key, string text) => !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal bound) ? null
        : key == "max" && bound <= 0 ? "no amount is so small, so that each one would be refused; leave the bound out if there is none"
        : key == "min" && bound < 0 ? "a negative amount would be sent, and what the gateway does with one is not known; write 'min: 0.01', or leave the bound out"
        : null;

    private static string? OfId(string[] words, string field, string key)
    {
        bool isId = words.Length > 1 && words[words.Length - 1] == "id" && Identified.Contains(words[words.Length - 2]);
        return !isId && words.LastOrDefault() is not ("orderid" or "paymentid") ? null
            : key == "const" ? $"each request would name the same '{field}', and the gateway would take different ones for one; make it a field that code sets ('required: true')"
            : $"requests in which nobody sets '{field}' would all name the same one; write 'required: true' instead, or leave the default out";
    }

    private static string? OfAddress(string[] words, string key) => words.LastOrDefault() is not ("ip" or "ipaddress") ? null
        : key == "const" ? "each payment would name the same address, which is not the payer's; make it a field that code sets"
        : "a payment in which nobody sets this would name an address that is not the payer's; leave the default out";

    private static string? OfTestMode(string[] words, string value, string key) => Array.Exists(words, TestModes.Contains) && value is "1" or "true" or "yes" or "on"
        ? key == "const" ? "each payment would be a test, and none would be paid; leave 'const' out, and set the field in code" : "a payment in which nobody sets this would be a test, and not be paid; leave the default out, and set the field in code"
        : null;

    private static string? OfUrl(string[] words, string value)
    {
        if (value.IndexOf("://", StringComparison.Ordinal) is not (4 or 5) || !Uri.TryCreate(value, UriKind.Absolute, out Uri? url))
        {
            return null;
        }

        if (TestHosts.WhyUnreachable(url.Host) is string why)
        {
            return $"'{url.Host}' {why}; leave the value out, and set the URL in code";
        }

        string[] path = NameWords.Of(url.AbsolutePath.Trim('/').Split('/').Last());
        return Array.Exists(words, Successes.Contains) && Array.Exists(path, Failures.Contains) && !Array.Exists(path, Successes.Contains) ? "the payer whose payment succeeded would see the page of a failure; are the two URLs swapped?"
            : Array.Exists(words, Failures.Contains) && Array.Exists(path, Successes.Contains) && !Array.Exists(path, Failures.Contains) ? "the payer whose payment failed would see the page of a success; are the two URLs swapped?"
            : null;
    }
}
