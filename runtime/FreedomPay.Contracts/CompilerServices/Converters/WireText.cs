using System.ComponentModel;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The text of a field as received, in UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WireText
{
    private readonly bool _isAscii;

    internal WireText(ReadOnlySpan<byte> utf8, bool isAscii, JsonToken token)
    {
        Utf8 = utf8;
        _isAscii = isAscii;
        Token = token;
    }

    /// <summary>Gets the bytes.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Gets how JSON has the value.</summary>
    internal JsonToken Token { get; }

    /// <summary>Returns the text as a string.</summary>
    /// <returns>The string.</returns>
    /// <remarks>Nearly all values are ASCII, whose characters need not be counted first.</remarks>
    public string GetText() => _isAscii || Ascii.IsValid(Utf8) ? Encoding.Latin1.GetString(Utf8) : Encoding.UTF8.GetString(Utf8);
}
