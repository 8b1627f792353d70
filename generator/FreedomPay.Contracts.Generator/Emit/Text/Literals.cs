using System.Globalization;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Emit.Text;

internal static class Literals
{
    /// <summary>Returns a string as a C# string literal.</summary>
    public static string Quote(string text) => IsPlain(text) ? $"\"{text}\"" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Returns text from the wire as an expression of the field's known type. An enum is not named: a property may have its name.</summary>
    public static string Value(FieldType type, string text) => type switch
    {
        StringType => Quote(text),
        IntegerType => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        DecimalType => Decimal(text),
        BooleanType => text == "1" ? "true" : "false",
        EnumType => $"new({Quote(text)})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no literal of this type of field."),
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Decimal(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m";

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
