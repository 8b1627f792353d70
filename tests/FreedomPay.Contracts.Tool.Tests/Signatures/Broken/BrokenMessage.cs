using System.Text;
using FreedomPay.Contracts.Tool.Signatures;
using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Reading;

namespace FreedomPay.Contracts.Tool.Tests.Signatures.Broken;

/// <summary>A message with one or two mistakes, and what verify says of it.</summary>
/// <param name="Seed">What makes it again.</param>
/// <param name="Breakers">The mistakes.</param>
/// <param name="Expected">What has to be found.</param>
/// <param name="Message">The message.</param>
internal sealed record BrokenMessage(int Seed, IReadOnlyList<Breaker> Breakers, IReadOnlyList<Expected> Expected, SampleMessage Message)
{
    private static readonly KeyRing Keys = new([new NamedKey("payment key", isPayout: false, SampleMessage.PaymentKey), new NamedKey("payout key", isPayout: true, SampleMessage.PayoutKey)]);

    public override string ToString() => $"seed {Seed}: {string.Join(" + ", Breakers)}";

    /// <summary>Makes the message of a seed: single mistakes and pairs in turn.</summary>
    public static BrokenMessage Create(int seed)
    {
        Random random = new(seed);
        for (; ; )
        {
            Breaker one = Broken.Breakers.All[seed / 2 % Broken.Breakers.All.Count];
            Breaker[] breakers = seed % 2 == 0 ? [one] : [one, Broken.Breakers.All[random.Next(Broken.Breakers.All.Count)]];
            if (TryCreate(seed, random.Next(), breakers) is { } broken)
            {
                return broken;
            }
        }
    }

    /// <summary>Makes a message without mistakes.</summary>
    public static SampleMessage Whole(int seed) => Samples.Create(new Random(seed));

    public VerifiedMessage Verify() => Verify(Message, Seed);

    public static VerifiedMessage Verify(SampleMessage message, int seed)
    {
        (byte[] bytes, ReadingHints hints) = Written(message, seed);
        CapturedMessage captured = Assert.Single(MessageReader.Read(bytes, hints, number: null, CancellationToken.None));
        return new MessageVerifier(CatalogView.Default, Keys, new VerifyQuestion()).Verify(captured with { IsAnswer = message.IsXml }, CancellationToken.None);
    }

    /// <summary>Returns whether what was found is what is wrong, and nothing else.</summary>
    public bool IsFoundBy(VerifiedMessage verified) =>
        verified.Changes.Count == Expected.Count && (Expected.Count == 1
            ? Expected[0].IsMetBy(verified.Changes[0])
            : (Expected[0].IsMetBy(verified.Changes[0]) && Expected[1].IsMetBy(verified.Changes[1])) || (Expected[0].IsMetBy(verified.Changes[1]) && Expected[1].IsMetBy(verified.Changes[0])));

    /// <summary>Two mistakes can undo each other, or be one: such a pair is another message.</summary>
    private static BrokenMessage? TryCreate(int seed, int messageSeed, Breaker[] breakers)
    {
        if (breakers.Length == 2 && breakers[0].Name == breakers[1].Name)
        {
            return null;
        }

        SampleMessage message = Samples.Create(new Random(messageSeed));
        List<Expected> expected = [];
        foreach (Breaker breaker in breakers)
        {
            string before = message.Body;
            Random random = new(messageSeed);
            if (breaker.Break(message, random) is not { } cause || (message.Body == before && !message.Url.Contains('?', StringComparison.Ordinal)))
            {
                return null;
            }

            if (expected.Any(other => other.Kind == cause.Kind))
            {
                return null;
            }

            expected.Add(cause);
        }

        bool isPair = breakers.Length == 2 && breakers.All(breaker => TryCreate(seed, messageSeed, [breaker]) is { } alone && alone.Message.Body != message.Body);
        return breakers.Length == 1 || isPair ? new BrokenMessage(seed, breakers, expected, message) : null;
    }

    /// <summary>Writes the message as users have it: a body, a curl command, an HTTP message, a line of a log.</summary>
    private static (byte[] Bytes, ReadingHints Hints) Written(SampleMessage message, int seed)
    {
        string body = message.Body;
        string text = message.IsXml ? body : (seed % 5) switch
        {
            0 => $"curl -X POST '{message.Url}' -H 'Accept: */*' --data-raw '{body.Replace("'", "%27", StringComparison.Ordinal)}'",
            1 => $"POST {message.Url} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}",
            2 => $"2026-11-30T10:11:12Z INFO [shop] {message.Url} received body: {body}\n2026-11-30T10:11:13Z INFO [shop] answered\n",
            _ => body,
        };
        return (Encoding.UTF8.GetBytes(text), new ReadingHints(seed % 5 < 3 && !message.IsXml ? null : message.Url, "POST", Jws: null));
    }
}
