using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>A second opinion: Newtonsoft.Json, which shares no code with System.Text.Json. It is not strict, and keeps numbers as numbers.</summary>
internal static class LenientJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document.</summary>
    /// <returns>Its tokens, names and values, as far as it goes; null if Newtonsoft.Json refuses it.</returns>
    public static IReadOnlyList<string>? TryRead(byte[] body)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(Utf8.GetString(body))) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double, MaxDepth = 64 };
            List<string> lines = [];
            while (reader.Read())
            {
                lines.Add($"{reader.TokenType} {Text(reader.Value)}");
            }

            // It reads what is there of an unfinished document.
            int open = lines.Count(static line => line.StartsWith("Start", StringComparison.Ordinal)) - lines.Count(static line => line.StartsWith("End", StringComparison.Ordinal));
            return lines.Count > 0 && open == 0 ? lines : null;
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The same from a document that was read: a list is a field without a name.</summary>
    public static IReadOnlyList<string> Of(MessageFields fields, bool isList)
    {
        List<string> lines = [];
        if (isList)
        {
            Append(lines, fields[0]);
        }
        else
        {
            lines.Add("StartObject ");
            AppendMembers(lines, fields);
            lines.Add("EndObject ");
        }

        return lines;
    }

    private static void AppendMembers(List<string> lines, MessageFields fields)
    {
        foreach (MessageField field in fields)
        {
            lines.Add($"PropertyName {field.Name}");
            Append(lines, field);
        }
    }

    private static void Append(List<string> lines, MessageField field)
    {
        switch (field.Kind)
        {
            case MessageFieldKind.Object:
                lines.Add("StartObject ");
                AppendMembers(lines, field.Children);
                lines.Add("EndObject ");
                break;
            case MessageFieldKind.List:
                lines.Add("StartArray ");
                foreach (MessageField item in field.Children)
                {
                    Append(lines, item);
                }

                lines.Add("EndArray ");
                break;
            case MessageFieldKind.Number:
                string number = field.GetText()!;
                lines.Add(number.AsSpan().ContainsAny(".eE")
                    ? $"Float {Text(double.Parse(number, CultureInfo.InvariantCulture))}"
                    : $"Integer {Text(BigInteger.Parse(number, CultureInfo.InvariantCulture))}");
                break;
            case MessageFieldKind.Boolean:
                lines.Add($"Boolean {Text(bool.Parse(field.GetText()!))}");
                break;
            case MessageFieldKind.Null:
                lines.Add("Null ");
                break;
            default:
                lines.Add($"String {field.GetText()}");
                break;
        }
    }

    private static string Text(object? value) => value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
