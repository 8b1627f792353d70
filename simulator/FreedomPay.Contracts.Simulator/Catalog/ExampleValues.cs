using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Simulator.Catalog;

/// <summary>Values for the members of generated records.</summary>
internal static partial class ExampleValues
{
    /// <summary>The first variant with zeros: a shape may be told by the number 0.</summary>
    private const int Zeros = ExampleOf.Variants * 3 / 4;

    private const long Id = 7_999_007_771;
    private const decimal Amount = 1005.28m;

    private static readonly string[] Texts =
    [
        "example", "7", "12345", "4400000000000011", "77011234567", "+77011234567", "KZ12345678901234567890", "payer@example.kz", "KAZ", "ru", "GET", "https://example.kz/",
    ];

    private static readonly DateTime Moment = new(2026, 11, 7, 16, 30, 0, DateTimeKind.Unspecified);

    /// <summary>Creates a record with a value in every member.</summary>
    public static object Record(Type type, int variant)
    {
        if (type.IsAbstract)
        {
            Type[] cases = [.. type.Assembly.GetTypes().Where(one => one.BaseType == type).OrderBy(static one => one.MetadataToken)];
            return Record(cases[variant % cases.Length], variant / cases.Length);
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
                type.GetProperty(counted.CountProperty)!.SetValue(message, 1L);
            }
        }

        return message;
    }

    /// <summary>Returns the settable members, one for each field; constants are left out.</summary>
    public static IEnumerable<PropertyInfo> SettableProperties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.CanWrite && property.Name != nameof(IWritableMessage.ExtraFields));

    private static object Value(PropertyInfo property, Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool))
        {
            return variant % 2 == 0;
        }

        if (Simple(property, type, variant) is { } simple)
        {
            return simple;
        }

        if (type == typeof(string) || type == typeof(SensitiveText))
        {
            string text = Text(property, variant);
            return type == typeof(string) ? (object)text : SensitiveText.FromText(text);
        }

        if (type == typeof(MessageField))
        {
            return MessageField.Object(WordStart().Replace(property.Name, "_").ToLowerInvariant(), MessageField.Text("example", "example"));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return List(property, type.GetGenericArguments()[0], variant);
        }

        return type.GetNestedType(nameof(Texts)) is { } known ? OpenEnum(type, known, variant) : Record(type, variant);
    }

    private static object? Simple(PropertyInfo property, Type type, int variant) => type switch
    {
        _ when type == typeof(long) => (long)Within(property, variant < Zeros ? Id : 0),
        _ when type == typeof(decimal) => Within(property, Amount),
        _ when type == typeof(Guid) => new Guid("0199765b-a007-7339-93fe-000000000001"),
        _ when type == typeof(DateTime) => Moment,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(Moment, TimeSpan.FromHours(5)),
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Moment),
        _ when type == typeof(SensitiveDate) => SensitiveDate.FromDate(DateOnly.FromDateTime(Moment)),
        _ => null,
    };

    private static decimal Within(PropertyInfo property, decimal value)
    {
        FieldRangeAttribute? range = property.GetCustomAttribute<FieldRangeAttribute>();
        decimal least = range?.Min is { } min ? decimal.Parse(min, CultureInfo.InvariantCulture) : value;
        decimal greatest = range?.Max is { } max ? decimal.Parse(max, CultureInfo.InvariantCulture) : value;
        return Math.Max(least, Math.Min(greatest, value));
    }

    private static object List(PropertyInfo property, Type itemType, int variant)
    {
        Array items = Array.CreateInstance(itemType, 1);
        items.SetValue(Value(property, itemType, variant), 0);
        return typeof(ValueList)
            .GetMethods()
            .Single(static method => method.Name == "From" || (method.Name == "Create" && method.GetParameters()[0].ParameterType.IsArray))
            .MakeGenericMethod(itemType)
            .Invoke(null, [items])!;
    }

    private static object OpenEnum(Type type, Type known, int variant)
    {
        FieldInfo[] texts = known.GetFields();
        return Activator.CreateInstance(type, (string)texts[variant / 2 % texts.Length].GetRawConstantValue()!)!;
    }

    private static string Text(PropertyInfo property, int variant)
    {
        FieldLengthAttribute length = property.GetCustomAttribute<FieldLengthAttribute>() ?? new FieldLengthAttribute();
        string? pattern = property.GetCustomAttribute<FieldPatternAttribute>()?.Pattern;
        IEnumerable<string> texts = property.GetCustomAttribute<StringSyntaxAttribute>()?.Syntax == StringSyntaxAttribute.Uri ? [Texts[^1]] : Texts.Skip(variant / 4 % Texts.Length).Concat(Texts);
        return texts
            .Concat(Texts)
            .Concat(Enumerable.Range(1, 64).Select(static count => new string('1', count)))
            .FirstOrDefault(text => text.Length >= length.Min && text.Length <= length.Max && (pattern is null || Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))) ?? Texts[0];
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
