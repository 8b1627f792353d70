using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes objects and enums.</summary>
internal static class TypeEmitter
{
    public static void Write(SourceWriter writer, TypeModel type, EmitOptions options, EquatableArray<OverlayChange> overlays)
    {
        switch (type)
        {
            case ObjectModel group:
                WriteObject(writer, group, options, overlays);
                break;
            case UnionModel union:
                UnionEmitter.Write(writer, union, options);
                break;
            case EnumModel known:
                EnumEmitter.Write(writer, known, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "There is no C# for this kind of type.");
        }
    }

    private static void WriteObject(SourceWriter writer, ObjectModel group, EmitOptions options, EquatableArray<OverlayChange> overlays)
    {
        string name = group.Name.Name;
        FieldEmitter[] fields = FieldEmitter.Of(group.Content, group.Name.Namespace);
        bool isSent = !group.IsResponseOnly;
        writer.Documentation.Text(group.Summary ?? (group.Case is CaseOf of ? $"The case '{of.Text}' of {of.Union.Name}." : "Fields of an object.")).WriteSummary(writer);
        EndpointDocumentation.AddOverlays(writer.Documentation, overlays);
        WriteRemarks(writer, group);
        ValidationEmitter.Attributes(writer, group.Content);
        string[] constants = [.. group.Content.Fields.Where(static field => field.Constant is not null).Select(static field => field.WireName)];
        if (group.Case is CaseOf known)
        {
            WriteCase(writer, group, known, fields, constants, options);
            return;
        }

        TypeDeclaration.Open(writer, "sealed partial record", name, group.Deprecated,
            TypeDeclaration.Interfaces((true, $"{RuntimeNames.FieldGroup}<{name}>"), (group.HasRules, RuntimeNames.Validatable)), options);
        PropertyEmitter.Write(writer, fields, isSent);
        PropertyEmitter.ExtraFields(writer, "Fields outside the spec: kept when they are received, and sent and signed like the others.");
        if (group.HasRules)
        {
            ValidationEmitter.Write(writer, group.Content);
        }

        MessageMembersEmitter.WriteTo(writer, $"void {RuntimeNames.WritableMessage}.WriteTo", MessageMembersEmitter.Writes([], fields, isSent), isSigned: false);
        MessageMembersEmitter.ReadFrom(writer, $"static {name} {RuntimeNames.ReadableMessage}<{name}>.ReadFrom", fields, isSent, tests: [], constants);
        MessageMembersEmitter.PrintMembers(writer, group.Content);
        writer.Close();
    }

    /// <summary>Writes a case of a union, which derives from the union's record.</summary>
    private static void WriteCase(SourceWriter writer, ObjectModel group, CaseOf known, FieldEmitter[] fields, string[] constants, EmitOptions options)
    {
        bool isSent = !group.IsResponseOnly;
        TypeDeclaration.Open(writer, "sealed partial record", group.Name.Name, group.Deprecated, [known.Union.Name], options);
        PropertyEmitter.Write(writer, fields, isSent);
        writer.TrimLine();
        if (group.HasRules)
        {
            ValidationEmitter.Write(writer, group.Content, "private protected override void ValidateFields");
        }

        FieldWriteCall tells = new(known.By, $"writer.Text(\"{known.By}\", {Literals.Quote(known.Text)})");
        MessageMembersEmitter.WriteTo(writer, "private protected override void WriteFields", MessageMembersEmitter.Writes([tells], fields, isSent), isSigned: false);
        MessageMembersEmitter.ReadFrom(writer, $"internal static {group.Name.Name} ReadFields", fields, isSent, tests: [], [known.By, .. constants]);
        MessageMembersEmitter.PrintMembers(writer, group.Content, "protected override");
        writer.Close();
    }

    public static void WriteRemarks(SourceWriter writer, TypeModel type)
    {
        EndpointDocumentation.AddNotes(writer.Documentation, type.Notes);
        EndpointDocumentation.AddSources(writer.Documentation, type.Sources);
        writer.Documentation.WriteRemarks(writer);
    }
}
