using System.Globalization;

namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>A single value of a spec.</summary>
internal sealed class SpecScalar : SpecNode
{
    private SpecScalar(string text, bool isWord)
    {
        Text = text;
        IsWord = isWord;
    }

    public string Text { get; }

    /// <summary>Gets whether it is a word of the format, such as <c>true</c>, <c>~</c> or a number, and never in quotation marks.</summary>
    public bool IsWord { get; }

    /// <summary>Returns a text. It is put in quotation marks if YAML would make something else of it.</summary>
    public static SpecScalar Of(string text) => new(text, isWord: false);

    /// <summary>Returns a word that stands as it is.</summary>
    public static SpecScalar Word(string word) => new(word, isWord: true);

    public static SpecScalar Of(bool value) => Word(value ? "true" : "false");

    public static SpecScalar Of(decimal value) => Word(value.ToString(CultureInfo.InvariantCulture));
}
