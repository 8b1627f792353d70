using System.Collections.Immutable;
using System.Text;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Overlays;
using FreedomPay.Contracts.Generator.Parsing.Passes;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Gives endpoints the ones that they ask for outcomes, across all files.</summary>
internal static class OutcomeResolution
{
    private const string CatalogNamespace = "FreedomPay.";

    /// <summary>
    /// Returns the endpoints that some question names, and those that tell the state of a payment, without positions: only the endpoints that ask one are
    /// emitted again when it changes.
    /// </summary>
    public static EquatableArray<AskedEndpoint> Asked(ImmutableArray<ParsedSpec> specs, EquatableArray<KnownType> types)
    {
        HashSet<TypeName> names = new(specs.SelectMany(static spec => spec.Endpoints).SelectMany(static endpoint => endpoint.Outcomes).Select(static outcome => outcome.Ask));
        names.UnionWith(specs.SelectMany(static spec => spec.Endpoints).Where(static endpoint => endpoint.State is not null).Select(static endpoint => endpoint.Name));
        if (names.Count == 0)
        {
            return EquatableArray<AskedEndpoint>.Empty;
        }

        Dictionary<TypeName, EquatableArray<AskedField>> objects = [];
        foreach (KnownObject known in specs.SelectMany(static spec => spec.KnownObjects.Concat(Objects(spec))))
        {
            objects[known.Name] = known.Fields.Select(field => field with { Type = TypeResolution.Resolve(field.Type, types) }).ToEquatableArray();
        }

        return specs
            .SelectMany(static spec => spec.Endpoints)
            .Where(endpoint => names.Contains(endpoint.Name))
            .Select(endpoint => TypeResolution.Resolve(endpoint, types))
            .OfType<EndpointModel>()
            .GroupBy(static endpoint => endpoint.Name)
            .Select(group => AskedEndpoint.Of(group.First(), name => objects.TryGetValue(name, out EquatableArray<AskedField> fields) ? fields : EquatableArray<AskedField>.Empty))
            .OrderBy(static endpoint => endpoint.Name.FullName, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>Returns the unit with the endpoints that it asks, or null if a question has a mistake, which is reported with its place.</summary>
    public static SourceUnit? Resolve(SourceUnit unit, EquatableArray<AskedEndpoint> asked)
    {
        if (unit is not EndpointModel endpoint || (endpoint.Outcomes.Count == 0 && endpoint.State is null))
        {
            return unit;
        }

        endpoint = WithState(endpoint, asked);
        if (endpoint.State is not null && StateRules.Problems(endpoint).Any(IsError))
        {
            return null;
        }

        EndpointModel resolved = endpoint with
        {
            Outcomes = endpoint.Outcomes.Select(outcome => outcome with { Asked = Find(asked, outcome.Ask) }).ToEquatableArray(),
        };
        return resolved.Outcomes.All(outcome => outcome.Asked is null || !OutcomeRules.Problems(resolved, outcome, outcome.Asked).Any(IsError)) ? resolved : null;
    }

    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<ParsedSpec> specs, EquatableArray<KnownType> types, EquatableArray<AskedEndpoint> asked)
    {
        List<DiagnosticInfo> problems = [];
        HashSet<string> missing = new(StringComparer.Ordinal);
        OverlayTarget[] overlays = [.. specs.SelectMany(static spec => spec.Overlays)];
        foreach (ParsedSpec spec in specs.Where(static spec => spec.Questions.Count > 0).OrderBy(static spec => spec.Namespace?.Place.FilePath, StringComparer.Ordinal))
        {
            Dictionary<TypeName, EndpointModel> endpoints = spec.Endpoints.GroupBy(static endpoint => endpoint.Name).ToDictionary(static group => group.Key, static group => group.First());
            foreach (QuestionPlaces question in spec.Questions)
            {
                if (endpoints.TryGetValue(question.Endpoint, out EndpointModel? unit) && TypeResolution.Resolve(unit, types) is EndpointModel endpoint)
                {
                    OutcomeModel outcome = endpoint.Outcomes[question.Number];
                    problems.AddRange(Find(asked, outcome.Ask) is AskedEndpoint known
                        ? OutcomeRules.Problems(endpoint, outcome, known).Select(problem => IsError(problem) ? AtOverlay(Located(problem, question), overlays, endpoint.Name, outcome.Ask) : Located(problem, question))
                        : Missing(outcome.Ask, question.Find("ask"), specs, missing));
                }
            }
        }

        foreach (ParsedSpec spec in specs.Where(static spec => spec.States.Count > 0).OrderBy(static spec => spec.Namespace?.Place.FilePath, StringComparer.Ordinal))
        {
            Dictionary<TypeName, EndpointModel> endpoints = spec.Endpoints.GroupBy(static endpoint => endpoint.Name).ToDictionary(static group => group.Key, static group => group.First());
            foreach (QuestionPlaces places in spec.States)
            {
                if (endpoints.TryGetValue(places.Endpoint, out EndpointModel? unit) && unit.State is not null && TypeResolution.Resolve(unit, types) is EndpointModel endpoint)
                {
                    problems.AddRange(StateRules.Problems(WithState(endpoint, asked))
                        .Select(problem => IsError(problem) ? AtOverlay(Located(problem, places), overlays, endpoint.Name, endpoint.Name) : Located(problem, places)));
                }
            }
        }

        return problems.Distinct().ToEquatableArray();
    }

    /// <summary>Returns the endpoint with what its state is told by.</summary>
    private static EndpointModel WithState(EndpointModel endpoint, EquatableArray<AskedEndpoint> asked)
    {
        if (endpoint.State is not StateModel state || Find(asked, endpoint.Name) is not AskedEndpoint own)
        {
            return endpoint;
        }

        return endpoint with { State = state with { Known = endpoint.Direction == Direction.Inbound ? own.Request : own.Shapes[0].Fields } };
    }

    /// <summary>
    /// Returns the catalog's name for the section of a namespace: <c>merchant/payout-cards</c> for <c>FreedomPay.Merchant.PayoutCards</c>; null
    /// for a namespace outside the catalog.
    /// </summary>
    public static string? SectionOf(string ns)
    {
        if (!ns.StartsWith(CatalogNamespace, StringComparison.Ordinal))
        {
            return null;
        }

        StringBuilder section = new();
        foreach (char character in ns.Substring(CatalogNamespace.Length))
        {
            if (character is >= 'A' and <= 'Z')
            {
                section.Append(section.Length > 0 && section[section.Length - 1] != '/' ? "-" : "").Append(char.ToLowerInvariant(character));
            }
            else
            {
                section.Append(character == '.' ? '/' : character);
            }
        }

        return section.ToString();
    }

    private static AskedEndpoint? Find(EquatableArray<AskedEndpoint> asked, TypeName name) => asked.FirstOrDefault(endpoint => endpoint.Name == name);

    private static IEnumerable<KnownObject> Objects(ParsedSpec spec) => spec.Units
        .SelectMany(static unit => unit.Types)
        .OfType<ObjectModel>()
        .Select(static type => new KnownObject(type.Name, AskedField.Of(type.Content)));

    private static bool IsError(OutcomeProblem problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    private static DiagnosticInfo Located(OutcomeProblem problem, QuestionPlaces question)
    {
        QuestionPlace place = question.Find(problem.Part);
        return DiagnosticInfo.Create(problem.Descriptor, place.Place, [place.Path, .. problem.Arguments]);
    }

    /// <summary>Moves a mistake to the overlay of one of the two endpoints, if there is one: the specs as they are shipped have none.</summary>
    private static DiagnosticInfo AtOverlay(DiagnosticInfo problem, OverlayTarget[] overlays, TypeName asking, TypeName asked) =>
        Array.Find(overlays, target => target.Name == asking || target.Name == asked) is OverlayTarget overlay
            ? OverlaidSpec.AtOverlay(problem, overlay.Place)
            : problem;

    /// <summary>
    /// Reports a missing endpoint. A misspelt name is an error; a section that the project does not have is a warning, one per section.
    /// </summary>
    private static IEnumerable<DiagnosticInfo> Missing(TypeName name, QuestionPlace place, ImmutableArray<ParsedSpec> specs, HashSet<string> missing)
    {
        UnitDeclaration[] declared =
        [
            .. specs.SelectMany(static spec => spec.Declarations).Where(declaration => !declaration.IsType && declaration.Name.Namespace == name.Namespace),
        ];
        if (declared.Any(declaration => declaration.Name == name))
        {
            // It has a mistake of its own, which is reported.
            return [];
        }

        if (declared.Length > 0)
        {
            string advice = Suggestions.For(name.Name, [.. declared.Select(static declaration => declaration.Name.Name).Distinct()]);
            return [DiagnosticInfo.Create(SpecDescriptors.UnknownEndpoint, place.Place, place.Path, name.Name, advice)];
        }

        if (!missing.Add(name.Namespace))
        {
            return [];
        }

        string cure = SectionOf(name.Namespace) is string section ? $"'{section}' to FreedomPayCatalog" : $"the spec whose namespace is {name.Namespace}";
        return [DiagnosticInfo.Create(SpecDescriptors.MissingSection, place.Place, place.Path, name.FullName, cure)];
    }
}
