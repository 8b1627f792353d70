using System.Collections;
using System.Net;
using System.Text;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>
/// The documentation's examples in JSON: read into their records, without a member that the records do not have, and written again by the same
/// records, value by value as printed.
/// </summary>
internal static class DocumentedJson
{
    /// <summary>Reads an answer, and writes it in the role of the gateway.</summary>
    /// <param name="json">The example.</param>
    /// <param name="problems">The wire names of fields that the spec expects and the example lacks.</param>
    public static TResponse Success<TResponse>(string json, params string[] problems)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        Answer<TResponse> answer = Answer<TResponse>(json);
        Assert.True(answer is Answer<TResponse>.Success, answer.ToString());
        Answer<TResponse>.Success success = (Answer<TResponse>.Success)answer;
        Assert.Equal(problems, success.Problems.Select(static problem => problem.WireName));
        Assert.Empty(BeyondTheContract(success.Response));
        Assert.Equal(JsonLines.Of(body), JsonLines.Of(((IReply)success.Response).Sign(TestMerchant.Credentials).ToJson()));
        return success.Response;
    }

    /// <summary>Reads an answer whose moments are printed with more digits of a second than the library writes.</summary>
    /// <param name="json">The example.</param>
    /// <param name="printed">The end of the moments as printed.</param>
    /// <param name="written">The same as the library writes it.</param>
    /// <param name="problems">The wire names of fields that the spec expects and the example lacks.</param>
    public static TResponse SuccessWithMoments<TResponse>(string json, string printed, string written, params string[] problems)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Assert.Contains(printed, json, StringComparison.Ordinal);
        TResponse response = Success<TResponse>(json.Replace(printed, written, StringComparison.Ordinal), problems);
        Assert.Equal(response, Assert.IsType<Answer<TResponse>.Success>(Answer<TResponse>(json), exactMatch: true).Response);
        return response;
    }

    /// <summary>Reads an answer of any kind.</summary>
    public static Answer<TResponse> Answer<TResponse>(string json, HttpStatusCode status = HttpStatusCode.OK)
        where TResponse : class, IGatewayResponse<TResponse> => MessageReading.ReadJsonAnswer<TResponse>(Encoding.UTF8.GetBytes(json), status, options: null);

    /// <summary>Reads an error, with the outcome that it leaves to the request.</summary>
    public static Answer<TResponse>.GatewayError Error<TResponse>(string json, Outcome outcome)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Answer<TResponse>.GatewayError error = Assert.IsType<Answer<TResponse>.GatewayError>(Answer<TResponse>(json), exactMatch: true);
        Assert.Equal(outcome, error.Outcome);
        return error;
    }

    /// <summary>Reads a request in the role of the gateway, signed by the reference, and writes it in the role of the merchant.</summary>
    /// <param name="json">The example.</param>
    /// <param name="algorithm">HS256 or HS512.</param>
    /// <param name="url">The URL that is called, as the documentation has it.</param>
    public static TRequest Request<TRequest, TResponse>(string json, string algorithm, string url)
        where TRequest : class, IReceivableRequest<TRequest>, IGatewayRequest<TResponse>
        where TResponse : class, IGatewayResponse<TResponse>
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        string path = new Uri(url).AbsolutePath;
        KeyValuePair<string, string>[] headers = [.. CatalogTypes.EndpointOf(typeof(TRequest)).Headers, KeyValuePair.Create("X-JWS-Signature", TestMerchant.SignJws(algorithm, path, body))];
        ReceivedRequest<TRequest> received = MessageReading.ReadJsonRequest<TRequest>(body, headers, TestMerchant.Credentials, options: null);
        Assert.True(received is ReceivedRequest<TRequest>.Verified, received.ToString());
        TRequest request = ((ReceivedRequest<TRequest>.Verified)received).Request;
        Assert.Empty(((ReceivedRequest<TRequest>.Verified)received).Problems);
        (string sentTo, byte[] sent, string? signature) = Sent(request);
        Assert.Equal((url, TestMerchant.SignJws(algorithm, path, sent)), (sentTo, signature));
        AssertSame(body, request, sent);
        return request;
    }

    /// <summary>Reads a request that is not signed, and writes it again.</summary>
    /// <param name="json">The example.</param>
    /// <param name="url">The URL that is called, as the documentation has it.</param>
    /// <param name="method">The HTTP method, as the documentation has it.</param>
    public static TRequest UnsignedRequest<TRequest, TResponse>(string json, string url, string method = "POST")
        where TRequest : class, IReceivableRequest<TRequest>, IGatewayRequest<TResponse>
        where TResponse : class, IGatewayResponse<TResponse>
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        UnsignedMessage<TRequest> received = MessageReading.ReadUnsignedJson<TRequest>(body, options: null);
        TRequest request = Assert.IsType<TRequest>(received.Message);
        Assert.Empty(received.Problems);
        (string sentTo, byte[] sent, string? signature) = Sent(request, method: method);
        Assert.Equal((url, null), (sentTo, signature));
        AssertSame(body, request, sent);
        return request;
    }

    /// <summary>The URL, the body and the signature of a request as it is sent.</summary>
    public static (string Url, byte[] Body, string? Signature) Sent<TResponse>(IGatewayRequest<TResponse> request, MerchantCredentials? credentials = null, string method = "POST")
        where TResponse : IGatewayResponse<TResponse>
    {
        SignedRequest<TResponse> signed = request.Sign(credentials ?? TestMerchant.Credentials);
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        Assert.Equal(method, message.Method.Method);
        Assert.Equal("application/json", message.Content!.Headers.ContentType!.ToString());
        return (message.RequestUri!.AbsoluteUri, SentBytes.OfAsync(message.Content).GetAwaiter().GetResult(), signed.GetSignatureHeader());
    }

    private static void AssertSame(byte[] body, object request, byte[] sent)
    {
        Assert.Empty(BeyondTheContract(request));
        Assert.Equal(JsonLines.Of(body), JsonLines.Of(sent));
    }

    /// <summary>The members that no property has, at any depth.</summary>
    private static IEnumerable<string> BeyondTheContract(object message) =>
        ((MessageFields)message.GetType().GetProperty(nameof(IWritableMessage.ExtraFields))!.GetValue(message)!).Select(static field => field.Name)
            .Concat(SampleMessages.SettableProperties(message.GetType()).SelectMany(property => Within(property.GetValue(message))));

    private static IEnumerable<string> Within(object? value) => value switch
    {
        null or string => [],
        IEnumerable items => items.Cast<object>().SelectMany(Within),
        _ when value.GetType() is { IsClass: true } type && CatalogTypes.IsGenerated(type) => BeyondTheContract(value),
        _ => [],
    };
}
