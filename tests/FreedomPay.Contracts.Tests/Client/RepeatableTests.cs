using FreedomPay.Common;
using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Requests that only read, and those with a key that makes repeats safe, may be repeated.</summary>
public class RepeatableTests
{
    private static readonly string SignedError = System.Text.Encoding.UTF8.GetString(
        new ErrorReply(Endpoints.Idempotent, ErrorCode.InvalidSignature, "Invalid signature").Sign(Endpoints.Merchant).ToXml());

    public static TheoryData<Primary, string> Repeating
    {
        get
        {
            TheoryData<Primary, string> matrix = [];
            foreach (Primary primary in Enum.GetValues<Primary>())
            {
                foreach (string name in StrangeHandlers.All.Keys.Where(static name => name != "sends three at once"))
                {
                    matrix.Add(primary, name);
                }
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Repeating))]
    public async Task Request_that_reads_is_repeated_whatever_handlers_do_with_it(Primary primary, string name)
    {
        // Copies without the options of a message do not pass the innermost handler: it cannot know them.
        bool isUnknown = primary == Primary.Own && name == "clones into new messages";
        await using RawServer server = Rig.Server(Rig.Unavailable);
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), StrangeHandlers.All[name]());

        Sent sent = await Sent.SendAsync(http, Way.Request, Endpoints.Reading);

        Assert.Equal(isUnknown ? 0 : 3, server.Bodies);
        Assert.Equal(isUnknown ? "NoAnswer" : "Malformed", sent.Kind);
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Idempotent_request_is_repeated_with_its_key_and_an_error_to_the_repeat_is_unknown(Primary primary)
    {
        List<string> keys = [];
        await using RawServer server = new(async connection =>
        {
            while (await connection.ReadRequestAsync())
            {
                keys.Add(connection.Head.Split("\r\n").Single(static line => line.StartsWith("X-Request-Id: ", StringComparison.OrdinalIgnoreCase)));
                await connection.SendAsync(keys.Count % 2 == 1 ? Rig.Unavailable : RawServer.Ok(SignedError));
            }
        });
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), StrangeHandlers.All["sends again"]());

        Sent sent = await Sent.SendAsync(http, Way.Request, Endpoints.Idempotent);

        Assert.Equal(("GatewayError", Outcome.Unknown), (sent.Kind, sent.Outcome));
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public async Task Error_to_the_first_sending_of_an_idempotent_request_proves_what_it_proves_else()
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(SignedError));
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own));
        FreedomPayClient client = new(http, Endpoints.Merchant);
        IGatewayRequest<ProbeResponse> request = new ProbeRequest { Endpoint = Endpoints.Idempotent };
        SignedRequest<ProbeResponse> signed = request.Sign(Endpoints.Merchant);

        Answer<ProbeResponse> first = await client.SendAsync(signed);
        Answer<ProbeResponse> handedOverAgain = await client.SendAsync(signed);
        Answer<ProbeResponse> withTheKeyOfAnother = await client.SendAsync(request.Sign(Endpoints.Merchant, new SigningOptions { IdempotencyKey = signed.IdempotencyKey }));
        Answer<ProbeResponse> readByHand = signed.ReadAnswer(System.Text.Encoding.UTF8.GetBytes(SignedError));

        using HttpClient nowhere = Rig.Client(ClosedPort.Address(), Rig.Create(Primary.Own));
        Answer<ProbeResponse> repeatThatIsRefused = await new FreedomPayClient(nowhere, Endpoints.Merchant).SendAsync(request.Sign(Endpoints.Merchant, new SigningOptions { IdempotencyKey = signed.IdempotencyKey }));
        Answer<ProbeResponse> firstThatIsRefused = await new FreedomPayClient(nowhere, Endpoints.Merchant).SendAsync(request);

        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.NoAnswer>(repeatThatIsRefused).Outcome);
        Assert.Equal(Outcome.NotDone, TestData.Should<Answer<ProbeResponse>.NoAnswer>(firstThatIsRefused).Outcome);
        Assert.Equal(Outcome.NotDone, TestData.Should<Answer<ProbeResponse>.GatewayError>(first).Outcome);
        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.GatewayError>(handedOverAgain).Outcome);
        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.GatewayError>(withTheKeyOfAnother).Outcome);
        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.GatewayError>(readByHand).Outcome);
        Assert.Equal(3, server.Bodies);
    }
}
