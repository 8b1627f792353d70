using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>What properties look like to a compiler.</summary>
internal static class CSharpTypes
{
    /// <summary>Returns the type of a property, with full names, as the generator writes it.</summary>
    public static string Of(FieldType type) => FieldTypeMap.Of(type, ns: "").CSharpType;

    /// <summary>Determines whether the type with a question mark is another type, and not only a hint to the compiler.</summary>
    public static bool IsValueType(FieldType type) => type is not (StringType { IsSensitive: false } or ObjectType or AnyType or ListType);

    /// <summary>Returns a type with the new names of types that have another one.</summary>
    public static FieldType Renamed(FieldType type, IReadOnlyDictionary<TypeName, TypeName> names) => type switch
    {
        ListType list => list with { Items = Renamed(list.Items, names) },
        ObjectType group when names.TryGetValue(group.Name, out TypeName? name) => group with { Name = name },
        EnumType known when names.TryGetValue(known.Name, out TypeName? name) => known with { Name = name },
        _ => type,
    };
}
