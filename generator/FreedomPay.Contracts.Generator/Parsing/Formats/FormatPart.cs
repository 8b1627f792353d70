namespace FreedomPay.Contracts.Generator.Parsing.Formats;

/// <summary>A run of one letter of a format, such as <c>yyyy</c>, or a text that is written as it is.</summary>
/// <param name="Text">The run, or the text without its quotation marks.</param>
/// <param name="IsQuoted">Whether quotation marks, brackets or a backslash make it a text.</param>
internal readonly record struct FormatPart(string Text, bool IsQuoted)
{
    public char Letter => Text[0];

    public int Count => Text.Length;

    /// <summary>Gets whether the part is made of a letter that may mean something.</summary>
    public bool IsLetters => !IsQuoted && Text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
