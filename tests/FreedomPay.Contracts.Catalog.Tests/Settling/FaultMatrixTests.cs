using System.Net;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Testing;

namespace FreedomPay.Contracts.Catalog.Tests.Settling;

/// <summary>Every way to lose an answer, at every endpoint that moves money, with a restart in between: nothing is sent twice, and nothing stays open without a message to a person.</summary>
public class FaultMatrixTests
{
    private static readonly Dictionary<string, Func<IWritableMessage, FakeAnswer>?> Faults = new()
    {
        ["stopped before sending"] = null,
        ["never reached the gateway"] = static _ => FakeAnswer.Unreachable(),
        ["no answer"] = static _ => FakeAnswer.Lost(),
        ["cut at the first byte"] = static answer => FakeAnswer.Cut(answer, 1),
        ["cut later"] = static answer => FakeAnswer.Cut(answer, 40),
        ["empty"] = static _ => FakeAnswer.Text(""),
        ["a proxy's page"] = static _ => FakeAnswer.Text("<html><body>Bad gateway</body></html>", HttpStatusCode.BadGateway),
        ["a redirect"] = static _ => FakeAnswer.Redirect(new Uri("https://elsewhere.test/")),
        ["an unsigned error"] = static _ => FakeAnswer.UnsignedError(ErrorCode.GeneralError),
        ["a wrong signature"] = FakeAnswer.WronglySigned,
        ["stopped before the answer was written down"] = static answer => FakeAnswer.Success(answer),
    };

    private static readonly Dictionary<string, Func<IWritableMessage, FakeAnswer>> Questions = new()
    {
        ["get no answer"] = static _ => FakeAnswer.Lost(),
        ["are answered with not found"] = static _ => FakeAnswer.UnsignedError(ErrorCode.PaymentNotFound),
        ["are answered with whatever the gateway can say"] = static answer => FakeAnswer.Success(answer),
        ["get wrong signatures"] = FakeAnswer.WronglySigned,
    };

    public static IEnumerable<object[]> Cases => Faults.Keys.SelectMany(static fault => Questions.Keys.Select(question => new object[] { fault, question }));

    [Fact]
    public void There_are_endpoints() => Assert.InRange(MovingEndpoint.All.Count, 30, 200);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_is_sent_twice_or_left_open(string fault, string question)
    {
        List<string> wrong = [];

        // Nothing signs answers in JSON.
        bool isAboutSignatures = fault == "a wrong signature" || question == "get wrong signatures";
        foreach (MovingEndpoint endpoint in MovingEndpoint.All.Where(endpoint => !(isAboutSignatures && endpoint.IsJson)))
        {
            MovingRun run = await endpoint.RunAsync(Faults[fault], Questions[question]);
            bool hasEnded = run.Outcome is Outcome.Done or Outcome.NotDone;
            if (run.Delivered > 1 || run.Open > 0 || run.Told != (hasEnded ? 0 : 1) || (hasEnded && question != "are answered with whatever the gateway can say"))
            {
                wrong.Add($"{endpoint.Name}: {run}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
