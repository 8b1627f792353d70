using System.Collections;
using System.Globalization;
using System.Reflection;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Tests.Secrets;

namespace FreedomPay.Contracts.Catalog.Tests.Secrets;

/// <summary>What walks over the properties of a message shows no sensitive value and no value of a field beyond the catalog, and all the rest.</summary>
public class PropertyWalkerTests
{
    public static TheoryData<string, string> Walks
    {
        get
        {
            TheoryData<string, string> walks = [];
            foreach (Type type in MarkedMessages.Types.OrderBy(static type => type.FullName, StringComparer.Ordinal))
            {
                foreach (string walker in PropertyWalkers.All)
                {
                    walks.Add(walker, type.FullName!);
                }
            }

            return walks;
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Secrets_stay_hidden_and_the_rest_is_there(string walker, string name)
    {
        object message = MarkedMessages.Create(MarkedMessages.Types.Single(type => type.FullName == name));

        string written = PropertyWalkers.Write(walker, message);

        Assert.DoesNotContain(MarkedMessages.Secret, written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(MarkedMessages.SecretYear.ToString(CultureInfo.InvariantCulture), written, StringComparison.Ordinal);
        Assert.All(Shown(message, isByDeclaredType: walker == "System.Text.Json"), shown => Assert.Contains(shown, written, StringComparison.Ordinal));
        Assert.Contains("beyond", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalog_has_secrets_of_both_kinds()
    {
        Type[] members = [.. MarkedMessages.Types.SelectMany(SampleMessages.SettableProperties).Select(static property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)];

        Assert.InRange(MarkedMessages.Types.Count(), 100, int.MaxValue);
        Assert.InRange(members.Count(static type => type == typeof(SensitiveText)), 100, int.MaxValue);
        Assert.Contains(typeof(SensitiveDate), members);
    }

    /// <summary>What has to be there: the name of each member that has a value, and the value of each text.</summary>
    /// <remarks>System.Text.Json writes a value by the type of its property, so that of a union it writes nothing but the base.</remarks>
    private static IEnumerable<string> Shown(object message, bool isByDeclaredType) => SampleMessages.SettableProperties(message.GetType()).SelectMany(property =>
        (IEnumerable<string>)[property.Name, .. isByDeclaredType && property.PropertyType.IsAbstract ? [] : Texts(property.GetValue(message), isByDeclaredType)]);

    private static IEnumerable<string> Texts(object? value, bool isByDeclaredType) => value switch
    {
        string text => [text],
        long number => [number.ToString(CultureInfo.InvariantCulture)],
        decimal number => [number.ToString(CultureInfo.InvariantCulture)],
        Guid id => [id.ToString()],
        MessageFields or MessageField or SensitiveText or SensitiveDate => [],
        IEnumerable items => items.Cast<object>().SelectMany(item => Texts(item, isByDeclaredType)),
        _ when value?.GetType() is { IsClass: true } type && CatalogTypes.IsGenerated(type) => Shown(value, isByDeclaredType),
        _ when value?.GetType().GetProperty("Value", typeof(string)) is PropertyInfo text => [(string)text.GetValue(value)!],
        _ => [],
    };
}
