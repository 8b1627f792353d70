using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes an open enum: a string some of whose values are known.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, EnumModel type, EmitOptions options)
    {
        string name = type.Name.Name;
        string text = type.IsOfCategories ? "text" : "text on the wire";
        writer.Documentation.Text(type.Summary ?? "An open set of values: the spec knows some, and others are kept as they come.").WriteSummary(writer);
        TypeEmitter.WriteRemarks(writer, type);
        writer.Line($"[global::System.ComponentModel.TypeConverter(typeof({RuntimeNames.OpenEnumTypeConverter}<{name}>))]");
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.OpenEnumJsonConverter}<{name}>))]");
        TypeDeclaration.Open(writer, "readonly partial record struct", name, type.Deprecated, [$"{RuntimeNames.OpenEnum}<{name}>"], options);
        WriteTexts(writer, type);
        writer.Lines($$"""

            private readonly string? _value;

            /// <summary>Creates a value, whether the spec knows it or not.</summary>
            /// <param name="value">The {{text}}.</param>
            public {{name}}(string value)
            {
                global::System.ArgumentNullException.ThrowIfNull(value);
                _value = value;
            }

            """);
        foreach (EnumValueModel value in type.Values)
        {
            WriteDocumentation(writer, type, value);
            writer.Line($"public static {name} {value.Name} => new(Texts.{value.Name});");
            writer.Line();
        }

        writer.Lines($$"""
            /// <summary>The {{text}}.</summary>
            public string Value => _value ?? "";

            /// <summary>Whether the spec knows the value.</summary>
            public bool IsKnown => Value is {{AnyOf(type.Values)}};

            """);
        WriteProof(writer, type);
        WriteCategory(writer, type);
        WriteMeaning(writer, type);
        writer.Lines($$"""
            /// <summary>Returns the {{text}}.</summary>
            /// <returns>The text, known or not.</returns>
            public override string ToString() => Value;

            """);
        writer.Line($"static {name} {RuntimeNames.OpenEnum}<{name}>.FromText(global::System.ReadOnlySpan<char> text) => text switch");
        writer.Open();
        foreach (EnumValueModel value in type.Values)
        {
            writer.Line($"Texts.{value.Name} => {value.Name},");
        }

        writer.Line("_ => new(text.ToString()),");
        writer.Close("};");
        writer.Close();
    }

    private static void WriteTexts(SourceWriter writer, EnumModel type)
    {
        writer.Documentation.Xml("The known texts as constants, for <c>switch</c>.").WriteSummary(writer);
        writer.Line("public static class Texts");
        writer.Open();
        for (int index = 0; index < type.Values.Count; index++)
        {
            if (index > 0)
            {
                writer.Line();
            }

            WriteDocumentation(writer, type, type.Values[index]);
            writer.Line($"public const string {type.Values[index].Name} = {Literals.Quote(type.Values[index].Text)};");
        }

        writer.Close();
    }

    private static void WriteProof(SourceWriter writer, EnumModel type)
    {
        EnumValueModel[] proofs = [.. type.Values.Where(static value => value.ProvesThatNoMoneyMoved)];
        if (proofs.Length > 0)
        {
            writer.Documentation.Xml("Whether the documentation says that no money moved.").WriteSummary(writer);
            writer.Documentation.Paragraph("False proves nothing: money may have moved. Ask for the status of the payment.");
            writer.Documentation.WriteRemarks(writer);
            writer.Line($"public bool ProvesThatNoMoneyMoved => Value is {AnyOf(proofs)};");
            writer.Line();
        }
    }

    private static void WriteCategory(SourceWriter writer, EnumModel type)
    {
        if (type.Categories is TypeName categories)
        {
            writer.Documentation.Xml($"The kind of value, one of <see cref=\"global::{categories.FullName}\"/>.").WriteSummary(writer);
            writer.Documentation.Paragraph("Null if the spec gives no category, and for every value that it does not know.");
            writer.Documentation.WriteRemarks(writer);
            writer.Line($"public global::{categories.FullName}? Category => Value switch");
            writer.Open();
            foreach (IGrouping<string?, EnumValueModel> group in type.Values.Where(static value => value.Category is not null).GroupBy(static value => value.Category))
            {
                writer.Line($"{AnyOf(group)} => global::{categories.FullName}.{group.Key},");
            }

            writer.Line("_ => null,");
            writer.Close("};");
            writer.Line();
        }
    }

    private static void WriteMeaning(SourceWriter writer, EnumModel type)
    {
        EnumValueModel[] saying = [.. type.Values.Where(static value => value.Means == ValueMeaning.NotFound)];
        if (saying.Length > 0)
        {
            writer.Documentation.Xml("Whether the value says that the gateway does not know what the request asks about.").WriteSummary(writer);
            writer.Documentation.Paragraph("It does not prove that no money moved: a request that is still on its way can be carried out later.");
            writer.Documentation.WriteRemarks(writer);
            writer.Line($"public bool SaysNotFound => Value is {AnyOf(saying)};");
            writer.Line();
        }
    }

    private static string AnyOf(IEnumerable<EnumValueModel> values) => string.Join(" or ", values.Select(static value => $"Texts.{value.Name}"));

    private static void WriteDocumentation(SourceWriter writer, EnumModel type, EnumValueModel value)
    {
        XmlDocBuilder documentation = writer.Documentation;
        if (value.Summary is string summary)
        {
            documentation.Text(summary).Xml(" ");
        }

        documentation.Xml(type.IsOfCategories ? "Text " : "On the wire ").Code(value.Text).Xml(".").WriteSummary(writer);
        AddCertainty(documentation, value);
        if (value.Means == ValueMeaning.NotFound)
        {
            documentation.Paragraph("The gateway does not know what the request asks about.");
        }

        if (type.Categories is TypeName categories && value.Category is string category)
        {
            documentation.Paragraph($"Category <see cref=\"global::{categories.FullName}.{category}\"/>.");
        }

        EndpointDocumentation.AddNotes(documentation, value.Notes);
        EndpointDocumentation.AddSources(documentation, value.Sources);
        documentation.WriteRemarks(writer);
        if (value.Deprecated is string advice)
        {
            writer.Line(TypeDeclaration.Obsolete(advice));
        }
    }

    private static void AddCertainty(XmlDocBuilder documentation, EnumValueModel value)
    {
        const string Proof = "Proves that no money moved.";
        if (value.Certainty is Certainty certainty)
        {
            documentation.Xml(certainty switch
            {
                Certainty.Documented => "Documented.",
                Certainty.Vendor => "Known from code that the vendor published.",
                Certainty.Recorded => "Known from recorded messages only.",
                Certainty.Client => "Known from public clients only.",
                Certainty.Conflict => "The sources contradict each other.",
                _ => throw new ArgumentOutOfRangeException(nameof(value)),
            }).Xml(value.ProvesThatNoMoneyMoved ? " " + Proof : "").EndParagraph();
        }
        else if (value.ProvesThatNoMoneyMoved)
        {
            documentation.Paragraph(Proof);
        }
    }
}
