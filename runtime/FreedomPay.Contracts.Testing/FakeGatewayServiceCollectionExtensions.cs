using FreedomPay.Contracts.Testing;
using Microsoft.Extensions.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a <see cref="FakeGateway"/> under the clients of a shop.</summary>
public static class FakeGatewayServiceCollectionExtensions
{
    private const string ClientName = "FreedomPay";

    /// <summary>
    /// Leads all requests of the clients of <c>AddFreedomPay</c> to a fake gateway, and nothing else: the primary handler is replaced, everything above it stays. Call it
    /// for example in <c>ConfigureTestServices</c> of a WebApplicationFactory.
    /// </summary>
    /// <param name="services">The services of the shop.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="clientName">The name of a client of your own, if it is not one of <c>AddFreedomPay</c>; <see langword="null"/> for those.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFakeGateway(this IServiceCollection services, FakeGateway gateway, string? clientName = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(gateway);
        return services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            bool isMeant = clientName is null
                ? builder.Name == ClientName || builder.Name?.StartsWith(ClientName + ":", StringComparison.Ordinal) == true
                : builder.Name == clientName;
            if (isMeant)
            {
                builder.PrimaryHandler = gateway.CreateHandler();
            }
        }));
    }
}
