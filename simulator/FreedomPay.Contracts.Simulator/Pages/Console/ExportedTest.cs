using System.Globalization;
using System.Reflection;
using System.Text;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>Writes the messages of a payment to its shop as a C# test, which sends them again with the same values. Keys and signatures are not in it.</summary>
internal static class ExportedTest
{
    /// <summary>What stands in the test for a key.</summary>
    public const string KeyPlace = "the key of your tests";

    private static readonly string[] WrittenWhenSigned = [ProtocolFields.Signature, ProtocolFields.Salt, ProtocolFields.MerchantId];

    public static string Of(LedgerPayment payment, IReadOnlyList<JournalEntry> entries)
    {
        StringBuilder code = new();
        code.AppendLine(CultureInfo.InvariantCulture, $$"""
            using FreedomPay.Common;
            using FreedomPay.Contracts;
            using FreedomPay.Contracts.Testing;
            using FreedomPay.Merchant.Notifications;
            using Xunit;

            public class Payment{{payment.Id}}Tests
            {
                [Fact]
                public async Task Messages_of_the_payment_are_taken()
                {
                    MerchantCredentials credentials = new({{Text(payment.MerchantId)}}, {{Text(KeyPlace)}}, {{Text(KeyPlace)}});
                    using HttpClient shop = new() { BaseAddress = new Uri("https://localhost:5001") }; // or CreateClient() of a WebApplicationFactory
            """);
        int number = 0;
        foreach (JournalEntry entry in entries.Where(static entry => entry is { IsNotification: true, Sent.Count: > 0 }))
        {
            if (TypeOf(entry) is { } type)
            {
                Append(code, payment, entry, type, ++number);
            }
        }

        return code.Append("    }\n}\n").ToString();
    }

    /// <summary>Returns the record of a message, by the first word of its title.</summary>
    private static Type? TypeOf(JournalEntry entry) => Enum.TryParse(entry.Title.Split(' ')[0], out NotificationKind kind)
        ? kind switch
        {
            NotificationKind.Check => typeof(PaymentCheckRequest),
            NotificationKind.Result => typeof(ResultNotifyRequest),
            NotificationKind.Refund => typeof(RefundNotifyRequest),
            NotificationKind.Capture => typeof(CaptureNotifyRequest),
            NotificationKind.Payout => typeof(PayoutNotifyRequest),
            NotificationKind.CardSaved => typeof(CardSavedRequest),
            _ => null,
        }
        : null;

    private static void Append(StringBuilder code, LedgerPayment payment, JournalEntry entry, Type type, int number)
    {
        (string path, HashSet<(string Name, string Value)> own) = AddressOf(entry.Url);
        List<string> extra = [];
        code.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"        {type.Name} message{number} = new()").AppendLine("        {");
        foreach (JournalField field in entry.Sent.Where(field => !WrittenWhenSigned.Contains(field.Name) && !own.Contains((field.Name, field.Value))))
        {
            PropertyInfo? property = PropertyOf(type, field.Name);
            if (property is not null && Literal(property.PropertyType, field.Value) is { } literal)
            {
                code.AppendLine(CultureInfo.InvariantCulture, $"            {property.Name} = {literal},");
            }
            else
            {
                extra.Add($"MessageField.Text({Text(field.Name)}, {Text(field.Value)})");
            }
        }

        if (extra.Count > 0)
        {
            code.AppendLine(CultureInfo.InvariantCulture, $"            ExtraFields = [{string.Join(", ", extra)}],");
        }

        code.AppendLine("        };").AppendLine(CultureInfo.InvariantCulture, $"""
                    NotificationReply reply{number} = await shop.SendNotificationAsync(message{number}, credentials, {Text(path)}{EncodingOf(payment, entry, type)});
                    Assert.True(reply{number}.IsVerified);
                    Assert.Equal("ok", reply{number}.Status);
            """);
    }

    /// <summary>Returns the shop's path with its query, and the parameters of the query: sending adds them to the message again.</summary>
    private static (string Path, HashSet<(string Name, string Value)> Own) AddressOf(string url)
    {
        string path = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.PathAndQuery : url;
        int query = path.IndexOf('?', StringComparison.Ordinal);
        return (path, query < 0 ? [] : [.. MessageFields.FromForm(Encoding.UTF8.GetBytes(path[(query + 1)..])).Select(static field => (field.Name, field.GetText() ?? string.Empty))]);
    }

    private static string EncodingOf(LedgerPayment payment, JournalEntry entry, Type type) => type == typeof(PayoutNotifyRequest) || type == typeof(CardSavedRequest)
        ? string.Empty
        : (entry.Method, payment.Terms.RequestMethod?.ToUpperInvariant()) switch
        {
            ("GET", _) => ", RequestEncoding.Query",
            (_, "XML") => ", RequestEncoding.PgXml",
            _ => ", RequestEncoding.Form",
        };

    /// <summary>Finds a property by its wire name. A field for which there is none becomes an extra field, with the same text on the wire.</summary>
    private static PropertyInfo? PropertyOf(Type type, string wireName)
    {
        const string prefix = "pg_";
        return wireName.StartsWith(prefix, StringComparison.Ordinal)
            ? type.GetProperty(string.Concat(wireName[prefix.Length..].Split('_').Where(static part => part.Length > 0).Select(static part => char.ToUpperInvariant(part[0]) + part[1..])))
            : null;
    }

    private static string? Literal(Type type, string value)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string) || inner == typeof(SensitiveText))
        {
            return Text(value);
        }

        if (inner == typeof(bool))
        {
            return value is "1" or "0" ? value == "1" ? "true" : "false" : null;
        }

        if (inner == typeof(long) || inner == typeof(int))
        {
            return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole.ToString(CultureInfo.InvariantCulture) : null;
        }

        if (inner == typeof(decimal))
        {
            return decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount) ? amount.ToString(CultureInfo.InvariantCulture) + "m" : null;
        }

        if (inner == typeof(DateTime))
        {
            return DateTime.TryParseExact(value, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment)
                ? moment.ToString("'new DateTime('yyyy, M, d, H, m, s')'", CultureInfo.InvariantCulture)
                : null;
        }

        return inner.GetConstructor([typeof(string)]) is not null && inner.IsValueType ? Known(inner, value) ?? $"new {inner.Name}({Text(value)})" : null;
    }

    private static string? Known(Type type, string value) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == type)
        .FirstOrDefault(property => (string?)type.GetProperty("Value")!.GetValue(property.GetValue(null)) == value) is { } known ? $"{type.Name}.{known.Name}" : null;

    /// <summary>Returns a text as a literal. Whatever somebody has sent, it stays within its quotes.</summary>
    private static string Text(string value)
    {
        StringBuilder literal = new("\"");
        foreach (char character in value)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' || char.GetUnicodeCategory(character) == UnicodeCategory.Format => $"\\u{(int)character:X4}",
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
