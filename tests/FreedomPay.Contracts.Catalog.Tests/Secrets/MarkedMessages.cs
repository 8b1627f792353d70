using System.Reflection;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;

namespace FreedomPay.Contracts.Catalog.Tests.Secrets;

/// <summary>Every record of the catalog with a value in every member: secrets where the catalog says so and in fields beyond it, others elsewhere.</summary>
internal static class MarkedMessages
{
    /// <summary>In every secret, and in nothing else.</summary>
    public const string Secret = "s3cr3tM4rker";

    /// <summary>In every other text, and in no secret.</summary>
    public const string Other = "0th3rM4rker";

    /// <summary>The year of every sensitive date, and of no other.</summary>
    public const int SecretYear = 1987;

    /// <summary>All records that the generator has made of the catalog, those within others too.</summary>
    public static IEnumerable<Type> Types => All.Where(static type => type is { IsAbstract: false, IsClass: true });

    public static IEnumerable<Type> OpenEnums => All.Where(static type => type.IsValueType);

    private static IEnumerable<Type> All => CatalogTypes.All
        .Concat(typeof(SavedCard).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(SavedCard).Namespace))
        .Where(CatalogTypes.IsGenerated);

    /// <summary>A record with all its members set.</summary>
    public static object Create(Type type)
    {
        object message = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in SampleMessages.SettableProperties(type))
        {
            property.SetValue(message, Value(property.PropertyType));
        }

        type.GetProperty("ExtraFields")!.SetValue(message, MessageFields.Create([MessageField.Text("beyond", Secret), MessageField.Object("outer", MessageField.Text("inner", Secret))]));
        return message;
    }

    private static object Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(SensitiveText) => SensitiveText.FromText(Secret),
            _ when type == typeof(SensitiveDate) => SensitiveDate.FromDate(new DateOnly(SecretYear, 6, 5)),
            _ when type == typeof(string) => Other,
            _ when type == typeof(long) => 7_999_007_771L,
            _ when type == typeof(decimal) => 1005.28m,
            _ when type == typeof(MessageField) => MessageField.Object("any", MessageField.Text("inner", Secret)),
            _ when type.IsAbstract => Create(SampleMessages.CasesOf(type)[0]),
            _ when type == typeof(Guid) => new Guid("0199765b-a007-7339-93fe-f073ac14aa9b"),
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTime) => new DateTime(2024, 11, 7, 16, 30, 29),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2024, 11, 7, 16, 30, 29, TimeSpan.FromHours(5)),
            _ when type == typeof(DateOnly) => new DateOnly(2024, 11, 7),
            _ when type.IsGenericType => List(type.GetGenericArguments()[0]),
            _ when type.IsValueType => Activator.CreateInstance(type, Other)!,
            _ => Create(type),
        };
    }

    private static object List(Type itemType)
    {
        Array items = Array.CreateInstance(itemType, 1);
        items.SetValue(Value(itemType), 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.From))!.MakeGenericMethod(itemType).Invoke(null, [items])!;
    }
}
