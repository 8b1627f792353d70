using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>Why a document cannot be read, and where; it quotes nothing from the document.</summary>
internal readonly struct JsonDefect
{
    private readonly int _position;
    private readonly string? _text;
    private readonly bool _isLimit;

    private JsonDefect(int position, string text, bool isLimit)
    {
        _position = position;
        _text = text;
        _isLimit = isLimit;
    }

    /// <summary>Creates the defect of a document that is not JSON.</summary>
    /// <param name="position">The position of the first byte that is wrong.</param>
    /// <param name="text">What is wrong, as a sentence without its end.</param>
    public static JsonDefect At(int position, string text) => new(position, text, isLimit: false);

    /// <summary>Creates the defect of a document that exceeds a limit.</summary>
    /// <param name="text">What is exceeded, as a sentence.</param>
    public static JsonDefect Beyond(string text) => new(0, text, isLimit: true);

    /// <summary>Describes the defect. Lines and columns count from 1, columns in characters.</summary>
    public string Describe(ReadOnlySpan<byte> body)
    {
        if (_isLimit)
        {
            return _text!;
        }

        ReadOnlySpan<byte> before = body[.._position];
        int line = before.Count((byte)'\n') + 1;
        int column = 1;
        foreach (byte current in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            // The bytes after the first of a character are 10xxxxxx.
            column += (current & 0xC0) == 0x80 ? 0 : 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"The body is not a JSON document: {_text} (line {line}, column {column}).");
    }
}
