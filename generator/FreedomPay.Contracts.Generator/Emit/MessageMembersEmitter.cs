using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes what requests, responses and objects have in common.</summary>
internal static class MessageMembersEmitter
{
    /// <summary>The protocol's own fields.</summary>
    private const int UsualOthers = 2;

    /// <summary>Writes the endpoint as the runtime asks for it, through an interface.</summary>
    public static void Endpoint(SourceWriter writer, string modifier, string interfaceName, string value) => writer.Lines($"""

        {modifier}{RuntimeNames.Endpoint} {interfaceName}.Endpoint =>
            {value};
        """);

    /// <summary>Returns the calls that write a message's own fields, and others.</summary>
    public static List<FieldWriteCall> Writes(IEnumerable<FieldWriteCall> others, FieldEmitter[] fields, bool isSent)
    {
        List<FieldWriteCall> calls = new(fields.Length + UsualOthers);
        calls.AddRange(others);
        foreach (FieldEmitter field in fields)
        {
            if (!field.Field.IsInPath)
            {
                calls.Add(new FieldWriteCall(field, required: isSent && (field.Field.Required || field.Field.Constant is not null)));
            }
        }

        return calls;
    }

    /// <summary>Writes the last parameters of a method that reads, and the runtime call.</summary>
    /// <param name="writer">The writer of the code.</param>
    /// <param name="method">The runtime's method.</param>
    /// <param name="message">The parameter with the received data.</param>
    /// <param name="asksScript">Whether the caller has to pass the script name.</param>
    /// <param name="options">The parameter for the options, with its default if it has one.</param>
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
    /// <param name="writer">The writer of the code.</param>
    /// <param name="declaration">The method, without its parameter.</param>
    /// <param name="calls">The calls in any order; sorted in place.</param>
    /// <param name="isSigned">Whether a signature covers them.</param>
    public static void WriteTo(SourceWriter writer, string declaration, List<FieldWriteCall> calls, bool isSigned = true)
    {
        bool hasHeaders = calls.Exists(static call => call.IsHeader);
        writer.Lines($"""

            // In ordinal order of the wire names{(isSigned ? ", which is the order in which pg_sig takes the values" : "")}{(hasHeaders ? "; headers last" : "")}.
            {declaration}(
                ref {RuntimeNames.FieldWriter} writer)
            """);
        writer.Open();
        calls.Sort(static (left, right) => left.IsHeader == right.IsHeader ? string.CompareOrdinal(left.WireName, right.WireName) : left.IsHeader ? 1 : -1);
        bool isInHeaders = false;
        foreach (FieldWriteCall call in calls)
        {
            if (call.IsHeader && !isInHeaders)
            {
                isInHeaders = true;
                writer.Line("writer.BeginHeaders();");
            }

            call.WriteTo(writer);
        }

        writer.Close();
    }

    /// <summary>Writes the method that creates the record from the received fields.</summary>
    /// <param name="writer">The writer of the code.</param>
    /// <param name="declaration">The method, without its parameter.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="isSent">Whether the record demands required fields.</param>
    /// <param name="tests">What must be true for the message to have this type; otherwise the result is null.</param>
    /// <param name="constants">Fields without a property of their own.</param>
    /// <param name="path">The path that some fields are read from.</param>
    /// <param name="last">The lines that set something after all fields; null for nothing.</param>
    public static void ReadFrom(
        SourceWriter writer, string declaration, FieldEmitter[] fields, bool isSent, IReadOnlyList<string> tests, IReadOnlyList<string> constants, RequestPath? path = null, IReadOnlyList<string>? last = null)
    {
        // Constants have an index too; otherwise they would be extra fields.
        string[] names = [.. constants, .. fields.Where(IsRead).Select(static code => code.Field.WireName)];
        bool isExpression = tests.Count == 0 && names.Length == 0;
        writer.Lines($"""

            {declaration}(
                ref {RuntimeNames.FieldReader} reader){(isExpression ? " => new()" : "")}
            """);
        writer.Open();
        if (isExpression)
        {
            Initializer(writer, fields, firstIndex: 0, isSent, path, last);
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
        Initializer(writer, fields, firstIndex: constants.Count, isSent, path, last);
        writer.Close("};");
        if (names.Length > 0)
        {
            writer.Line();
            IndexOf(writer, names);
        }

        writer.Close();
    }

    /// <summary>Returns a test that a field has one of some texts, as an expression that needs no parentheses after a negation.</summary>
    public static string Is(string wireName, IEnumerable<string> texts)
    {
        string[] calls = [.. texts.Select(text => $"reader.Is(\"{wireName}\"u8, {Literals.Quote(text)}u8)")];
        return calls.Length == 1 ? calls[0] : $"({string.Join(" || ", calls)})";
    }

    /// <summary>Writes what ToString shows of the record.</summary>
    public static void PrintMembers(SourceWriter writer, MessageModel message, string modifiers = "private")
    {
        string masked = message.Fields.Any(static field => field.Sensitive)
            ? "Sensitive values, and values that are not in the spec, show as ***."
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
            writer.Line($"printer.Member({field.PropertyName});");
        }

        writer.Line("printer.Member(ExtraFields);");
        writer.Line("return printer.HasMembers;");
        writer.Close();
    }

    private static bool IsRead(FieldEmitter code) => code.Field is { Constant: null, IsInPath: false };

    /// <summary>
    /// Writes the mapping from a field's name to its index. A separate function, because the JIT compiler inlines only so much into one.
    /// </summary>
    private static void IndexOf(SourceWriter writer, string[] names)
    {
        writer.Line($"static int IndexOf({RuntimeNames.WireName} name) => name.Length switch");
        writer.Open();
        for (int index = 0; index < names.Length; index++)
        {
            writer.Line($"{Literals.Number(names[index].Length)} when name.Is(\"{names[index]}\"u8) => {Literals.Number(index)},");
        }

        writer.Line("_ => -1,");
        writer.Close("};");
    }

    private static void Initializer(SourceWriter writer, FieldEmitter[] fields, int firstIndex, bool isSent, RequestPath? path, IReadOnlyList<string>? last)
    {
        int index = firstIndex;
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
                code.ReadRequired(writer, index++);
            }
            else
            {
                code.ReadOptional(writer, index++, expected: field.Required);
            }

            writer.Line(",");
        }

        writer.Line("ExtraFields = reader.ExtraFields(),");
        foreach (string line in last ?? [])
        {
            writer.Line(line);
        }
    }
}
