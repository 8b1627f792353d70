using FreedomPay.Contracts.Simulator.Catalog;

namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>Finds out what a merchant did who signed wrongly: which script name, key or field would have made the signature fit.</summary>
internal static class SignatureAdvice
{
    /// <summary>With more fields than any endpoint has, less is tried.</summary>
    private const int MostFields = 100;

    /// <summary>Returns advice in one or two sentences; null if nothing that was tried fits.</summary>
    public static string? For(IncomingRequest request, SimulatedEndpoint endpoint, SimulatedMerchant merchant)
    {
        if (endpoint.Contract.IsJson)
        {
            return null;
        }

        MessageFields fields = request.Fields;
        if (fields is [{ Name: ProtocolFields.Xml } only] && only.GetText() is { } document)
        {
            fields = UnverifiedMessages.DangerouslyReadXml(System.Text.Encoding.UTF8.GetBytes(document)) ?? fields;
        }

        if (fields[ProtocolFields.Signature] is null)
        {
            return "The request has no pg_sig.";
        }

        return Find(fields, request.Path, endpoint.Contract.ScriptNameOf(request.Path), endpoint.Contract.Key == KeyKind.Payout, merchant, "the last segment of the path that is called");
    }

    /// <summary>Returns advice about a reply to a message of the gateway, whose signature does not fit.</summary>
    public static string ForReply(MessageFields? fields, string url, ScriptName expected, SimulatedMerchant merchant)
    {
        const string wanted = "The gateway expects XML that is signed with the script name, the key and the salt of the message.";
        return fields?[ProtocolFields.Signature] is null
            ? $"The reply has no pg_sig. {wanted}"
            : Find(fields, Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.AbsolutePath : string.Empty, expected, isPayout: false, merchant, "the last segment of the shop's URL")
                ?? $"The reply is not signed as expected. {wanted}";
    }

    private static string? Find(MessageFields fields, string path, ScriptName expected, bool isPayout, SimulatedMerchant merchant, string meaning)
    {
        (SecretKey Key, string Name)[] keys = [.. new[] { (merchant.Credentials.PaymentKey, "payment key"), (merchant.Credentials.PayoutKey, "payout key") }.Where(static key => key.Item1 is not null).Select(static key => (key.Item1!, key.Item2))];
        string right = isPayout ? "payout key" : "payment key";
        foreach ((SecretKey key, string name) in keys)
        {
            string wrongKey = name == right ? string.Empty : $" It was signed with the {name}; this endpoint wants the {right}.";
            foreach (string script in ScriptNames(path))
            {
                if (PaymentSignature.Verify(ScriptName.Exactly(script), fields, key).IsValid)
                {
                    return script == expected.Value ? wrongKey.TrimStart() : $"The signature fits the script name '{script}'. The one to sign is '{expected}', {meaning}.{wrongKey}";
                }
            }

            // One field after the other is left out: with thousands of them, that would take minutes.
            for (int dropped = 0; dropped < fields.Count && fields.Count <= MostFields; dropped++)
            {
                MessageField[] others = [.. fields.Where((_, index) => index != dropped)];
                if (fields[dropped].Name != ProtocolFields.Signature && PaymentSignature.Verify(expected, MessageFields.Create(others), key).IsValid)
                {
                    return $"The signature fits without {LogText.Of(fields[dropped].Name)}: sign every field that is sent.{wrongKey}";
                }
            }

            MessageField[] full = [.. fields.Where(static field => field.GetText() is not "")];
            if (full.Length != fields.Count && PaymentSignature.Verify(expected, MessageFields.Create(full), key).IsValid)
            {
                return $"The signature fits without the empty fields: sign those too, or do not send them.{wrongKey}";
            }
        }

        return null;
    }

    private static IEnumerable<string> ScriptNames(string path)
    {
        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> names = segments
            .SelectMany(static segment => new[] { segment, Path.GetFileNameWithoutExtension(segment), segment + ".php" })
            .Concat([string.Empty, path, path.TrimStart('/'), "payment.php", "init_payment.php", "payment_page", "index.php"]);
        return names.Concat(segments.Select(static segment => segment.ToLowerInvariant())).Distinct(StringComparer.Ordinal);
    }
}
