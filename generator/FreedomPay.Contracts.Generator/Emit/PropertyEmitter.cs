using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the properties of messages and objects.</summary>
internal static class PropertyEmitter
{
    /// <param name="writer">The writer of the code.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="isSent">Whether this side may send them; the compiler then demands required fields.</param>
    public static void Write(SourceWriter writer, IEnumerable<FieldEmitter> fields, bool isSent)
    {
        foreach (FieldEmitter field in fields)
        {
            Write(writer, field, required: isSent && field.Field.Required);
        }
    }

    public static void ExtraFields(SourceWriter writer, string documentation)
    {
        writer.Documentation.Xml(documentation).WriteSummary(writer);
        writer.Line($"public {RuntimeNames.MessageFields} ExtraFields {{ get; init; }} = {RuntimeNames.MessageFields}.Empty;");
    }

    private static void Write(SourceWriter writer, FieldEmitter code, bool required)
    {
        FieldModel field = code.Field;
        PropertyDocumentation.Write(writer, code, required);
        PropertyAttributesEmitter.Write(writer, field);
        if (field.Constant is string constant)
        {
            writer.Line($"public {code.Type.CSharpType} {field.PropertyName} => {Literals.Value(field.Type, constant)};");
        }
        else
        {
            writer.Append($"public {(required ? "required " : "")}{code.Type.CSharpType}{(required ? "" : "?")} {field.PropertyName} {{ get; init; }}");
            writer.Line(field.Default is string value ? $" = {Literals.Value(field.Type, value)};" : "");
        }

        writer.Line();
    }
}
