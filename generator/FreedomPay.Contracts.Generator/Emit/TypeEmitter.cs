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
        writer.Documentation.Text(group.Summary ?? "Fields of an object.").WriteSummary(writer);
        EndpointDocumentation.AddOverlays(writer.Documentation, overlays);
        WriteRemarks(writer, group);
        ValidationEmitter.Attributes(writer, group.Content);
        TypeDeclaration.Open(writer, "sealed partial record", name, group.Deprecated,
            TypeDeclaration.Interfaces((true, $"{RuntimeNames.FieldGroup}<{name}>"), (group.HasRules, RuntimeNames.Validatable)), options);
        PropertyEmitter.Write(writer, fields, isSent);
        PropertyEmitter.ExtraFields(writer, "Fields outside the spec: kept when they are received, and sent and signed like the others.");
        if (group.HasRules)
        {
            ValidationEmitter.Write(writer, group.Content);
        }

        MessageMembersEmitter.WriteTo(writer, $"void {RuntimeNames.WritableMessage}.WriteTo", [.. MessageMembersEmitter.Writes(fields, isSent)]);
        string[] constants = [.. group.Content.Fields.Where(static field => field.Constant is not null).Select(static field => field.WireName)];
        MessageMembersEmitter.ReadFrom(writer, $"static {name} {RuntimeNames.ReadableMessage}<{name}>.ReadFrom", fields, isSent, tests: [], constants);
        MessageMembersEmitter.PrintMembers(writer, group.Content);
        writer.Close();
    }

    public static void WriteRemarks(SourceWriter writer, TypeModel type)
    {
        EndpointDocumentation.AddNotes(writer.Documentation, type.Notes);
        EndpointDocumentation.AddSources(writer.Documentation, type.Sources);
        writer.Documentation.WriteRemarks(writer);
    }
}
