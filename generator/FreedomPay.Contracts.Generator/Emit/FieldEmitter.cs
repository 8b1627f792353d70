using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>A field as C# has it, and the calls of the runtime that write and read it.</summary>
internal sealed class FieldEmitter(FieldModel field, string ns)
{
    public FieldModel Field { get; } = field;

    public FieldTypeMap Type { get; } = FieldTypeMap.Of(field.Type, ns);

    /// <param name="message">The fields.</param>
    /// <param name="ns">The namespace of the code.</param>
    public static FieldEmitter[] Of(MessageModel message, string ns)
    {
        FieldEmitter[] fields = new FieldEmitter[message.Fields.Count];
        for (int index = 0; index < fields.Length; index++)
        {
            fields[index] = new FieldEmitter(message.Fields[index], ns);
        }

        return fields;
    }

    /// <summary>Writes the property's value: <c>writer.Text("pg_md", Md, required: true)</c>.</summary>
    public void Write(SourceWriter writer, bool required)
    {
        writer.Append($"writer.{Type.Method}");
        AppendTypeArgument(writer, Type.WriteTypeArgument);
        writer.Append($"(\"{Field.WireName}\", {Field.PropertyName}");
        AppendArgument(writer, Type.Format);
        AppendArgument(writer, Type.WriteArgument);
        if (Type.ItemName is string item)
        {
            writer.Append($", item: \"{item}\"");
        }

        AppendArgument(writer, required && Type.CanBeEmpty ? "required: true" : null);
        AppendArgument(writer, AllowEmpty);
        writer.Append(")");
    }

    /// <summary>Reads a value that has to be there: <c>reader.RequiredText(2, "pg_md")</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="number">The field's number within its contract.</param>
    public void ReadRequired(SourceWriter writer, int number)
    {
        BeginRead(writer, "Required", number);
        AppendArgument(writer, AllowEmpty);
        writer.Append(")");
    }

    /// <summary>Reads a value that may be missing: <c>reader.Text(2, "pg_auth_code", expected: true)</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="number">The field's number within its contract.</param>
    /// <param name="expected">Whether its absence is listed beside the answer.</param>
    public void ReadOptional(SourceWriter writer, int number, bool expected)
    {
        BeginRead(writer, "", number);
        AppendArgument(writer, expected ? "expected: true" : null);
        if (Field.Alias is string alias)
        {
            writer.Append($", alias: \"{alias}\"u8");
        }

        AppendArgument(writer, AllowEmpty);
        writer.Append(")");
    }

    /// <summary>Reads a value from a segment of the path: <c>reader.PathInteger("card_id", 4)</c>.</summary>
    public void ReadInPath(SourceWriter writer, int segment) => writer.Append(
        $"reader.{(Field.Type is IntegerType ? "PathInteger" : "PathText")}(\"{Field.WireName}\", {Literals.Number(segment)})");

    private string? AllowEmpty => Field.AllowEmpty ? "allowEmpty: true" : null;

    private static void AppendTypeArgument(SourceWriter writer, string? type)
    {
        if (type is not null)
        {
            writer.Append($"<{type}>");
        }
    }

    private static void AppendArgument(SourceWriter writer, string? argument)
    {
        if (argument is not null)
        {
            writer.Append($", {argument}");
        }
    }

    private void BeginRead(SourceWriter writer, string prefix, int number)
    {
        writer.Append($"reader.{prefix}{Type.Method}");
        AppendTypeArgument(writer, Type.TypeArgument);
        writer.Append($"({Literals.Number(number)}, \"{Field.WireName}\"");
        AppendArgument(writer, Type.Format);
        if (Type.ItemName is string item)
        {
            writer.Append($", item: \"{item}\"u8");
        }
    }
}
