using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads one field: a mapping of its properties or, in short, its bare type (<c>pg_order_id: string</c>).</summary>
internal static class FieldReader
{
    /// <summary>The field and the place of what named its property; null when it is not readable as a field.</summary>
    public static (FieldModel Field, TextSpan NameSpan)? Read(YamlEntry entry, KeyPath path, MessageKind kind, SpecProblems problems)
    {
        string wireName = entry.Key.Text;
        YamlNode body = entry.Value is YamlScalar { IsNothing: false } bareType ? Expand(bareType) : entry.Value;
        if (body is not YamlMapping)
        {
            problems.Report(Descriptors.WrongKind, body.Span, path.ToString(), "a type or a mapping with the key 'type'", body.Description);
            return null;
        }

        MappingReader reader = MappingReader.Open(body, SpecKeywords.Field, path, entry.Key.Span, problems)!;
        FieldType? type = FieldTypeReader.Read(reader);
        (string? propertyName, TextSpan nameSpan) = ReadPropertyName(reader, entry.Key);
        bool required = reader.Flag("required");
        string? deprecated = reader.Deprecation("deprecated", wireName);
        if (kind == MessageKind.Request && required && deprecated is not null)
        {
            YamlEntry place = reader.Find("deprecated")!.Value;
            problems.Report(Descriptors.Contradiction, place.Key.Span, path.Key("deprecated").ToString(),
                "a required field cannot be deprecated: nobody could leave it out");
        }

        bool sensitive = reader.Flag("sensitive");
        string? example = reader.Text("example");
        if (example is not null && sensitive)
        {
            YamlEntry place = reader.Find("example")!.Value;
            problems.Report(Descriptors.Contradiction, place.Key.Span, path.Key("example").ToString(),
                "a sensitive field has no example: it would show up in documentation and messages");
        }
        else if (example is not null && type is not null && !FieldTypeReader.Accepts(type, example))
        {
            YamlEntry place = reader.Find("example")!.Value;
            reader.Report(Descriptors.Malformed, "example", place.Value, example, "is not a value of the field's type");
        }

        FieldModel field = new()
        {
            WireName = wireName,
            PropertyName = propertyName ?? "",
            Type = type ?? new StringType(),
            Required = required,
            Sensitive = sensitive,
            Deprecated = deprecated,
            Summary = reader.Text("summary"),
            Example = example,
            Sources = reader.Texts("sources"),
            Notes = reader.Texts("notes"),
        };

        // A field of an unknown type still takes part in the comparison of names; the endpoint is refused anyway.
        return propertyName is null ? null : (field, nameSpan);
    }

    private static YamlMapping Expand(YamlScalar bareType) =>
        new(bareType.Span, [new YamlEntry(new YamlScalar(bareType.Span, "type", isPlain: true), bareType)]);

    private static (string? Name, TextSpan Span) ReadPropertyName(MappingReader reader, YamlScalar wireName)
    {
        if (reader.Find("name") is not null)
        {
            YamlScalar? given = reader.Scalar("name");
            if (given is not null && Names.IsMemberName(given.Text))
            {
                return (given.Text, given.Span);
            }

            if (given is not null)
            {
                reader.Report(Descriptors.BadName, "name", given, given.Text, "the name of a property", "it begins with a capital letter, then letters, digits and underscores");
            }

            return default;
        }

        string name = Names.PropertyOf(wireName.Text);
        if (Names.IsMemberName(name))
        {
            return (name, wireName.Span);
        }

        reader.Problems.Report(Descriptors.BadName, wireName.Span, reader.Path.ToString(), name, "the name of a property", "give it another one with 'name:'");
        return default;
    }
}
