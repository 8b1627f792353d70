namespace FreedomPay.Contracts.Generator.Emit.Text;

/// <summary>A growing array of characters that can be viewed as one span.</summary>
/// <remarks>
/// It can be wrapped and encoded without a copy, unlike a StringBuilder, the simple form, whose chunks must first become one string.
/// </remarks>
internal sealed class TextBuffer
{
    private const int FirstCapacity = 1 << 10;

    private char[] _characters = new char[FirstCapacity];
    private int _length;

    public int Length => _length;

    public int Capacity => _characters.Length;

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    public void Append(char character)
    {
        Reserve(1);
        _characters[_length++] = character;
    }

    public void Append(char character, int count)
    {
        Reserve(count);
        _characters.AsSpan(_length, count).Fill(character);
        _length += count;
    }

    public void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _characters, _length, text.Length);
        _length += text.Length;
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(_length));
        _length += characters.Length;
    }

    /// <summary>Removes what was added last.</summary>
    public void RemoveLast(int count) => _length -= count;

    public void Clear() => _length = 0;

    public GeneratedText ToGeneratedText() => new(_characters, _length);

    private void Reserve(int count)
    {
        if (_characters.Length - _length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + count));
}
