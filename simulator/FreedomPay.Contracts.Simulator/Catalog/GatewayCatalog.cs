using System.Reflection;

namespace FreedomPay.Contracts.Simulator.Catalog;

/// <summary>All endpoints that the simulator answers: those of the catalog, and those of specs that it is given.</summary>
internal sealed class GatewayCatalog
{
    private GatewayCatalog(IReadOnlyList<SimulatedEndpoint> endpoints) => Endpoints = endpoints;

    public IReadOnlyList<SimulatedEndpoint> Endpoints { get; }

    /// <summary>Finds the endpoints for which an assembly has contracts. Those of later assemblies take the place of earlier ones with the same name.</summary>
    public static GatewayCatalog Of(IEnumerable<Assembly> assemblies)
    {
        Dictionary<string, SimulatedEndpoint> endpoints = new(StringComparer.Ordinal);
        foreach (Type type in assemblies.SelectMany(static assembly => assembly.GetTypes()).Where(static type => type is { IsClass: true, IsAbstract: false }))
        {
            if (ArgumentOf(type, typeof(IReceivableRequest<>)) == type
                && (SimulatedEndpoint)Activator.CreateInstance(typeof(SimulatedEndpointOf<>).MakeGenericType(type), ArgumentOf(type, typeof(IGatewayRequest<>)))! is { Contract.IsInbound: false } endpoint)
            {
                endpoints[endpoint.Contract.Name] = endpoint;
            }
        }

        return new GatewayCatalog([.. endpoints.Values]);
    }

    /// <summary>Returns the argument with which a type implements a generic interface.</summary>
    public static Type? ArgumentOf(Type type, Type generic) => type
        .GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == generic)
        ?.GetGenericArguments()[0];
}
