namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>A call that writes a field.</summary>
internal readonly struct FieldWrite
{
    private readonly FieldCode? _field;
    private readonly bool _required;
    private readonly string? _call;

    /// <summary>Of one of the protocol's own fields, or of a constant without a property.</summary>
    public FieldWrite(string wireName, string call)
    {
        WireName = wireName;
        _call = call;
    }

    public FieldWrite(FieldCode field, bool required)
    {
        WireName = field.Field.WireName;
        _field = field;
        _required = required;
    }

    public string WireName { get; }

    public void WriteTo(SourceWriter writer)
    {
        if (_field is FieldCode field)
        {
            field.Write(writer, _required);
        }
        else
        {
            writer.Append(_call!);
        }

        writer.Line(";");
    }
}
