using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An integer that is masked wherever it is shown, such as a phone number that JSON has as a number: a text of digits in code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SensitiveIntegerConverter : IWireConverter<SensitiveText>
{
    static JsonToken IWireConverter<SensitiveText>.Tokens => JsonToken.Number;

    static string IWireConverter<SensitiveText>.NameOf(WireFormat format) => "integer";

    static bool IWireConverter<SensitiveText>.IsEmpty(SensitiveText value) => value.Reveal().Length == 0;

    static bool IWireConverter<SensitiveText>.TryParse(in WireText text, WireFormat format, out SensitiveText value)
    {
        value = text.GetText();
        return IntegerConverter.TryParse(text.Utf8, out _);
    }

    static void IWireConverter<SensitiveText>.Write(ref FieldWriter writer, string name, SensitiveText value, WireFormat format, string expression)
    {
        string digits = value.Reveal();
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == digits)
        {
            AsciiText.TryWrite(digits, writer.BeginValue(name, FieldWriter.MaxScalarLength, JsonToken.Number));
            writer.EndValue(name, digits.Length, sensitive: true);
        }
        else
        {
            writer.AddViolation(expression, name, "must be a whole number: digits without a plus sign, leading zeros, spaces and hyphens.");
        }
    }
}

/// <content>Masked integers.</content>
public static partial class WireType
{
    /// <summary>An integer that is masked wherever it is shown.</summary>
    public sealed class SensitiveInteger : WireValue<Contracts.SensitiveText, SensitiveIntegerConverter>
    {
        private SensitiveInteger()
        {
        }
    }
}
