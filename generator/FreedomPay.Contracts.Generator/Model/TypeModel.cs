using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A type that a spec declares, other than the messages themselves.</summary>
/// <remarks>Immutable, with structural equality, without positions and Roslyn symbols: anything else breaks incremental caching.</remarks>
internal abstract record TypeModel
{
    public required TypeName Name { get; init; }

    public required string? Summary { get; init; }

    public required string? Deprecated { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    /// <summary>Gets the names of all records that are generated for the type.</summary>
    public virtual IEnumerable<TypeName> Names => [Name];

    public abstract TypeModel WithTypes(Func<FieldType, FieldType> replace);
}
