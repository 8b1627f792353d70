using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Catalog.Tests.RoundTrips;

/// <summary>Instances of generated records with a value in every property, within the bounds that the attributes name.</summary>
/// <remarks>
/// Several variants of each: a shape of an answer may ask for a certain value, and a format may drop what another keeps.
/// </remarks>
internal static class SampleMessages
{
    public const int Variants = 24;

    /// <summary>One more variant: a shape may be told by the number 0.</summary>
    public const int Zeros = 1000;

    private const int ItemCount = 3;

    private static readonly string[] Texts =
    [
        "Оплата; <заказ> & \"№ 1\"", "text", "7", "12345", "4400440044004400", "77011234567", "KZ12345678901234567890", "payer@example.kz", "https://example.kz/a?b=c&d=e", "GET", "ru", "+77011234567", "KAZ",
    ];

    private static readonly string[] Urls = ["https://example.kz/a?b=c&d=e", "http://магазин.қаз/оплата?№=1;2", "HTTPS://Example.kz/a/../b#c"];

    public static object Create(Type type, int variant)
    {
        if (type.IsAbstract)
        {
            Type[] cases = CasesOf(type);
            return Create(cases[variant % cases.Length], variant);
        }

        object message = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in SettableProperties(type))
        {
            property.SetValue(message, Value(property, property.PropertyType, variant));
        }

        foreach (PropertyInfo list in SettableProperties(type))
        {
            if (list.GetCustomAttribute<CountedByAttribute>() is { } counted)
            {
                type.GetProperty(counted.CountProperty)!.SetValue(message, (long)ItemCount);
            }
        }

        return message;
    }

    /// <summary>The records of a union.</summary>
    public static Type[] CasesOf(Type union) => [.. union.Assembly.GetTypes().Where(type => type.BaseType == union).OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The properties that stand for fields; constants cannot be set.</summary>
    public static IEnumerable<PropertyInfo> SettableProperties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.CanWrite && property.Name != nameof(IWritableMessage.ExtraFields));

    private static object Value(PropertyInfo property, Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Text(property, variant);
        }

        if (type == typeof(SensitiveText))
        {
            return SensitiveText.FromText(Text(property, variant));
        }

        if (type == typeof(long))
        {
            return (long)Math.Clamp(variant == Zeros ? 0 : 7_999_007_771m + variant, Least(property), Greatest(property));
        }

        if (type == typeof(decimal))
        {
            return Math.Clamp(1005.28m + variant, Least(property), Greatest(property));
        }

        if (type == typeof(Guid))
        {
            return new Guid($"0199765b-a007-7339-93fe-{variant:x12}");
        }

        if (type == typeof(MessageField))
        {
            return MessageField.Object(SnakeCase(property.Name), MessageField.List("items", MessageField.Number("", "1.50"), MessageField.Null("")), MessageField.Text("text", Texts[0]));
        }

        if (type == typeof(bool))
        {
            return variant % 2 == 0;
        }

        // Formats keep more or less of a moment.
        DateTime moment = (variant / 2 % 3) switch
        {
            0 => new DateTime(2024, 11, 7, 16, 30, 29),
            1 => new DateTime(2024, 11, 7, 16, 30, 0),
            _ => new DateTime(2024, 11, 1),
        };
        if (type == typeof(DateTime))
        {
            return moment;
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(moment, TimeSpan.FromHours(5));
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.FromDateTime(moment);
        }

        if (type == typeof(SensitiveDate))
        {
            return SensitiveDate.FromDate(DateOnly.FromDateTime(moment));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return List(property, type.GetGenericArguments()[0], variant);
        }

        return type.GetNestedType(nameof(Texts)) is { } known ? OpenEnum(type, known, variant) : Create(type, variant);
    }

    private static object List(PropertyInfo property, Type itemType, int variant)
    {
        Array items = Array.CreateInstance(itemType, ItemCount);
        for (int i = 0; i < items.Length; i++)
        {
            items.SetValue(Value(property, itemType, variant + i), i);
        }

        return typeof(ValueList)
            .GetMethods()
            .Single(static method => method.Name == "From" || (method.Name == "Create" && method.GetParameters()[0].ParameterType.IsArray))
            .MakeGenericMethod(itemType)
            .Invoke(null, [items])!;
    }

    private static object OpenEnum(Type type, Type known, int variant)
    {
        string[] texts = [.. known.GetFields().Select(static field => (string)field.GetRawConstantValue()!), "a value of tomorrow"];
        return Activator.CreateInstance(type, texts[variant / 2 % texts.Length])!;
    }

    private static string Text(PropertyInfo property, int variant)
    {
        FieldLengthAttribute length = property.GetCustomAttribute<FieldLengthAttribute>() ?? new FieldLengthAttribute();
        string? pattern = property.GetCustomAttribute<FieldPatternAttribute>()?.Pattern;
        string[] texts = property.GetCustomAttribute<StringSyntaxAttribute>()?.Syntax == StringSyntaxAttribute.Uri ? Urls : Texts;
        return Enumerable.Range(variant / 6, texts.Length)
            .Select(index => texts[index % texts.Length])
            .Concat(Enumerable.Range(1, 64).Select(static count => new string('1', count)))
            .First(text => text.Length >= length.Min && text.Length <= length.Max && (pattern is null || Regex.IsMatch(text, pattern)));
    }

    /// <summary>The wire name of a field whose property has the usual name.</summary>
    private static string SnakeCase(string property) => Regex.Replace(property, "(?<=[a-z])(?=[A-Z])", "_").ToLowerInvariant();

    private static decimal Least(PropertyInfo property) =>
        property.GetCustomAttribute<FieldRangeAttribute>()?.Min is { } least ? decimal.Parse(least, System.Globalization.CultureInfo.InvariantCulture) : long.MinValue;

    private static decimal Greatest(PropertyInfo property) =>
        property.GetCustomAttribute<FieldRangeAttribute>()?.Max is { } greatest ? decimal.Parse(greatest, System.Globalization.CultureInfo.InvariantCulture) : long.MaxValue;
}
