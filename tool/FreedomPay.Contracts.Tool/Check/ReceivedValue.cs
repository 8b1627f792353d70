using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Reads single values as a client does: with the runtime's own converters.</summary>
internal static class ReceivedValue
{
    /// <summary>Returns what is wrong with a value that is neither missing nor empty; null if it is of the type.</summary>
    public static DriftProblem? Problem(FieldType type, string text, JsonToken token) => type switch
    {
        StringType { IsUrl: true } => Of<string, UrlConverter>(text, token),
        StringType { IsNumber: true } => Of<SensitiveText, SensitiveIntegerConverter>(text, token),
        StringType => Of<string, TextConverter>(text, token),
        UuidType => Of<Guid, UuidConverter>(text, token),
        IntegerType { IsText: true } => Of<long, IntegerTextConverter>(text, token),
        IntegerType => Of<long, IntegerConverter>(text, token),
        DecimalType { IsText: true } => Of<decimal, DecimalTextConverter>(text, token),
        DecimalType => Of<decimal, DecimalConverter>(text, token),
        BooleanType => Of<bool, BooleanConverter>(text, token),
        DateTimeType { HasOffset: true } moment => Of<DateTimeOffset, DateTimeOffsetConverter>(text, token, moment.Format),
        DateTimeType time => Of<DateTime, DateTimeConverter>(text, token, time.Format),
        DateType day => Of<DateOnly, DateConverter>(text, token, day.Format),
        _ => null,
    };

    /// <summary>Returns a type as people are told it.</summary>
    public static string NameOf(FieldType type) => type switch
    {
        StringType { IsUrl: true } => "url",
        StringType { IsNumber: true } or IntegerType => "integer",
        StringType => "string",
        UuidType => "uuid",
        DecimalType => "decimal",
        BooleanType { IsJson: true } => "boolean (true or false)",
        BooleanType => "boolean (1 or 0)",
        DateTimeType moment => $"datetime {moment.Format}",
        DateType day => $"date {day.Format}",
        EnumType known => known.Name.Name,
        ObjectType known => known.Name.Name,
        ListType list => $"list of {NameOf(list.Items)}",
        UnresolvedType unresolved => unresolved.Name,
        _ => "any",
    };

    private static DriftProblem? Of<T, TConverter>(string text, JsonToken token, string? format = null)
        where T : notnull
        where TConverter : IWireConverter<T> =>
        !TConverter.TryParse(new WireText(Encoding.UTF8.GetBytes(text), isAscii: false, token), new WireFormat(format), out _) ? DriftProblem.NotConvertible
        : (token & ~TConverter.Tokens) != 0 ? DriftProblem.OtherJsonType
        : null;
}
