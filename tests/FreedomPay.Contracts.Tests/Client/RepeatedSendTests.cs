namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Whoever reads why a sending was refused learns what was tried, whether anything was sent, and what to do.</summary>
public class RepeatedSendTests
{
    [Fact]
    public void Message_says_what_was_tried_and_what_to_do()
    {
        Says(RepeatedSendException.Again(), "has already been written to a connection", "tried to send it again", "Ask the gateway what became of the first one.");
        Says(RepeatedSendException.WhileSending(), "is being sent", "a second time beside the first");
        Says(RepeatedSendException.TooLate(), "has ended", "went on sending it");
        Says(
            RepeatedSendException.Buffered(),
            "tried to read or copy its content into memory",
            "nothing was sent by this attempt",
            "Take the handler away that reads, logs or clones request content",
            "In a test, look at the fields of the signed request instead");
        Says(RepeatedSendException.Copied(), "a handler has copied it into a message of its own", "nothing was sent", "Take that handler away");
    }

    private static void Says(RepeatedSendException exception, params string[] parts)
    {
        foreach (string part in parts)
        {
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }

        Assert.Contains("refused", exception.Message, StringComparison.Ordinal);
    }
}
