using System.Globalization;
using System.Reflection;
using System.Text;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Http;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Faults;

/// <summary>Breaks answers.</summary>
internal static class FaultPlayer
{
    /// <summary>Changes what is answered, before it is signed.</summary>
    public static FlowAnswer Change(FlowAnswer answer, Fault? fault, GatewayCall call)
    {
        switch (fault?.Kind)
        {
            case FaultKind.UnsignedError:
                return FlowAnswer.Refuse(ErrorCode.GeneralError, "An error on command.", isUnsigned: true);
            case FaultKind.WrongPayment when answer.Response is { } response:
                Set(response, static name => name is "PaymentId", static value => value is long id ? id + 1 : null);
                Set(response, static name => name is "OrderId", static value => value is string order ? order + "1" : null);
                return answer;
            case FaultKind.WrongClock when answer.Response is { } response:
                Set(response, static name => name.StartsWith("Date", StringComparison.Ordinal) || name.EndsWith("Date", StringComparison.Ordinal) || name is "Timestamp" or "Dt", static value => value switch
                {
                    DateTimeOffset moment => moment.AddDays(1),
                    DateTime moment => moment.AddDays(1),
                    _ => null,
                });
                return answer;
            default:
                return answer;
        }
    }

    /// <summary>Changes the bytes of an answer.</summary>
    public static WrittenAnswer Change(WrittenAnswer answer, Fault? fault, GatewayCall call) => fault?.Kind switch
    {
        FaultKind.BadGateway => answer with { Status = StatusCodes.Status502BadGateway, ContentType = "text/html", Body = "<html><body><h1>502 Bad Gateway</h1></body></html>"u8.ToArray() },
        FaultKind.Redirect => answer with { Status = StatusCodes.Status307TemporaryRedirect, Headers = [KeyValuePair.Create("Location", $"http://127.0.0.1:9{call.Http.Path}")], Body = [] },
        FaultKind.WrongSignature => answer with { Body = Replace(answer.Body, "<pg_sig>", static digit => digit == 'f' ? '0' : 'f') },
        FaultKind.ChangedDigit => answer with { Body = Replace(answer.Body, "<pg_payment_id>", static digit => digit == '9' ? '1' : '9') },
        _ => answer,
    };

    /// <summary>Sends an answer, or as much of it as the fault leaves.</summary>
    public static async Task SendAsync(HttpContext context, WrittenAnswer answer, Fault? fault, Func<HttpContext, WrittenAnswer, Task> send)
    {
        switch (fault?.Kind)
        {
            case FaultKind.NoAnswer:
                context.Abort();
                break;
            case FaultKind.CutAnswer:
                context.Response.ContentType = answer.ContentType;
                context.Response.ContentLength = answer.Body.Length;
                await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, Math.Min(fault.Bytes, answer.Body.Length))).ConfigureAwait(false);
                await context.Response.Body.FlushAsync().ConfigureAwait(false);
                context.Abort();
                break;
            case FaultKind.SlowAnswer:
                await Task.Delay(fault.Delay, context.RequestAborted).ConfigureAwait(false);
                await send(context, answer).ConfigureAwait(false);
                break;
            default:
                await send(context, answer).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Changes the first character after a mark; without the mark, the first digit.</summary>
    private static byte[] Replace(byte[] body, string mark, Func<char, char> other)
    {
        string text = Encoding.UTF8.GetString(body);
        int place = text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.AsSpan().IndexOfAnyInRange('0', '9');
        if (place < 0 || place >= text.Length)
        {
            return body;
        }

        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text[..place]}{other(text[place])}{text[(place + 1)..]}"));
    }

    private static void Set(IReply response, Func<string, bool> isMeant, Func<object?, object?> change)
    {
        foreach (PropertyInfo property in response.GetType().GetProperties().Where(property => property.CanWrite && isMeant(property.Name)))
        {
            if (change(property.GetValue(response)) is { } value)
            {
                property.SetValue(response, value);
            }
        }
    }
}
