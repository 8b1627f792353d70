using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Decides which types read what others write. Numbers and strings of JSON are strictly apart: the runtime reads both, and nobody knows whether a gateway does.</summary>
/// <param name="areSame">Whether two declared types are versions of one; what is in them is compared apart.</param>
internal sealed class WireTypes(Func<TypeName, TypeName, bool> areSame)
{
    /// <summary>Determines whether everything that a field of one type writes can be read by one of another.</summary>
    public bool Reads(FieldType reader, FieldType writer, bool isJson) => (reader, writer) switch
    {
        (AnyType, _) => true,
        (ListType one, ListType other) => one.ItemName == other.ItemName && Reads(one.Items, other.Items, isJson),
        (ObjectType one, ObjectType other) => areSame(one.Name, other.Name),
        (ListType or ObjectType, _) or (_, ListType or ObjectType or AnyType) => false,
        (StringType { IsUrl: true }, StringType { IsUrl: true }) => true,
        (StringType { IsUrl: true }, _) => false,
        (StringType { IsNumber: true } or IntegerType { IsText: false }, StringType { IsNumber: true } or IntegerType { IsText: false }) => true,
        (StringType { IsNumber: true }, _) => false,
        (StringType or EnumType, _) => !isJson || IsString(writer),
        (IntegerType one, IntegerType other) => one.IsText == other.IsText,
        (DecimalType one, DecimalType other) => one.IsText == other.IsText,
        (DecimalType one, IntegerType other) => one.IsText == other.IsText,
        (DateType one, DateType other) => one.Format == other.Format,
        (DateTimeType one, DateTimeType other) => one.Format == other.Format,
        _ => reader == writer,
    };

    /// <summary>Determines whether JSON has a value as a string.</summary>
    private static bool IsString(FieldType type) => type switch
    {
        StringType text => !text.IsNumber,
        IntegerType number => number.IsText,
        DecimalType number => number.IsText,
        BooleanType => false,
        _ => true,
    };
}
