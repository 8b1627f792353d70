using FreedomPay.Contracts.Tests.Client;

namespace FreedomPay.Contracts.Tests.Outgoing.Once;

/// <summary>The right to send a request, step by step: who is let through, who is refused, and what the caller is told.</summary>
public class SendPermitTests
{
    [Fact]
    public void Second_attempt_beside_the_first_is_refused_until_the_first_has_ended()
    {
        (SendTicket first, SendTicket second) = Tickets(new SendPermit(isRepeatable: false));

        first.Begin();
        Refuses("a second time beside the first", second, second.Begin);
        first.End();

        second.Begin();
        second.Write(Connection());
        second.End();
        Refuses("has already been written", first, first.Begin);
        Refuses("has already been written", first, () => first.Write(Connection()));
    }

    [Fact]
    public void Call_that_has_ended_sends_nothing_any_more()
    {
        (SendTicket ticket, SendTicket other) = Tickets(new SendPermit(isRepeatable: false));
        ticket.Open();

        Assert.Equal(Outcome.NotDone, ticket.Close());

        Refuses("has ended", ticket, ticket.Begin);
        Refuses("has ended", ticket, () => ticket.Write(Connection()));
        other.Begin();
        other.Write(Connection());
    }

    [Fact]
    public void Request_that_may_be_repeated_ends_with_its_call_too()
    {
        SendTicket ticket = new(new SendPermit(isRepeatable: true), hasContent: true);
        ticket.Open();
        ticket.Close();

        Refuses("has ended", ticket, ticket.Begin);
        Refuses("has ended", ticket, () => ticket.Write(Connection()));
    }

    [Fact]
    public void Nothing_has_happened_where_nothing_was_written_and_nobody_can_write_any_more()
    {
        SendPermit permit = new(isRepeatable: false);
        (SendTicket first, SendTicket second) = Tickets(permit);
        first.Open();
        second.Open();

        Assert.Equal(Outcome.Unknown, permit.Before);
        Assert.Equal(Outcome.Unknown, first.Close());
        Assert.Equal(Outcome.NotDone, second.Close());
        Assert.Equal(Outcome.NotDone, permit.Before);
    }

    [Fact]
    public void Attempt_by_hand_that_is_on_its_way_leaves_the_outcome_of_a_call_open()
    {
        SendPermit permit = new(isRepeatable: false);
        (SendTicket call, SendTicket byHand) = Tickets(permit);
        call.Open();
        byHand.Begin();

        Assert.Equal(Outcome.Unknown, permit.Before);
        Assert.Equal(Outcome.Unknown, call.Close());

        byHand.End();
        Assert.Equal(Outcome.NotDone, permit.Before);
    }

    [Fact]
    public void Own_attempt_of_a_call_does_not_leave_its_outcome_open()
    {
        SendTicket ticket = new(new SendPermit(isRepeatable: false), hasContent: true);
        ticket.Open();
        ticket.Begin();

        Assert.Equal(Outcome.NotDone, ticket.Close());
    }

    [Fact]
    public void Head_without_a_content_counts_as_sent_when_its_attempt_begins()
    {
        SendPermit permit = new(isRepeatable: false);
        SendTicket ticket = new(permit, hasContent: false);
        ticket.Open();
        ticket.Begin();
        ticket.End();

        Assert.Equal(Outcome.Unknown, ticket.Close());
        SendTicket second = new(permit, hasContent: false);
        Refuses("has already been written", second, second.Begin);
        Assert.False(permit.IsRepeated);
    }

    private static (SendTicket First, SendTicket Second) Tickets(SendPermit permit) => (new(permit, hasContent: true), new(permit, hasContent: true));

    private static ConnectionStream Connection() => new([]);

    private static void Refuses(string expected, SendTicket ticket, Action attempt)
    {
        Assert.Contains(expected, Assert.Throws<RepeatedSendException>(attempt).Message, StringComparison.Ordinal);
        Assert.Equal(RefusedSend.Repeat, ticket.Refused);
    }
}
