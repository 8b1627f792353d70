namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What a reader of a log learns of an error: its kind and its text, and of our own errors the text alone.</summary>
public class TransportFailureTests
{
    [Fact]
    public void Kind_and_text_of_an_error_are_told()
    {
        Assert.Equal("IOException: The pipe is broken.", TransportFailure.ReasonOf(new IOException("The pipe is broken.")));
        Assert.Equal("ConnectionError: refused", TransportFailure.ReasonOf(new HttpRequestException(HttpRequestError.ConnectionError, "refused")));
        Assert.Equal("HttpRequestException: odd", TransportFailure.ReasonOf(new HttpRequestException(HttpRequestError.Unknown, "odd")));
    }

    [Fact]
    public void Text_is_one_line() => Assert.DoesNotContain('\n', TransportFailure.ReasonOf(new IOException("two\nlines")));

    [Fact]
    public void What_is_within_a_cancellation_is_told_where_it_says_more()
    {
        Assert.Equal("OperationCanceledException: canceled A connection took too long.", TransportFailure.ReasonOf(new OperationCanceledException("canceled", new TimeoutException("A connection took too long."))));
        Assert.Equal("OperationCanceledException: canceled", TransportFailure.ReasonOf(new OperationCanceledException("canceled", new TimeoutException("canceled"))));
        Assert.Equal("OperationCanceledException: canceled", TransportFailure.ReasonOf(new OperationCanceledException("canceled", new IOException("x"))));
    }

    [Fact]
    public void Own_error_is_found_below_seven_others_and_no_deeper()
    {
        RepeatedSendException own = RepeatedSendException.Again();

        Assert.Equal(own.Message, TransportFailure.ReasonOf(own));
        Assert.Equal(own.Message, TransportFailure.ReasonOf(Within(own, 7)));
        Assert.Equal("IOException: around", TransportFailure.ReasonOf(Within(own, 8)));
    }

    private static Exception Within(Exception exception, int depth)
    {
        for (int level = 0; level < depth; level++)
        {
            exception = new IOException("around", exception);
        }

        return exception;
    }
}
