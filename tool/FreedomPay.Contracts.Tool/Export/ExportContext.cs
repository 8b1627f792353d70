using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>What the parts of one document share.</summary>
/// <param name="ns">The namespace of the spec.</param>
/// <param name="errors">How all endpoints tell errors that do not say it themselves; null if each says it.</param>
/// <param name="known">The types of all specs, by name, with the endpoint or type that declares each.</param>
internal sealed class ExportContext(string ns, JsonErrorModel? errors, IReadOnlyDictionary<TypeName, (TypeModel Type, SourceUnit Unit)> known)
{
    private readonly HashSet<TypeName> _exported = [];

    /// <summary>Gets how all endpoints tell errors that do not say it themselves.</summary>
    public JsonErrorModel? Errors => errors;

    /// <summary>Gets the schemas of the document.</summary>
    public JsonObject Schemas { get; } = [];

    /// <summary>Gets the endpoint or type whose fields are being written: its own types are written where they are used.</summary>
    public SourceUnit? Unit { get; private set; }

    public TypeModel Find(TypeName name) => known[name].Type;

    public EnumModel? FindEnum(TypeName? name) => name is not null && known.TryGetValue(name, out (TypeModel Type, SourceUnit Unit) found) ? found.Type as EnumModel : null;

    /// <summary>Determines whether a type is declared where it is used.</summary>
    public bool IsInline(TypeName name) => Unit?.InlineTypes.Any(type => type.Name == name) == true;

    /// <summary>Returns the name of a type's schema.</summary>
    public string SchemaName(TypeName name) => name.Namespace == ns ? name.Name : name.FullName;

    /// <summary>Writes with the types of an endpoint or type at hand.</summary>
    public T Within<T>(SourceUnit unit, Func<T> write)
    {
        SourceUnit? before = Unit;
        Unit = unit;
        T written = write();
        Unit = before;
        return written;
    }

    /// <summary>Adds a type that others refer to, once.</summary>
    public void Need(TypeName name)
    {
        if (!_exported.Add(name) || !known.TryGetValue(name, out (TypeModel Type, SourceUnit Unit) found))
        {
            return;
        }

        // The place first: a type may refer to itself.
        string schema = SchemaName(name);
        Schemas[schema] = null;
        JsonObject written = Within(found.Unit, () => SchemaExporter.Shared(found.Type, this));
        if (name.Namespace != ns)
        {
            written[Extensions.DeclaredIn] = name.Namespace;
        }

        Schemas[schema] = written;
    }
}
