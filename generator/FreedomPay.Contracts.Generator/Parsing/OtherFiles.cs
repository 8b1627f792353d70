using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Knows the files that a glob such as <c>specs/**/*</c> takes as well: texts for readers, pictures, programs.</summary>
internal static class OtherFiles
{
    /// <summary>A spec begins with comments, if at all, and then with its keys.</summary>
    private const int MostLines = 200;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>A text about specs, or what is made of them, may show one.</summary>
    private static readonly string[] NeverSpecs = [".md", ".markdown", ".html", ".cs", ".xml", ".props", ".targets"];

    private static readonly string[] Keys = ["contracts", "endpoints", "overlays"];

    /// <summary>Reports a file that is no spec, neither by its name nor by its keys, in one message: none of its lines would be right.</summary>
    public static bool Reported(string filePath, SourceText text, string specName, SpecProblems problems)
    {
        string extension = Path.GetExtension(filePath);
        if (Is(Extensions) || (!Is(NeverSpecs) && HasKeyOfSpec(text)))
        {
            return false;
        }

        string found = extension.Length > 0 ? $"a file whose name ends in '{extension}'" : "a file whose name has no ending";
        problems.Report(
            SpecDescriptors.WrongKind, default, specName, $"a spec that begins with 'contracts: {SpecKeywords.Version}'",
            $"{found}; let the glob that takes it end in '*.yaml', or take it out with <FreedomPayContract Remove=…>");
        return true;

        bool Is(string[] extensions) => Array.Exists(extensions, known => known.Equals(extension, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasKeyOfSpec(SourceText text)
    {
        for (int index = 0; index < Math.Min(text.Lines.Count, MostLines); index++)
        {
            TextLine line = text.Lines[index];
            int start = line.Start < line.End && text[line.Start] is '"' or '\'' ? line.Start + 1 : line.Start;
            if (Array.Exists(Keys, key => line.End - start > key.Length && text.ToString(new TextSpan(start, key.Length)) == key))
            {
                return true;
            }
        }

        return false;
    }
}
