using System.CodeDom.Compiler;
using System.Reflection;

namespace FreedomPay.Contracts.Catalog.Tests.PublicNames;

/// <summary>The public surface that the catalog gives to its users: types with their properties, constants, methods and constructors.</summary>
internal static class PublicNames
{
    public static IReadOnlyList<string> All() => [.. Types().SelectMany(Of).Order(StringComparer.Ordinal)];

    public static IEnumerable<Type> Types() => new[] { typeof(PublicNames).Assembly, typeof(Common.ErrorCode).Assembly }
        .SelectMany(static assembly => assembly.GetTypes())
        .Where(static type => type.IsVisible && IsFromSpec(type));

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
        IEnumerable<string> methods = type.GetMethods(own)
            .Where(static method => !method.IsSpecialName && !IsOfEveryRecord(method))
            .Select(static method => $"{method.Name}({Parameters(method)}): {TypeName(method.ReturnType)}");
        IEnumerable<string> constructors = type.GetConstructors(own)
            .Where(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type)
            .Select(static constructor => $"new({Parameters(constructor)})");
        return members.Concat(texts).Concat(methods).Concat(constructors).Select(member => $"{name}.{member}").Prepend(name);
    }

    /// <summary>What the compiler writes for a record, whatever the spec says.</summary>
    private static bool IsOfEveryRecord(MethodInfo method) =>
        method.Name is nameof(Equals) or nameof(GetHashCode) or nameof(ToString) or "<Clone>$" or "Deconstruct";

    private static string Parameters(MethodBase method) => string.Join(
        ", ", method.GetParameters().Select(static parameter => $"{TypeName(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = default" : "")}"));

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
