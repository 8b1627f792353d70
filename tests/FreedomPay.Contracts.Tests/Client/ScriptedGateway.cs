using System.Globalization;
using System.Net;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Gives the answers of a list, one after the other, and the last one again and again.</summary>
internal sealed class ScriptedGateway(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private int _requests;

    public int Requests => _requests;

    /// <summary>An error that nobody has signed, as the gateway answers for an id that it does not know.</summary>
    public static Func<HttpResponseMessage> NotFound { get; } = Xml(
        Node.Of("pg_status", "error"), Node.Of("pg_error_code", "11068"), Node.Of("pg_error_description", "Payment not found"));

    /// <summary>A connection that breaks when the content has been written.</summary>
    public static Func<HttpResponseMessage> Cut { get; } = static () => throw new HttpRequestException("cut");

    /// <summary>A signed answer that tells of attempts.</summary>
    public static Func<HttpResponseMessage> Tells(params (string Id, string Amount, string State)[] attempts) => Signed(
        [.. attempts.Select(static (attempt, index) => Node.Object(
            string.Create(CultureInfo.InvariantCulture, $"attempt{index}"),
            Node.Of("amount", attempt.Amount),
            Node.Of("id", attempt.Id),
            Node.Of("state", attempt.State)))]);

    public static Func<HttpResponseMessage> Signed(params Node[] fields) => SignedWith("probe_payment_key", fields);

    public static Func<HttpResponseMessage> SignedWith(string key, params Node[] fields) =>
        Xml([.. ReferenceWalk.Signed("pay.php", key, [.. fields, Node.Of("pg_salt", "s"), Node.Of("pg_status", "ok")])]);

    /// <summary>The same answer with a wish for a wait.</summary>
    public static Func<HttpResponseMessage> Waiting(int seconds, Func<HttpResponseMessage> answer) => () =>
    {
        HttpResponseMessage message = answer();
        message.StatusCode = HttpStatusCode.ServiceUnavailable;
        message.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        return message;
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await SentBytes.OfAsync(request.Content!);
        int number = Interlocked.Increment(ref _requests);
        return answers[Math.Min(number, answers.Length) - 1]();
    }

    private static Func<HttpResponseMessage> Xml(params Node[] fields) => () => new HttpResponseMessage { Content = new ByteArrayContent(ReferenceXml.Write(fields)) };
}
