using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the question whose response tells what became of a request.</summary>
internal static class QuestionEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static void Write(SourceWriter writer, EndpointModel endpoint, string outgoing)
    {
        OutcomeModel[] outcomes = [.. endpoint.Outcomes.Where(static outcome => outcome.Asked is not null)];
        if (outcomes.Length == 0)
        {
            return;
        }

        bool hasKey = outcomes.Any(outcome => outcome.HasKeyOf(endpoint));
        writer.Line();
        writer.Line($"{RuntimeNames.OutcomeQuestion}? {outgoing}.AskOutcome(");
        writer.Indent();
        writer.Line($"{endpoint.ResponseType}? response{(hasKey ? "," : ")")}");
        if (hasKey)
        {
            writer.Line($"string? {OutcomeModel.KeyParameter})");
        }

        writer.Unindent();
        writer.Open();
        string[] answered = [.. outcomes.SelectMany(static outcome => outcome.Answered).Distinct(StringComparer.Ordinal)];
        foreach (string name in answered)
        {
            WriteAnswered(writer, endpoint, name);
        }

        if (answered.Length > 0)
        {
            writer.Line();
        }

        bool isConditional = true;
        foreach (OutcomeModel outcome in outcomes.TakeWhile(_ => isConditional))
        {
            string[] conditions = [.. ConditionNames(endpoint, outcome).Select(own => Condition(endpoint, own)).OfType<string>().Distinct()];
            isConditional = conditions.Length > 0;
            if (isConditional)
            {
                writer.Line($"if ({string.Join(" && ", conditions)})");
                writer.Open();
            }

            WriteQuestion(writer, endpoint, outcome, outcome.Asked!);
            if (isConditional)
            {
                writer.Close();
                writer.Line();
            }
        }

        if (isConditional)
        {
            writer.Line("return null;");
        }

        writer.Close();
    }

    /// <summary>Writes a variable for what the endpoint's own response told, whichever shape it had.</summary>
    private static void WriteAnswered(SourceWriter writer, EndpointModel endpoint, string name)
    {
        AskedField known = AnswerField(endpoint, name);
        string variable = Answered(known);
        if (endpoint.Response!.Single is not null)
        {
            writer.Line($"{FieldTypeMap.Of(known.Type, endpoint.Name.Namespace).CSharpType}? {variable} = response?.{known.Access};");
            return;
        }

        // The compiler infers the type from the arms: a sensitive text has another type than a plain one.
        writer.Line($"var {variable} = response switch");
        writer.Open();
        foreach (ShapeModel shape in endpoint.Response.Shapes)
        {
            if (endpoint.ToldBy(shape).FirstOrDefault(candidate => candidate.WireName == name) is AskedField told)
            {
                writer.Line($"{endpoint.ResponseType}.{shape.Name} shape => shape.{told.Access},");
            }
        }

        writer.Line("_ => null,");
        writer.Close("};");
    }

    /// <summary>Returns a field of the endpoint's own response, from the first shape that has it.</summary>
    private static AskedField AnswerField(EndpointModel endpoint, string name) =>
        endpoint.Response!.Shapes.SelectMany(shape => endpoint.ToldBy(shape)).First(candidate => candidate.WireName == name);

    private static string Answered(AskedField known) => $"answered{known.PropertyName.Replace(".", "")}";

    private static (AskedField Field, string Value) Own(EndpointModel endpoint, string name)
    {
        if (OutcomeModel.KeyOf(endpoint, name) is AskedField key)
        {
            return (key, OutcomeModel.KeyParameter);
        }

        if (name.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal))
        {
            AskedField told = AnswerField(endpoint, name.Substring(OutcomeModel.AnswerPrefix.Length));
            return (told with { Required = false }, Answered(told));
        }

        FieldModel sent = endpoint.Request.Fields.First(known => known.WireName == name);
        return (AskedField.Of(sent), sent.PropertyName);
    }

    /// <summary>Returns the names of the values that have to be known for the question to be asked.</summary>
    private static IEnumerable<string> ConditionNames(EndpointModel endpoint, OutcomeModel outcome) => outcome.With
        .Select(static pair => pair.Own)
        .Concat(outcome.Given)
        .Concat(outcome.Attempt is string attempt && OutcomeModel.KeyOf(endpoint, attempt) is not null ? [attempt] : []);

    /// <summary>Returns the condition that a value is known, or null if it always is.</summary>
    private static string? Condition(EndpointModel endpoint, string name)
    {
        (AskedField own, string value) = Own(endpoint, name);
        if (own.IsAlwaysGiven && !own.AllowEmpty)
        {
            return null;
        }

        if (OutcomeModel.KeyOf(endpoint, name) is not null)
        {
            return $"global::System.Guid.TryParse({value}, out global::System.Guid {Given(value)})";
        }

        string pattern = own.Type is StringType && !own.Sensitive ? "{ Length: > 0 }" : "{ }";
        return $"{value} is {pattern} {Given(value)}";
    }

    /// <summary>Returns a value of the endpoint's own within its question, and whether it may be null there.</summary>
    private static (string Value, bool MayBeNull) Known(EndpointModel endpoint, OutcomeModel outcome, string name)
    {
        string value = Own(endpoint, name).Value;
        return Condition(endpoint, name) is null ? (value, false)
            : ConditionNames(endpoint, outcome).Contains(name) ? (Given(value), false)
            : (value, true);
    }

    private static string Given(string value) => $"given{char.ToUpperInvariant(value[0])}{value.Substring(1)}";

    private static string Argument(EndpointModel endpoint, FieldPair pair, AskedEndpoint asked)
    {
        (AskedField own, string value) = Own(endpoint, pair.Own);
        AskedField sent = asked.Request.First(known => known.WireName == pair.Asked);
        string given = own.IsAlwaysGiven && !own.AllowEmpty ? value : Given(value);
        string conversion = sent.Type is StringType ? AsText(own.Type, mayBeNull: false) : "";
        return $"{sent.PropertyName} = {given}{conversion}";
    }

    private static void WriteQuestion(SourceWriter writer, EndpointModel endpoint, OutcomeModel outcome, AskedEndpoint asked)
    {
        FieldPair? namedBy = outcome.NamedBy(asked, endpoint.Json);
        bool looksAtRequest = outcome.Matches.Count > 0 || namedBy is not null;
        string arguments = string.Join(", ", outcome.With.Select(pair => Argument(endpoint, pair, asked)));
        writer.Line($"return new {RuntimeNames.OutcomeQuestion}<{asked.ResponseType}>(");
        writer.Indent();
        writer.Line($"new {asked.RequestType} {{ {arguments} }},");
        writer.Append($"{(looksAtRequest ? "" : "static ")}(answer, evidence) =>");
        AskedShape[] shapes = [.. outcome.ShapesIn(asked, namedBy is not null)];
        if (shapes.Length == 1 && shapes[0].Name is null && outcome.In is null)
        {
            writer.Append(" ");
            WriteEvidence(writer, endpoint, outcome, shapes[0].LookedIn(outcome.In), "answer");
        }
        else
        {
            writer.EndLine();
            writer.Open();
            WriteShapes(writer, endpoint, outcome, asked, shapes);
            writer.CloseInLine();
        }

        if ((namedBy?.Own ?? outcome.Attempt) is string attempt)
        {
            AskedField own = Own(endpoint, attempt).Field;
            (string value, bool mayBeNull) = Known(endpoint, outcome, attempt);
            writer.Line(",");
            writer.Append($"attemptId: {value}{AsText(own.Type, mayBeNull)}");
        }

        if (outcome.In is not null)
        {
            writer.Line(",");
            writer.Append("isWithin: true");
        }

        bool isNamed = namedBy is not null || outcome.HasKeyOf(endpoint);
        writer.Line(isNamed ? ")" : ");");
        writer.Unindent();
        if (isNamed)
        {
            writer.Open();
            writer.Line("IsNamedByRequest = true,");
            writer.Close("};");
        }
    }

    /// <summary>Returns what turns an id into the text by which ids are compared.</summary>
    private static string AsText(FieldType type, bool mayBeNull) => type switch
    {
        IntegerType => $"{(mayBeNull ? "?" : "")}.ToString({Invariant})",
        UuidType => $"{(mayBeNull ? "?" : "")}.ToString()",
        _ => "",
    };

    private static void WriteShapes(SourceWriter writer, EndpointModel endpoint, OutcomeModel outcome, AskedEndpoint asked, AskedShape[] shapes)
    {
        for (int index = 0; index < shapes.Length; index++)
        {
            AskedShape shape = shapes[index];
            if (index > 0)
            {
                writer.Line();
            }

            string answer = shape.Name is null ? "answer" : Variable(shape.Name);
            string? list = outcome.In is null ? null : shape.Find(outcome.In)!.PropertyName;
            if (shape.Name is not null)
            {
                writer.Line($"if (answer is {asked.ResponseType}.{shape.Name} {answer})");
                writer.Open();
            }

            if (list is null)
            {
                WriteEvidence(writer, endpoint, outcome, shape.LookedIn(outcome.In), answer);
                writer.Line(";");
            }
            else
            {
                WriteItems(writer, endpoint, outcome, shape, $"{answer}.{list}");
            }

            if (shape.Name is not null)
            {
                writer.Close();
            }
        }
    }

    private static string Variable(string shape) => $"as{shape}";

    private static void WriteItems(SourceWriter writer, EndpointModel endpoint, OutcomeModel outcome, AskedShape shape, string list)
    {
        AskedField items = shape.Find(outcome.In!)!;
        string type = FieldTypeMap.Of(items.Type.Single, endpoint.Name.Namespace).CSharpType;
        writer.Line($"if ({list} is {{ }} items)");
        writer.Open();
        writer.Line($"foreach ({type} item in items)");
        writer.Open();
        WriteEvidence(writer, endpoint, outcome, items.Items, "item");
        writer.Line(";");
        writer.Close();
        writer.Close();
    }

    private static void WriteEvidence(SourceWriter writer, EndpointModel endpoint, OutcomeModel outcome, EquatableArray<AskedField> fields, string subject)
    {
        AskedField Field(string name) => fields.First(known => known.WireName == name);

        writer.Line("evidence.Add(");
        writer.Indent();
        writer.Line($"{IdOf(endpoint, outcome, fields, subject)},");
        writer.Append($"matches: {(outcome.Matches.Count == 0 ? "true" : "")}");
        for (int index = 0; index < outcome.Matches.Count; index++)
        {
            FieldPair pair = outcome.Matches[index];
            if (index == 1)
            {
                writer.Indent();
            }

            if (index > 0)
            {
                writer.EndLine();
                writer.Append("&& ");
            }

            writer.Append(Matches(Field(pair.Asked), endpoint.Request.Fields.First(known => known.WireName == pair.Own), subject));
        }

        writer.Line(",");
        if (outcome.Matches.Count > 1)
        {
            writer.Unindent();
        }

        writer.Line($"done: {Says(outcome.Done, Field, subject, whenEmpty: "true")},");
        writer.Append($"notDone: {Says(outcome.NotDone, Field, subject, whenEmpty: "false")})");
        writer.Unindent();
    }

    /// <summary>Returns the id of an attempt: of the response or, if it has none, of the request that the question names.</summary>
    private static string IdOf(EndpointModel endpoint, OutcomeModel outcome, EquatableArray<AskedField> fields, string subject)
    {
        if (outcome.NamedBy(outcome.Asked!, endpoint.Json) is FieldPair named)
        {
            (AskedField own, string value) = Own(endpoint, named.Own);
            return value + AsText(own.Type, mayBeNull: false);
        }

        AskedField id = fields.First(known => known.WireName == outcome.Id);
        return $"{subject}.{id.Access}{(id.Type is UuidType ? "?.ToString()" : "")}";
    }

    private static string Matches(AskedField answered, FieldModel own, string subject)
    {
        AskedField sent = AskedField.Of(own);
        return $"{RuntimeNames.OutcomeEvidence}.Matches({subject}.{answered.Access}{Text(answered, isNullable: true)}, {sent.PropertyName}{Text(sent, !sent.IsAlwaysGiven)})";
    }

    private static string Text(AskedField known, bool isNullable) => known.Type is not EnumType ? "" : isNullable ? "?.Value" : ".Value";

    /// <summary>Returns all tests as one pattern: <c>answer is { PaymentStatus.Value: "success", Captured: true }</c>.</summary>
    private static string Says(EquatableArray<ShapeTest> tests, Func<string, AskedField> field, string subject, string whenEmpty)
    {
        if (tests.Count == 0)
        {
            return whenEmpty;
        }

        IEnumerable<string> patterns = tests.Select(test =>
        {
            AskedField known = field(test.WireName);
            bool isText = known.Type is StringType or EnumType;
            string values = string.Join(" or ", test.Texts.Select(text => isText ? Literals.Quote(text) : Literals.Value(known.Type, text)));
            return $"{known.PropertyName}{(known.Type is EnumType ? ".Value" : "")}: {values}";
        });
        return $"{subject} is {{ {string.Join(", ", patterns)} }}";
    }
}
