using FreedomPay.Contracts.Tool.Signatures;
using FreedomPay.Contracts.Tool.Tests.Signatures.Broken;
using Xunit.Abstractions;

namespace FreedomPay.Contracts.Tool.Tests.Signatures;

/// <summary>Messages that are broken on purpose: does verify name what was broken?</summary>
public sealed class BrokenMessageTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.95;

    /// <summary>Five hundred before a release, <c>FREEDOMPAY_SOAK=1</c>; otherwise two of each mistake, one of them in a pair.</summary>
    private static readonly int Count = Environment.GetEnvironmentVariable("FREEDOMPAY_SOAK") == "1" ? 500 : Breakers.All.Count * 2;

    [Fact]
    public void Causes_of_broken_messages_are_named()
    {
        BrokenMessage[] all = [.. Enumerable.Range(0, Count).Select(BrokenMessage.Create)];
        (BrokenMessage Message, VerifiedMessage Verified)[] missed = [.. all.Select(static message => (Message: message, Verified: message.Verify())).Where(static one => !one.Message.IsFoundBy(one.Verified))];

        foreach ((BrokenMessage message, VerifiedMessage verified) in missed)
        {
            output.WriteLine($"{message}: {(verified.Fits ? "fits" : string.Join(" + ", verified.Changes.Select(static change => $"{change.Kind} {string.Join('|', change.Subjects)}")))}. {verified.Advice}");
        }

        double share = 1 - ((double)missed.Length / all.Length);
        output.WriteLine($"{all.Length} messages, {Breakers.All.Count} mistakes, {share:P1} named; {missed.Count(static one => one.Verified.IsExplained)} explained in another way");
        Assert.True(all.SelectMany(static message => message.Breakers).Select(static breaker => breaker.Name).Distinct().Count() == Breakers.All.Count, "Each mistake is made.");
        Assert.True(share >= LeastShare, $"Only {share:P1} of the causes are named.");
    }

    [Fact]
    public void Whole_messages_fit()
    {
        foreach (int seed in Enumerable.Range(0, 50))
        {
            SampleMessage message = BrokenMessage.Whole(seed);

            VerifiedMessage verified = BrokenMessage.Verify(message, seed);

            Assert.True(verified.Fits, $"{seed}: {verified.Advice}");
            string reference = message.IsXml ? ReferenceSignature.OfXml(message.Script, message.Body, message.Key) : ReferenceSignature.OfForm(message.Script, message.Sent, message.Key);
            Assert.Equal(reference, message.Signature);
        }
    }

    [Fact]
    public void Message_that_cannot_be_mended_gets_no_cause()
    {
        foreach (int seed in Enumerable.Range(0, Count / 5))
        {
            Random random = new(seed);
            SampleMessage message = Samples.Create(random);
            int field = random.Next(message.Sent.Count);
            switch (seed % 3)
            {
                case 0:
                    message.Key = "another-key-" + random.Next();
                    break;
                case 1:
                    (string name, string value) = message.Sent[field];
                    message.Sent[field] = (name, value.Length == 0 ? "x" : value[..^1] + (value[^1] == '7' ? '8' : '7'));
                    break;
                default:
                    message.Signed[field] = (message.Signed[field].Name, Guid.NewGuid().ToString());
                    break;
            }

            VerifiedMessage verified = BrokenMessage.Verify(message, seed);

            // A lost value that a spec names, or a field that is not known, is none of these: the value that was signed is in no message.
            Assert.False(verified.Fits, $"{seed}");
            Assert.False(verified.IsExplained, $"{seed}: {verified.Advice}");
        }
    }
}
