using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes what the spec says about a field's values as attributes, which analyzers read.</summary>
internal static class PropertyAttributesEmitter
{
    public static void Write(SourceWriter writer, FieldModel field)
    {
        FieldBounds bounds = field.CheckedBounds;
        if (field.Type is StringType { IsUrl: true })
        {
            writer.Line($"[global::System.Diagnostics.CodeAnalysis.StringSyntax(\"{UrlRule.Syntax}\")]");
        }

        WriteBounds(writer, RuntimeNames.FieldRange, Quoted(bounds.Min), Quoted(bounds.Max));
        WriteBounds(writer, field.Type is ListType ? RuntimeNames.ItemCount : RuntimeNames.FieldLength, Number(bounds.MinCount), Number(bounds.MaxCount));
        WriteText(writer, RuntimeNames.FieldPattern, bounds.Pattern);
        WriteText(writer, RuntimeNames.FieldDefault, field.Default);
        foreach (FieldCondition condition in field.RequiredWhen)
        {
            writer.Append($"[{RuntimeNames.RequiredWhen}(\"{condition.Field.PropertyName}\"");
            foreach (string text in condition.Texts)
            {
                writer.Append($", {Literals.Quote(text)}");
            }

            writer.Line(")]");
        }

        if (field.AllowEmpty)
        {
            writer.Line($"[{RuntimeNames.AllowEmpty}]");
        }

        if (field.CountField is FieldReference count)
        {
            writer.Line($"[{RuntimeNames.CountedBy}(\"{count.PropertyName}\")]");
        }

        if (field.Deprecated is string advice)
        {
            writer.Line(TypeDeclaration.Obsolete(advice));
        }
    }

    private static void WriteBounds(SourceWriter writer, string name, string? min, string? max)
    {
        if (min is null && max is null)
        {
            return;
        }

        writer.Append($"[{name}(");
        if (min is not null)
        {
            writer.Append($"Min = {min}");
        }

        if (max is not null)
        {
            writer.Append($"{(min is null ? "" : ", ")}Max = {max}");
        }

        writer.Line(")]");
    }

    private static void WriteText(SourceWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.Line($"[{name}({Literals.Quote(text)})]");
        }
    }

    private static string? Quoted(string? text) => text is null ? null : Literals.Quote(text);

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
