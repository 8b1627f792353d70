using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>What requests, answers and objects have in common.</summary>
internal static class MessageMembersEmitter
{
    /// <summary>The endpoint as the runtime asks for it, through an interface.</summary>
    public static void Endpoint(SourceWriter writer, string modifier, string interfaceName, string value) => writer.Lines($"""

        {modifier}{RuntimeNames.Endpoint} {interfaceName}.Endpoint =>
            {value};
        """);

    /// <summary>The calls that write a message's own fields.</summary>
    public static IEnumerable<FieldWriteCall> Writes(IEnumerable<FieldEmitter> fields, bool isSent) => fields
        .Where(static field => !field.Field.IsInPath)
        .Select(field => new FieldWriteCall(field, required: isSent && (field.Field.Required || field.Field.Constant is not null)));

    /// <summary>The last parameters of a method that reads, and the call of the runtime's.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="method">The runtime's method.</param>
    /// <param name="message">The parameter with what came.</param>
    /// <param name="asksScript">Whether the caller has to name the script.</param>
    /// <param name="options">The parameter for the options, with its default where it has one.</param>
    public static void EndRead(SourceWriter writer, string method, string message, bool asksScript, string options)
    {
        writer.Indent();
        if (asksScript)
        {
            writer.Line($"{RuntimeNames.ScriptName} scriptName,");
        }

        writer.Line($"{RuntimeNames.ReadOptions}{(options.Contains("=") ? "?" : "")} {options}) =>");
        writer.Line($"{RuntimeNames.MessageReading}.{method}({message}, credentials, {(asksScript ? "scriptName, " : "")}options);");
        writer.Unindent();
    }

    /// <summary>Writes all fields in the order in which the signature takes them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="declaration">The method, without its parameter.</param>
    /// <param name="calls">In any order; sorted in place.</param>
    /// <param name="isSigned">Whether a signature covers them.</param>
    public static void WriteTo(SourceWriter writer, string declaration, List<FieldWriteCall> calls, bool isSigned = true)
    {
        writer.Lines($"""

            // In ordinal order of the wire names{(isSigned ? ", which is the order in which pg_sig takes the values" : "")}.
            {declaration}(
                ref {RuntimeNames.FieldWriter} writer)
            """);
        writer.Open();
        calls.Sort(static (left, right) => string.CompareOrdinal(left.WireName, right.WireName));
        foreach (FieldWriteCall call in calls)
        {
            call.WriteTo(writer);
        }

        writer.Close();
    }

    /// <summary>Makes the record of the fields that came.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="declaration">The method, without its parameter.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="isSent">Whether the record demands what is required.</param>
    /// <param name="tests">What must hold for the message to be meant; otherwise there is none.</param>
    /// <param name="constants">Fields without a property of their own.</param>
    /// <param name="path">The path that some fields are read from.</param>
    public static void ReadFrom(
        SourceWriter writer, string declaration, FieldEmitter[] fields, bool isSent, IReadOnlyList<string> tests, IReadOnlyList<string> constants, RequestPath? path = null)
    {
        // What is always the same has a number too, so that it is no extra field.
        string[] names = [.. constants, .. fields.Where(IsRead).Select(static code => code.Field.WireName)];
        bool isExpression = tests.Count == 0 && names.Length == 0;
        writer.Lines($"""

            {declaration}(
                ref {RuntimeNames.FieldReader} reader){(isExpression ? " => new()" : "")}
            """);
        writer.Open();
        if (isExpression)
        {
            Initializer(writer, fields, firstNumber: 0, isSent, path);
            writer.Close("};");
            return;
        }

        if (names.Length > 0)
        {
            writer.Line($"while (reader.Next(out {RuntimeNames.WireName} name))");
            writer.Open();
            writer.Line("reader.SetIndex(IndexOf(name));");
            writer.Close();
            writer.Line();
        }

        if (tests.Count > 0)
        {
            writer.Line($"if ({string.Join(" || ", tests.Select(static test => $"!{test}"))})");
            writer.Open();
            writer.Line("return null;");
            writer.Close();
            writer.Line();
        }

        writer.Line("return new()");
        writer.Open();
        Initializer(writer, fields, firstNumber: constants.Count, isSent, path);
        writer.Close("};");
        if (names.Length > 0)
        {
            writer.Line();
            IndexOf(writer, names);
        }

        writer.Close();
    }

    /// <summary>Whether a field has one of some texts, as an expression that needs no parentheses after a negation.</summary>
    public static string Is(string wireName, IEnumerable<string> texts)
    {
        string[] calls = [.. texts.Select(text => $"reader.Is(\"{wireName}\"u8, {Literals.Quote(text)}u8)")];
        return calls.Length == 1 ? calls[0] : $"({string.Join(" || ", calls)})";
    }

    /// <summary>What ToString shows of the record.</summary>
    public static void PrintMembers(SourceWriter writer, MessageModel message, string modifiers = "private")
    {
        string masked = message.Fields.Any(static field => field.Sensitive)
            ? "Values that are sensitive or not in the spec show as ***."
            : "Values that are not in the spec show as ***.";
        writer.Line();
        if (modifiers != "private")
        {
            writer.Line("/// <inheritdoc/>");
        }

        writer.Line($"// {masked}");
        writer.Line($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Open();
        writer.Line($"{RuntimeNames.MemberPrinter} printer = new(builder);");
        foreach (FieldModel field in message.Fields)
        {
            writer.Line($"printer.Member(nameof({field.PropertyName}), {field.PropertyName});");
        }

        writer.Line("printer.Member(nameof(ExtraFields), ExtraFields);");
        writer.Line("return printer.HasMembers;");
        writer.Close();
    }

    private static bool IsRead(FieldEmitter code) => code.Field is { Constant: null, IsInPath: false };

    /// <summary>Tells the fields' numbers by their names. A function of its own: the compiler at run time inlines only so much into one.</summary>
    private static void IndexOf(SourceWriter writer, string[] names)
    {
        writer.Line($"static int IndexOf({RuntimeNames.WireName} name) => name.Length switch");
        writer.Open();
        for (int number = 0; number < names.Length; number++)
        {
            writer.Line($"{Literals.Number(names[number].Length)} when name.Is(\"{names[number]}\"u8) => {Literals.Number(number)},");
        }

        writer.Line("_ => -1,");
        writer.Close("};");
    }

    private static void Initializer(SourceWriter writer, FieldEmitter[] fields, int firstNumber, bool isSent, RequestPath? path)
    {
        int number = firstNumber;
        foreach (FieldEmitter code in fields)
        {
            FieldModel field = code.Field;
            if (field.Constant is not null)
            {
                continue;
            }

            writer.Append($"{field.PropertyName} = ");
            if (field.IsInPath)
            {
                code.ReadInPath(writer, path!.SegmentOf(field.WireName));
            }
            else if (isSent && field.Required)
            {
                code.ReadRequired(writer, number++);
            }
            else
            {
                code.ReadOptional(writer, number++, expected: field.Required);
            }

            writer.Line(",");
        }

        writer.Line("ExtraFields = reader.ExtraFields(),");
    }
}
