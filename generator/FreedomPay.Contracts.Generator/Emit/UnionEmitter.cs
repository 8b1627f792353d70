using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes a union: an abstract record, and the record of a value whose case the spec does not know. The known cases are written as objects.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, UnionModel union, EmitOptions options)
    {
        string name = union.Name.Name;
        writer.Documentation.Xml($"One of {Names(union)}, told by ").Code(union.By).Xml(".").WriteSummary(writer);
        TypeDeclaration.Open(writer, "abstract partial record", name, union.Deprecated,
            TypeDeclaration.Interfaces((true, $"{RuntimeNames.FieldGroup}<{name}>"), (union.HasRules, RuntimeNames.Validatable)), options);
        writer.Lines($$"""
            private protected {{name}}()
            {
            }

            """);
        PropertyEmitter.ExtraFields(writer, "Fields outside the spec: kept when they are received, and sent like the others.");
        writer.Lines($"""

            void {RuntimeNames.WritableMessage}.WriteTo(
                ref {RuntimeNames.FieldWriter} writer) => WriteFields(ref writer);

            private protected abstract void WriteFields(ref {RuntimeNames.FieldWriter} writer);
            """);
        if (union.HasRules)
        {
            writer.Lines($$"""

                void {{RuntimeNames.Validatable}}.Validate(
                    ref {{RuntimeNames.MessageValidator}} validator) => ValidateFields(ref validator);

                private protected virtual void ValidateFields(ref {{RuntimeNames.MessageValidator}} validator)
                {
                }
                """);
        }

        WriteReadFrom(writer, union);
        writer.Close();
        writer.Line();
        WriteOther(writer, union, options);
    }

    private static string Names(UnionModel union) =>
        string.Join(", ", union.Cases.Select(static known => known.Name.Name).Append(union.Other.Name).Select(static name => $"<see cref=\"{name}\"/>"));

    private static void WriteReadFrom(SourceWriter writer, UnionModel union)
    {
        string name = union.Name.Name;
        writer.Lines($"""

            static {name} {RuntimeNames.ReadableMessage}<{name}>.ReadFrom(
                ref {RuntimeNames.FieldReader} reader)
            """);
        writer.Open();
        foreach (UnionCase known in union.Cases)
        {
            writer.Line($"if ({MessageMembersEmitter.Is(union.By, [known.Text])})");
            writer.Open();
            writer.Line($"return {known.Name.Name}.ReadFields(ref reader);");
            writer.Close();
            writer.Line();
        }

        writer.Line($"return {union.Other.Name}.ReadFields(ref reader);");
        writer.Close();
    }

    private static void WriteOther(SourceWriter writer, UnionModel union, EmitOptions options)
    {
        string name = union.Other.Name;
        bool isSent = !union.IsResponseOnly;
        writer.Documentation.Xml($"A <see cref=\"{union.Name.Name}\"/> whose case the spec does not know: its fields are in <c>ExtraFields</c>.").WriteSummary(writer);
        TypeDeclaration.Open(writer, "sealed partial record", name, deprecated: null, [union.Name.Name], options);
        writer.Documentation.Xml("Wire name ").Code(union.By).Xml(": what tells the case.").WriteSummary(writer);
        writer.Lines($$"""
            public {{(isSent ? "required string" : "string?")}} {{union.ByProperty}} { get; init; }

            private protected override void WriteFields(
                ref {{RuntimeNames.FieldWriter}} writer) =>
                writer.Text("{{union.By}}", {{union.ByProperty}}{{(isSent ? ", required: true" : "")}});

            internal static {{name}} ReadFields(
                ref {{RuntimeNames.FieldReader}} reader)
            """);
        writer.Open();
        writer.Line($"while (reader.Next(out {RuntimeNames.WireName} name))");
        writer.Open();
        writer.Line($"reader.SetIndex(name.Is(\"{union.By}\"u8) ? 0 : -1);");
        writer.Close();
        writer.Line();
        writer.Line("return new()");
        writer.Open();
        writer.Line($"{union.ByProperty} = reader.{(isSent ? "RequiredText" : "Text")}(0, \"{union.By}\"),");
        writer.Line("ExtraFields = reader.ExtraFields(),");
        writer.Close("};");
        writer.Close();
        writer.Lines($$"""

            /// <inheritdoc/>
            // Values that are not in the spec show as ***.
            protected override bool PrintMembers(global::System.Text.StringBuilder builder)
            {
                {{RuntimeNames.MemberPrinter}} printer = new(builder);
                printer.Member({{union.ByProperty}});
                printer.Member(ExtraFields);
                return printer.HasMembers;
            }
            """);
        writer.Close();
    }
}
