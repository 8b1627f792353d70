using FreedomPay.Common;
using FreedomPay.Contracts;
using FreedomPay.Gateway.Purchase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Gateway;

namespace ThreeDSecure;

/// <summary>
/// Plays the gateway on a free port of the loopback interface, with the generated code of the other role:
/// it reads requests and writes answers.
/// </summary>
internal sealed class LoopbackGateway : IAsyncDisposable
{
    /// <summary>A payment that this gateway refuses.</summary>
    public const long RefusedPaymentId = 7999007779;

    private readonly WebApplication _application;
    private readonly MerchantCredentials _merchant;

    private LoopbackGateway(WebApplication application, MerchantCredentials merchant)
    {
        _application = application;
        _merchant = merchant;
    }

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<LoopbackGateway> StartAsync(MerchantCredentials merchant)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        LoopbackGateway gateway = new(application, merchant);
        application.MapPost(ThreeDSecureRequest.Endpoint.Path, gateway.CompleteThreeDSecureAsync);
        application.MapPost(ReleaseHoldRequest.Endpoint.Path, gateway.ReleaseHoldAsync);
        await application.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<IResult> CompleteThreeDSecureAsync(HttpRequest http)
    {
        ReceivedRequest<ThreeDSecureRequest> received = ThreeDSecureRequest.Read(await MultipartForm.ReadAsync(http), _merchant);
        return received switch
        {
            ReceivedRequest<ThreeDSecureRequest>.Verified { Request.PaymentId: RefusedPaymentId } =>
                Xml(Error(ThreeDSecureRequest.Endpoint, ErrorCode.GeneralError, "ERROR_MESSAGE").Sign(_merchant)),
            ReceivedRequest<ThreeDSecureRequest>.Verified { Request: var request } => Xml(new ThreeDSecureResponse
            {
                PaymentId = request.PaymentId,
                AuthCode = "243412",
                Reference = "241107063029",
                Datetime = DateTimeOffset.UtcNow,
            }.Sign(_merchant)),
            _ => Refuse(ThreeDSecureRequest.Endpoint, received.MerchantId),
        };
    }

    private async Task<IResult> ReleaseHoldAsync(HttpRequest http)
    {
        ReceivedRequest<ReleaseHoldRequest> received = ReleaseHoldRequest.Read(await MultipartForm.ReadAsync(http), _merchant);
        return received is ReceivedRequest<ReleaseHoldRequest>.Verified { Request: var request }
            ? Xml(new ReleaseHoldResponse
            {
                PaymentId = request.PaymentId,
                PaymentRevokeId = request.PaymentId + 1,
                RevokeStatus = "success",
            }.Sign(_merchant))
            : Refuse(ReleaseHoldRequest.Endpoint, received.MerchantId);
    }

    /// <summary>A merchant that is not known has no key to sign with; a known one is told, signed, that its signature is wrong.</summary>
    private IResult Refuse(GatewayEndpoint endpoint, string? merchantId) => merchantId == _merchant.MerchantId
        ? Xml(Error(endpoint, ErrorCode.InvalidSignature, "Некорректная подпись запроса").Sign(_merchant))
        : Results.Bytes(Error(endpoint, ErrorCode.MerchantUnknown, "The merchant is not known.").ToUnsignedXml(), "application/xml");

    private static ErrorReply Error(GatewayEndpoint endpoint, ErrorCode code, string description) =>
        new(endpoint, code, description) { Timestamp = DateTimeOffset.UtcNow };

    private static IResult Xml(SignedReply response) => Results.Bytes(response.ToXml(), "application/xml");
}
