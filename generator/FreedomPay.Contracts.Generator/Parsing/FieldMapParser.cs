using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses the fields of a message or of an object, then what they say about each other.</summary>
internal static class FieldMapParser
{
    private const string Prefix = "pg_";
    private const int MostShown = 5;

    private static readonly HashSet<string> SignatureNames = new(StringComparer.OrdinalIgnoreCase) { "pg_signature", "signature", "pg_sign", "sign" };

    private static readonly HashSet<string> KeysOfField = new(SpecKeywords.Field, StringComparer.Ordinal);

    /// <summary>Parses a key whose value maps wire names to fields, and the <c>anyOf</c> key next to it.</summary>
    /// <param name="parent">The mapping that has the keys.</param>
    /// <param name="key">The key of the fields.</param>
    /// <param name="hasAnyOf">Whether <c>anyOf</c> of the parent is about these fields.</param>
    /// <param name="scope">Where the fields are.</param>
    /// <param name="context">The unit.</param>
    public static MessageModel Read(MappingParser parent, string key, bool hasAnyOf, FieldScope scope, UnitContext context)
    {
        List<ParsedField> fields = parent.Find(key) is YamlEntry entry ? ReadFields(entry.Value, parent.Path.Key(key), scope, context) : [];
        return new MessageModel(
            ConditionParser.Read(fields, context).ToEquatableArray(),
            hasAnyOf ? ConditionParser.ReadAnyOf(parent, fields) : EquatableArray<EquatableArray<FieldReference>>.Empty);
    }

    private static List<ParsedField> ReadFields(YamlNode node, KeyPath path, FieldScope scope, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        if (MappingParser.EntriesOf(node, path, problems) is not YamlEntry[] entries)
        {
            return [];
        }

        if (IsJsonSchema(entries))
        {
            YamlEntry properties = entries.First(static entry => entry.Key.Text == "properties");
            problems.Report(SpecDescriptors.Contradiction, properties.Key.Span, path.Key("properties").ToString(), "this is how JSON Schema lists fields; here they are listed without 'type' and 'properties' around them");
            return [];
        }

        List<ParsedField> fields = new(entries.Length);
        MappingParser.ReportDuplicates(entries, path, problems);
        Dictionary<string, FieldModel> byProperty = new(entries.Length, StringComparer.Ordinal);
        for (int index = 0; index < entries.Length; index++)
        {
            YamlEntry entry = entries[index];
            KeyPath fieldPath = path.Key(entry.Key.Text);
            if (entry is { Key.Text: "required", Value: YamlSequence listed })
            {
                string names = problems.IsFull ? "" : string.Join(", ", listed.Items.OfType<YamlScalar>().Take(MostShown).Select(static item => $"'{item.Text}'"));
                problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, fieldPath.ToString(), $"this is how JSON Schema lists required fields; here each of them says it: write 'required: true' at {(names.Length == 0 ? "each" : names)}, and remove this line");
                continue;
            }

            if (IsBeforeOutdentedKey(entries, index))
            {
                // Its own keys follow, which is reported at the first one.
                continue;
            }

            if (index > 0 && IsOutdentedKey(entry, entries[index - 1]))
            {
                problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, fieldPath.ToString(), $"'{entry.Key.Text}' is a key of a field: if it is one of '{(problems.IsFull ? "" : FieldAbove(entries, index))}', indent it below that");
                continue;
            }

            if (ReadField(entry, fieldPath, scope, context) is not ParsedField reading)
            {
                continue;
            }

            FieldModel field = reading.Field;
            if ((CSharpNames.TakenBy(field.PropertyName) ?? TypeAround(scope, field.PropertyName)) is string owner)
            {
                problems.Report(SpecDescriptors.TakenName, reading.NameSpan, fieldPath.ToString(), field.PropertyName, owner, CSharpNames.OtherNameAdvice(field.PropertyName));
            }
            else if (!byProperty.TryGetValue(field.PropertyName, out FieldModel? earlier))
            {
                byProperty.Add(field.PropertyName, field);
            }
            else if (earlier.WireName != field.WireName)
            {
                problems.Report(SpecDescriptors.SameProperty, reading.NameSpan, fieldPath.ToString(), field.PropertyName, earlier.WireName, "give one of them another name with 'name:'");
            }

            fields.Add(reading);
        }

        if (context.Header.Protocol == Protocol.SignedForm)
        {
            WarnOfNames(fields, path, scope, problems);
        }

        ReportHeaders(fields, path, problems);
        ReportNamesOfTypes(fields, path, problems);
        ReportAliases(fields, path, problems);
        return fields;
    }

    /// <summary>Warns of names that are nearly those of fields that the gateway has, unless the message has both, or says where the name is documented.</summary>
    private static void WarnOfNames(List<ParsedField> fields, KeyPath path, FieldScope scope, SpecProblems problems)
    {
        HashSet<string>? names = null;
        bool isPrefixed = scope.Owner != FieldOwner.Object && fields.Exists(static reading => reading.Field.WireName.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (ParsedField reading in fields)
        {
            string name = reading.Field.WireName;
            string? meant = reading.Field.IsInPath ? null : WireNames.MeantBy(name) ?? (isPrefixed ? WireNames.WithPrefix(name) : null);
            if (meant is null || reading.Keys.Find("sources") is not null)
            {
                continue;
            }

            names ??= new HashSet<string>(fields.Select(static field => field.Field.WireName), StringComparer.Ordinal);
            if (!names.Contains(meant))
            {
                problems.Warn(SpecDescriptors.NameLooksMisspelled, reading.Keys.Place, path.Key(name).ToString(), $"'{name}' is no field that the catalog knows, and the gateway has '{meant}'; if the name is right, give the field its 'sources'");
            }
        }
    }

    /// <summary>Reports headers that are one and the same for HTTP, which does not tell capitals from others.</summary>
    private static void ReportHeaders(List<ParsedField> fields, KeyPath path, SpecProblems problems)
    {
        if (!fields.Exists(static reading => reading.Field.IsInHeader))
        {
            return;
        }

        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (ParsedField reading in fields.Where(static reading => reading.Field.IsInHeader))
        {
            string name = reading.Field.WireName;
            if (!names.TryGetValue(name, out string? earlier))
            {
                names.Add(name, name);
            }
            else if (earlier != name)
            {
                problems.Report(SpecDescriptors.Contradiction, reading.Keys.Place, path.Key(name).ToString(), $"for HTTP this is the header '{earlier}': names are compared without case");
            }
        }
    }

    private static bool IsJsonSchema(YamlEntry[] entries) =>
        entries.Length > 1
        && Array.Exists(entries, static entry => entry is { Key.Text: "type", Value: YamlScalar { Text: "object" } })
        && Array.Exists(entries, static entry => entry is { Key.Text: "properties", Value: YamlMapping });

    /// <summary>Determines whether a field has no keys because the next line, which has one of its keys, is not indented.</summary>
    private static bool IsBeforeOutdentedKey(YamlEntry[] entries, int index) =>
        index + 1 < entries.Length && entries[index].Value is YamlScalar { IsNothing: true } && IsKeyOfField(entries[index + 1]) && !IsKeyOfField(entries[index]);

    /// <summary>Determines whether what is read as a field is a key of the field above it, one level too far to the left.</summary>
    private static bool IsOutdentedKey(YamlEntry entry, YamlEntry above) => IsKeyOfField(entry) && (above.Value is YamlScalar { IsNothing: true } || entry.Value switch
    {
        YamlScalar scalar => !SpecKeywords.Types.Contains(scalar.Text) && !CSharpNames.IsMemberName(scalar.Text),
        YamlMapping mapping => !Array.Exists(mapping.Entries, static key => key.Key.Text is "type" or "const"),
        _ => true,
    });

    private static bool IsKeyOfField(YamlEntry entry) => KeysOfField.Contains(entry.Key.Text);

    /// <summary>Returns the name of the last field above an entry that is no key itself.</summary>
    private static string FieldAbove(YamlEntry[] entries, int index)
    {
        do
        {
            index--;
        }
        while (index > 0 && IsKeyOfField(entries[index]));
        return entries[index].Key.Text;
    }

    private static string? TypeAround(FieldScope scope, string propertyName) =>
        scope.TypeNames.Contains(propertyName) ? "a type of the endpoint" : null;

    /// <summary>Reports a property that would hide the type of its sibling, whose values could then not be named within the record.</summary>
    private static void ReportNamesOfTypes(List<ParsedField> fields, KeyPath path, SpecProblems problems)
    {
        Dictionary<string, string>? typeOwners = null;
        foreach (ParsedField reading in fields)
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

        foreach (ParsedField reading in fields)
        {
            string property = reading.Field.PropertyName;
            if (typeOwners.TryGetValue(property, out string? owner) && NameOfType(reading.Field.Type) != property)
            {
                problems.Report(SpecDescriptors.TakenName, reading.NameSpan, path.Key(reading.Field.WireName).ToString(), property, $"the type of {owner}", CSharpNames.OtherNameAdvice(property));
            }
        }
    }

    private static string? NameOfType(FieldType type) => type.Single is UnresolvedType unknown ? unknown.Name : type.DeclaredName?.Name;

    private static void ReportAliases(List<ParsedField> fields, KeyPath path, SpecProblems problems)
    {
        if (!fields.Exists(static reading => reading.Field.Alias is not null))
        {
            return;
        }

        HashSet<string> names = new(fields.Select(static reading => reading.Field.WireName), StringComparer.Ordinal);
        foreach (ParsedField reading in fields)
        {
            if (reading.Field.Alias is string alias && !names.Add(alias))
            {
                string aliasPath = path.Key(reading.Field.WireName).Key("alias").ToString();
                problems.Report(SpecDescriptors.Contradiction, reading.Keys.Find("alias")!.Value.Value.Span, aliasPath, $"'{alias}' is the name of another field, or its alias");
            }
        }
    }

    private static string NameOf(Protocol protocol) => SpecKeywords.Protocols.First(known => known.Value == protocol).Key;

    /// <summary>Returns the protocol's name that a field has but for capitals, <c>PG_SIG</c>, or but for the prefix, <c>sig</c>; null if there is none.</summary>
    private static string? ResembledName(string wireName, IReadOnlyList<string> names)
    {
        for (int index = 0; index < names.Count; index++)
        {
            string name = names[index];
            bool isSame = string.Equals(wireName, name, StringComparison.OrdinalIgnoreCase)
                || (name != ProtocolFields.Status && name.AsSpan(Prefix.Length).Equals(wireName.AsSpan(), StringComparison.OrdinalIgnoreCase))
                || (name == ProtocolFields.Signature && SignatureNames.Contains(wireName));
            if (isSame)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Returns why a field of the form family's protocol is in no family that signs in a header; null if it may be there.</summary>
    private static string? ForeignField(string wireName, FieldScope scope, Protocol protocol)
    {
        if (protocol != Protocol.SignedJson || scope.Owner == FieldOwner.Object)
        {
            return null;
        }

        IReadOnlyList<string> ofForms = scope.Owner == FieldOwner.Request
            ? ProtocolFields.OfRequests(Protocol.SignedForm, isSigned: true)
            : ProtocolFields.OfResponses(Protocol.SignedForm, Direction.Outbound);
        return !ofForms.Contains(wireName, StringComparer.OrdinalIgnoreCase) ? null
            : scope.Owner == FieldOwner.Request ? "only forms have this field; in 'protocol: signed-json' the library signs in the header X-JWS-Signature, which names the merchant too; remove the field"
            : "only responses to forms have this field; a response of 'protocol: signed-json' is not signed, and 'errors' says how it tells an error; remove the field";
    }

    private static ParsedField? ReadField(YamlEntry entry, KeyPath path, FieldScope scope, UnitContext context)
    {
        string wireName = entry.Key.Text;
        if (scope.ProtocolNames.Contains(wireName))
        {
            if (scope.Owner == FieldOwner.Response && wireName == ProtocolFields.Status && Doubts.Doubt.Texts(Doubts.Doubt.Find(entry.Value, "values")).Any(static value => value.Text is "rejected" or "reject"))
            {
                context.Problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.ToString(), "the reply to a message that the gateway sends has these values, and this endpoint is a request to the gateway; write 'direction: inbound' in place of 'post', or remove the field if the request goes out");
                return null;
            }

            context.Problems.Report(SpecDescriptors.ProtocolField, entry.Key.Span, path.ToString(), NameOf(context.Header.Protocol), "");
            return null;
        }

        if (ResembledName(wireName, scope.ProtocolNames) is string meant)
        {
            context.Problems.Report(SpecDescriptors.ProtocolField, entry.Key.Span, path.ToString(), NameOf(context.Header.Protocol), $", as '{meant}'");
            return null;
        }

        if (ForeignField(wireName, scope, context.Header.Protocol) is string foreign)
        {
            context.Problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.ToString(), foreign);
            return null;
        }

        bool isName = context.Header.Protocol == Protocol.SignedForm
            ? CSharpNames.IsWireName(wireName)
            : CSharpNames.IsJsonName(wireName) || AnswerNames.IsHeader(wireName);
        if (!isName)
        {
            string rule = context.Header.Protocol == Protocol.SignedForm ? CSharpNames.WireNameRule : CSharpNames.JsonNameRule;
            context.Problems.Report(SpecDescriptors.BadName, entry.Key.Span, path.ToString(), wireName, "the name of a field", Lookalikes.In(wireName), rule);
            return null;
        }

        return FieldParser.Read(entry, path, scope, context);
    }
}
