using System.Globalization;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit.Documentation;

/// <summary>Writes the documentation of a property: what it is, and how it is sent.</summary>
internal static class PropertyDocumentation
{
    /// <summary>Writes how the field is sent after its summary or, if the spec has none, in its place.</summary>
    public static void Write(SourceWriter writer, FieldEmitter code, bool required)
    {
        FieldModel field = code.Field;
        XmlDocBuilder documentation = writer.Documentation;
        if (field.Summary is string summary)
        {
            documentation.Text(summary).WriteSummary(writer);
            AddWire(documentation, code, required);
            documentation.EndParagraph();
        }
        else
        {
            AddWire(documentation, code, required);
            documentation.WriteSummary(writer);
        }

        EndpointDocumentation.AddNotes(documentation, field.Notes);
        EndpointDocumentation.AddSources(documentation, field.Sources);
        documentation.WriteRemarks(writer);
    }

    private static void AddWire(XmlDocBuilder documentation, FieldEmitter code, bool required)
    {
        FieldModel field = code.Field;
        documentation.Xml("Wire name ").Code(field.WireName);
        if (field.Alias is string alias)
        {
            documentation.Xml(" or ").Code(alias);
        }

        documentation.Xml(": ").Xml(code.Type.Documentation)
            .Xml(field.IsInPath ? ", in the path" : "")
            .Xml(required ? ", required" : field.Required ? ", documented as always present" : "")
            .Xml(field.AllowEmpty ? ", may be empty" : "");
        if (field.Constant is string constant)
        {
            documentation.Xml(", always ").Code(constant);
        }
        else if (field.Default is string begins)
        {
            documentation.Xml(", ").Code(begins).Xml(" unless set");
        }

        if (field.Callback is string callback)
        {
            string name = callback.Substring(callback.LastIndexOf('.') + 1);
            documentation.Xml(required ? ", to which " : "; unless set, the URL for ").Code(name).Xml(required ? " is sent" : " in <c>SigningOptions.CallbackUrls</c>");
        }

        AddConditions(documentation, field);
        documentation.Xml(field.Sensitive ? "; <see cref=\"ToString\"/> shows ***." : ".");
        if (field.Example is string example)
        {
            documentation.Xml(" Example: ").Code(example).Xml(".");
        }
    }

    private static void AddConditions(XmlDocBuilder documentation, FieldModel field)
    {
        FieldBounds bounds = field.Bounds;
        AddBounds(documentation, bounds.Min, bounds.Max, "");
        AddBounds(documentation, Number(bounds.MinCount), Number(bounds.MaxCount), field.Type is ListType ? " items" : " characters");
        if (bounds.Pattern is string pattern)
        {
            documentation.Xml("; matches ").Code(pattern);
        }

        if (field.CountField is FieldReference counter)
        {
            documentation.Xml("; has as many items as ").Code(counter.WireName).Xml(" says");
        }

        string before = "; required when ";
        foreach (FieldCondition condition in field.RequiredWhen)
        {
            documentation.Xml(before).Code(condition.Field.WireName);
            before = " and ";
            if (condition.Texts.Count == 0)
            {
                documentation.Xml(" has a value");
            }
            else
            {
                documentation.Xml(" is ").Codes(condition.Texts, " or ");
            }
        }
    }

    private static void AddBounds(XmlDocBuilder documentation, string? min, string? max, string unit)
    {
        if (min is null && max is null)
        {
            return;
        }

        if (min is null || max is null)
        {
            documentation.Xml(max is null ? "; at least " : "; at most ").Xml(min ?? max!);
        }
        else if (min == max)
        {
            documentation.Xml("; exactly ").Xml(min);
        }
        else
        {
            documentation.Xml("; ").Xml(min).Xml(" to ").Xml(max);
        }

        documentation.Xml(unit);
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
