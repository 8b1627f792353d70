using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Import.Checking;

/// <summary>
/// Reads an endpoint with the generator's own parser, and leaves out what it refuses: pages bound texts to zero characters, and have examples that break
/// their own bounds.
/// </summary>
internal static class EndpointChecker
{
    private const int MostRounds = 60;

    /// <summary>Keys that can be left out alone. What has another mistake becomes a text, or is left out as a whole.</summary>
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "example", "min", "max", "minLength", "maxLength", "pattern", "minItems", "maxItems", "default", "requiredWhen", "anyOf", "name", "deprecated", "wire", "item", "sensitive",
        "encoding", "errors", "auth", "headers", "idempotent", "asPrinted", "sources", "effect", "script", "notes",
    };

    private static readonly HashSet<string> Mappings = new(StringComparer.Ordinal) { "request", "response", "fields" };

    /// <summary>Returns the endpoint without what the format refuses.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="map">The endpoint, which is changed.</param>
    /// <param name="header">The keys of the file above <c>endpoints</c>.</param>
    public static CheckedEndpoint Check(string name, SpecMap map, SpecMap header)
    {
        List<(string Field, Doubt Doubt)> refused = [];
        for (int round = 0; round < MostRounds; round++)
        {
            ParsedSpec parsed = Parse(name, map, header);
            DiagnosticInfo? error = parsed.Problems.FirstOrDefault(static problem => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
            if (error is null)
            {
                return new CheckedEndpoint(map, [.. parsed.Names.Units.SelectMany(static unit => unit.Declared)], refused);
            }

            if (!TryRemove(name, map, error, refused))
            {
                refused.Add((name, new Doubt(ImportRules.Refused, $"The endpoint was left out: {MessageOf(error)}")));
                break;
            }
        }

        return new CheckedEndpoint(null, [], refused);
    }

    private static ParsedSpec Parse(string name, SpecMap map, SpecMap header)
    {
        string text = SpecYamlWriter.Write(new SpecMap(header.Entries).Add("endpoints", new SpecMap().Add(name, map)));
        return SpecParser.Read("import.yaml", "import", SourceText.From(text, Encoding.UTF8), CancellationToken.None);
    }

    private static bool TryRemove(string name, SpecMap map, DiagnosticInfo error, List<(string Field, Doubt Doubt)> refused)
    {
        string prefix = $"endpoints.{name}.";
        string path = error.Arguments.Count > 0 ? error.Arguments[0] : "";
        if (!path.StartsWith(prefix, StringComparison.Ordinal) || Find(map, path[prefix.Length..]) is not { Count: > 0 } steps)
        {
            return false;
        }

        Doubt doubt(string what) => new(ImportRules.Refused, $"{what} was left out, because the format refuses it: {MessageOf(error)}");

        // The innermost key that is not needed.
        for (int index = steps.Count - 1; index >= 0; index--)
        {
            (SpecMap owner, SpecEntry entry) = steps[index];
            bool isField = index > 0 && Mappings.Contains(steps[index - 1].Entry.Key);
            if (!isField && Optional.Contains(entry.Key))
            {
                owner.Entries.Remove(entry);
                SpecEntry? above = index > 0 ? steps[index - 1].Entry : null;
                Note(above, map, doubt($"'{entry.Key}'"), refused, name);
                return true;
            }

            if (isField)
            {
                bool isText = entry.Value is SpecScalar { Text: "string" };
                if (!isText && index < steps.Count - 1)
                {
                    entry.Value = AsText(entry.Value);
                    Note(entry, map, doubt("The type"), refused, name);
                }
                else
                {
                    owner.Entries.Remove(entry);
                    owner.Ending.Add(FieldWriter.CommentOf(doubt($"The field '{entry.Key}'")));
                    refused.Add((entry.Key, doubt("The field")));
                }

                return true;
            }
        }

        return TryRemoveShapes(steps, map, doubt, refused, name);
    }

    /// <summary>Shapes that the format refuses become an answer without fields: half a shape would be mistaken for another.</summary>
    private static bool TryRemoveShapes(List<(SpecMap Owner, SpecEntry Entry)> steps, SpecMap map, Func<string, Doubt> doubt, List<(string Field, Doubt Doubt)> refused, string name)
    {
        if (steps[0].Entry.Key is not "responses")
        {
            return false;
        }

        map.Entries.Remove(steps[0].Entry);
        map.Add("response", new SpecMap());
        Note(null, map, doubt("'responses'"), refused, name);
        return true;
    }

    private static void Note(SpecEntry? entry, SpecMap map, Doubt doubt, List<(string Field, Doubt Doubt)> refused, string name)
    {
        SpecEntry noted = entry ?? map.Entries[0];
        noted.Comments.Add(FieldWriter.CommentOf(doubt));
        refused.Add((entry?.Key ?? name, doubt));
    }

    /// <summary>Returns a text that has of a field what every field may have.</summary>
    private static SpecMap AsText(SpecNode field)
    {
        SpecMap text = new SpecMap().Add("type", "string");
        if (field is SpecMap map)
        {
            text.Entries.AddRange(map.Entries.Where(static entry => entry.Key is "name" or "required" or "sensitive" or "summary" or "in"));
        }

        return text;
    }

    /// <summary>Returns the keys from the endpoint to the place of a path, each with the mapping that has it.</summary>
    private static List<(SpecMap Owner, SpecEntry Entry)> Find(SpecMap map, string path)
    {
        List<(SpecMap Owner, SpecEntry Entry)> steps = [];
        string rest = path;
        SpecNode node = map;
        while (rest.Length > 0 && node is SpecMap owner)
        {
            SpecEntry? entry = owner.Entries.Where(entry => rest.StartsWith(entry.Key, StringComparison.Ordinal) && (rest.Length == entry.Key.Length || rest[entry.Key.Length] is '.' or '[')).MaxBy(static entry => entry.Key.Length);
            if (entry is null)
            {
                break;
            }

            steps.Add((owner, entry));
            node = entry.Value;
            rest = rest[entry.Key.Length..].TrimStart('.');
        }

        return steps;
    }

    private static string MessageOf(DiagnosticInfo error)
    {
        string message = error.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);
        string path = error.Arguments.Count > 0 ? $"{error.Arguments[0]}: " : "";
        return message.StartsWith(path, StringComparison.Ordinal) ? message[path.Length..] : message;
    }
}
