using System.Net;
using System.Text;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Catalog.Tests.Secrets;

namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>No value of a field, no key and no token is in anything that a collector gets.</summary>
[Collection(nameof(CatalogRun))]
public class SensitiveDataTests(CatalogRun run)
{
    public static TheoryData<string, string> Marks => new()
    {
        { "a sensitive field", MarkedMessages.Secret },
        { "any other text", MarkedMessages.Other },
        { "a date of birth", "1987-06-05" },
        { "a payment's id", "7999007771" },
        { "an amount", "1005.28" },
        { "a UUID", "0199765b-a007-7339-93fe-f073ac14aa9b" },
        { "a card of a sample", "4400440044004400" },
        { "an email of a sample", "payer@example.kz" },
        { "a phone of a sample", "77011234567" },
        { "the payment key", CatalogRun.PaymentKey },
        { "the payout key", CatalogRun.PayoutKey },
        { "a bearer token", CatalogRun.Token },
        { "a client secret", CatalogRun.ClientSecret },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void Nothing_of_it_is_exported(string what, string mark)
    {
        foreach (string form in Forms(mark))
        {
            int place = run.Export.Text.IndexOf(form, StringComparison.OrdinalIgnoreCase);
            string around = place < 0 ? string.Empty : run.Export.Text[Math.Max(0, place - 300)..Math.Min(run.Export.Text.Length, place + 100)];
            Assert.True(place < 0, $"{what} ({form}) is in: {around}");
        }
    }

    /// <summary>Whatever an endpoint of the catalog can do was done, and a collector has it.</summary>
    [Fact]
    public void Everything_was_exported()
    {
        string[] outbound = [.. CatalogTypes.Requests.Concat(CatalogTypes.TextRequests).Select(CatalogTypes.EndpointOf).Where(static endpoint => !endpoint.IsInbound).Select(static endpoint => endpoint.Name).Distinct()];
        string[] inbound = [.. CatalogRun.Inbound.Select(static type => CatalogTypes.EndpointOf(type).Name)];

        Assert.InRange(outbound.Length, 80, int.MaxValue);
        Assert.InRange(inbound.Length, 5, int.MaxValue);
        Assert.All(outbound, name => Assert.Contains(run.Export.Activities, activity => activity.Name == name));
        Assert.All(outbound, name => Assert.InRange(run.Answers.Count(answer => answer.Endpoint == name), 5, int.MaxValue));

        // Where an answer must repeat what was asked under another name, no sample does.
        Assert.InRange(run.Answers.Where(static answer => answer.Kind is "Success" or "Page").Select(static answer => answer.Endpoint).Distinct().Count(), 80, int.MaxValue);
        Assert.All(inbound, name => Assert.Contains(run.Export.Points, point => point.Contains($"freedompay.notifications {{message}}", StringComparison.Ordinal) && point.Contains(name, StringComparison.Ordinal)));
        Assert.All(inbound, name => Assert.Contains(run.Replies, reply => reply.Endpoint == name && (int)reply.Status < 300));
        Assert.All(inbound, name => Assert.Equal(!name.EndsWith(".RedirectBack", StringComparison.Ordinal), run.Replies.Contains((name, HttpStatusCode.BadRequest))));
        Assert.Equal(["GatewayError", "Malformed", "NoAnswer", "Page", "Success", "Untrusted"], run.Answers.Select(static answer => answer.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(4, run.Outcomes.Distinct().Count());
        Assert.Equal(outbound.Length * 2, run.RequestsOverSockets);

        // What is around this library is observed too: requests that come, and connections that go out.
        Assert.Contains("http.server.request.duration", run.Export.Text, StringComparison.Ordinal);
        Assert.Contains("http.client.request.duration", run.Export.Text, StringComparison.Ordinal);
        Assert.Contains("url.path=/pay/ResultNotify", run.Export.Text, StringComparison.Ordinal);
        Assert.InRange(run.Export.Text.Length, 1_000_000, int.MaxValue);
    }

    private static IEnumerable<string> Forms(string mark)
    {
        yield return mark;
        yield return Uri.EscapeDataString(mark);
        yield return WebUtility.UrlEncode(mark);
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(mark));
        for (int offset = 0; offset < 3; offset++)
        {
            // Whatever lies before and after it, these characters of base64 are its own.
            string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', offset) + mark));
            yield return encoded[(offset == 0 ? 0 : offset + 1)..^4];
        }
    }
}
