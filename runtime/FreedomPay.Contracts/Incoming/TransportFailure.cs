namespace FreedomPay.Contracts;

/// <summary>Why a request got no answer, and whether it may have been carried out.</summary>
internal sealed record TransportFailure(Outcome Outcome, string Reason, Exception? Exception, HttpFacts Http)
{
    public static string Describe(Outcome outcome, string reason, string note) => outcome == Outcome.NotDone
        ? $"No answer, and nothing was sent{note}. {reason}"
        : $"No answer; whether the request was carried out is unknown{note}. {reason}";

    /// <summary>Returns the kind of an error and its message. This library's own messages are already whole sentences.</summary>
    public static string ReasonOf(Exception exception)
    {
        if (Own(exception) is { } own)
        {
            return own.Message;
        }

        string kind = exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? $"{http.HttpRequestError}" : exception.GetType().Name;

        // "The operation was canceled" says nothing; the inner exception says that the connect timeout expired.
        string text = exception is OperationCanceledException { InnerException: TimeoutException inner } && exception.Message != inner.Message
            ? $"{exception.Message} {inner.Message}"
            : exception.Message;
        return $"{kind}: {LogText.Of(text)}";
    }

    /// <summary>Finds this library's exception: HttpClient and handlers wrap exceptions that they do not know.</summary>
    private static RepeatedSendException? Own(Exception? exception)
    {
        for (int depth = 0; exception is not null && depth < 8; depth++, exception = exception.InnerException)
        {
            if (exception is RepeatedSendException own)
            {
                return own;
            }
        }

        return null;
    }
}
