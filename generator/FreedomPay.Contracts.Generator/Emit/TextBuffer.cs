namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Characters in a row, to be added to and to be looked at as one span.</summary>
internal sealed class TextBuffer
{
    private const int FirstCapacity = 1 << 10;

    private char[] _characters = new char[FirstCapacity];

    public int Length { get; private set; }

    public int Capacity => _characters.Length;

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public void Append(char character)
    {
        Reserve(1);
        _characters[Length++] = character;
    }

    public void Append(char character, int count)
    {
        Reserve(count);
        _characters.AsSpan(Length, count).Fill(character);
        Length += count;
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(Length));
        Length += characters.Length;
    }

    /// <summary>Takes back what was added last.</summary>
    public void RemoveLast(int count) => Length -= count;

    public void Clear() => Length = 0;

    private void Reserve(int count)
    {
        if (_characters.Length - Length < count)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + count));
        }
    }
}
