using System.CodeDom.Compiler;
using System.Reflection;

namespace FreedomPay.Contracts.Catalog.Tests.RoundTrips;

/// <summary>What the generator made of the catalog in this assembly, by the role that a record plays.</summary>
internal static class CatalogTypes
{
    public static Type[] All { get; } = [.. typeof(CatalogTypes).Assembly.GetTypes().Where(static type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false))];

    /// <summary>Requests that are answered with fields, notifications among them.</summary>
    public static IEnumerable<Type> Requests => All.Where(static type => !type.IsAbstract && ArgumentOf(type, typeof(IGatewayRequest<>)) is not null);

    /// <summary>Those that are forms, and answered in XML.</summary>
    public static IEnumerable<Type> FormRequests => Requests.Where(static type => !EndpointOf(type).IsJson);

    /// <summary>Those that are JSON, and answered in JSON.</summary>
    public static IEnumerable<Type> JsonRequests => Requests.Where(static type => EndpointOf(type).IsJson);

    /// <summary>Requests that are answered with a text, or not at all.</summary>
    public static IEnumerable<Type> TextRequests => All.Where(static type => !type.IsAbstract && typeof(IGatewayTextRequest).IsAssignableFrom(type));

    /// <summary>Answers, each shape by itself.</summary>
    public static IEnumerable<Type> Answers => All.Where(static type => !type.IsAbstract && typeof(IReply).IsAssignableFrom(type));

    public static IEnumerable<Type> XmlAnswers => Answers.Where(static type => !EndpointOfAnswer(type).IsJson);

    public static IEnumerable<Type> JsonAnswers => Answers.Where(static type => EndpointOfAnswer(type).IsJson);

    public static IEnumerable<Type> UnsignedMessages => All.Where(static type => !type.IsAbstract && typeof(IUnsignedMessage).IsAssignableFrom(type));

    /// <summary>Whether the generator has written the type, or the one that it is the shape of.</summary>
    public static bool IsGenerated(Type type) => (type.DeclaringType ?? type).GetCustomAttribute<GeneratedCodeAttribute>(inherit: false)?.Tool == "FreedomPay.Contracts";

    public static GatewayEndpoint EndpointOf(Type request) => (GatewayEndpoint)request.GetProperty("Endpoint", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static GatewayEndpoint EndpointOfAnswer(Type answer) => ((IReply)Activator.CreateInstance(answer)!).Endpoint;

    public static Type? ArgumentOf(Type type, Type generic) => type
        .GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == generic)
        ?.GetGenericArguments()[0];
}
