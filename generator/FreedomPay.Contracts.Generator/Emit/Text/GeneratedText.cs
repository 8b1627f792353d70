using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Emit.Text;

/// <summary>Generated code. Two texts are equal when their characters are, which tells the driver what has changed.</summary>
/// <remarks>
/// Nearly all generated code is ASCII and is stored as one byte per character. This halves the memory that the compiler keeps as long as it
/// keeps the project; the simple form is a string.
/// </remarks>
internal sealed record GeneratedText
{
    /// <summary>Without a byte order mark, which would show up in emitted files.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The characters, if all of them are ASCII.</summary>
    private readonly byte[] _ascii = [];

    /// <summary>The characters, if not all of them are ASCII.</summary>
    private readonly string _others = "";

    /// <param name="characters">The buffer that begins with the text.</param>
    /// <param name="length">The length of the text.</param>
    public GeneratedText(char[] characters, int length)
    {
        // As many bytes as characters: all of them are ASCII.
        if (Utf8.GetByteCount(characters, 0, length) == length)
        {
            _ascii = Utf8.GetBytes(characters, 0, length);
        }
        else
        {
            _others = new string(characters, 0, length);
        }
    }

    private int Length => _ascii.Length + _others.Length;

    /// <summary>Returns the text in the form that the compiler accepts.</summary>
    public SourceText ToSourceText() => new Source(this);

    public bool Equals(GeneratedText? other) =>
        other is not null && _others == other._others && _ascii.AsSpan().SequenceEqual(other._ascii);

    public override int GetHashCode() => Length;

    public override string ToString() => ToString(0, Length);

    private string ToString(int start, int length) =>
        _ascii.Length > 0 ? Utf8.GetString(_ascii, start, length) : _others.Substring(start, length);

    private sealed class Source(GeneratedText text) : SourceText
    {
        public override Encoding Encoding => Utf8;

        public override int Length => text.Length;

        public override char this[int position] => text._ascii.Length > 0 ? (char)text._ascii[position] : text._others[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            if (text._ascii.Length > 0)
            {
                Utf8.GetChars(text._ascii, sourceIndex, count, destination, destinationIndex);
            }
            else
            {
                text._others.CopyTo(sourceIndex, destination, destinationIndex, count);
            }
        }

        public override string ToString(TextSpan span) => text.ToString(span.Start, span.Length);
    }
}
