using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Simulator.Http;

namespace FreedomPay.Contracts.Simulator.Catalog;

/// <summary>An endpoint whose requests are read into one record.</summary>
internal sealed class SimulatedEndpointOf<TRequest>(Type? responseType) : SimulatedEndpoint(TRequest.Endpoint, typeof(TRequest), responseType)
    where TRequest : class, IReceivableRequest<TRequest>
{
    private readonly ExampleOf? _example = responseType is null ? null : new ExampleOf(responseType);

    public override IReply? Example(object request, string merchantId, string? idempotencyKey) => _example?.For(request, merchantId, idempotencyKey);

    public override ReadCall Read(IncomingRequest request, MerchantCredentials credentials)
    {
        ReadOptions options = new() { Path = request.Path };
        if (!IsSigned)
        {
            return Of(Contract.Encoding is RequestEncoding.Query or RequestEncoding.None
                ? MessageReading.ReadUnsigned<TRequest>(request.Fields)
                : MessageReading.ReadUnsignedJson<TRequest>(request.Body, options));
        }

        return Of(Contract.IsJson
            ? MessageReading.ReadJsonRequest<TRequest>(request.Body, request.Headers, credentials, options)
            : MessageReading.ReadRequest<TRequest>(request.Fields, credentials, options));
    }

    private static ReadCall Of(UnsignedMessage<TRequest> read) => new()
    {
        Fields = read.Fields,
        Request = read.Message,
        Reason = read.Message is null ? read.ToString() : null,
        Problems = read.Problems,
        UnknownFields = read.Message is { } message ? [.. message.ExtraFields.Select(static field => field.Name)] : [],
    };

    private static ReadCall Of(ReceivedRequest<TRequest> read) => read switch
    {
        ReceivedRequest<TRequest>.Verified verified => new ReadCall
        {
            Fields = read.Fields,
            Request = verified.Request,
            Problems = verified.Problems,
            UnknownFields = [.. verified.Request.ExtraFields.Select(static field => field.Name)],
        },
        ReceivedRequest<TRequest>.Untrusted untrusted => new ReadCall { Fields = read.Fields, Signature = untrusted.Signature, Reason = untrusted.Reason },
        ReceivedRequest<TRequest>.Malformed malformed => new ReadCall { Fields = read.Fields, Reason = malformed.Reason, Problems = malformed.Problems },
        _ => throw new InvalidOperationException(read.ToString()),
    };
}
