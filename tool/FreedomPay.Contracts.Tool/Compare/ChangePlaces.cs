using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Finds the lines of what has changed within endpoints and types: that of the field, or of what is nearest around it.</summary>
/// <param name="old">The old spec.</param>
/// <param name="current">The new one.</param>
internal sealed class ChangePlaces(ComparedSpecs old, ComparedSpecs current)
{
    /// <summary>Keys that stand between the names of a part: <c>request.pg_user.id</c> is in the <c>fields</c> of <c>pg_user</c>.</summary>
    private static readonly string[] Between = ["fields", "items", "values", "cases", "request", "response", "responses"];

    private const int MostBetween = 3;

    private readonly Dictionary<string, (SourceText Text, YamlMapping? Root)> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the change with its place: in the new spec or, if it is in the old one alone, there.</summary>
    public SpecChange At(SpecChange change)
    {
        if (change.Part.Length == 0 || change.Place is not SpecPlace declared)
        {
            return change;
        }

        string[] parts = change.Part.Split('.');
        (SpecPlace? place, bool isWhole) = Find(declared, parts);
        if (!isWhole && old.Places.TryGetValue(change.Unit, out SpecPlace? before) && before != declared && Find(before, parts) is (SpecPlace gone, true))
        {
            return change with { Place = gone };
        }

        return change with { Place = place ?? declared };
    }

    private (SpecPlace? Place, bool IsWhole) Find(SpecPlace declared, string[] parts)
    {
        (SourceText text, YamlMapping? root) = FileOf(declared.FilePath);
        YamlNode? node = root?.Entries.Select(static entry => entry.Value).OfType<YamlMapping>().SelectMany(static mapping => mapping.Entries)
            .Where(entry => entry.Key.Span.Start == declared.Span.Start).Select(static entry => entry.Value).FirstOrDefault();
        YamlNode? nearest = null;
        foreach (string part in parts)
        {
            if (node is null || Step(node, part, MostBetween) is not (YamlNode key, YamlNode value))
            {
                return (PlaceOf(nearest), false);
            }

            (nearest, node) = (key, value);
        }

        return (PlaceOf(nearest), nearest is not null);

        SpecPlace? PlaceOf(YamlNode? found) => found is null ? null : SpecPlace.At(declared.FilePath, text, found.Span);
    }

    private static (YamlNode Key, YamlNode Value)? Step(YamlNode node, string part, int levels)
    {
        if (node is YamlSequence list)
        {
            return list.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Text == part) is YamlScalar scalar ? (scalar, scalar) : null;
        }

        if (node is not YamlMapping mapping)
        {
            return null;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Key.Text == part)
            {
                return (entry.Key, entry.Value);
            }
        }

        return levels == 0 ? null : mapping.Entries.Where(static entry => Between.Contains(entry.Key.Text)).Select(entry => Step(entry.Value, part, levels - 1)).FirstOrDefault(static found => found is not null);
    }

    private (SourceText Text, YamlMapping? Root) FileOf(string path)
    {
        if (!_files.TryGetValue(path, out (SourceText Text, YamlMapping? Root) file))
        {
            SourceText text = SourceText.From(current.Texts.GetValueOrDefault(path) ?? old.Texts.GetValueOrDefault(path) ?? string.Empty);
            file = (text, YamlTreeParser.Read(text.ToString(), new SpecProblems(path, text), CancellationToken.None) as YamlMapping);
            _files.Add(path, file);
        }

        return file;
    }
}
