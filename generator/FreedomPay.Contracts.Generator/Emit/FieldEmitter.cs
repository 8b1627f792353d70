using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>A field as it appears in C#, and the runtime calls that write and read it.</summary>
internal sealed class FieldEmitter(FieldModel field, string ns)
{
    public FieldModel Field { get; } = field;

    public FieldTypeMap Type { get; } = FieldTypeMap.Of(field.Type, ns);

    /// <param name="message">The message with the fields.</param>
    /// <param name="ns">The namespace of the generated code.</param>
    public static FieldEmitter[] Of(MessageModel message, string ns)
    {
        FieldEmitter[] fields = new FieldEmitter[message.Fields.Count];
        for (int index = 0; index < fields.Length; index++)
        {
            fields[index] = new FieldEmitter(message.Fields[index], ns);
        }

        return fields;
    }

    /// <summary>
    /// Writes the call that writes the property's value: <c>writer.Text("pg_pares", PaRes, required: true)</c>, or
    /// <c>wireType.Date.Write(ref writer, "pg_date", Date, "yyyy-MM-dd")</c>.
    /// </summary>
    public void Write(SourceWriter writer, bool required)
    {
        if (Type.WireType is string type)
        {
            writer.Append($"{RuntimeNames.WireTypeAlias}.{type}.Write{Type.Method}(ref writer, ");
        }
        else
        {
            writer.Append($"writer.{Type.Method}(");
        }

        bool isFilled = Field.Callback is not null && !required;
        writer.Append($"\"{Field.WireName}\", {Field.PropertyName}{(isFilled ? $" ?? writer.CallbackUrl({Literals.Quote(Field.Callback!)})" : "")}");
        AppendArgument(writer, Type.Format);
        AppendArgument(writer, Type.ItemName is string item ? $"item: \"{item}\"" : null);
        AppendArgument(writer, required && Type.CanBeEmpty ? "required: true" : null);
        AppendArgument(writer, AllowEmpty);
        AppendArgument(writer, isFilled ? $"property: {Literals.Quote(Field.PropertyName)}" : null);
        writer.Append(")");
    }

    /// <summary>Writes the call that reads a value that must be present: <c>reader.RequiredText(2, "pg_md")</c>.</summary>
    /// <param name="writer">The writer of the code.</param>
    /// <param name="index">The field's zero-based index in its contract.</param>
    public void ReadRequired(SourceWriter writer, int index)
    {
        BeginRead(writer, "Required", index);
        AppendArgument(writer, AllowEmpty);
        writer.Append(")");
    }

    /// <summary>Writes the call that reads a value that may be missing: <c>reader.Text(2, "pg_auth_code", expected: true)</c>.</summary>
    /// <param name="writer">The writer of the code.</param>
    /// <param name="index">The field's zero-based index in its contract.</param>
    /// <param name="expected">Whether a missing value is listed next to the answer.</param>
    public void ReadOptional(SourceWriter writer, int index, bool expected)
    {
        BeginRead(writer, "", index);
        AppendArgument(writer, expected ? "expected: true" : null);
        AppendArgument(writer, Field.Alias is string alias ? $"alias: \"{alias}\"u8" : null);
        AppendArgument(writer, AllowEmpty);
        writer.Append(")");
    }

    /// <summary>Writes the call that reads a value from a path segment: <c>reader.PathInteger("card_id", 4)</c>.</summary>
    public void ReadInPath(SourceWriter writer, int segment) => writer.Append(
        $"reader.{(Field.Type is IntegerType ? "PathInteger" : "PathText")}(\"{Field.WireName}\", {Literals.Number(segment)})");

    private string? AllowEmpty => Field.AllowEmpty ? "allowEmpty: true" : null;

    private static void AppendArgument(SourceWriter writer, string? argument)
    {
        if (argument is not null)
        {
            writer.Append($", {argument}");
        }
    }

    private void BeginRead(SourceWriter writer, string prefix, int index)
    {
        if (Type.WireType is string type)
        {
            writer.Append($"{RuntimeNames.WireTypeAlias}.{type}.Read{prefix}{Type.Method}(ref reader, ");
        }
        else
        {
            writer.Append($"reader.{prefix}{Type.Method}{(Type.Group is string group ? $"<{group}>" : "")}(");
        }

        writer.Append($"{Literals.Number(index)}, \"{Field.WireName}\"");
        AppendArgument(writer, Type.Format);
        AppendArgument(writer, Type.ItemName is string item ? $"item: \"{item}\"u8" : null);
    }
}
