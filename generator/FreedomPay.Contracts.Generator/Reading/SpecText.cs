using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Looks at a spec as a text, before YAML does.</summary>
internal static class SpecText
{
    /// <summary>4 MB of ASCII. The largest spec of the catalog is far below.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    public static bool IsReadable(SourceText text, string specName, SpecProblems problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Report(Descriptors.TooLarge, default, specName, Number(text.Length), Number(MaxLength));
            return false;
        }

        // The compiler reads a file that is not UTF-8 in the encoding of the machine, and says so here alone.
        if (text.Encoding is Encoding encoding && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            problems.Report(Descriptors.NotText, default, specName, $"the file is read as {encoding.WebName}; save it as UTF-8");
            return false;
        }

        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character is '\uFFFD' or '\0')
            {
                string what = character == '\0' ? "a NUL character; save the file as UTF-8" : "bytes that are not UTF-8; save the file as UTF-8";
                problems.Report(Descriptors.NotText, new TextSpan(index, 1), specName, what);
                return false;
            }
        }

        return true;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
