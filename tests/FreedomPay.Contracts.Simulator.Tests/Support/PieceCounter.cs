namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>Counts in how many reads an answer came.</summary>
internal sealed class PieceCounter() : DelegatingHandler(FreedomPayClient.CreateHandler())
{
    public int Count { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        using MemoryStream whole = new();
        using (Stream body = await response.Content.ReadAsStreamAsync(cancellationToken))
        {
            byte[] part = new byte[65536];
            int read;
            while ((read = await body.ReadAsync(part, cancellationToken)) > 0)
            {
                Count++;
                whole.Write(part, 0, read);
            }
        }

        response.Content = new ByteArrayContent(whole.ToArray()) { Headers = { ContentType = response.Content.Headers.ContentType } };
        return response;
    }
}
