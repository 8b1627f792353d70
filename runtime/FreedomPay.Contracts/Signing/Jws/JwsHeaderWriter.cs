using System.Buffers;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Writes the JSON of a header: no white space, and nothing is escaped but what has to be.</summary>
internal ref struct JwsHeaderWriter(Span<byte> destination)
{
    /// <summary>Names, punctuation, method and algorithm: two names of 64 characters, and less than 100 for all else.</summary>
    private const int FixedLength = 256;

    /// <summary>The bytes of an escaped character, as many as any character takes.</summary>
    private const int MaxBytesPerCharacter = 6;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly Span<byte> _destination = destination;
    private int _length;

    /// <summary>Gets what has been written.</summary>
    public readonly ReadOnlySpan<byte> Written => _destination[.._length];

    /// <summary>Returns the most that a header takes whose path and id have a number of characters together.</summary>
    public static int MaxLength(int characterCount) => FixedLength + (MaxBytesPerCharacter * characterCount);

    /// <summary>Writes the header: the path, the id, the method, <c>params</c>, which is reserved and empty, and the algorithm.</summary>
    public void Write(JwsScheme scheme, string path, string id, string method)
    {
        Append("{"u8);
        AppendText(scheme.PathMember);
        Append(":"u8);
        AppendText(path);
        Append(","u8);
        AppendText(scheme.IdMember);
        Append(":"u8);
        if (scheme.IdKind == JwsIdKind.Number)
        {
            AppendCharacters(id);
        }
        else
        {
            AppendText(id);
        }

        Append(",\"method\":"u8);
        AppendText(method);
        Append(",\"params\":\"\",\"alg\":\""u8);
        Append(scheme.AlgorithmName);
        Append("\"}"u8);
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        Append("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and int index)
        {
            AppendCharacters(text[..index]);
            AppendEscaped(text[index]);
            text = text[(index + 1)..];
        }

        AppendCharacters(text);
        Append("\""u8);
    }

    private void AppendEscaped(char character)
    {
        if (character is '"' or '\\')
        {
            Append([(byte)'\\', (byte)character]);
            return;
        }

        Append("\\u00"u8);
        HexDigits.WriteLower([(byte)character], _destination.Slice(_length, 2));
        _length += 2;
    }

    private void AppendCharacters(ReadOnlySpan<char> characters) => _length += Encoding.UTF8.GetBytes(characters, _destination[_length..]);

    private void Append(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[_length..]);
        _length += bytes.Length;
    }
}
