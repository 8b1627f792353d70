using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>A spec that changes others: its text, which those parse together with their own.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Name">Its name in generated files and messages.</param>
/// <param name="Text">Its text. Equal only to itself, so that an edit is noticed and nothing needs to be compared.</param>
/// <param name="Namespaces">The namespaces of what it changes.</param>
internal sealed record OverlayFile(string Path, string Name, SourceText Text, EquatableArray<string> Namespaces)
{
    private const string Key = "overlays";

    /// <summary>Returns the file as one with overlays, or null if it has none that could be read; mistakes are reported where the file itself is parsed.</summary>
    public static OverlayFile? Find(string path, string name, SourceText text, CancellationToken cancellationToken)
    {
        if (!Contains(text, Key))
        {
            return null;
        }

        EquatableArray<string> namespaces = Read(path, name, text, cancellationToken)
            .Select(static entry => OverlayTarget.Split(entry.Key.Text).Namespace)
            .Where(static ns => ns.Length > 0)
            .Distinct()
            .ToEquatableArray();
        return namespaces.Count == 0 ? null : new OverlayFile(path, name, text, namespaces);
    }

    /// <summary>Determines whether a spec may have something that the file changes. Parsing tells for sure.</summary>
    public bool MayConcern(SourceText spec) => Namespaces.Any(ns => Contains(spec, ns));

    /// <summary>Returns the overlays by the full names of what they change.</summary>
    public YamlEntry[] Read(CancellationToken cancellationToken) => Read(Path, Name, Text, cancellationToken);

    private static YamlEntry[] Read(string path, string name, SourceText text, CancellationToken cancellationToken)
    {
        SpecProblems unheard = new(path, text);
        return SpecText.Read(text, name, unheard) is string characters
            && YamlTreeParser.Read(characters, unheard, cancellationToken) is YamlMapping root
            && Array.Find(root.Entries, static entry => entry.Key.Text == Key).Value is YamlMapping overlays
                ? overlays.Entries
                : [];
    }

    /// <summary>Searches without making a string of the text: every spec of every project is searched.</summary>
    private static bool Contains(SourceText text, string searched)
    {
        char[] buffer = new char[Math.Max(2048, 2 * searched.Length)];
        int step = buffer.Length - searched.Length + 1;
        for (int start = 0; start + searched.Length <= text.Length; start += step)
        {
            int count = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            if (buffer.AsSpan(0, count).IndexOf(searched.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
