using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes an open enum: a string some of whose values are known.</summary>
internal static class EnumEmitter
{
    /// <summary>Up to this many texts are in a <c>switch</c>, whose compile time grows with the square of their number.</summary>
    private const int MostInSwitch = 100;

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
        WriteTables(writer, type);
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
            public bool IsKnown => {{(IsLarge(type) ? "_known.IndexOf(Value) >= 0" : $"Value is {AnyOf(type.Values)}")}};

            """);
        WriteProof(writer, type);
        WriteCategory(writer, type);
        WriteMeaning(writer, type);
        writer.Lines($$"""
            /// <summary>Returns the {{text}}, with control characters escaped as a log needs it.</summary>
            /// <returns>The text, known or not; <see cref="Value"/> is unchanged.</returns>
            public override string ToString() => {{RuntimeNames.MemberPrinter}}.Escape(Value);

            """);
        WriteFromText(writer, type);
        writer.Close();
    }

    private static bool IsLarge(EnumModel type) => type.Values.Count > MostInSwitch;

    private static void WriteFromText(SourceWriter writer, EnumModel type)
    {
        string name = type.Name.Name;
        writer.Append($"static {name} {RuntimeNames.OpenEnum}<{name}>.FromText(global::System.ReadOnlySpan<char> text) =>");
        if (IsLarge(type))
        {
            writer.EndLine();
            writer.Indent();
            writer.Line("_known.IndexOf(text) is >= 0 and var index ? new(_known[index]) : new(text.ToString());");
            writer.Unindent();
            return;
        }

        writer.Line(" text switch");
        writer.Open();
        foreach (EnumValueModel value in type.Values)
        {
            writer.Line($"Texts.{value.Name} => {value.Name},");
        }

        writer.Line("_ => new(text.ToString()),");
        writer.Close("};");
    }

    /// <summary>Writes the texts of a large enum, and what the spec says of each, as tables. No value has their names, which begin with a capital letter.</summary>
    private static void WriteTables(SourceWriter writer, EnumModel type)
    {
        if (!IsLarge(type))
        {
            return;
        }

        WriteTable(writer, "_known", type.Values);
        WriteTable(writer, "_proofs", type.Values.Where(static value => value.ProvesThatNoMoneyMoved));
        WriteTable(writer, "_notFound", type.Values.Where(static value => value.Means == ValueMeaning.NotFound));
        if (type.Categories is TypeName categories)
        {
            writer.Line();
            writer.Line($"private static readonly global::{categories.FullName}?[] _categories =");
            writer.Line("[");
            writer.Indent();
            foreach (EnumValueModel value in type.Values)
            {
                writer.Line(value.Category is string category ? $"global::{categories.FullName}.{category}," : "null,");
            }

            writer.Unindent();
            writer.Line("];");
        }
    }

    private static void WriteTable(SourceWriter writer, string name, IEnumerable<EnumValueModel> values)
    {
        EnumValueModel[] listed = [.. values];
        if (listed.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line($"private static readonly {RuntimeNames.KnownTexts} {name} = new(");
        writer.Indent();
        for (int index = 0; index < listed.Length; index++)
        {
            writer.Line($"Texts.{listed[index].Name}{(index == listed.Length - 1 ? ");" : ",")}");
        }

        writer.Unindent();
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
            writer.Line($"public bool ProvesThatNoMoneyMoved => {(IsLarge(type) ? "_proofs.IndexOf(Value) >= 0" : $"Value is {AnyOf(proofs)}")};");
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
            if (IsLarge(type))
            {
                writer.Line($"public global::{categories.FullName}? Category => _known.IndexOf(Value) is >= 0 and var index ? _categories[index] : null;");
                writer.Line();
                return;
            }

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
            writer.Line($"public bool SaysNotFound => {(IsLarge(type) ? "_notFound.IndexOf(Value) >= 0" : $"Value is {AnyOf(saying)}")};");
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
