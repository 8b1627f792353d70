using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>
/// Compares a question with the endpoint that asks and the one that is asked. It knows no positions: mistakes are identified by parts.
/// </summary>
internal sealed class OutcomeRules
{
    private static readonly string[] OtherPrefixes = ["response.", "responses.", "request."];

    private readonly EndpointModel _endpoint;
    private readonly OutcomeModel _outcome;
    private readonly AskedEndpoint _asked;
    private readonly FieldPair? _namedBy;
    private readonly List<OutcomeProblem> _problems = [];

    private OutcomeRules(EndpointModel endpoint, OutcomeModel outcome, AskedEndpoint asked)
    {
        _endpoint = endpoint;
        _outcome = outcome;
        _asked = asked;
        _namedBy = outcome.NamedBy(asked, endpoint.Json);
    }

    public static IReadOnlyList<OutcomeProblem> Problems(EndpointModel endpoint, OutcomeModel outcome, AskedEndpoint asked)
    {
        OutcomeRules check = new(endpoint, outcome, asked);
        check.CheckEndpoint();
        check.CheckWith();
        check.CheckAnswer();
        check.CheckAttempt();
        return check._problems;
    }

    private void CheckEndpoint()
    {
        if (_asked.Effect != Effect.Reads)
        {
            Contradict("ask", $"'{_asked.Name.Name}' may change something; an endpoint that can be asked says 'effect: reads'");
        }
        else if (_asked.Shapes.Count == 0)
        {
            Contradict("ask", $"'{_asked.Name.Name}' has no answer with fields, which alone could tell anything");
        }
    }

    private void CheckWith()
    {
        foreach (FieldPair pair in _outcome.With)
        {
            string part = OutcomeParser.FieldPart("with", pair.Asked);
            if (_asked.Request.FirstOrDefault(field => field.WireName == pair.Asked) is not AskedField sent)
            {
                Refuse(part, pair.Asked, $"in the request of '{_asked.Name.Name}'", _asked.Request.Select(static field => field.WireName));
            }
            else if (sent.IsConstant)
            {
                Contradict(part, $"'{pair.Asked}' of '{_asked.Name.Name}' is a constant and needs no value");
            }
            else if (OwnField(pair.Own, OutcomeParser.OwnPart("with", pair.Asked)) is AskedField own)
            {
                CheckArgument(own, sent, OutcomeParser.OwnPart("with", pair.Asked));
            }
        }

        HashSet<string> given = new(_outcome.With.Select(static pair => pair.Asked), StringComparer.Ordinal);
        foreach (AskedField field in _asked.Request.Where(field => field.Required && !given.Contains(field.WireName)))
        {
            Report("with", SpecDescriptors.MissingKey, $"'{field.WireName}', which '{_asked.Name.Name}' requires,");
        }

        foreach (EquatableArray<string> group in _asked.AnyOf.Where(group => !group.Any(given.Contains)))
        {
            Report("with", SpecDescriptors.MissingKey, $"one of {string.Join(", ", group)}, which '{_asked.Name.Name}' requires,");
        }
    }

    private void CheckArgument(AskedField own, AskedField sent, string part)
    {
        if (IsGroup(own.Type) || IsGroup(sent.Type))
        {
            Contradict(part, "an object or a list is not passed on; a single value is");
        }
        else if (own.Sensitive && !sent.Sensitive)
        {
            Contradict(part, $"'{own.WireName}' is sensitive, and '{sent.WireName}' of '{_asked.Name.Name}' is not: it would be shown");
        }
        else if (!EchoParser.AreOfOneKind(own.Type, sent.Type) && (own.Type, sent.Type) is not (IntegerType or UuidType, StringType))
        {
            Contradict(part, $"'{own.WireName}' is of another type than '{sent.WireName}' of '{_asked.Name.Name}'");
        }
    }

    /// <summary>
    /// Returns a field of the request or, after <c>answer.</c>, of the endpoint's own response; or the key that makes repeats safe, by its header.
    /// </summary>
    private AskedField? OwnField(string name, string part)
    {
        if (OutcomeModel.KeyOf(_endpoint, name) is AskedField key)
        {
            return key;
        }

        if (name.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal))
        {
            return AnswerField(name.Substring(OutcomeModel.AnswerPrefix.Length), part);
        }

        if (_endpoint.Request.Fields.FirstOrDefault(field => field.WireName == name) is FieldModel field)
        {
            return AskedField.Of(field);
        }

        if (Array.Find(OtherPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is string other)
        {
            string bare = name.Substring(other.Length);
            Contradict(part, other == "request." ? $"a field of the request is named as it is: '{bare}'" : $"a field of the endpoint's own answer is '{OutcomeModel.AnswerPrefix}{bare}'");
            return null;
        }

        Refuse(part, name, "in the request", _endpoint.Request.Fields.Select(static field => field.WireName));
        return null;
    }

    private AskedField? AnswerField(string name, string part)
    {
        AskedField[] told = [.. _endpoint.Response?.Shapes.SelectMany(shape => _endpoint.ToldBy(shape)) ?? []];
        AskedField[] found = [.. told.Where(field => field.WireName == name)];
        if (found.Length == 0)
        {
            Refuse(part, name, "in the endpoint's own answer", told.Select(static field => field.WireName).Distinct());
            return null;
        }

        if (found.Any(field => !EchoParser.AreOfOneKind(field.Type, found[0].Type) || field.Sensitive != found[0].Sensitive))
        {
            Contradict(part, $"'{name}' is not the same in all shapes of the answer that have it");
            return null;
        }

        return found[0];
    }

    private void CheckAttempt()
    {
        if (_namedBy is not null)
        {
            CheckNamed(_namedBy);
        }
        else if (_outcome.Attempt is string name && OwnField(name, "attempt") is AskedField field)
        {
            CheckId(field, "attempt");
        }

        if (_namedBy is null && _outcome.HasKeyOf(_endpoint) && _outcome.Attempt != _endpoint.IdempotencyHeader)
        {
            Contradict("with", $"a question by the key of the request is about this request alone: write 'attempt: {_endpoint.IdempotencyHeader}'");
        }

        foreach (string given in _outcome.Given.Where(given => !_endpoint.Request.Fields.Any(field => field.WireName == given)))
        {
            Refuse("given", given, "in the request", _endpoint.Request.Fields.Select(static field => field.WireName));
        }
    }

    /// <summary>Checks the id of a question whose response has none.</summary>
    private void CheckNamed(FieldPair named)
    {
        if (_outcome.Attempt is not null)
        {
            Contradict("attempt", $"the answer of '{_asked.Name.Name}' has no '{named.Asked}' to compare with: the question itself names the attempt");
        }

        if (_endpoint.Request.Fields.FirstOrDefault(field => field.WireName == named.Own) is FieldModel own)
        {
            CheckId(AskedField.Of(own), "id");
            if (!own.Required)
            {
                Contradict("id", $"the answer of '{_asked.Name.Name}' has no '{named.Asked}', and '{own.WireName}' of the request, which names the attempt, is not required");
            }
        }
        else
        {
            Contradict("id", $"the answer of '{_asked.Name.Name}' has no '{named.Asked}'; a field of the request can name the attempt instead, but '{named.Own}' is none");
        }
    }

    private void CheckAnswer()
    {
        if (_asked.Shapes.Count == 0 || !CheckList())
        {
            return;
        }

        AskedField[] all = [.. _asked.Shapes.SelectMany(shape => shape.LookedIn(_outcome.In))];
        bool isAnyUnknown = false;
        foreach ((string part, string name) in Parts())
        {
            if (!all.Any(field => field.WireName == name))
            {
                Refuse(part, name, _outcome.In is string list ? $"in the items of '{list}'" : $"in the answer of '{_asked.Name.Name}'", all.Select(static field => field.WireName).Distinct());
                isAnyUnknown = true;
            }
        }

        if (isAnyUnknown)
        {
            return;
        }

        AskedShape[] shapes = [.. _outcome.ShapesIn(_asked, _namedBy is not null)];
        if (shapes.Length == 0)
        {
            Contradict("ask", $"no shape of the answer of '{_asked.Name.Name}' has all the fields that are looked at");
        }

        foreach (AskedShape shape in shapes)
        {
            CheckFields(shape.LookedIn(_outcome.In));
        }

        CheckContradiction();
    }

    private bool CheckList()
    {
        if (_outcome.In is not string list)
        {
            return true;
        }

        AskedField[] lists = [.. _asked.Shapes.SelectMany(static shape => shape.Fields).Where(field => field.WireName == list)];
        if (lists.Length == 0)
        {
            Refuse("in", list, $"in the answer of '{_asked.Name.Name}'", _asked.Shapes.SelectMany(static shape => shape.Fields).Where(static field => field.Type is ListType).Select(static field => field.WireName).Distinct());
            return false;
        }

        if (lists.Any(static field => field.Type is not ListType { Items: ObjectType }))
        {
            Contradict("in", $"'{list}' is no list of objects");
            return false;
        }

        return true;
    }

    private IEnumerable<(string Part, string Name)> Parts()
    {
        if (_namedBy is null)
        {
            yield return ("id", _outcome.Id);
        }

        foreach (FieldPair pair in _outcome.Matches)
        {
            yield return (OutcomeParser.FieldPart("matches", pair.Asked), pair.Asked);
        }

        foreach ((string key, EquatableArray<ShapeTest> tests) in Tests())
        {
            foreach (ShapeTest test in tests)
            {
                yield return (OutcomeParser.FieldPart(key, test.WireName), test.WireName);
            }
        }
    }

    private IEnumerable<(string Key, EquatableArray<ShapeTest> Tests)> Tests() => [("done", _outcome.Done), ("notDone", _outcome.NotDone)];

    private void CheckFields(EquatableArray<AskedField> fields)
    {
        if (_namedBy is null)
        {
            CheckId(fields.First(field => field.WireName == _outcome.Id), "id");
        }

        foreach (FieldPair pair in _outcome.Matches)
        {
            string part = OutcomeParser.OwnPart("matches", pair.Asked);
            if (_endpoint.Request.Fields.FirstOrDefault(field => field.WireName == pair.Own) is FieldModel own)
            {
                CheckMatch(fields.First(field => field.WireName == pair.Asked), AskedField.Of(own), part);
            }
            else
            {
                Refuse(part, pair.Own, "in the request", _endpoint.Request.Fields.Select(static field => field.WireName));
            }
        }

        foreach ((string key, EquatableArray<ShapeTest> tests) in Tests())
        {
            foreach (ShapeTest test in tests)
            {
                CheckTest(key, test, fields.First(field => field.WireName == test.WireName));
            }
        }
    }

    private void CheckId(AskedField field, string part)
    {
        if (field.Sensitive || field.Type is not (StringType or IntegerType or UuidType))
        {
            Contradict(part, $"'{field.WireName}' is no id: an id is a text, a whole number or a UUID, and not sensitive");
        }
    }

    private void CheckMatch(AskedField answered, AskedField sent, string part)
    {
        bool isCompared = (answered.Type, sent.Type) is (StringType or EnumType, StringType or EnumType) or (IntegerType or DecimalType, IntegerType or DecimalType) or (UuidType, UuidType);
        if (answered.Sensitive || sent.Sensitive)
        {
            Contradict(part, "a sensitive value is not compared");
        }
        else if (!isCompared)
        {
            Contradict(part, $"'{answered.WireName}' of the answer and '{sent.WireName}' of the request cannot be compared: two texts, two numbers or two UUIDs can");
        }
    }

    private void CheckTest(string key, ShapeTest test, AskedField field)
    {
        foreach (OutcomeProblem problem in TestRules.Problems(key, test, field))
        {
            Report(problem.Part, problem.Descriptor, [.. problem.Arguments]);
        }
    }

    /// <summary>Reports a question whose response could say both.</summary>
    private void CheckContradiction()
    {
        bool isTold = _outcome.NotDone.Count == 0 || _outcome.Done.Any(done => _outcome.NotDone.Any(notDone =>
            notDone.WireName == done.WireName && !notDone.Texts.Any(done.Texts.Contains)));
        if (!isTold)
        {
            Contradict("notDone", "an answer could say this and 'done' at once: have both look at one field, with different values");
        }
    }

    private static bool IsGroup(FieldType type) => type is ObjectType or ListType or AnyType;

    private void Contradict(string part, string why) => Report(part, SpecDescriptors.Contradiction, why);

    private void Refuse(string part, string name, string where, IEnumerable<string> known)
    {
        string[] names = [.. known];
        Report(part, SpecDescriptors.UnknownField, name, where, names.Length == 0 ? "" : Suggestions.For(name, names));
    }

    private void Report(string part, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        OutcomeProblem problem = new(part, descriptor, arguments.ToEquatableArray());
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }
}
