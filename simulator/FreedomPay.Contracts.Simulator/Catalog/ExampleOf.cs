using System.Globalization;
using System.Reflection;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Simulator.Catalog;

/// <summary>Valid responses of one endpoint, made from nothing but its contract.</summary>
/// <remarks>A shape may ask for certain values: variants are tried until the client's own reader takes one without a problem.</remarks>
internal sealed class ExampleOf(Type responseType)
{
    public const int Variants = 64;

    private static readonly MethodInfo Reader = typeof(ExampleOf).GetMethod(nameof(IsRead), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Func<IReply, bool> _isRead = Reader.MakeGenericMethod(responseType).CreateDelegate<Func<IReply, bool>>();
    private int _variant = -1;

    /// <summary>Creates the response to a request, whose values it repeats where both have the same members.</summary>
    /// <param name="request">The request.</param>
    /// <param name="merchantId">The merchant's id, where a response repeats it.</param>
    /// <param name="idempotencyKey">The key of the request, where a response repeats it.</param>
    public IReply For(object request, string merchantId, string? idempotencyKey)
    {
        if (_variant >= 0)
        {
            return Create(request, merchantId, idempotencyKey, _variant);
        }

        for (int variant = 0; variant < Variants; variant++)
        {
            IReply reply = Create(request, merchantId, idempotencyKey, variant);
            if (_isRead(reply))
            {
                _variant = variant;
                return reply;
            }
        }

        return Create(request, merchantId, idempotencyKey, 0);
    }

    private IReply Create(object request, string merchantId, string? idempotencyKey, int variant)
    {
        object reply = ExampleValues.Record(responseType, variant);
        foreach (PropertyInfo own in ExampleValues.SettableProperties(reply.GetType()))
        {
            if (own.Name == "MerchantId")
            {
                own.SetValue(reply, Bare(own) == typeof(long) ? long.Parse(merchantId, CultureInfo.InvariantCulture) : merchantId);
            }
            else if (own.Name == "RequestId" && idempotencyKey is not null)
            {
                own.SetValue(reply, Bare(own) == typeof(Guid) ? Guid.Parse(idempotencyKey) : idempotencyKey);
            }
            else if (request.GetType().GetProperty(own.Name) is { } asked && Bare(asked) == Bare(own) && asked.GetValue(request) is { } value)
            {
                own.SetValue(reply, value);
            }
        }

        return (IReply)reply;
    }

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static bool IsRead<TResponse>(IReply reply)
        where TResponse : IGatewayResponse<TResponse>
    {
        string key = Ledger.GatewayLedger.NewSecret();
        MerchantCredentials anyone = new("1", key, key);
        SignedReply signed = reply.Sign(anyone);
        if (reply.Endpoint.IsJson)
        {
            // Headers that tell a shape are not in the body; the reader sees the whole message only over HTTP.
            return signed.Headers.Count > 0
                || MessageReading.ReadJsonAnswer<TResponse>(signed.ToJson(), (System.Net.HttpStatusCode)signed.StatusCode, options: null) is Answer<TResponse>.Success { Problems.Count: 0 };
        }

        return MessageReading.ReadAnswer<TResponse>(signed.ToXml(), anyone, new ReadOptions()) is Answer<TResponse>.Success { Problems.Count: 0 };
    }
}
