using System.Reflection;
using FreedomPay.Contracts.Simulator.Catalog;

namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>Requests that are valid by their contracts.</summary>
internal static class Requests
{
    public static object Valid(SimulatedEndpoint endpoint)
    {
        MethodInfo violations = typeof(Requests).GetMethod(nameof(Violations), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(endpoint.ResponseType!);
        string problems = string.Empty;
        for (int variant = 0; variant < 64; variant++)
        {
            object request = ExampleValues.Record(endpoint.RequestType, variant);
            if ((problems = (string)violations.Invoke(null, [request])!).Length == 0)
            {
                return request;
            }
        }

        throw new InvalidOperationException($"No valid example of {endpoint.Contract.Name}: {problems}");
    }

    private static string Violations<TResponse>(IGatewayRequest<TResponse> request)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpClient http = new() { BaseAddress = new Uri("http://127.0.0.1") };
        return string.Join(" ", new FreedomPayClient(http, new MerchantCredentials("500000", "a", "b")).GetViolations(request));
    }
}
