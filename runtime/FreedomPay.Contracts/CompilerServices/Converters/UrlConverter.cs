using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An absolute http or https URL, as text: it is signed and sent character for character, and <see cref="Uri"/> would normalize it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UrlConverter : IWireConverter<string>
{
    static string IWireConverter<string>.NameOf(WireFormat format) => "URL (http or https)";

    static bool IWireConverter<string>.IsEmpty(string value) => value.Length == 0;

    static bool IWireConverter<string>.TryParse(in WireText text, WireFormat format, out string value)
    {
        value = text.GetText();
        return UrlText.IsUrl(value);
    }

    static void IWireConverter<string>.Write(ref FieldWriter writer, string name, string value, WireFormat format, string expression)
    {
        if (UrlText.IsUrl(value))
        {
            writer.WriteText(name, value, sensitive: false, expression);
        }
        else
        {
            writer.AddViolation(expression, name, "must be an absolute http or https URL without a user name, spaces, line breaks and backslashes.");
        }
    }
}

/// <content>URLs.</content>
public static partial class WireType
{
    /// <summary>An absolute http or https URL.</summary>
    public sealed class Url : WireReference<string, UrlConverter>
    {
        private Url()
        {
        }
    }
}
