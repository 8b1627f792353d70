using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>Compares what <c>state</c> names with the fields of the message. It knows no positions: mistakes are identified by parts.</summary>
internal sealed class StateRules
{
    private readonly StateModel _state;
    private readonly string _where;
    private readonly List<OutcomeProblem> _problems = [];

    private StateRules(EndpointModel endpoint)
    {
        _state = endpoint.State!;
        _where = endpoint.Direction == Direction.Inbound ? "in the request" : "in the response";
    }

    /// <param name="endpoint">The endpoint, whose <see cref="StateModel.Known"/> fields are there.</param>
    public static IReadOnlyList<OutcomeProblem> Problems(EndpointModel endpoint)
    {
        StateRules check = new(endpoint);
        check.CheckFields();
        check.CheckRefunds();
        check.CheckCases();
        return check._problems;
    }

    private void CheckFields()
    {
        foreach (FieldPair pair in _state.Fields)
        {
            if (_state.Find(pair.Own) is not AskedField field)
            {
                Refuse(pair.Asked, pair.Own, _where, AskedField.WithNested(_state.Known));
            }
            else if (field.Sensitive)
            {
                Contradict(pair.Asked, "a sensitive value is not shown as a part of the payment's state");
            }
            else if (Expected(pair.Asked, field.Type) is string expected)
            {
                Contradict(pair.Asked, $"'{pair.Own}' is of another type: {expected}");
            }
        }
    }

    /// <summary>Returns what a field has to be, if it is something else.</summary>
    private static string? Expected(string key, FieldType type) => key switch
    {
        "payment" or "order" => type is StringType { IsUrl: false } or IntegerType or UuidType ? null : "an id is a text, a whole number or a UUID",
        "currency" => type is StringType { IsUrl: false } or EnumType ? null : "a currency is a text or an enum",
        "test" => type is BooleanType ? null : "whether it is a test is a boolean",
        _ => type is DecimalType or IntegerType ? null : "an amount is a number",
    };

    private void CheckRefunds()
    {
        if (_state.Refunds is not RefundList refunds)
        {
            return;
        }

        if (_state.Known.FirstOrDefault(field => field.WireName == refunds.In) is not AskedField list)
        {
            Refuse("refunds.in", refunds.In, _where, _state.Known.Where(static field => field.Type is ListType));
            return;
        }

        if (list.Type is not ListType { Items: ObjectType })
        {
            Contradict("refunds.in", $"'{refunds.In}' is no list of objects");
            return;
        }

        string within = $"in the items of '{refunds.In}'";
        EquatableArray<AskedField> items = AskedField.WithNested(list.Items);
        if (items.FirstOrDefault(field => field.WireName == refunds.Amount) is not AskedField amount)
        {
            Refuse("refunds.amount", refunds.Amount, within, items);
        }
        else if (Expected("amount", amount.Type) is string expected)
        {
            Contradict("refunds.amount", $"'{refunds.Amount}' is of another type: {expected}");
        }

        foreach (ShapeTest test in refunds.Done)
        {
            CheckTest(StateParser.RefundsDone, test, items.FirstOrDefault(field => field.WireName == test.WireName), within, items);
        }
    }

    private void CheckCases()
    {
        for (int index = 0; index < _state.Cases.Count; index++)
        {
            foreach (ShapeTest test in _state.Cases[index].Tests)
            {
                CheckTest(StateParser.CasePart(index), test, _state.Find(test.WireName) ?? _state.FindInItems(test.WireName)?.Item, _where, AskedField.WithNested(_state.Known));
            }
        }
    }

    private void CheckTest(string part, ShapeTest test, AskedField? field, string where, IEnumerable<AskedField> known)
    {
        if (field is null)
        {
            Refuse(OutcomeParser.FieldPart(part, test.WireName), test.WireName, where, known);
        }
        else
        {
            _problems.AddRange(TestRules.Problems(part, test, field));
        }
    }

    private void Contradict(string part, string why) => Report(part, SpecDescriptors.Contradiction, why);

    private void Refuse(string part, string name, string where, IEnumerable<AskedField> known)
    {
        string[] names = [.. known.Select(static field => field.WireName)];
        Report(part, SpecDescriptors.UnknownField, name, where, names.Length == 0 ? "" : Suggestions.For(name, names));
    }

    private void Report(string part, DiagnosticDescriptor descriptor, params string[] arguments) =>
        _problems.Add(new OutcomeProblem(part, descriptor, arguments.ToEquatableArray()));
}
