using System.Globalization;
using System.Net;
using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Tests.Signatures.Broken;

/// <summary>The mistakes that are made with signatures, one at a time.</summary>
internal static class Breakers
{
    private const string Description = "pg_description";

    public static IReadOnlyList<Breaker> All { get; } =
    [
        new("wrong script name", Script),
        new("other key", static (message, _) => !message.IsRequest ? null
            : With(new Expected(ChangeKind.OtherKey), () => message.Key = message.Key == SampleMessage.PaymentKey ? SampleMessage.PayoutKey : SampleMessage.PaymentKey)),
        new("key with something around it", static (message, random) => With(new Expected(ChangeKind.KeyText), () => message.Key = random.Next(3) switch { 0 => message.Key + "\n", 1 => message.Key + " ", _ => $"\"{message.Key}\"" })),
        new("list in another order", List),
        new("fields not sorted", static (message, _) => With(new Expected(ChangeKind.FieldOrder), () => message.Order = static fields => fields.Select(static field => field.Value))),
        new("fields sorted from Z to A", static (message, _) => With(new Expected(ChangeKind.FieldOrder), () => message.Order = static fields => fields.OrderByDescending(static field => field.Name, StringComparer.Ordinal).Select(static field => field.Value))),
        new("empty values not signed", Empty),
        new("parameters of the URL signed", Query),
        new("field not signed", NotSigned),
        new("empty field lost", static (message, _) => With(new Expected(ChangeKind.FieldLost), () => message.Signed.Add(("pg_need_phone_notification", string.Empty)))),
        new("known field lost", static (message, _) => message.Url.EndsWith("init_payment.php", StringComparison.Ordinal) && !message.IsXml
            ? With(new Expected(ChangeKind.FieldLost, "pg_testing_mode"), () => message.Signed.Add(("pg_testing_mode", "1")))
            : null),
        new("value signed encoded", static (message, random) => With(new Expected(ChangeKind.PercentEncoding, Description),
            () => message.Sign(Description, random.Next(2) == 0 ? Uri.EscapeDataString(message.ValueOf(Description)!) : WebUtility.UrlEncode(message.ValueOf(Description)!)))),
        new("value encoded twice", static (message, _) => message.IsXml ? null
            : With(new Expected(ChangeKind.PercentEncoding, Description), () => message.Wire[Description] = WebUtility.UrlEncode(WebUtility.UrlEncode(message.ValueOf(Description)!)))),
        new("plus became a blank", Plus),
        new("value sent with entities", static (message, _) => With(new Expected(ChangeKind.Entities, Description), () => message.Send(Description, Entities(message.ValueOf(Description)!)))),
        new("value signed with entities", static (message, _) => With(new Expected(ChangeKind.Entities, Description), () => message.Sign(Description, Entities(message.ValueOf(Description)!)))),
        new("blanks added", static (message, random) => With(new Expected(ChangeKind.Blanks, Description), () => message.Send(Description, random.Next(2) == 0 ? message.ValueOf(Description) + " " : " " + message.ValueOf(Description)))),
        new("blanks cut off", static (message, random) => With(new Expected(ChangeKind.Blanks, Description), () => message.Sign(Description, message.ValueOf(Description) + (random.Next(2) == 0 ? " " : "\r\n")))),
        new("signed in Windows-1251", static (message, _) => message.ValueOf(Description)!.Contains('№', StringComparison.Ordinal) || message.ValueOf(Description)!.Any(static letter => letter > '\u0400')
            ? With(new Expected(ChangeKind.Charset), () => message.Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251)!)
            : null),
        new("read as Windows-1251", static (message, _) => With(new Expected(ChangeKind.Charset, Description),
            () => message.Send(Description, CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(Encoding.UTF8.GetBytes(message.ValueOf(Description)!))))),
        new("digest in capitals", static (message, _) => With(new Expected(ChangeKind.DigestText), () => message.Written = Convert.ToHexString)),
        new("digest in base64", static (message, _) => With(new Expected(ChangeKind.DigestText), () => message.Written = Convert.ToBase64String)),
        new("number formatted again", static (message, random) => With(new Expected(ChangeKind.Numbers, "pg_amount"), () => message.Sign("pg_amount", random.Next(3) switch
        {
            0 => message.ValueOf("pg_amount")![..^3],
            1 => message.ValueOf("pg_amount")![..^1],
            _ => message.ValueOf("pg_amount")!.Replace('.', ','),
        }))),
        new("line breaks changed", static (message, _) => With(new Expected(ChangeKind.LineBreaks, "pg_comment"), () =>
        {
            message.Sent.Add(("pg_comment", "first\r\nsecond\r\nthird"));
            message.Signed.Add(("pg_comment", "first\nsecond\nthird"));
        })),
        new("own fields not signed", static (message, _) => With(new Expected(ChangeKind.OwnFields), () =>
        {
            message.Signed.RemoveAll(static field => !field.Name.StartsWith("pg_", StringComparison.Ordinal));
            message.Sent.AddRange([("route", "payment/result"), ("utm_source", "mail")]);
        })),
        new("field signed twice", Twice),
        new("text put together in another way", static (message, random) => With(new Expected(ChangeKind.SignedText), () => message.Join = random.Next(4) switch
        {
            0 => static (script, values, key) => string.Join(';', [key, script, .. values]),
            1 => static (script, values, key) => string.Concat([script, .. values, key]),
            2 => static (script, values, key) => string.Join(';', [.. values, key]),
            _ => static (script, values, key) => string.Join(',', [script, .. values, key]),
        })),
        new("backslashes added", static (message, _) => message.ValueOf(Description)!.AsSpan().IndexOfAny('\'', '"') < 0 ? null
            : With(new Expected(ChangeKind.Escapes, Description), () => message.Send(Description, message.ValueOf(Description)!.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)))),
        new("field renamed", static (message, _) => With(new Expected(ChangeKind.FieldMoved, "order"), () => message.Sent[message.Sent.FindIndex(static field => field.Name == "pg_order_id")] = ("order", message.ValueOf("pg_order_id")!))),
        new("letters made small", static (message, _) => With(new Expected(ChangeKind.LetterCase, "pg_user_contact_email"), () => message.Sign("pg_user_contact_email", message.ValueOf("pg_user_contact_email")!.ToLowerInvariant()))),
    ];

    private static Expected With(Expected expected, Action change)
    {
        change();
        return expected;
    }

    private static Expected Script(SampleMessage message, Random random)
    {
        string path = new Uri(message.Url).AbsolutePath;
        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] wrong = [.. new[] { path, segments[^1] + ".php", segments[^1].Split('.')[0], segments[0], string.Empty, new Uri(message.Url).Host, message.Script.ToUpperInvariant(), "status_v2", message.Url, segments[^1], path.TrimStart('/') }
            .Where(name => name != message.Script).Distinct()];
        message.Script = wrong[random.Next(wrong.Length)];
        return new Expected(ChangeKind.ScriptName, message.Script);
    }

    private static Expected? List(SampleMessage message, Random random)
    {
        if (message.IsXml)
        {
            return null;
        }

        int count = random.Next(11, 24);
        for (int index = 0; index < count; index++)
        {
            message.Add(string.Create(CultureInfo.InvariantCulture, $"pg_items[{index}][name]"), string.Create(CultureInfo.InvariantCulture, $"Item {index}"));
            message.Add(string.Create(CultureInfo.InvariantCulture, $"pg_items[{index}][price]"), string.Create(CultureInfo.InvariantCulture, $"{100 + index}"));
        }

        // Items by their position: what the function that does not nest gives if indexes have as many digits each.
        message.Order = static fields => FlatParams.Values(PhpForm.Parse(fields.Select(static field => (
            System.Text.RegularExpressions.Regex.Replace(field.Name, @"\[([0-9]+)\]", static match => $"[{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture):000}]"), field.Value))));
        return new Expected(ChangeKind.ListOrder);
    }

    private static Expected Empty(SampleMessage message, Random random)
    {
        bool isOne = random.Next(2) == 0;
        message.Sent.Insert(random.Next(message.Sent.Count), ("pg_failure_url", string.Empty));
        if (!isOne)
        {
            message.Sent.Add(("pg_user_cardholder", string.Empty));
        }

        return isOne ? new Expected(ChangeKind.EmptyValues, null, ChangeKind.FieldNotSigned) : new Expected(ChangeKind.EmptyValues);
    }

    private static Expected? Query(SampleMessage message, Random random)
    {
        if (message.IsXml || message.Url.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        string order = random.Next(100, 999).ToString(CultureInfo.InvariantCulture);
        message.Url += $"?own_order={order}&lang=kk";
        message.Signed.AddRange([("own_order", order), ("lang", "kk")]);
        return new Expected(ChangeKind.QueryParameters);
    }

    private static Expected NotSigned(SampleMessage message, Random random)
    {
        (string name, string value) = message.Signed[random.Next(message.Signed.Count)];
        message.Signed.RemoveAll(field => field.Name == name);
        bool isOnlyOwn = !name.StartsWith("pg_", StringComparison.Ordinal) && message.Sent.Count(static field => !field.Name.StartsWith("pg_", StringComparison.Ordinal)) == 1;
        ChangeKind[] same = isOnlyOwn ? [ChangeKind.OwnFields] : value.Length == 0 ? [ChangeKind.EmptyValues] : [];
        return new Expected(ChangeKind.FieldNotSigned, name, same);
    }

    private static Expected? Plus(SampleMessage message, Random random)
    {
        if (message.IsXml)
        {
            return null;
        }

        string[] names = [.. message.Sent.Where(static field => field.Value.Contains('+', StringComparison.Ordinal)).Select(static field => field.Name)];
        string name = names[random.Next(names.Length)];
        message.Wire[name] = WebUtility.UrlEncode(message.ValueOf(name)!).Replace("%2B", "+", StringComparison.Ordinal);
        return new Expected(ChangeKind.PlusSigns, name);
    }

    private static Expected Twice(SampleMessage message, Random random)
    {
        (string name, string value) = message.Signed[random.Next(message.Signed.Count)];
        Func<IReadOnlyList<(string Name, string Value)>, IEnumerable<string>> order = message.Order;
        message.Order = fields => order(fields).SelectMany(one => one == value ? new[] { one, one } : [one]);
        return new Expected(ChangeKind.FieldTwice, name);
    }

    private static string Entities(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#039;", StringComparison.Ordinal);
}
