using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes what a message says about a payment: a property with its state, and the members of the runtime's interface, which read other properties.</summary>
internal static class StateEmitter
{
    private const string Unclear = "IsStateUnclear";

    /// <summary>The keys of fields that tell the state beside those of the tests; a test payment is not paid, so this one counts.</summary>
    private static readonly string[] Telling = ["captured", "refunded", "test"];

    /// <summary>Determines whether a message of the endpoint tells the state.</summary>
    public static bool IsIn(EndpointModel endpoint, Direction direction) => endpoint.State is not null && endpoint.Direction == direction;

    /// <summary>Writes the members of a message.</summary>
    /// <param name="writer">The writer of the code.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="reads">Whether the record is read, too: then it remembers whether what tells the state could be.</param>
    public static void Write(SourceWriter writer, EndpointModel endpoint, bool reads)
    {
        StateModel state = endpoint.State!;
        bool isSent = endpoint.Direction == Direction.Inbound;
        writer.Line();
        bool canBeUnclear = reads && Paths(endpoint).Length > 0;
        if (canBeUnclear)
        {
            writer.Line("// Whether something that tells the state was received and could not be read.");
            writer.Line($"private bool {Unclear} {{ get; init; }}");
            writer.Line();
        }

        WriteDocumentation(writer, state);
        writer.Line($"public {RuntimeNames.PaymentState} State =>");
        writer.Indent();
        bool hasRefunds = state.Refunds is not null || state.Field("refunded") is not null;
        if (hasRefunds)
        {
            writer.Line($"{RuntimeNames.PaymentReading}.AfterRefunds(");
            writer.Indent();
        }

        if (canBeUnclear)
        {
            writer.Line($"{Unclear} ? {Word(PaymentWord.Unknown)} :");
        }

        if (state.Field("payment") is { Type: IntegerType } id)
        {
            writer.Line($"{id.Access} == 0 ? {Word(PaymentWord.Unknown)} :");
        }

        bool isAlways = false;
        foreach (StateCase found in state.Cases)
        {
            isAlways = found.Tests.Count == 0;
            writer.Line(isAlways ? $"{Word(found.State)}{(hasRefunds ? "," : ";")}" : $"{Condition(state, found.Tests)} ? {Word(found.State)} :");
        }

        if (!isAlways)
        {
            writer.Line($"{Word(PaymentWord.Unknown)}{(hasRefunds ? "," : ";")}");
        }

        if (hasRefunds)
        {
            writer.Line("this,");
            writer.Line($"{(state.Refunds is RefundList refunds ? HasRefund(state, refunds) : "false")});");
            writer.Unindent();
        }

        writer.Unindent();
        WriteMember(writer, "string?", "PaymentId", Id(state.Field("payment"), isSent));
        WriteMember(writer, "string?", "OrderId", Id(state.Field("order"), isSent));
        WriteMember(writer, "decimal?", "Amount", state.Field("amount")?.Access);
        WriteMember(writer, "string?", "Currency", state.Field("currency") is AskedField currency ? $"{currency.Access}{Text(currency, isSent)}" : null);
        WriteMember(writer, "decimal?", "CapturedAmount", state.Field("captured") is AskedField captured ? $"{RuntimeNames.PaymentReading}.Captured({captured.Access})" : null);
        WriteMember(writer, "decimal?", "RefundedAmount", hasRefunds ? Refunded(state) : null);
        WriteMember(writer, "bool?", "IsTest", state.Field("test")?.Access);
    }

    /// <summary>Returns the lines that set what a record remembers of its reading; none for a message that says the same whatever is in it.</summary>
    public static IReadOnlyList<string> Unreadable(EndpointModel endpoint)
    {
        string[] calls = [.. Paths(endpoint).Select(static path => $"reader.IsUnreadable(\"{path}\")")];
        return calls.Length == 0 ? [] : [$"{Unclear} =", .. calls.Select((call, index) => $"    {(index == 0 ? "" : "|| ")}{call}{(index == calls.Length - 1 ? "," : "")}")];
    }

    /// <summary>Returns the names by which problems call what tells the state.</summary>
    private static string[] Paths(EndpointModel endpoint)
    {
        StateModel state = endpoint.State!;
        MessageModel message = endpoint.Direction == Direction.Inbound ? endpoint.Request : endpoint.Response!.Single!.Message;
        List<string> paths = [];
        foreach (AskedField field in state.Cases.SelectMany(static found => found.Tests).Select(test => state.Find(test.WireName))
            .Concat(Telling.Select(state.Field)).Where(static field => field is not null).Select(static field => field!))
        {
            paths.AddRange(PathsOf(field));
            paths.AddRange(message.Fields.Where(own => own.WireName == field.WireName && own.Alias is not null).Select(static own => own.Alias!));
        }

        if (state.Refunds is RefundList refunds)
        {
            AskedField list = ListOf(state, refunds);
            paths.AddRange(PathsOf(list, refunds.Amount));
            paths.AddRange(refunds.Done.SelectMany(test => PathsOf(list, test.WireName)));
        }

        foreach (ShapeTest test in state.Cases.SelectMany(static found => found.Tests).Where(test => state.Find(test.WireName) is null))
        {
            (AskedField list, AskedField item) = state.FindInItems(test.WireName)!.Value;
            paths.AddRange(PathsOf(list, item.WireName));
        }

        return [.. paths.Distinct()];
    }

    /// <summary>Returns the names by which problems call a field, and the objects that it is in.</summary>
    private static IEnumerable<string> PathsOf(AskedField field)
    {
        string[] names = field.WireName.Split('.');
        return Enumerable.Range(1, names.Length).Select(count => string.Join("/", names.Take(count)));
    }

    /// <summary>Returns the names by which problems call a list, and a field of an item, which goes by the name of its own element if it has one.</summary>
    private static IEnumerable<string> PathsOf(AskedField list, string field)
    {
        string item = ((ListType)list.Type).ItemName ?? list.WireName;
        return [list.WireName, item, $"{item}/{field.Replace('.', '/')}"];
    }

    private static AskedField ListOf(StateModel state, RefundList refunds) => state.Known.First(field => field.WireName == refunds.In);

    private static void WriteMember(SourceWriter writer, string type, string name, string? value)
    {
        writer.Line();
        writer.Line($"{type} {RuntimeNames.PaymentReport}.{name} => {value ?? "null"};");
    }

    private static string? Id(AskedField? field, bool isSent) => field is null ? null
        : $"{RuntimeNames.PaymentReading}.Id({field.Access}{(field.Type is EnumType ? Text(field, isSent) : "")})";

    /// <summary>Returns what turns an enum into its text.</summary>
    private static string Text(AskedField field, bool isSent) => field.Type is not EnumType ? "" : isSent && field.IsAlwaysGiven ? ".Value" : "?.Value";

    private static string Refunded(StateModel state)
    {
        string amount = state.Field("refunded")?.Access ?? "null";
        if (state.Refunds is not RefundList refunds)
        {
            return $"{RuntimeNames.PaymentReading}.Refunded({amount}, null)";
        }

        AskedField list = ListOf(state, refunds);
        AskedField itemAmount = AskedField.WithNested(list.Items).First(field => field.WireName == refunds.Amount);
        string sum = $"{RuntimeNames.PaymentReading}.Sum({list.Access}, static item => {IsDone(list, refunds)} ? item.{itemAmount.Access} : null)";
        return $"{RuntimeNames.PaymentReading}.Refunded({amount}, {sum})";
    }

    private static string HasRefund(StateModel state, RefundList refunds)
    {
        AskedField list = ListOf(state, refunds);
        return $"{RuntimeNames.PaymentReading}.Has({list.Access}, static item => {IsDone(list, refunds)})";
    }

    private static string IsDone(AskedField list, RefundList refunds)
    {
        EquatableArray<AskedField> items = AskedField.WithNested(list.Items);
        return Pattern("item", refunds.Done.Select(test => (items.First(field => field.WireName == test.WireName), test)));
    }

    /// <summary>Returns all tests as one condition. Those of one list must pass for one item.</summary>
    private static string Condition(StateModel state, EquatableArray<ShapeTest> tests)
    {
        List<string> conditions = [];
        (AskedField Field, ShapeTest Test)[] own = [.. tests.Select(test => (state.Find(test.WireName), test)).Where(static pair => pair.Item1 is not null).Select(static pair => (pair.Item1!, pair.test))];
        if (own.Length > 0)
        {
            conditions.Add(Pattern("this", own));
        }

        var listed = tests.Where(test => state.Find(test.WireName) is null).Select(test => (Found: state.FindInItems(test.WireName)!.Value, Test: test));
        foreach (var list in listed.GroupBy(static test => test.Found.List.Access))
        {
            conditions.Add($"{RuntimeNames.PaymentReading}.Has({list.Key}, static item => {Pattern("item", list.Select(static test => (test.Found.Item, test.Test)))})");
        }

        return string.Join(" && ", conditions);
    }

    private static string Pattern(string subject, IEnumerable<(AskedField Field, ShapeTest Test)> tests) =>
        $"{subject} is {{ {string.Join(", ", tests.Select(static test => $"{test.Field.PropertyName}{(test.Field.Type is EnumType ? ".Value" : "")}: {Values(test.Field, test.Test)}"))} }}";

    private static string Values(AskedField field, ShapeTest test) =>
        string.Join(" or ", test.Texts.Select(text => field.Type is StringType or EnumType ? Literals.Quote(text) : Literals.Value(field.Type, text)));

    private static void WriteDocumentation(SourceWriter writer, StateModel state)
    {
        XmlDocBuilder documentation = writer.Documentation;
        documentation.Xml("Gets the state of the payment, as far as this message tells it.").WriteSummary(writer);
        foreach (StateCase found in state.Cases)
        {
            documentation.Xml($"<see cref=\"{RuntimeNames.PaymentState}.{found.State}\"/>: ");
            string between = "";
            foreach (ShapeTest test in found.Tests)
            {
                documentation.Xml(between).Code(test.WireName).Xml(" = ").Codes(test.Texts, " or ");
                between = " and ";
            }

            documentation.Xml(found.Tests.Count == 0 ? "always." : ".").EndParagraph();
        }

        documentation.WriteRemarks(writer);
    }

    private static string Word(PaymentWord word) => $"{RuntimeNames.PaymentState}.{word}";
}
