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
            DiagnosticInfo[] errors = [.. parsed.Problems.Where(static problem => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)];
            if (errors.Length == 0)
            {
                return new CheckedEndpoint(map, [.. parsed.Names.Units.SelectMany(static unit => unit.Declared)], refused);
            }

            // One mistake of each field at a time: what is mended may have been the reason of the next one.
            HashSet<SpecEntry> mended = [];
            bool isMended = false;
            foreach (DiagnosticInfo error in errors)
            {
                isMended |= TryMend(name, map, error, mended, refused);
            }

            if (!isMended)
            {
                refused.Add((name, new Doubt(ImportRules.Refused, $"The endpoint was left out: {MessageOf(errors[0])}")));
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

    /// <summary>Leaves out what is wrong.</summary>
    /// <returns>False if nothing was done, because the mistake is not in the endpoint or its field has been mended just now.</returns>
    private static bool TryMend(string name, SpecMap map, DiagnosticInfo error, HashSet<SpecEntry> mended, List<(string Field, Doubt Doubt)> refused)
    {
        string prefix = $"endpoints.{name}.";
        string path = error.Arguments.Count > 0 ? error.Arguments[0] : "";
        if (!path.StartsWith(prefix, StringComparison.Ordinal) || Find(map, path[prefix.Length..]) is not { Count: > 0 } steps)
        {
            return false;
        }

        int field = steps.FindLastIndex(step => steps.IndexOf(step) is > 0 and int index && Mappings.Contains(steps[index - 1].Entry.Key));
        return mended.Add(field < 0 ? steps[0].Entry : steps[field].Entry) && TryRemove(name, map, error, steps, refused);
    }

    private static bool TryRemove(string name, SpecMap map, DiagnosticInfo error, List<(SpecMap Owner, SpecEntry Entry)> steps, List<(string Field, Doubt Doubt)> refused)
    {
        Doubt doubt(string what) => new(ImportRules.Refused, $"{what} was left out, because the format refuses it: {MessageOf(error)}");

        if (error.Descriptor.Id == SpecDescriptors.TakenTypeName.Id && TryRenameType(steps, error.Arguments[1]))
        {
            return true;
        }

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

    /// <summary>Gives the type of a field another name, if its own is that of another field's type.</summary>
    private static bool TryRenameType(List<(SpecMap Owner, SpecEntry Entry)> steps, string taken)
    {
        SpecMap? field = steps.Select(static step => step.Entry.Value).OfType<SpecMap>().LastOrDefault(static map => map.Find("type") is not null);
        SpecMap? declared = field?.Find("items")?.Value as SpecMap ?? field;
        if (declared?.Find("type")?.Value is not SpecScalar { Text: "object" or "enum" or "union" })
        {
            return false;
        }

        declared.Entries.RemoveAll(static entry => entry.Key == "typeName");
        declared.Entries.Insert(1, new SpecEntry("typeName", SpecScalar.Of($"{taken}Data")));
        return true;
    }

    /// <summary>Shapes that the format refuses become one answer with the fields of all, none of them required: half a shape would be mistaken for another.</summary>
    private static bool TryRemoveShapes(List<(SpecMap Owner, SpecEntry Entry)> steps, SpecMap map, Func<string, Doubt> doubt, List<(string Field, Doubt Doubt)> refused, string name)
    {
        if (steps[0].Entry.Key is not "responses")
        {
            return false;
        }

        SpecMap fields = new();
        foreach (SpecEntry field in (steps[0].Entry.Value as SpecMap)!.Entries.Select(static shape => (shape.Value as SpecMap)?.Find("fields")?.Value).OfType<SpecMap>().SelectMany(static shape => shape.Entries).DistinctBy(static field => field.Key))
        {
            (field.Value as SpecMap)?.Entries.RemoveAll(static entry => entry.Key == "required");
            fields.Entries.Add(field);
        }

        map.Entries.Remove(steps[0].Entry);
        map.Add("response", fields);
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
