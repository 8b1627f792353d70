using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Emit.Text;

internal static class Literals
{
    /// <summary>Returns a string as a C# string literal.</summary>
    public static string Quote(string text) => IsPlain(text) ? $"\"{text}\"" : EscapeInvisible(SymbolDisplay.FormatLiteral(text, quote: true));

    /// <summary>Returns text from the wire as an expression of the field's known type. An enum is not named: a property may have its name.</summary>
    public static string Value(FieldType type, string text) => type switch
    {
        StringType => Quote(text),
        IntegerType => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        DecimalType => Decimal(text),
        BooleanType => WireBoolean.IsTrue(text) ? "true" : "false",
        EnumType => $"new({Quote(text)})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no literal of this type of field."),
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns an array, because collection expressions came only with C# 12.</summary>
    public static string Array(string type, IEnumerable<string> items) => $"new {type}[] {{ {string.Join(", ", items)} }}";

    public static string Decimal(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m";

    /// <summary>Escapes what the compiler's own formatting leaves in: characters that only format those around them.</summary>
    private static string EscapeInvisible(string literal)
    {
        StringBuilder escaped = new(literal.Length);
        for (int index = 0; index < literal.Length; index++)
        {
            if (!XmlDocText.IsInvisible(literal, index))
            {
                escaped.Append(literal[index]);
            }
            else if (char.IsHighSurrogate(literal[index]))
            {
                escaped.Append("\\U").Append(char.ConvertToUtf32(literal, index++).ToString("X8", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append("\\u").Append(((int)literal[index]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }

    /// <summary>Determines whether a string needs no escapes between quotation marks.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
