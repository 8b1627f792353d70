using FreedomPay.Contracts.Generator.Emit.Text;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>A call that writes a field.</summary>
internal readonly struct FieldWriteCall
{
    private static readonly char[] HeaderMarks = ['-', ':'];

    private readonly FieldEmitter? _field;
    private readonly bool _required;
    private readonly string? _call;

    /// <summary>Creates a call for one of the protocol's own fields, or for a constant without a property.</summary>
    public FieldWriteCall(string wireName, string call)
    {
        WireName = wireName;
        IsHeader = IsNameOfHeader(wireName);
        _call = call;
    }

    public FieldWriteCall(FieldEmitter field, bool required)
    {
        WireName = field.Field.WireName;
        IsHeader = IsNameOfHeader(WireName);
        _field = field;
        _required = required;
    }

    public string WireName { get; }

    /// <summary>Gets whether the call writes a header of a message in JSON, or its HTTP status.</summary>
    public bool IsHeader { get; }

    public void WriteTo(SourceWriter writer)
    {
        if (_field is FieldEmitter field)
        {
            field.Write(writer, _required);
        }
        else
        {
            writer.Append(_call!);
        }

        writer.Line(";");
    }

    private static bool IsNameOfHeader(string wireName) => wireName.IndexOfAny(HeaderMarks) >= 0;
}
