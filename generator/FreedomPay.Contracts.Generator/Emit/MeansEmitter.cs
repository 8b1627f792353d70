using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes what a response says about its request, if the spec says so.</summary>
internal static class MeansEmitter
{
    public static void Write(SourceWriter writer, EndpointModel endpoint, string incoming)
    {
        ResponseModel response = endpoint.Response!;
        if (!response.Shapes.Any(static shape => shape.HasMeaning))
        {
            return;
        }

        writer.Line();
        writer.Append($"{RuntimeNames.Outcome}? {incoming}.Means => ");
        if (response.Single is ShapeModel single)
        {
            WriteMeaning(writer, endpoint, single, before: "");
            writer.Line(";");
            return;
        }

        writer.Line("this switch");
        writer.Open();
        foreach (ShapeModel shape in response.Shapes.Where(static shape => shape.HasMeaning))
        {
            bool asksFields = Fields(shape).Length > 0;
            writer.Append($"{shape.Name}{(asksFields ? " shape" : "")} => ");
            WriteMeaning(writer, endpoint, shape, before: "shape.");
            writer.Line(",");
        }

        writer.Line("_ => null,");
        writer.Close("};");
    }

    private static FieldModel[] Fields(ShapeModel shape) => [.. shape.Message.Fields.Where(static known => known.Means.Count > 0)];

    /// <summary>Writes the meaning; fields that have one take precedence over the shape that contains them.</summary>
    private static void WriteMeaning(SourceWriter writer, EndpointModel endpoint, ShapeModel shape, string before)
    {
        FieldModel[] fields = Fields(shape);
        if (fields.Length == 0)
        {
            writer.Append(Word(shape.Means!.Value));
            return;
        }

        if (fields.Length == 1)
        {
            WriteSwitch(writer, fields[0], before, missing: Word(Meaning.Pending));
            return;
        }

        writer.Line($"{RuntimeNames.OutcomeMeaning}.Of(");
        writer.Indent();
        for (int index = 0; index < fields.Length; index++)
        {
            WriteSwitch(writer, fields[index], before, missing: "null");
            writer.Append(index < fields.Length - 1 ? "," : ")");
            if (index < fields.Length - 1)
            {
                writer.EndLine();
            }
        }

        writer.Unindent();
    }

    /// <summary>Writes the switch over a field's values. A value without a meaning in the spec says nothing final.</summary>
    private static void WriteSwitch(SourceWriter writer, FieldModel known, string before, string missing)
    {
        bool isText = known.Type is StringType or EnumType;
        writer.Line($"{before}{known.PropertyName}{(known.Type is EnumType ? "?.Value" : "")} switch");
        writer.Open();
        foreach (IGrouping<Meaning, FieldMeaning> group in known.Means.GroupBy(static value => value.Meaning))
        {
            string values = string.Join(" or ", group.Select(value => isText ? Literals.Quote(value.Text) : Literals.Value(known.Type, value.Text)));
            writer.Line($"{values} => {Word(group.Key)},");
        }

        if (missing != Word(Meaning.Pending))
        {
            writer.Line($"null => {missing},");
        }

        bool isExhaustive = known.Type is BooleanType && known.Means.Count == 2 && missing != Word(Meaning.Pending);
        if (!isExhaustive)
        {
            writer.Line($"_ => {Word(Meaning.Pending)},");
        }

        writer.CloseInLine();
    }

    private static string Word(Meaning meaning) => $"{RuntimeNames.Outcome}.{meaning}";
}
