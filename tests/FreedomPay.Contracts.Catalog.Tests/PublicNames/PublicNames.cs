using System.CodeDom.Compiler;
using System.Reflection;

namespace FreedomPay.Contracts.Catalog.Tests.PublicNames;

/// <summary>The names that the catalog gives to its users: types, and the members that come from specs.</summary>
internal static class PublicNames
{
    public static IReadOnlyList<string> All() =>
    [
        .. new[] { typeof(PublicNames).Assembly, typeof(Common.ErrorCode).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.IsVisible && IsFromSpec(type))
            .SelectMany(Of)
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsFromSpec(Type type) =>
        type.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool == "FreedomPay.Contracts" || (type.DeclaringType is { } outer && IsFromSpec(outer));

    private static IEnumerable<string> Of(Type type)
    {
        string name = type.FullName!.Replace('+', '.');
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<string> members = type.GetProperties(own)
            .Where(static property => property.Name is not "EqualityContract")
            .Select(static property => $"{property.Name}: {(property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null ? "" : "required ")}{TypeName(property.PropertyType)}");
        IEnumerable<string> texts = type.GetFields(own)
            .Where(static field => field.IsLiteral)
            .Select(static field => $"{field.Name} = \"{field.GetRawConstantValue()}\"");
        return members.Concat(texts).Select(member => $"{name}.{member}").Prepend(name);
    }

    private static string TypeName(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{TypeName(underlying)}?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
            : type.Name;
    }
}
