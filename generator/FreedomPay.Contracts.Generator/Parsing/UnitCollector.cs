using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Habits;
using FreedomPay.Contracts.Generator.Parsing.Overlays;
using FreedomPay.Contracts.Generator.Parsing.Passes;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Collects what is parsed from one file.</summary>
internal sealed class UnitCollector(SpecHeader header, TextRules texts, SpecProblems problems, CancellationToken cancellationToken)
{
    private readonly FileTypes _fileTypes = new();
    private readonly PatternTrials _patterns = new();
    private readonly List<SourceUnit> _units = [];
    private readonly List<UnitDeclaration> _declarations = [];
    private readonly List<TypeUse> _typeUses = [];
    private readonly List<QuestionPlaces> _questions = [];
    private readonly List<QuestionPlaces> _states = [];
    private readonly List<CallbackPlace> _callbacks = [];
    private readonly List<KnownType> _knownTypes = [];
    private readonly List<TypeName> _unsoundTypes = [];

    /// <summary>Parses the types: first the names and the enums, which objects and other enums may use in any order, then the objects.</summary>
    public void ReadTypes(MappingParser file)
    {
        if (file.Find("types") is not YamlEntry types
            || MappingParser.EntriesOf(types.Value, file.Path.Key("types"), problems) is not YamlEntry[] entries)
        {
            return;
        }

        if (entries.Length == 0)
        {
            problems.Report(SpecDescriptors.WrongKind, types.Value.Span, file.Path.Key("types").ToString(), "at least one type", "an empty mapping");
        }

        EnumCategories enums = new();
        List<(YamlEntry Entry, KeyPath Path, MappingParser Parser, bool IsNameFree)> objects = [];
        foreach (YamlEntry entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            KeyPath path = file.Path.Key("types").Key(entry.Key.Text);
            int problemsBefore = problems.Count;
            if (!IsTypeName(entry.Key, path) || OpenType(entry, path) is not (MappingParser parser, string kind))
            {
                continue;
            }

            TypeName name = new(header.Namespace, entry.Key.Text);
            if (kind == "object")
            {
                objects.Add((entry, path, parser, Register(entry.Key, path, new ObjectType(name, HasRules: false))));
                continue;
            }

            texts.Check(entry.Value, path);
            EnumModel model = TypeParser.ReadEnum(parser, name, isShared: true);
            Register(entry.Key, path, model.AsFieldType());
            if (problems.Count == problemsBefore)
            {
                EnumDoubts.Warn(Doubt.Find(entry.Value, "values"), path.Key("values"), problems);
            }

            enums.Add(new DeclaredEnum(entry.Key, path, parser, model, problems.Count == problemsBefore));
        }

        foreach (DeclaredEnum declared in enums.Resolved())
        {
            Add(declared.Key, declared.Path, declared.Model, EquatableArray<TypeModel>.Empty, declared.IsSound);
        }

        foreach ((YamlEntry entry, KeyPath path, MappingParser parser, bool isNameFree) in objects)
        {
            int problemsBefore = problems.Count;
            texts.Check(entry.Value, path);
            UnitContext context = new(header, _fileTypes, _patterns, texts, problems);
            ObjectModel model = TypeParser.ReadObject(parser, FieldScope.SharedType(entry.Key.Text), context, isShared: true);
            if (problems.Count == problemsBefore)
            {
                FieldDoubts.Warn(Doubt.Find(entry.Value, "fields"), path.Key("fields"), isSent: null, takesBack: false, problems);
            }

            _typeUses.AddRange(context.TypeUses);
            Add(entry.Key, path, model, context.InlineTypes, isNameFree && problems.Count == problemsBefore);
        }
    }

    public void ReadEndpoints(MappingParser file)
    {
        KeyPath path = file.Path.Key("endpoints");
        SameTargetDoubts targets = new(problems);
        foreach (YamlEntry entry in Entries(file, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            KeyPath endpointPath = path.Key(entry.Key.Text);
            if (!CSharpNames.IsMemberName(entry.Key.Text))
            {
                problems.Report(SpecDescriptors.BadName, entry.Key.Span, endpointPath.ToString(), entry.Key.Text, "the name of an endpoint", Lookalikes.In(entry.Key.Text), $"types are named by it: {CSharpNames.MemberNameRule}");
                continue;
            }

            UnitContext context = new(header, _fileTypes, _patterns, texts, problems);
            EndpointModel? endpoint = EndpointParser.Read(entry, endpointPath, context);
            _typeUses.AddRange(context.TypeUses);
            _questions.AddRange(context.Questions);
            _callbacks.AddRange(context.Callbacks);
            if (context.State is QuestionPlaces state)
            {
                _states.Add(state);
            }

            TypeName name = context.NameOf(entry.Key.Text);
            Declare(entry.Key, endpointPath, name, isType: false, endpoint?.Names ?? new UnitNames(name.HintName, EquatableArray<string>.Empty, EquatableArray<string>.Empty));
            if (endpoint is not null)
            {
                _units.Add(endpoint);
                targets.Add(endpoint, entry.Key.Span, endpointPath);
            }
        }
    }

    public ParsedSpec ToParsedSpec(MappingParser file, bool isReference)
    {
        IReadOnlyList<SourceUnit> units = WithoutSelfRequiring([.. ResponseOnlyTypes.Mark(InvalidUnits.Remove(_units, _unsoundTypes))]);
        TypesWithRules rules = TypesWithRules.FindIn(units);
        return new ParsedSpec(
            new NamespaceDeclaration(header.Namespace, header.SpecName, problems.Place(file.Find("namespace")!.Value.Value.Span)),
            isReference ? EquatableArray<SourceUnit>.Empty : units.Select(rules.Mark).ToEquatableArray(),
            (isReference ? _declarations.Where(static declaration => declaration.IsType) : _declarations).ToEquatableArray(),
            isReference ? _knownTypes.Select(type => type with { Type = rules.Mark(type.Type) }).ToEquatableArray() : EquatableArray<KnownType>.Empty,
            _typeUses.ToEquatableArray(),
            isReference ? KnownObjects(units).ToEquatableArray() : EquatableArray<KnownObject>.Empty,
            isReference ? EquatableArray<QuestionPlaces>.Empty : _questions.ToEquatableArray(),
            isReference ? EquatableArray<QuestionPlaces>.Empty : _states.ToEquatableArray(),
            isReference ? EquatableArray<CallbackPlace>.Empty : _callbacks.ToEquatableArray(),
            EquatableArray<OverlayTarget>.Empty,
            problems.Found.ToEquatableArray());
    }

    private static IEnumerable<KnownObject> KnownObjects(IEnumerable<SourceUnit> units) => units
        .SelectMany(static unit => unit.Types)
        .OfType<ObjectModel>()
        .Select(static type => new KnownObject(type.Name, AskedField.Of(type.Content)));

    private IReadOnlyList<SourceUnit> WithoutSelfRequiring(IReadOnlyList<SourceUnit> units)
    {
        SelfRequiringObjects selfRequiring = SelfRequiringObjects.FindIn(units);
        foreach (IReadOnlyList<RequiredField> circle in selfRequiring.Circles())
        {
            // Inline types lead back to themselves only through a type of the file.
            UnitDeclaration declaration = _declarations.First(declaration => declaration.IsType && circle.Any(field => field.Owner == declaration.Name));
            string way = string.Join(", ", circle.Select(static field => $"{field.Owner.Name}.{field.WireName}"));
            problems.Report(SpecDescriptors.Contradiction, declaration.Place.Span, declaration.Path, $"the object requires itself ({way}), so that none can ever be made; make one of these fields optional");
        }

        return InvalidUnits.Remove(units, selfRequiring.Names);
    }

    private static YamlEntry[] Entries(MappingParser file, KeyPath path)
    {
        // A file may contain only types. An endpoint that appears twice is reported with those that differ in case.
        YamlEntry? endpoints = file.Find("types") is null ? file.Require("endpoints") : file.Find("endpoints");
        return endpoints is YamlEntry entry ? MappingParser.EntriesOf(entry.Value, path, file.Problems) ?? [] : [];
    }

    private bool IsTypeName(YamlScalar key, KeyPath path)
    {
        if (SpecKeywords.IsTypeButForCase(key.Text))
        {
            problems.Report(SpecDescriptors.TakenTypeName, key.Span, path.ToString(), key.Text, $"'{key.Text.ToLowerInvariant()}', a type of the format", "choose another");
            return false;
        }

        if (CSharpNames.IsMemberName(key.Text))
        {
            return true;
        }

        problems.Report(SpecDescriptors.BadName, key.Span, path.ToString(), key.Text, "the name of a type", Lookalikes.In(key.Text), CSharpNames.MemberNameRule);
        return false;
    }

    private (MappingParser Parser, string Kind)? OpenType(YamlEntry entry, KeyPath path)
    {
        if (MappingParser.Open(entry.Value, SpecKeywords.Type, path, entry.Key.Span, problems) is not MappingParser parser
            || parser.RequireScalar("type") is not YamlScalar kind)
        {
            return null;
        }

        if (!SpecKeywords.SharedTypes.Contains(kind.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, "type", kind, kind.Text, SpecKeywords.Types.Contains(kind.Text) ? $"; only objects and enums are declared: write '{kind.Text}' at each field itself" : ForeignTypes.Advice(kind.Text) ?? Suggestions.For(kind.Text, SpecKeywords.SharedTypes));
            return null;
        }

        foreach (string key in new[] { "fields", "anyOf", "values", "categories" })
        {
            if (parser.Find(key) is not null && !SpecKeywords.KeysOfTypes[key].Contains(kind.Text))
            {
                parser.Refuse(key, $"a type '{kind.Text}' has no '{key}'");
            }
        }

        return (parser, kind.Text);
    }

    /// <summary>Makes the type known by its name, unless that is taken, which is reported.</summary>
    private bool Register(YamlScalar key, KeyPath path, FieldType type)
    {
        if (CSharpNames.TypeNameTakenBy(header.Namespace, key.Text, isEnum: type is EnumType) is string owner)
        {
            problems.Report(SpecDescriptors.TakenTypeName, key.Span, path.ToString(), key.Text, owner, "choose another");
            return false;
        }

        if (!_fileTypes.TryAdd(key.Text, type))
        {
            problems.Report(SpecDescriptors.TakenTypeName, key.Span, path.ToString(), key.Text, "another type of the spec (names are compared without case)", "choose another");
            return false;
        }

        _knownTypes.Add(new KnownType(key.Text, type));
        return true;
    }

    private void Add(YamlScalar key, KeyPath path, TypeModel type, EquatableArray<TypeModel> inlineTypes, bool isSound)
    {
        SharedTypeModel unit = new()
        {
            SpecName = header.SpecName,
            Section = header.Section,
            Name = type.Name,
            InlineTypes = inlineTypes,
            Type = type,
        };
        Declare(key, path, unit.Name, isType: true, unit.Names);
        if (isSound)
        {
            _units.Add(unit);
        }
        else
        {
            _unsoundTypes.Add(unit.Name);
        }
    }

    private void Declare(YamlScalar key, KeyPath path, TypeName name, bool isType, UnitNames names) =>
        _declarations.Add(new UnitDeclaration(name, path.ToString(), names, isType, header.SpecName, problems.Place(key.Span)));
}
