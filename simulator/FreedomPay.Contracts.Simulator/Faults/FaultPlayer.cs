using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Http;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Faults;

/// <summary>Breaks answers.</summary>
internal static partial class FaultPlayer
{
    private const int PiecesOfSlowAnswer = 10;

    /// <summary>Changes what is answered, before it is signed.</summary>
    public static FlowAnswer Change(FlowAnswer answer, Fault? fault)
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
                    DateOnly day => day.AddDays(1),
                    _ => null,
                });
                return answer;
            default:
                return answer;
        }
    }

    /// <summary>Changes the bytes of an answer.</summary>
    public static WrittenAnswer Change(WrittenAnswer answer, Fault? fault, HttpRequest request) => fault?.Kind switch
    {
        FaultKind.BadGateway => answer with { Status = StatusCodes.Status502BadGateway, ContentType = "text/html", Headers = [], Body = "<html><body><h1>502 Bad Gateway</h1></body></html>"u8.ToArray() },
        FaultKind.Redirect => answer with
        {
            Status = StatusCodes.Status307TemporaryRedirect,
            Headers = [KeyValuePair.Create("Location", fault.Location?.AbsoluteUri ?? RedirectTarget.AddressFor(request))],
            Body = [],
        },
        FaultKind.WrongSignature => answer with { Body = Replace(answer.Body, SignatureStart(), static digit => digit == 'f' ? '0' : 'f') },
        FaultKind.ChangedDigit => answer with { Body = Replace(answer.Body, DigitOfValue(), static digit => digit == '9' ? '1' : '9') },
        _ => answer,
    };

    /// <summary>Sends an answer, or as much of it as the fault leaves.</summary>
    public static async Task SendAsync(HttpContext context, WrittenAnswer answer, Fault? fault)
    {
        if (fault?.Kind == FaultKind.NoAnswer)
        {
            context.Abort();
            return;
        }

        answer.WriteHead(context.Response);
        switch (fault?.Kind)
        {
            case FaultKind.CutAnswer:
                await WriteAsync(context, answer.Body.AsMemory(0, Math.Clamp(fault.Bytes, 0, Math.Max(0, answer.Body.Length - 1)))).ConfigureAwait(false);
                context.Abort();
                break;
            case FaultKind.SlowAnswer:
                int size = (answer.Body.Length / PiecesOfSlowAnswer) + 1;
                for (int start = 0; start < answer.Body.Length; start += size)
                {
                    await WriteAsync(context, answer.Body.AsMemory(start, Math.Min(size, answer.Body.Length - start))).ConfigureAwait(false);
                    await Task.Delay(fault.Delay / PiecesOfSlowAnswer, context.RequestAborted).ConfigureAwait(false);
                }

                break;
            default:
                await WriteAsync(context, answer.Body).ConfigureAwait(false);
                break;
        }

        if (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> part)
    {
        await context.Response.Body.WriteAsync(part, context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Changes the character at the end of the first match.</summary>
    private static byte[] Replace(byte[] body, Regex place, Func<char, char> other)
    {
        string text = Encoding.UTF8.GetString(body);
        if (place.Match(text) is not { Success: true } match)
        {
            return body;
        }

        int changed = match.Index + match.Length - 1;
        return Encoding.UTF8.GetBytes($"{text[..changed]}{other(text[changed])}{text[(changed + 1)..]}");
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

    [GeneratedRegex("<pg_sig>[0-9a-f]")]
    private static partial Regex SignatureStart();

    /// <summary>The id of a payment if there is one, otherwise any number: the text of an element, or the value of a member.</summary>
    [GeneratedRegex("""<pg_payment_id>[0-9]|^(?!.*<pg_payment_id>[0-9]).*?(?:<pg_(?!sig|salt)[a-z_]+>|":\s*"?)[0-9]""", RegexOptions.Singleline)]
    private static partial Regex DigitOfValue();
}
