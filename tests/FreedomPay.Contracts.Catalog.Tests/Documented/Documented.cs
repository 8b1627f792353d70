using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>
/// Examples of the documentation, held against the generated types. As printed they are signed with keys that nobody has: they must be
/// untrusted then, and read field by field once the reference walk has signed them with a key of the tests.
/// </summary>
internal static class Documented
{
    public const string Salt = "some_random_string";

    public static MerchantCredentials Credentials => TestMerchant.Credentials;

    /// <summary>Reads a documented answer that says that the request was done.</summary>
    /// <param name="xml">The document as the documentation prints it.</param>
    /// <param name="scriptName">The script name, written out by the test: an oracle beside the spec.</param>
    /// <param name="usesPayoutKey">Whether the payout key signs.</param>
    /// <param name="problems">The wire names of fields that the spec expects and the example lacks or writes otherwise.</param>
    public static TResponse Success<TResponse>(string xml, string scriptName, bool usesPayoutKey = false, params string[] problems)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Answer<TResponse> asPrinted = Read<TResponse>(Encoding.UTF8.GetBytes(xml));
        Assert.IsType<Answer<TResponse>.Untrusted>(asPrinted, exactMatch: true);
        Answer<TResponse> resigned = Read<TResponse>(Resigned(xml, scriptName, usesPayoutKey));
        Assert.True(resigned is Answer<TResponse>.Success, resigned.ToString());
        Answer<TResponse>.Success success = (Answer<TResponse>.Success)resigned;
        Assert.Equal(problems, success.Problems.Select(static problem => problem.WireName));
        return success.Response;
    }

    /// <summary>Reads an answer that is signed and of which nothing tells for sure what it says.</summary>
    public static void IsOfNoShape<TResponse>(string xml, string scriptName, bool usesPayoutKey = false)
        where TResponse : class, IGatewayResponse<TResponse> =>
        Assert.IsType<Answer<TResponse>.Malformed>(Read<TResponse>(Resigned(xml, scriptName, usesPayoutKey)), exactMatch: true);

    /// <summary>Reads a documented error, as printed and signed.</summary>
    public static Answer<TResponse>.GatewayError Error<TResponse>(string xml, string scriptName, bool usesPayoutKey = false)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Answer<TResponse>.GatewayError asPrinted = Assert.IsType<Answer<TResponse>.GatewayError>(Read<TResponse>(Encoding.UTF8.GetBytes(xml)), exactMatch: true);
        Assert.False(asPrinted.IsAuthenticated);
        Answer<TResponse>.GatewayError resigned = Assert.IsType<Answer<TResponse>.GatewayError>(Read<TResponse>(Resigned(xml, scriptName, usesPayoutKey)), exactMatch: true);
        Assert.True(resigned.IsAuthenticated);
        return resigned;
    }

    /// <summary>The names and values that are sent, without salt and signature, as <c>name=value</c> in ordinal order. The signature must be that of the reference walk.</summary>
    public static IReadOnlyList<string> Sent(SignedMessage message, string scriptName, bool usesPayoutKey = false)
    {
        List<(string Name, string Value)> pairs = [.. message.Fields.Select(static field => (field.Name, field.GetValue()))];
        IReadOnlyList<Node> fields = PhpForm.Parse(pairs);
        Assert.Equal(ReferenceWalk.Sign(scriptName, fields, SecretOf(usesPayoutKey)), pairs.Single(static pair => pair.Name == "pg_sig").Value);
        return [.. pairs.Where(static pair => pair.Name is not ("pg_salt" or "pg_sig")).Select(static pair => $"{pair.Name}={pair.Value}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The document with the signature that the reference walk gives.</summary>
    public static byte[] Resigned(string xml, string scriptName, bool usesPayoutKey = false)
    {
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(Encoding.UTF8.GetBytes(xml)) ?? throw new ArgumentException("No XML document.", nameof(xml));
        List<Node> unsigned = [.. fields.Where(static field => field.Name != "pg_sig")];
        if (unsigned.All(static field => field.Name != "pg_salt"))
        {
            unsigned.Add(Node.Of("pg_salt", Salt));
        }

        return ReferenceXml.Write([.. ReferenceWalk.Signed(scriptName, SecretOf(usesPayoutKey), [.. unsigned])]);
    }

    /// <summary>A documented notification, signed by the reference walk: names and values as they come to the merchant's URL.</summary>
    public static MessageFields Notification(string scriptName, bool usesPayoutKey, params (string Name, string Value)[] fields)
    {
        List<(string Name, string Value)> signed = [.. fields.Where(static field => field.Name != "pg_sig")];
        signed.Add(("pg_sig", ReferenceWalk.Sign(scriptName, PhpForm.Parse(signed), SecretOf(usesPayoutKey))));
        string query = string.Join('&', signed.Select(static field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return MessageFields.FromForm(Encoding.ASCII.GetBytes(query));
    }

    private static string SecretOf(bool usesPayoutKey) => TestMerchant.SecretOf(usesPayoutKey ? KeyKind.Payout : KeyKind.Payment);

    private static Answer<TResponse> Read<TResponse>(byte[] body)
        where TResponse : class, IGatewayResponse<TResponse> => MessageReading.ReadAnswer<TResponse>(body, Credentials, options: null);
}
