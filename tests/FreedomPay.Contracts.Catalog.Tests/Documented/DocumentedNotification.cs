using System.Globalization;
using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Messages to the merchant in the forms in which they come, signed by the reference walk, and the merchant's answers to them.</summary>
internal static class DocumentedNotification
{
    /// <summary>Reads a message that must be verified.</summary>
    /// <param name="fields">The fields as they came.</param>
    /// <param name="url">The merchant's URL as the gateway was told it.</param>
    /// <param name="problems">The wire names of fields that come in another form than the spec has.</param>
    public static ReceivedRequest<TRequest>.Verified Verified<TRequest>(MessageFields fields, string url, params string[] problems)
        where TRequest : IReceivableRequest<TRequest>
    {
        ReceivedRequest<TRequest> received = Read<TRequest>(fields, url);
        Assert.True(received is ReceivedRequest<TRequest>.Verified, received.ToString());
        ReceivedRequest<TRequest>.Verified verified = (ReceivedRequest<TRequest>.Verified)received;
        Assert.Equal(problems, verified.Problems.Select(static problem => problem.WireName));
        return verified;
    }

    public static ReceivedRequest<TRequest> Read<TRequest>(MessageFields fields, string url)
        where TRequest : IReceivableRequest<TRequest> =>
        MessageReading.ReadRequest<TRequest>(fields, Documented.Credentials, new ReadOptions { ScriptName = ScriptName.FromUrl(url) });

    /// <summary>The form with the one field <c>pg_xml</c>: the document as printed, but for its signature, which the reference walk gives.</summary>
    public static MessageFields PgXml(string xml, string scriptName, bool usesPayoutKey = false)
    {
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(Encoding.UTF8.GetBytes(xml)) ?? throw new ArgumentException("No XML document.", nameof(xml));
        string signature = ReferenceWalk.Sign(scriptName, fields, TestMerchant.SecretOf(usesPayoutKey ? KeyKind.Payout : KeyKind.Payment));
        string printed = fields.Single(static field => field.Name == "pg_sig").Text!;
        string signed = xml.Replace($"<pg_sig>{printed}</pg_sig>", string.Create(CultureInfo.InvariantCulture, $"<pg_sig>{signature}</pg_sig>"), StringComparison.Ordinal);
        return MessageFields.FromForm(Encoding.ASCII.GetBytes($"pg_xml={Uri.EscapeDataString(signed)}"));
    }

    /// <summary>The merchant's answer as <c>name=value</c> in ordinal order, salt included. The signature must be that of the reference walk.</summary>
    public static IReadOnlyList<string> Answered(SignedReply answer, string scriptName, bool usesPayoutKey = false)
    {
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(answer.ToXml())!;
        Assert.Equal(
            ReferenceWalk.Sign(scriptName, fields, TestMerchant.SecretOf(usesPayoutKey ? KeyKind.Payout : KeyKind.Payment)),
            fields.Single(static field => field.Name == "pg_sig").Text);
        return [.. fields.Where(static field => field.Name != "pg_sig").Select(static field => $"{field.Name}={field.Text}").Order(StringComparer.Ordinal)];
    }
}
