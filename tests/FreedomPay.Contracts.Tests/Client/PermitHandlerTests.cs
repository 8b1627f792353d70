using System.Net;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What the innermost handler lets through that does not come from the client.</summary>
public class PermitHandlerTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Reading_of_somebody_else_is_let_through(string method)
    {
        await using RawServer server = RawServer.Answering("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());
        using HttpRequestMessage message = new(new HttpMethod(method), "/health");

        using HttpResponseMessage response = await http.SendAsync(message);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Anything_else_of_somebody_else_may_be_a_copy_and_is_refused(string method)
    {
        await using RawServer server = RawServer.Answering("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());
        using HttpRequestMessage message = new(new HttpMethod(method), "/pay") { Content = new StringContent("a=1") };

        await Assert.ThrowsAsync<RepeatedSendException>(() => http.SendAsync(message));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Request_that_is_sent_by_hand_and_synchronously_leaves_once_too()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());
        SignedRequest<ProbeResponse> signed = ((IGatewayRequest<ProbeResponse>)new ProbeRequest()).Sign(Endpoints.Merchant);

        using HttpRequestMessage first = signed.ToHttpRequestMessage(server.Address);
        using HttpResponseMessage response = await Task.Run(() => http.Send(first));
        using HttpRequestMessage second = signed.ToHttpRequestMessage(server.Address);
        RepeatedSendException exception = await Assert.ThrowsAsync<RepeatedSendException>(() => Task.Run(() => http.Send(second)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("already been written", exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (server.Connections, server.Bodies));
    }

    [Fact]
    public async Task Request_whose_fields_are_in_its_url_leaves_once_too()
    {
        GatewayEndpoint endpoint = new() { Name = "Test.Probe", Title = "Probe", Method = "GET", Path = "/probe/pay.php", Encoding = RequestEncoding.Query, Effect = Effect.Prepares };
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());
        foreach (bool isSynchronous in (bool[])[true, false])
        {
            SignedRequest<ProbeResponse> signed = ((IGatewayRequest<ProbeResponse>)new ProbeRequest { Endpoint = endpoint }).Sign(Endpoints.Merchant);
            using HttpRequestMessage first = signed.ToHttpRequestMessage(server.Address);
            using HttpRequestMessage second = signed.ToHttpRequestMessage(server.Address);

            using HttpResponseMessage response = await SendAsync(first, isSynchronous);
            RepeatedSendException exception = await Assert.ThrowsAsync<RepeatedSendException>(() => SendAsync(second, isSynchronous));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("already been written", exception.Message, StringComparison.Ordinal);
        }

        Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, bool isSynchronous) => isSynchronous ? Task.Run(() => http.Send(message)) : http.SendAsync(message);
    }

    [Fact]
    public async Task Request_whose_sending_has_failed_before_its_content_can_be_sent_again_synchronously()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, FreedomPayClient.CreateHandler());
        SignedRequest<ProbeResponse> signed = ((IGatewayRequest<ProbeResponse>)new ProbeRequest()).Sign(Endpoints.Merchant);

        using HttpRequestMessage first = signed.ToHttpRequestMessage(ClosedPort.Address());
        await Assert.ThrowsAsync<HttpRequestException>(() => Task.Run(() => http.Send(first)));
        using HttpRequestMessage second = signed.ToHttpRequestMessage(server.Address);
        using HttpResponseMessage response = await Task.Run(() => http.Send(second));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, server.Bodies);
    }
}
