using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Checks a spec as text, before it is parsed as YAML.</summary>
internal static class SpecText
{
    /// <summary>4 MB of ASCII. The largest spec of the catalog is far smaller.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Returns the characters, or null if they cannot be read, which is reported.</summary>
    public static string? Read(SourceText text, string specName, SpecProblems problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Report(SpecDescriptors.TooLarge, default, specName, Number(text.Length), Number(MaxLength));
            return null;
        }

        // The compiler reads a file that is not UTF-8 in the encoding of the machine; only this property tells.
        if (text.Encoding is Encoding encoding && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            problems.Report(SpecDescriptors.NotText, default, specName, $"the file is read as {encoding.WebName}; save it as UTF-8");
            return null;
        }

        string characters = text.ToString();
        for (int index = 0; index < characters.Length; index++)
        {
            if (characters[index] is > '\0' and < '\uD800' and not ('\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            string? what = characters[index] switch
            {
                '\0' => "a NUL character; save the file as UTF-8",
                '\uFFFD' => "bytes that are not UTF-8; save the file as UTF-8",
                >= '\uD800' and <= '\uDFFF' when !char.IsSurrogatePair(characters, index) => "half of a surrogate pair; save the file as UTF-8",
                '\u0085' or '\u2028' or '\u2029' =>
                    $"U+{(int)characters[index]:X4}, which ends a line in YAML and is not shown by most editors; delete it, or write \"\\u{(int)characters[index]:X4}\" in quotation marks",
                _ => null,
            };
            if (what is not null)
            {
                problems.Report(SpecDescriptors.NotText, new TextSpan(index, 1), specName, what);
                return null;
            }

            index += char.IsHighSurrogate(characters[index]) ? 1 : 0;
        }

        return characters;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
