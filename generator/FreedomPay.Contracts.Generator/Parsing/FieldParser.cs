using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses one field: a mapping of its properties or, in short, its bare type (<c>pg_order_id: string</c>).</summary>
internal static class FieldParser
{
    /// <summary>Keys that compare the value of a number.</summary>
    private static readonly string[] Bounds = ["min", "max"];

    /// <summary>Keys that only a single value can have; the first two name a value of an enum.</summary>
    private static readonly string[] OfScalars = ["default", "const", "example", "alias", "means", "echoes"];

    private static readonly Regex Mask = new(@"mask|truncated|last (?:4|four)|маск|XX|xx|\*\*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Keys that make sense only for a value that can be set.</summary>
    private static readonly string[] NotOfConstants = ["required", "default", "requiredWhen", "sensitive", "in", "allowEmpty"];

    /// <summary>Where OpenAPI has parameters that a spec has no word for.</summary>
    private static readonly string[] OtherPlaces = ["query", "body", "form", "formData", "cookie"];

    /// <summary>Parses the field without its conditions; null if it is not readable as a field.</summary>
    public static ParsedField? Read(YamlEntry entry, KeyPath path, FieldScope scope, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        string wireName = entry.Key.Text;
        YamlNode body = entry.Value is YamlScalar { IsNothing: false } bareType ? Expand(bareType) : entry.Value;
        if (body is not YamlMapping)
        {
            problems.Report(SpecDescriptors.WrongKind, body.Span, path.ToString(), "a type or a mapping with the key 'type'", body.Description);
            return null;
        }

        MappingParser parser = MappingParser.Open(body, SpecKeywords.Field, path, entry.Key.Span, problems)!;
        (string? propertyName, TextSpan nameSpan) = ReadPropertyName(parser, entry.Key);
        FieldType? type = ReadSensitive(parser, FieldTypeParser.Read(parser, propertyName ?? "Unnamed", scope, context), entry.Key, scope);
        FieldBounds bounds = BoundsParser.Read(parser, type);
        FieldModel field = new()
        {
            WireName = wireName,
            PropertyName = propertyName ?? "",
            Alias = ReadAlias(parser, entry.Key, scope, context.Header.IsJson),
            Type = type ?? new StringType(),
            Required = parser.Flag("required"),
            AllowEmpty = parser.Flag("allowEmpty"),
            Means = MeaningParser.ReadValues(parser, type, bounds, scope, context),
            Echoes = EchoParser.Read(parser, type, scope, context),
            Callback = CallbackParser.Read(parser, scope, context),
            IsInPath = ReadPlace(parser, entry.Key, type, scope, context.Header.Protocol) == "path",
            IsInHeader = AnswerNames.IsHeader(wireName),
            Constant = ReadValue(parser, "const", wireName, type, bounds, scope, context),
            Default = ReadShown(parser, "default", wireName, type, bounds, scope, context),
            Bounds = bounds,
            IsFromMerchant = scope.IsFromMerchant,
            RequiredWhen = EquatableArray<FieldCondition>.Empty,
            CountField = null,
            Deprecated = parser.Deprecation("deprecated", wireName),
            Summary = parser.Text("summary"),
            Example = ReadShown(parser, "example", wireName, type, bounds, scope, context),
            Sources = parser.Texts("sources"),
            Notes = parser.Texts("notes"),
        };

        ValueWarnings.OfTexts(parser);
        SummaryWarnings.Warn(parser, field, bounds);
        ReportContradictions(parser, field, scope);
        UseOfOtherFile(parser, field, context);

        // A field of an unknown type is still included when names are compared; the endpoint is refused anyway.
        return propertyName is null ? null : new ParsedField(field, nameSpan, parser);
    }

    private static YamlMapping Expand(YamlScalar bareType) =>
        new(bareType.Span, [new YamlEntry(new YamlScalar(bareType.Span, "type", isPlain: true), bareType)]);

    private static (string? Name, TextSpan Span) ReadPropertyName(MappingParser parser, YamlScalar wireName)
    {
        if (parser.Find("name") is not null)
        {
            YamlScalar? given = parser.Scalar("name");
            if (given is not null && CSharpNames.IsMemberName(given.Text))
            {
                return (given.Text, given.Span);
            }

            if (given is not null)
            {
                parser.Report(SpecDescriptors.BadName, "name", given, given.Text, "the name of a property", Lookalikes.In(given.Text), CSharpNames.MemberNameRule);
            }

            return default;
        }

        string name = CSharpNames.PropertyOf(wireName.Text);
        if (CSharpNames.IsMemberName(name))
        {
            return (name, wireName.Span);
        }

        parser.Problems.Report(SpecDescriptors.BadName, wireName.Span, parser.Path.ToString(), name, "the name of a property", Lookalikes.In(name), "give it another with 'name:'");
        return default;
    }

    private static string? ReadAlias(MappingParser parser, YamlScalar wireName, FieldScope scope, bool isJson)
    {
        if (parser.Scalar("alias") is not YamlScalar scalar)
        {
            return null;
        }

        if (!(isJson ? CSharpNames.IsJsonName(scalar.Text) : CSharpNames.IsWireName(scalar.Text)))
        {
            string rule = isJson ? CSharpNames.MemberOfJsonRule : CSharpNames.WireNameRule;
            parser.Report(SpecDescriptors.BadName, "alias", scalar, scalar.Text, "the name of a field", Lookalikes.In(scalar.Text), rule);
        }
        else if (scope.ProtocolNames.Contains(scalar.Text))
        {
            parser.Report(SpecDescriptors.Contradiction, "alias", scalar, $"'{scalar.Text}' is a field of the protocol");
        }

        if (scope.Owner is FieldOwner.Request or FieldOwner.InboundResponse)
        {
            parser.Refuse("alias", "an alias is another name that comes in answers of the gateway; what a merchant is to send has one name");
        }
        else if (!scope.IsResponseOnly && parser.Flag("required"))
        {
            parser.Refuse("alias", "a field that is required when it is sent has one name");
        }
        else if (AnswerNames.IsHeader(wireName.Text))
        {
            parser.Refuse("alias", "a header has one name");
        }

        return scalar.Text;
    }

    /// <summary>Reads a value of a field that the documentation shows.</summary>
    private static string? ReadShown(MappingParser parser, string key, string wireName, FieldType? type, FieldBounds bounds, FieldScope scope, UnitContext context)
    {
        if (type?.Single is not (StringType { IsSensitive: true } or DateType { IsSensitive: true }) || parser.Find(key) is null)
        {
            return ReadValue(parser, key, wireName, type, bounds, scope, context);
        }

        parser.Refuse(key, $"a sensitive field has no {key}: it would show up in documentation and messages");
        return null;
    }

    /// <summary>Returns the type whose value is never shown, if the field says so; warns if a name looks secret and the field says nothing, or that it is shown.</summary>
    private static FieldType? ReadSensitive(MappingParser parser, FieldType? type, YamlScalar wireName, FieldScope scope)
    {
        if (type is not null && SentSecrets.WarnOfKey(parser, wireName.Text, type, scope))
        {
            return parser.Find("sensitive") is not null && parser.Flag("sensitive") && type is StringType ? FieldTypeParser.SensitiveString : type;
        }

        if (parser.Find("sensitive") is not YamlEntry sensitive)
        {
            if (parser.Find("const") is null && type is not null && FindName(parser, wireName, type, SecretNames.WarnsOf) is YamlScalar secret)
            {
                parser.Problems.Warn(SpecDescriptors.LooksSecret, secret.Span, parser.Path.ToString(), secret.Text, SecretAdvice(parser, type, scope, SecretNames.IsCertain(secret.Text, type)));
            }
            else if (parser.Find("const") is null && type is not null && SentSecrets.IsSaid(parser, type) && !SaysMasked(parser) && !scope.IsResponseOnly)
            {
                parser.Problems.Warn(SpecDescriptors.LooksSecret, wireName.Span, parser.Path.ToString(), wireName.Text, SecretAdvice(parser, type, scope, isCertain: false));
            }

            return type;
        }

        if (!parser.Flag("sensitive"))
        {
            if (type is not null && FindName(parser, wireName, type, SecretNames.IsCertain) is YamlScalar shown && !SaysMasked(parser))
            {
                parser.Problems.Warn(SpecDescriptors.SecretIsShown, sensitive.Value.Span, parser.Path.Key("sensitive").ToString(), $"'{shown.Text}' is a secret or card data, and 'false' shows it in logs; write 'true', or say in the summary that the value is masked");
            }

            return type;
        }

        switch (type)
        {
            case { Single: StringType { IsUrl: true } }:
                parser.Refuse("sensitive", "a URL is not masked; make it of type 'string' if it holds a secret, or leave 'sensitive' out");
                return type;
            case null or StringType:
                return type is null ? null : FieldTypeParser.SensitiveString;
            case DateType day:
                return day with { IsSensitive = true };
            case IntegerType { IsText: false }:
                foreach (string key in Bounds)
                {
                    if (parser.Find(key) is not null)
                    {
                        parser.Refuse(key, "a masked number is a text of digits in code, and nobody compares its value");
                    }
                }

                return FieldTypeParser.SensitiveInteger;
            case ListType { Items: StringType } list:
                return list with { Items = FieldTypeParser.SensitiveString };
            case { Single: ObjectType }:
                parser.Refuse("sensitive", "an object shows what its own fields allow; mark those");
                return type;
            default:
                parser.Refuse("sensitive", "only a text, a list of texts, an integer or a date can be masked; make it of type 'string', or leave 'sensitive' out");
                return type;
        }
    }

    /// <summary>Returns how the field becomes sensitive, with all that has to change for it.</summary>
    private static string SecretAdvice(MappingParser parser, FieldType type, FieldScope scope, bool isCertain)
    {
        string otherwise = isCertain ? "or 'sensitive: false' and a summary that says 'masked' if it is" : "or 'sensitive: false' if anyone may see it";
        if (scope.IsInQuery || parser.Find("in") is not null)
        {
            return $"every server on the way may log a URL, so send it in the body of a POST request with 'sensitive: true', {otherwise}";
        }

        bool isText = type.Single is StringType or DateType;
        string change = isText ? "" : type is ListType ? "'items: string' and " : "'type: string' and ";
        string[] without = [.. parser.Entries.ToArray()
            .Select(static entry => entry.Key.Text)
            .Where(key => key is "example" or "default" or "means" or "echoes" || (!isText && key is "min" or "max"))
            .Select(static key => $"'{key}'")];
        return $"write {change}'sensitive: true' to mask it{(without.Length == 0 ? "" : $", without {string.Join(" and ", without)}")}, {otherwise}";
    }

    /// <summary>Returns the field's name, property, other name or name of items, whichever is the first that looks secret.</summary>
    private static YamlScalar? FindName(MappingParser parser, YamlScalar wireName, FieldType type, Func<string, FieldType, bool> isSecret)
    {
        if (isSecret(wireName.Text, type))
        {
            return wireName;
        }

        foreach (YamlEntry entry in parser.Entries)
        {
            if (entry.Key.Text is "name" or "alias" or "item" && entry.Value is YamlScalar { IsNothing: false } name && CSharpNames.IsWireName(name.Text) && isSecret(name.Text, type))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Determines whether the field says that its value is masked, or shows it so: <c>411111-XXXXXX-1111</c>.</summary>
    private static bool SaysMasked(MappingParser parser)
    {
        foreach (YamlEntry entry in parser.Entries)
        {
            IEnumerable<YamlNode> texts = entry.Key.Text is not ("summary" or "notes" or "example") ? [] : entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
            if (texts.OfType<YamlScalar>().Any(static text => Mask.IsMatch(text.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ReadPlace(MappingParser parser, YamlScalar wireName, FieldType? type, FieldScope scope, Protocol protocol)
    {
        bool isHeader = AnswerNames.IsHeader(wireName.Text);
        if (parser.Find("in")?.Value is YamlSequence values)
        {
            parser.Report(SpecDescriptors.WrongKind, "in", values, "'path'", $"{values.Description}; known values are 'type: enum' with 'values'");
            return null;
        }

        if (parser.Scalar("in") is not YamlScalar place)
        {
            if (isHeader)
            {
                parser.Problems.Report(SpecDescriptors.MissingKey, wireName.Span, parser.Path.ToString(), "'in: header', because only headers have hyphens in their names,");
            }

            return null;
        }

        if (!SpecKeywords.Places.Contains(place.Text))
        {
            string advice = !OtherPlaces.Contains(place.Text) ? Suggestions.For(place.Text, SpecKeywords.Places)
                : protocol == Protocol.SignedForm ? "; remove it: only fields in the path have 'in', and all others are in the body, or in the query of a GET request"
                : "; remove it: all fields of a request are in its body or, with 'encoding: query' of the endpoint, in its query";
            parser.Report(SpecDescriptors.NotAllowed, "in", place, place.Text, advice);
            return null;
        }

        if (place.Text == "header" || isHeader)
        {
            ReportHeader(parser, wireName, place, isHeader, type, scope, protocol);
            return "header";
        }

        if (scope.Owner != FieldOwner.Request)
        {
            parser.Refuse("in", "only a field of the request itself can be in the path");
        }
        else if (type is StringType { IsUrl: true } or not (null or StringType or IntegerType))
        {
            parser.Refuse("in", "a field in the path is of type 'string' or 'integer'");
        }
        else if (type is StringType { IsSensitive: true })
        {
            parser.Refuse("in", "every server on the way may log the path of a URL, so a sensitive value does not belong there");
        }
        else if (!parser.Flag("required"))
        {
            parser.Refuse("in", "a path is not complete without all its parameters: write 'required: true'");
        }

        return place.Text;
    }

    private static void ReportHeader(MappingParser parser, YamlScalar wireName, YamlScalar place, bool isHeader, FieldType? type, FieldScope scope, Protocol protocol)
    {
        if (protocol == Protocol.SignedForm)
        {
            parser.Report(SpecDescriptors.NotAllowed, "in", place, place.Text, "; only a JSON family has fields in headers ('protocol: signed-json' or 'json')");
        }
        else if (scope.Owner == FieldOwner.Request && HeaderMapParser.IsWritten(wireName.Text))
        {
            parser.Problems.Report(SpecDescriptors.Contradiction, wireName.Span, parser.Path.ToString(), HeaderMapParser.WrittenAdvice(wireName.Text));
        }
        else if (place.Text != "header")
        {
            parser.Report(SpecDescriptors.Contradiction, "in", place, "a name with hyphens is that of a header");
        }
        else if (!isHeader)
        {
            parser.Report(SpecDescriptors.Contradiction, "in", place, "a header is named with hyphens, as HTTP has it: X-Request-Status");
        }
        else if (scope.Owner is not (FieldOwner.Request or FieldOwner.Response))
        {
            parser.Refuse("in", "only a field of the message itself can be in a header");
        }
        else if (type is ObjectType or ListType or AnyType)
        {
            parser.Refuse("in", "a header has a single value");
        }
        else if (type is BooleanType)
        {
            parser.Refuse("in", "nothing tells how a header says true and false: make it an enum of its texts");
        }
        else if (parser.Find("const") is not null)
        {
            parser.Refuse("const", "a header that always has the same value is in 'headers' of the endpoint");
        }
        else if (type is StringType { IsSensitive: true } or DateType { IsSensitive: true })
        {
            parser.Refuse("in", "servers and proxies may log headers, so a sensitive value does not belong there");
        }
    }

    private static string? ReadValue(MappingParser parser, string key, string wireName, FieldType? type, FieldBounds bounds, FieldScope scope, UnitContext context)
    {
        if (parser.Scalar(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (key != "example" && scope.IsResponseOnly)
        {
            parser.Refuse(key, "an answer holds what the gateway says; tell shapes apart with 'responses' and 'when'");
        }
        else if (type is EnumType known && !known.Has(scalar.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, key, scalar, scalar.Text, Suggestions.For(scalar.Text, known.Texts));
        }
        else if (type is not null && ValueMismatch.Of(type, scalar.Text) is string mismatch)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, SecretValues.WithoutUser(scalar.Text), mismatch);
        }
        else if (BoundsParser.Violation(bounds, type, scalar.Text, context.Patterns) is string violation)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, violation);
        }
        else if (key != "example" && type is StringType { IsUrl: true } && scalar.Text.IndexOfAny(['{', '}']) >= 0)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, "has a placeholder, which nothing replaces; set such a URL in code");
        }
        else if (key != "example" && type is StringType && (SentText.Violation(scalar, parser.Problems) ?? SentText.FlagViolation(scalar, context.Header.IsJson)) is string mistake)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, mistake);
        }
        else if (type is StringType && SentText.QuotesViolation(scalar.Text) is string quoted)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, quoted);
        }
        else if (type is StringType && SentText.EntityViolation(scalar.Text) is string entity)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Text, entity);
        }
        else
        {
            ValueWarnings.OfValue(scalar, key, wireName, type, parser.Path.Key(key), parser.Problems);
        }

        return scalar.Text;
    }

    private static void ReportContradictions(MappingParser parser, FieldModel field, FieldScope scope)
    {
        if (field.Constant is string constant && field.Example is string example && example != constant)
        {
            parser.Refuse("example", $"the field is always sent as '{constant}' ('const'), so nothing else is an example");
        }

        if (field.Required && field.Deprecated is not null && !scope.IsResponseOnly)
        {
            parser.Refuse("deprecated", "a required field cannot be deprecated: nobody could leave it out");
        }

        if (field.Constant is not null)
        {
            foreach (string key in NotOfConstants)
            {
                bool isReported = key == "in" && field.IsInHeader;
                if (parser.Find(key) is YamlEntry entry && !isReported && !(key is "required" or "sensitive" or "allowEmpty" && entry.Value is YamlScalar { IsPlain: true, Text: "false" }))
                {
                    string advice = key == "required" ? ": remove it, or write 'required: false' in an overlay" : "";
                    parser.Refuse(key, $"the field is a constant ('const'), which is always sent and never set{advice}");
                }
            }
        }

        if (field.AllowEmpty && field.IsInPath)
        {
            parser.Refuse("allowEmpty", "a segment of a path cannot be empty");
        }

        if (field.Sensitive && (parser.Find("means") ?? parser.Find("echoes")) is YamlEntry looked)
        {
            parser.Refuse(looked.Key.Text, "a sensitive value is neither looked into nor compared");
        }

        if (field.Required && field.Default is not null)
        {
            parser.Refuse("default", "a required field is always set, so that its default would never be seen");
        }

        if (field.Default is not null && parser.Find("requiredWhen") is not null)
        {
            parser.Refuse("requiredWhen", "the field has a default, and so a value in any case");
        }

        if (scope.IsResponseOnly && parser.Find("requiredWhen") is not null)
        {
            parser.Refuse("requiredWhen", "an answer holds what the gateway says, and no condition of it is checked; put it in the summary");
        }
        else if (field.Required && parser.Find("requiredWhen") is not null)
        {
            parser.Refuse("requiredWhen", "the field is always required");
        }
    }

    /// <summary>Records what only the file that declares the type can tell.</summary>
    private static void UseOfOtherFile(MappingParser parser, FieldModel field, UnitContext context)
    {
        if (field.Type.Single is UnresolvedType unresolved)
        {
            Use(unresolved, parser, field, context);
        }
    }

    private static void Use(UnresolvedType unresolved, MappingParser parser, FieldModel field, UnitContext context)
    {
        List<TextUse> texts = [];
        bool asScalar = false;
        foreach (string key in OfScalars)
        {
            if (parser.Find(key) is not YamlEntry entry)
            {
                continue;
            }

            asScalar = true;
            if (key is "default" or "const" && entry.Value is YamlScalar scalar)
            {
                texts.Add(new TextUse(scalar.Text, parser.Path.Key(key).ToString(), context.Problems.Place(scalar.Span)));
            }
        }

        string place = field.Type is ListType ? "items" : "type";
        context.Use(unresolved, parser.Path.Key(place), FieldTypeParser.PlaceOfName(parser, place), asScalar, [.. texts]);
    }
}
