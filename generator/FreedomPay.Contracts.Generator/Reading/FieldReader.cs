using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads one field: a mapping of its properties or, in short, its bare type (<c>pg_order_id: string</c>).</summary>
internal static class FieldReader
{
    /// <summary>Keys that only a single value can have; the first two name a value of an enum.</summary>
    private static readonly string[] OfScalars = ["default", "const", "example", "alias", "means", "echoes"];

    /// <summary>Keys that say of a value what only one that can be set has.</summary>
    private static readonly string[] NotOfConstants = ["required", "default", "requiredWhen", "sensitive", "in", "allowEmpty"];

    /// <summary>The field without its conditions; null when it is not readable as a field.</summary>
    public static FieldReading? Read(YamlEntry entry, KeyPath path, FieldScope scope, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        string wireName = entry.Key.Text;
        YamlNode body = entry.Value is YamlScalar { IsNothing: false } bareType ? Expand(bareType) : entry.Value;
        if (body is not YamlMapping)
        {
            problems.Report(Descriptors.WrongKind, body.Span, path.ToString(), "a type or a mapping with the key 'type'", body.Description);
            return null;
        }

        MappingReader reader = MappingReader.Open(body, SpecKeywords.Field, path, entry.Key.Span, problems)!;
        (string? propertyName, TextSpan nameSpan) = ReadPropertyName(reader, entry.Key);
        FieldType? type = ReadSensitive(reader, FieldTypeReader.Read(reader, propertyName ?? "Unnamed", scope, context), entry.Key);
        FieldBounds bounds = BoundsReader.Read(reader, type);
        FieldModel field = new()
        {
            WireName = wireName,
            PropertyName = propertyName ?? "",
            Alias = ReadAlias(reader, scope),
            Type = type ?? new StringType(),
            Required = reader.Flag("required"),
            AllowEmpty = reader.Flag("allowEmpty"),
            Means = MeaningReader.ReadValues(reader, type, scope, context),
            Echoes = EchoReader.Read(reader, type, scope, context),
            IsInPath = ReadPlace(reader, type, scope),
            Constant = ReadValue(reader, "const", type, bounds, scope),
            Default = ReadShown(reader, "default", type, bounds, scope),
            Bounds = bounds,
            RequiredWhen = EquatableArray<FieldCondition>.Empty,
            CountField = null,
            Deprecated = reader.Deprecation("deprecated", wireName),
            Summary = reader.Text("summary"),
            Example = ReadShown(reader, "example", type, bounds, scope),
            Sources = reader.Texts("sources"),
            Notes = reader.Texts("notes"),
        };

        ReportContradictions(reader, field, scope);
        UseOfOtherFile(reader, field, context);

        // A field of an unknown type still takes part in the comparison of names; the endpoint is refused anyway.
        return propertyName is null ? null : new FieldReading(field, nameSpan, reader);
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
                reader.Report(Descriptors.BadName, "name", given, given.Text, "the name of a property", Names.MemberNameRule);
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

    private static string? ReadAlias(MappingReader reader, FieldScope scope)
    {
        if (reader.Scalar("alias") is not YamlScalar scalar)
        {
            return null;
        }

        if (!Names.IsWireName(scalar.Text))
        {
            reader.Report(Descriptors.BadName, "alias", scalar, scalar.Text, "the name of a field", Names.WireNameRule);
        }
        else if (scope.ProtocolNames.Contains(scalar.Text))
        {
            reader.Report(Descriptors.Contradiction, "alias", scalar, $"'{scalar.Text}' is a field of the protocol");
        }

        if (scope.Owner is FieldOwner.Request or FieldOwner.InboundResponse)
        {
            reader.Refuse("alias", "an alias is another name that comes in answers of the gateway; what a merchant is to send has one name");
        }
        else if (!scope.IsOfAnswersOnly && reader.Flag("required"))
        {
            reader.Refuse("alias", "a field that is required when it is sent has one name");
        }

        return scalar.Text;
    }

    /// <summary>A value of a field that documentation shows.</summary>
    private static string? ReadShown(MappingReader reader, string key, FieldType? type, FieldBounds bounds, FieldScope scope)
    {
        if (type?.Single is not (StringType { IsSensitive: true } or DateType { IsSensitive: true }) || reader.Find(key) is null)
        {
            return ReadValue(reader, key, type, bounds, scope);
        }

        reader.Refuse(key, $"a sensitive field has no {key}: it would show up in documentation and messages");
        return null;
    }

    /// <summary>The type of which nothing shows the value, where the field says so; a warning where it says nothing and its name does.</summary>
    private static FieldType? ReadSensitive(MappingReader reader, FieldType? type, YamlScalar wireName)
    {
        if (reader.Find("sensitive") is null)
        {
            if (reader.Find("const") is null && type is not null && SecretNames.WarnsOf(wireName.Text, type))
            {
                reader.Problems.Warn(Descriptors.LooksSecret, wireName.Span, reader.Path.ToString(), wireName.Text);
            }

            return type;
        }

        if (!reader.Flag("sensitive"))
        {
            return type;
        }

        switch (type)
        {
            case null or StringType:
                return type is null ? null : FieldTypeReader.SensitiveString;
            case DateType day:
                return day with { IsSensitive = true };
            case ListType { Items: StringType } list:
                return list with { Items = FieldTypeReader.SensitiveString };
            case { Single: ObjectType }:
                reader.Refuse("sensitive", "an object shows what its own fields allow; mark those");
                return type;
            default:
                reader.Refuse("sensitive", "only a text, a list of texts or a date can be masked; make it of type 'string', or leave 'sensitive' out");
                return type;
        }
    }

    private static bool ReadPlace(MappingReader reader, FieldType? type, FieldScope scope)
    {
        if (reader.Scalar("in") is not YamlScalar place)
        {
            return false;
        }

        if (!SpecKeywords.Places.Contains(place.Text))
        {
            reader.Report(Descriptors.NotAllowed, "in", place, place.Text, Advice.For(place.Text, SpecKeywords.Places));
            return false;
        }

        if (scope.Owner != FieldOwner.Request)
        {
            reader.Refuse("in", "only a field of a request itself stands in the path");
        }
        else if (type is not (null or StringType or IntegerType))
        {
            reader.Refuse("in", "a field in the path is of type 'string' or 'integer'");
        }
        else if (type is StringType { IsSensitive: true })
        {
            reader.Refuse("in", "the path of a URL stands in the logs of every server on its way; a sensitive value does not belong there");
        }
        else if (!reader.Flag("required"))
        {
            reader.Refuse("in", "a path is not complete without all its parameters: write 'required: true'");
        }

        return true;
    }

    private static string? ReadValue(MappingReader reader, string key, FieldType? type, FieldBounds bounds, FieldScope scope)
    {
        if (reader.Scalar(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (key != "example" && scope.Owner == FieldOwner.Response)
        {
            reader.Refuse(key, "an answer holds what the gateway says; tell shapes apart with 'responses' and 'when'");
        }
        else if (type is EnumType known && key != "example" && !known.Has(scalar.Text))
        {
            reader.Report(Descriptors.NotAllowed, key, scalar, scalar.Text, Advice.For(scalar.Text, known.Texts));
        }
        else if (type is not null && !FieldTypeReader.Accepts(type, scalar.Text))
        {
            reader.Report(Descriptors.Malformed, key, scalar, scalar.Text, "is not a value of the field's type");
        }
        else if (BoundsReader.Violation(bounds, type, scalar.Text) is string violation)
        {
            reader.Report(Descriptors.Malformed, key, scalar, scalar.Text, violation);
        }

        return scalar.Text;
    }

    private static void ReportContradictions(MappingReader reader, FieldModel field, FieldScope scope)
    {
        if (field.Required && field.Deprecated is not null && !scope.IsOfAnswersOnly)
        {
            reader.Refuse("deprecated", "a required field cannot be deprecated: nobody could leave it out");
        }

        if (field.Constant is not null)
        {
            foreach (string key in NotOfConstants)
            {
                if (reader.Find(key) is not null)
                {
                    reader.Refuse(key, "the field is a constant ('const'), which is always sent and never set");
                }
            }
        }

        if (field.AllowEmpty && field.IsInPath)
        {
            reader.Refuse("allowEmpty", "a segment of a path cannot be empty");
        }

        if (field.Sensitive && (reader.Find("means") ?? reader.Find("echoes")) is YamlEntry looked)
        {
            reader.Refuse(looked.Key.Text, "a sensitive value is neither looked into nor compared");
        }

        if (field.Required && field.Default is not null)
        {
            reader.Refuse("default", "a required field is always set, so that its default would never be seen");
        }

        if (field.Required && reader.Find("requiredWhen") is not null)
        {
            reader.Refuse("requiredWhen", "the field is always required");
        }
    }

    /// <summary>What only the file that declares the type can tell.</summary>
    private static void UseOfOtherFile(MappingReader reader, FieldModel field, UnitContext context)
    {
        if (field.Type.Single is UnresolvedType unresolved)
        {
            Use(unresolved, reader, field, context);
        }
    }

    private static void Use(UnresolvedType unresolved, MappingReader reader, FieldModel field, UnitContext context)
    {
        List<TextUse> texts = [];
        bool asScalar = false;
        foreach (string key in OfScalars)
        {
            if (reader.Find(key) is not YamlEntry entry)
            {
                continue;
            }

            asScalar = true;
            if (key is "default" or "const" && entry.Value is YamlScalar scalar)
            {
                texts.Add(new TextUse(scalar.Text, reader.Path.Key(key).ToString(), context.Problems.Place(scalar.Span)));
            }
        }

        string place = field.Type is ListType ? "items" : "type";
        context.Use(unresolved, reader.Path.Key(place), FieldTypeReader.PlaceOfName(reader, place), asScalar, [.. texts]);
    }
}
