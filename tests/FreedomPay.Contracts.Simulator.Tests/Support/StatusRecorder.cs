namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>Keeps the HTTP status of the last answer, which a client does not tell of every answer.</summary>
internal sealed class StatusRecorder : DelegatingHandler
{
    public StatusRecorder()
        : base(FreedomPayClient.CreateHandler())
    {
    }

    public int Status { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        Status = (int)response.StatusCode;
        return response;
    }
}
