using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads the fields of a message or of an object, then what they say about each other.</summary>
internal static class MessageReader
{
    /// <summary>Reads a key whose value maps wire names to fields, and the key <c>anyOf</c> beside it.</summary>
    /// <param name="parent">What has the keys.</param>
    /// <param name="key">The key of the fields.</param>
    /// <param name="hasAnyOf">Whether <c>anyOf</c> of the parent is about these fields.</param>
    /// <param name="scope">Where the fields stand.</param>
    /// <param name="context">The unit.</param>
    public static MessageModel Read(MappingReader parent, string key, bool hasAnyOf, FieldScope scope, UnitContext context)
    {
        List<FieldReading> fields = parent.Find(key) is YamlEntry entry ? ReadFields(entry.Value, parent.Path.Key(key), scope, context) : [];
        return new MessageModel(
            ConditionReader.Read(fields, context).ToEquatableArray(),
            hasAnyOf ? ConditionReader.ReadAnyOf(parent, fields) : EquatableArray<EquatableArray<FieldReference>>.Empty);
    }

    private static List<FieldReading> ReadFields(YamlNode node, KeyPath path, FieldScope scope, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        if (MappingReader.EntriesOf(node, path, problems) is not YamlEntry[] entries)
        {
            return [];
        }

        List<FieldReading> fields = new(entries.Length);
        MappingReader.ReportDuplicates(entries, path, problems);
        Dictionary<string, FieldModel> byProperty = new(entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            KeyPath fieldPath = path.Key(entry.Key.Text);
            if (ReadField(entry, fieldPath, scope, context) is not FieldReading reading)
            {
                continue;
            }

            FieldModel field = reading.Field;
            if ((Names.TakenBy(field.PropertyName) ?? TypeAround(scope, field.PropertyName)) is string owner)
            {
                problems.Report(Descriptors.TakenName, reading.NameSpan, fieldPath.ToString(), field.PropertyName, owner);
            }
            else if (!byProperty.TryGetValue(field.PropertyName, out FieldModel? earlier))
            {
                byProperty.Add(field.PropertyName, field);
            }
            else if (earlier.WireName != field.WireName)
            {
                problems.Report(Descriptors.SameProperty, reading.NameSpan, fieldPath.ToString(), field.PropertyName, earlier.WireName);
            }

            fields.Add(reading);
        }

        ReportNamesOfTypes(fields, path, problems);
        ReportAliases(fields, path, problems);
        return fields;
    }

    private static string? TypeAround(FieldScope scope, string propertyName) =>
        scope.TypeNames.Contains(propertyName) ? "a type of the endpoint" : null;

    /// <summary>A property would hide the type of its sibling: its values could not be named within the record.</summary>
    private static void ReportNamesOfTypes(List<FieldReading> fields, KeyPath path, SpecProblems problems)
    {
        Dictionary<string, string>? typeOwners = null;
        foreach (FieldReading reading in fields)
        {
            FieldModel field = reading.Field;
            if (NameOfType(field.Type) is string name && typeOwners?.ContainsKey(name) != true)
            {
                (typeOwners ??= new(StringComparer.Ordinal)).Add(name, field.WireName);
            }
        }

        if (typeOwners is null)
        {
            return;
        }

        foreach (FieldReading reading in fields)
        {
            string property = reading.Field.PropertyName;
            if (typeOwners.TryGetValue(property, out string? owner) && NameOfType(reading.Field.Type) != property)
            {
                problems.Report(Descriptors.TakenName, reading.NameSpan, path.Key(reading.Field.WireName).ToString(), property, $"the type of {owner}");
            }
        }
    }

    private static string? NameOfType(FieldType type) => type.Single is UnresolvedType unknown ? unknown.Name : type.DeclaredName?.Name;

    private static void ReportAliases(List<FieldReading> fields, KeyPath path, SpecProblems problems)
    {
        if (!fields.Exists(static reading => reading.Field.Alias is not null))
        {
            return;
        }

        HashSet<string> names = new(fields.Select(static reading => reading.Field.WireName), StringComparer.Ordinal);
        foreach (FieldReading reading in fields)
        {
            if (reading.Field.Alias is string alias && !names.Add(alias))
            {
                string aliasPath = path.Key(reading.Field.WireName).Key("alias").ToString();
                problems.Report(Descriptors.Contradiction, reading.Keys.Find("alias")!.Value.Value.Span, aliasPath, $"'{alias}' is the name of another field, or its alias");
            }
        }
    }

    private static string NameOf(Protocol protocol) => SpecKeywords.Protocols.First(known => known.Value == protocol).Key;

    private static FieldReading? ReadField(YamlEntry entry, KeyPath path, FieldScope scope, UnitContext context)
    {
        string wireName = entry.Key.Text;
        if (scope.ProtocolNames.Contains(wireName))
        {
            context.Problems.Report(Descriptors.ProtocolField, entry.Key.Span, path.ToString(), NameOf(context.Header.Protocol));
            return null;
        }

        if (!Names.IsWireName(wireName))
        {
            context.Problems.Report(Descriptors.BadName, entry.Key.Span, path.ToString(), wireName, "the name of a field", Names.WireNameRule);
            return null;
        }

        return FieldReader.Read(entry, path, scope, context);
    }
}

/// <summary>A field with what its later reading needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="NameSpan">The place of what named its property.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record FieldReading(FieldModel Field, TextSpan NameSpan, MappingReader Keys);
