using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads a spec: its text, its YAML, the keys of the file, its types, then each endpoint.</summary>
internal static class SpecReader
{
    public static SpecReading Read(
        string filePath, string specName, SourceText text, CancellationToken cancellationToken, bool isReference = false)
    {
        SpecProblems problems = new(filePath, text);
        if (SpecText.Read(text, specName, problems) is not string characters
            || OpenFile(characters, specName, problems, cancellationToken) is not MappingReader file)
        {
            return SpecReading.Nothing with { Problems = problems.Found.ToEquatableArray() };
        }

        // Read without a header too: the mistakes of types and endpoints are shown together with the header's.
        SpecHeader? header = HeaderReader.Read(file, specName);
        Units units = new(header ?? SpecHeader.Unknown, problems, cancellationToken);
        units.ReadTypes(file);
        units.ReadEndpoints(file);
        return header is null
            ? SpecReading.Nothing with { Problems = problems.Found.ToEquatableArray() }
            : units.ToReading(file, isReference);
    }

    private static MappingReader? OpenFile(string text, string specName, SpecProblems problems, CancellationToken cancellationToken)
    {
        int problemsBefore = problems.Count;
        YamlNode? root = YamlTreeReader.Read(text, problems, cancellationToken);
        if (root is null)
        {
            if (problems.Count == problemsBefore)
            {
                problems.Report(Descriptors.WrongKind, default, specName, $"a mapping that begins with 'contracts: {SpecKeywords.Version}'", "an empty file");
            }

            return null;
        }

        return HeaderReader.HasThisVersion(root, specName, problems)
            ? MappingReader.Open(root, SpecKeywords.File, KeyPath.Root(specName), new TextSpan(root.Span.Start, 0), problems)
            : null;
    }

    /// <summary>What has been read of one file.</summary>
    private sealed class Units(SpecHeader header, SpecProblems problems, CancellationToken cancellationToken)
    {
        private readonly FileTypes _fileTypes = new();
        private readonly List<SourceUnit> _units = [];
        private readonly List<UnitDeclaration> _declarations = [];
        private readonly List<TypeUse> _typeUses = [];
        private readonly List<QuestionPlaces> _questions = [];
        private readonly List<KnownType> _knownTypes = [];
        private readonly List<TypeName> _unsoundTypes = [];

        /// <summary>First the names and the enums, which objects and other enums may use in any order, then the objects.</summary>
        public void ReadTypes(MappingReader file)
        {
            if (file.Find("types") is not YamlEntry types
                || MappingReader.EntriesOf(types.Value, file.Path.Key("types"), problems) is not YamlEntry[] entries)
            {
                return;
            }

            EnumCategories enums = new();
            List<(YamlEntry Entry, KeyPath Path, MappingReader Reader)> objects = [];
            foreach (YamlEntry entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                KeyPath path = file.Path.Key("types").Key(entry.Key.Text);
                int problemsBefore = problems.Count;
                if (!IsTypeName(entry.Key, path) || OpenType(entry, path) is not (MappingReader reader, string kind))
                {
                    continue;
                }

                TypeName name = new(header.Namespace, entry.Key.Text);
                if (kind == "object")
                {
                    Register(entry.Key, path, new ObjectType(name, HasRules: false));
                    objects.Add((entry, path, reader));
                    continue;
                }

                EnumModel model = TypeReader.ReadEnum(reader, name, isShared: true);
                Register(entry.Key, path, model.AsFieldType());
                enums.Add(new DeclaredEnum(entry.Key, path, reader, model, problems.Count == problemsBefore));
            }

            foreach (DeclaredEnum declared in enums.Resolved())
            {
                Add(declared.Key, declared.Path, declared.Model, EquatableArray<TypeModel>.Empty, declared.IsSound);
            }

            foreach ((YamlEntry entry, KeyPath path, MappingReader reader) in objects)
            {
                int problemsBefore = problems.Count;
                UnitContext context = new(header, _fileTypes, problems);
                ObjectModel model = TypeReader.ReadObject(reader, FieldScope.SharedType(entry.Key.Text), context, isShared: true);
                _typeUses.AddRange(context.TypeUses);
                Add(entry.Key, path, model, context.InlineTypes, problems.Count == problemsBefore);
            }
        }

        public void ReadEndpoints(MappingReader file)
        {
            KeyPath path = file.Path.Key("endpoints");
            foreach (YamlEntry entry in Entries(file, path))
            {
                cancellationToken.ThrowIfCancellationRequested();
                KeyPath endpointPath = path.Key(entry.Key.Text);
                if (!Names.IsMemberName(entry.Key.Text))
                {
                    problems.Report(Descriptors.BadName, entry.Key.Span, endpointPath.ToString(), entry.Key.Text, "the name of an endpoint", $"types are named by it: {Names.MemberNameRule}");
                    continue;
                }

                UnitContext context = new(header, _fileTypes, problems);
                EndpointModel? endpoint = EndpointReader.Read(entry, endpointPath, context);
                _typeUses.AddRange(context.TypeUses);
                _questions.AddRange(context.Questions);
                TypeName name = context.NameOf(entry.Key.Text);
                Declare(entry.Key, endpointPath, name, isType: false, endpoint?.Names ?? new UnitNames(name.HintName, EquatableArray<string>.Empty, EquatableArray<string>.Empty));
                if (endpoint is not null)
                {
                    _units.Add(endpoint);
                }
            }
        }

        public SpecReading ToReading(MappingReader file, bool isReference)
        {
            IReadOnlyList<SourceUnit> units = WithoutImpossible([.. TypesOfAnswers.Mark(SoundUnits.Of(_units, _unsoundTypes))]);
            TypesWithRules rules = TypesWithRules.Of(units);
            return new SpecReading(
                new NamespaceDeclaration(header.Namespace, header.SpecName, problems.Place(file.Find("namespace")!.Value.Value.Span)),
                isReference ? EquatableArray<SourceUnit>.Empty : units.Select(rules.Mark).ToEquatableArray(),
                (isReference ? _declarations.Where(static declaration => declaration.IsType) : _declarations).ToEquatableArray(),
                isReference ? _knownTypes.Select(type => type with { Type = rules.Mark(type.Type) }).ToEquatableArray() : EquatableArray<KnownType>.Empty,
                _typeUses.ToEquatableArray(),
                isReference ? KnownObjects(units).ToEquatableArray() : EquatableArray<KnownObject>.Empty,
                isReference ? EquatableArray<QuestionPlaces>.Empty : _questions.ToEquatableArray(),
                problems.Found.ToEquatableArray());
        }

        private static IEnumerable<KnownObject> KnownObjects(IEnumerable<SourceUnit> units) => units
            .SelectMany(static unit => unit.Types)
            .OfType<ObjectModel>()
            .Select(static type => new KnownObject(type.Name, AskedField.Of(type.Content)));

        private IReadOnlyList<SourceUnit> WithoutImpossible(IReadOnlyList<SourceUnit> units)
        {
            ImpossibleObjects impossible = ImpossibleObjects.Of(units);
            foreach (IReadOnlyList<RequiredField> circle in impossible.Circles())
            {
                // Types that are declared in place do not come back to themselves but through a type of the file.
                UnitDeclaration declaration = _declarations.First(declaration => declaration.IsType && circle.Any(field => field.Owner == declaration.Name));
                string way = string.Join(", ", circle.Select(static field => $"{field.Owner.Name}.{field.WireName}"));
                problems.Report(Descriptors.Contradiction, declaration.Place.Span, declaration.Path, $"the object requires itself ({way}), so that none can ever be made; make one of these fields optional");
            }

            return SoundUnits.Of(units, impossible.Names);
        }

        private static YamlEntry[] Entries(MappingReader file, KeyPath path)
        {
            // A file may hold types alone. An endpoint that stands twice is reported with those that differ in case.
            YamlEntry? endpoints = file.Find("types") is null ? file.Require("endpoints") : file.Find("endpoints");
            return endpoints is YamlEntry entry ? MappingReader.EntriesOf(entry.Value, path, file.Problems) ?? [] : [];
        }

        private bool IsTypeName(YamlScalar key, KeyPath path)
        {
            if (Names.IsMemberName(key.Text))
            {
                return true;
            }

            problems.Report(Descriptors.BadName, key.Span, path.ToString(), key.Text, "the name of a type", Names.MemberNameRule);
            return false;
        }

        private (MappingReader Reader, string Kind)? OpenType(YamlEntry entry, KeyPath path)
        {
            if (MappingReader.Open(entry.Value, SpecKeywords.Type, path, entry.Key.Span, problems) is not MappingReader reader
                || reader.RequireScalar("type") is not YamlScalar kind)
            {
                return null;
            }

            if (!SpecKeywords.SharedTypes.Contains(kind.Text))
            {
                reader.Report(Descriptors.NotAllowed, "type", kind, kind.Text, Advice.For(kind.Text, SpecKeywords.SharedTypes));
                return null;
            }

            foreach (string key in new[] { "fields", "anyOf", "values", "categories" })
            {
                if (reader.Find(key) is not null && !SpecKeywords.KeysOfTypes[key].Contains(kind.Text))
                {
                    reader.Refuse(key, $"a type '{kind.Text}' has no '{key}'");
                }
            }

            return (reader, kind.Text);
        }

        private void Register(YamlScalar key, KeyPath path, FieldType type)
        {
            if (_fileTypes.TryAdd(key.Text, type))
            {
                _knownTypes.Add(new KnownType(key.Text, type));
            }
            else
            {
                problems.Report(Descriptors.TakenTypeName, key.Span, path.ToString(), key.Text, "another type of the spec (names are compared without case)", "give it another one");
            }
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
}
