using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>A decision that is kept and signed again for each repeat of the message.</summary>
public class NotificationDecisionTests
{
    private static readonly NotifiedResponse Reply = new()
    {
        Status = "ok",
        Description = "Заказ <7> & ещё",
        Hint = "for nobody's log",
        Lines = [new() { Text = "first" }, new() { Text = "second" }],
        ExtraFields = [MessageField.Text("pg_zone", "A"), MessageField.Object("pg_shop", MessageField.Text("branch", "7"))],
    };

    [Fact]
    public void Repeat_gets_the_same_fields_under_its_own_salt_and_a_signature_of_its_own()
    {
        NotificationDecision decision = Read(NotificationDecision.Of(Reply).ToBytes());
        SignedReply first = Received("salt of the first").Reply(Reply);
        SignedReply again = Received("salt of the repeat").Reply(decision);

        IReadOnlyList<Node> sent = ReferenceXml.TryParse(again.ToXml())!;
        Assert.Equal(ReferenceWalk.Sign("pay", sent, TestData.Key), sent.Single(static field => field.Name == "pg_sig").Text);
        Assert.Equal("salt of the repeat", sent.Single(static field => field.Name == "pg_salt").Text);
        Assert.Equal(Shown(first), Shown(again));
        Assert.Equal(first.ToString().Replace("salt of the first", "salt of the repeat", StringComparison.Ordinal), again.ToString());
        Assert.Equal(Received("same").Reply(Reply).ToXml(), Received("same").Reply(decision).ToXml());
    }

    [Fact]
    public void Decision_without_any_field_still_has_the_salt()
    {
        NotificationDecision decision = Read(NotificationDecision.Of(new NotifiedResponse { Status = "ok" }).ToBytes());

        Assert.Equal(["pg_salt", "pg_status", "pg_sig"], Received("salt").Reply(decision).Fields.Select(static field => field.Name));
    }

    [Fact]
    public void Decision_shows_and_keeps_neither_key_nor_salt_nor_signature()
    {
        NotificationDecision decision = NotificationDecision.Of(Reply);
        string kept = Encoding.UTF8.GetString(decision.ToBytes());

        Assert.Equal("NotificationDecision { EndpointName = TestContracts.Limited.Notified }", decision.ToString());
        Assert.DoesNotContain("pg_sig", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("pg_salt", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(TestData.Key, kept, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_sent_is_no_decision()
    {
        Assert.Contains("pg_status", Assert.Throws<MessageValidationException>(() => NotificationDecision.Of(new NotifiedResponse { Status = "" })).Message, StringComparison.Ordinal);
        Assert.Contains("';'", Assert.Throws<MessageValidationException>(() => NotificationDecision.Of(new NotifiedResponse { Status = "ok", Description = "100;KZT" })).Message, StringComparison.Ordinal);
        Assert.Contains("200", Assert.Throws<MessageValidationException>(() => NotificationDecision.Of(new NotifiedResponse { Status = "ok", Description = new string('a', 201) })).Message, StringComparison.Ordinal);
        Assert.Equal("reply", Assert.Throws<ArgumentException>(() => NotificationDecision.Of(new LookupResponse())).ParamName);
    }

    /// <summary>A store that mixes up its keys must not turn the decision about one kind of message into that about another.</summary>
    [Fact]
    public void Decision_about_another_kind_of_message_is_refused()
    {
        byte[] other = NotificationDecision.Of(Reply).ToBytes();
        other["TestContracts.Limited.Notifie".Length + 2] = (byte)'x';

        ArgumentException refused = Assert.Throws<ArgumentException>(() => Received("salt").Reply(Read(other)));

        Assert.Equal("decision", refused.ParamName);
    }

    /// <summary>Whatever a store returns is a decision that can be signed, or none.</summary>
    [Fact]
    public void Changed_bytes_are_refused_or_can_be_signed()
    {
        byte[] sound = NotificationDecision.Of(Reply).ToBytes();
        int read = 0;
        for (int place = 0; place < sound.Length; place++)
        {
            foreach (byte other in (byte[])[0, 1, 2, 3, 4, (byte)';', 0x7F, 0x80, 0xFF, (byte)(sound[place] + 1)])
            {
                byte[] changed = [.. sound];
                changed[place] = other;
                read += IsSoundOrRefused(changed) ? 1 : 0;
            }

            IsSoundOrRefused(sound[..place]);
            IsSoundOrRefused([.. sound[..place], .. sound]);
        }

        Assert.InRange(read, 100, sound.Length * 10);
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "nothing", [] },
        { "another version", [2, 1, (byte)'N'] },
        { "no name", [1, 0] },
        { "a length beyond the end", [1, 1, (byte)'N', 0, 1, (byte)'a', 0xFF, 0xFF, 0xFF, 0xFF, 0x7F] },
        { "an end too many", [1, 1, (byte)'N', 3] },
        { "an end too few", [1, 1, (byte)'N', 2, 1, (byte)'a'] },
        { "the salt", [1, 1, (byte)'N', 0, 7, .. "pg_salt"u8, 1, (byte)'a'] },
        { "the signature", [1, 1, (byte)'N', 0, 6, .. "pg_sig"u8, 1, (byte)'a'] },
        { "fields that are not in the order of the signature", [1, 1, (byte)'N', 0, 1, (byte)'b', 1, (byte)'1', 0, 1, (byte)'a', 1, (byte)'1'] },
        { "a semicolon", [1, 1, (byte)'N', 0, 1, (byte)'a', 1, (byte)';'] },
        { "what XML cannot carry", [1, 1, (byte)'N', 0, 1, (byte)'a', 1, 1] },
        { "bytes that are no UTF-8", [1, 1, (byte)'N', 0, 1, (byte)'a', 1, 0xC3] },
        { "a name that XML cannot carry", [1, 1, (byte)'N', 0, 1, (byte)'<', 1, (byte)'a'] },
        { "nesting without end", [1, 1, (byte)'N', .. Enumerable.Repeat<byte[]>([2, 1, (byte)'a'], 100_000).SelectMany(static part => part)] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_bytes_are_no_decision(string what, byte[] bytes)
    {
        Assert.False(NotificationDecision.TryRead(bytes, out NotificationDecision? decision), what);
        Assert.Null(decision);
    }

    private static bool IsSoundOrRefused(byte[] bytes)
    {
        if (!NotificationDecision.TryRead(bytes, out NotificationDecision? decision))
        {
            return false;
        }

        if (decision.EndpointName == NotifiedRequest.Endpoint.Name)
        {
            IReadOnlyList<Node> sent = ReferenceXml.TryParse(Received("salt").Reply(decision).ToXml())!;
            Assert.Equal(ReferenceWalk.Sign("pay", sent, TestData.Key), sent.Single(static field => field.Name == "pg_sig").Text);
        }

        return true;
    }

    private static string[] Shown(SignedReply reply) =>
        [.. reply.Fields.Where(static field => field.Name is not ("pg_salt" or "pg_sig")).Select(static field => $"{field.Name}={field.GetValue()} ({field.IsSensitive})")];

    private static NotificationDecision Read(byte[] bytes) =>
        NotificationDecision.TryRead(bytes, out NotificationDecision? decision) ? decision : throw new ArgumentException("Not read.", nameof(bytes));

    private static ReceivedRequest<NotifiedRequest>.Verified Received(string salt)
    {
        IReadOnlyList<Node> fields = ReferenceWalk.Signed("pay", TestData.Key, Node.Of("pg_order", "7"), Node.Of("pg_salt", salt));
        return TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(
            MessageFields.FromPairs(fields.Select(static field => KeyValuePair.Create(field.Name, field.Text!))), TestData.Credentials, ScriptName.Exactly("pay")));
    }
}
