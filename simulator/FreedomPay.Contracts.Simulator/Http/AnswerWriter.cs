using System.Text;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Journal;

namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>Makes bytes of what a flow answers, signed as the gateway signs it.</summary>
internal static class AnswerWriter
{
    private const string Xml = "application/xml";
    private const string Json = "application/json";

    /// <summary>Writes an answer for a merchant whose request was verified.</summary>
    public static WrittenAnswer Write(FlowAnswer answer, SimulatedEndpoint endpoint, string path, MerchantCredentials credentials)
    {
        if (answer.IsPage)
        {
            return new WrittenAnswer { ContentType = "text/html; charset=utf-8", Body = Encoding.UTF8.GetBytes(answer.Text) };
        }

        if (answer.Response is not { } response)
        {
            return Error(endpoint, answer.Code, answer.Text, answer.IsUnsigned ? null : credentials, path);
        }

        SignedReply signed = response.Sign(credentials, Options(endpoint, path));
        return new WrittenAnswer
        {
            Status = signed.StatusCode,
            ContentType = endpoint.Contract.IsJson ? Json : Xml,
            Body = endpoint.Contract.IsJson ? signed.ToJson() : signed.ToXml(),
            Headers = signed.Headers,
            Shown = JournalFields.Sent(signed),
        };
    }

    /// <summary>Writes an error; signed only where the merchant is known.</summary>
    public static WrittenAnswer Error(SimulatedEndpoint endpoint, ErrorCode code, string text, MerchantCredentials? credentials, string path)
    {
        string problem = $"Error {code.Value}: {text}";
        if (endpoint.Contract.IsJson)
        {
            if (endpoint.Contract.Errors is not { } shape)
            {
                // No source tells how an error of this endpoint looks.
                return new WrittenAnswer { Status = 400, ContentType = Json, Body = "{}"u8.ToArray(), Problem = problem };
            }

            JsonError error = JsonError.Create(shape, code, text, isTaken: !Refusals.IsOfInput(code));
            return new WrittenAnswer { Status = error.StatusCode, ContentType = Json, Body = error.Body, Headers = error.Header is { } header ? [header] : [], Problem = problem };
        }

        ErrorReply reply = new(endpoint.Contract, code, text);
        if (credentials is null || (endpoint.Contract.Key == KeyKind.Payout ? credentials.PayoutKey : credentials.PaymentKey) is null)
        {
            return new WrittenAnswer { ContentType = Xml, Body = reply.ToUnsignedXml(), Problem = problem };
        }

        SignedReply signed = reply.Sign(credentials, Options(endpoint, path));
        return new WrittenAnswer { ContentType = Xml, Body = signed.ToXml(), Shown = JournalFields.Sent(signed), Problem = problem };
    }

    private static SigningOptions Options(SimulatedEndpoint endpoint, string path) =>
        endpoint.Contract.IsJson ? SigningOptions.Default : new SigningOptions { ScriptName = endpoint.Contract.ScriptNameOf(path), Validate = false };
}
