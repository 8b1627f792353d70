using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Samples that a tool has made of a page's schema: their <c>pg_status</c> is the placeholder <c>string</c>.</summary>
internal static class DocumentedSample
{
    private const string Placeholder = "<pg_status>string</pg_status>";

    /// <summary>The sample with a status that the page documents, and otherwise as printed.</summary>
    public static string WithStatus(string sample, string status)
    {
        Assert.Contains(Placeholder, sample, StringComparison.Ordinal);
        return sample.Replace(Placeholder, $"<pg_status>{status}</pg_status>", StringComparison.Ordinal);
    }

    /// <summary>The sample as printed, with a signature that fits: a status that no page documents is no success.</summary>
    public static void AssertUnknownStatus<TResponse>(string sample, string scriptName, bool usesPayoutKey = false)
        where TResponse : class, IGatewayResponse<TResponse> => Assert.IsType<Answer<TResponse>.Malformed>(
        MessageReading.ReadAnswer<TResponse>(Documented.Resigned(sample, scriptName, usesPayoutKey), Documented.Credentials, options: null), exactMatch: true);
}
