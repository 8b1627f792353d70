using System.Reflection;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>An endpoint of the catalog that is called, as an attacker without a key sees it: its requests, and what answers to them look like.</summary>
internal abstract class AttackedEndpoint
{
    public required string Name { get; init; }

    public required GatewayEndpoint Endpoint { get; init; }

    /// <summary>All that the merchant calls and that is answered in signed XML. Nothing signs answers in JSON.</summary>
    public static IReadOnlyList<AttackedEndpoint> All { get; } =
    [
        .. CatalogTypes.FormRequests
            .Select(static type => Create(type, CatalogTypes.ArgumentOf(type, typeof(IGatewayRequest<>))!))
            .Where(static endpoint => !endpoint.Endpoint.IsInbound)
            .OrderBy(static endpoint => endpoint.Name, StringComparer.Ordinal),
    ];

    public string Key => TestMerchant.SecretOf(Endpoint.Key);

    /// <summary>Signs a request; <paramref name="text"/> is put wherever a text of any kind can be.</summary>
    public abstract AttackedRequest? Sign(int variant, string? text = null);

    /// <summary>The documented answers, a sample of each shape, as fields without a signature.</summary>
    public abstract IEnumerable<IReadOnlyList<Node>> Answers();

    public override string ToString() => Name;

    private static AttackedEndpoint Create(Type request, Type response)
    {
        GatewayEndpoint endpoint = (GatewayEndpoint)request.GetProperty("Endpoint", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        string name = request.FullName!["FreedomPay.".Length..^"Request".Length];
        return (AttackedEndpoint)typeof(AttackedEndpoint)
            .GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(request, response)
            .Invoke(null, [name, endpoint])!;
    }

    private static Of<TRequest, TResponse> Make<TRequest, TResponse>(string name, GatewayEndpoint endpoint)
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse> => new() { Name = name, Endpoint = endpoint };

    private sealed class Of<TRequest, TResponse> : AttackedEndpoint
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        public override AttackedRequest? Sign(int variant, string? text = null)
        {
            // Bounds do not bind an attacker; a request that cannot be written is no example.
            object message = SampleMessages.Create(typeof(TRequest), variant);
            if (text is not null)
            {
                foreach (PropertyInfo property in SampleMessages.SettableProperties(typeof(TRequest)).Where(static property => property.PropertyType == typeof(string)))
                {
                    property.SetValue(message, text);
                }
            }

            try
            {
                SignedRequest<TResponse> signed = ((TRequest)message).Sign(TestMerchant.Credentials, new SigningOptions { Validate = false, AllowSemicolons = true });
                return new AttackedRequest(signed, body => signed.ReadAnswer(body) is Answer<TResponse>.Success success ? success.Response : null);
            }
            catch (MessageValidationException)
            {
                return null;
            }
        }

        public override IEnumerable<IReadOnlyList<Node>> Answers() => CatalogTypes.Answers
            .Where(static type => typeof(TResponse).IsAssignableFrom(type))
            .SelectMany(static type => Enumerable.Range(0, SampleMessages.Variants).Select(variant => (IReply)SampleMessages.Create(type, variant)))
            .Select(static response => ReferenceXml.TryParse(response.Sign(TestMerchant.Credentials, new SigningOptions { Validate = false, AllowSemicolons = true }).ToXml())!)
            .Select(static fields => (IReadOnlyList<Node>)[.. fields.Where(static field => field.Name is not ("pg_sig" or "pg_salt"))]);
    }
}
