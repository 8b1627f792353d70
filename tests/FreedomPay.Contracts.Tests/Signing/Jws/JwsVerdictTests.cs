using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>What a log learns of a check: why it failed, and nothing of the key, the body, the header or the expected digest.</summary>
public class JwsVerdictTests
{
    private const string Secret = "s3cr3tM4rker";
    private const string Header = "{\"uri\":\"/v5/g2g/create\",\"auth_id\":\"123456\",\"method\":\"POST\",\"params\":\"\",\"alg\":\"HS256\"}";

    private static readonly JwsScheme Scheme = new(JwsAlgorithm.HS256, "auth_id", "uri");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes($"{{\"pan\":\"{Secret}\"}}");

    public static TheoryData<string?, string> Verdicts => new()
    {
        { null, "The request has no X-JWS-Signature." },
        { new string('A', 8_193), "X-JWS-Signature is longer than any request needs." },
        { "a.b", "X-JWS-Signature is not a header and a digest with two dots between them." },
        { "a.b.c", "X-JWS-Signature has a payload between its two dots. The body is the payload, and is left out there." },
        { "a=..b", "A part of X-JWS-Signature is not base64url: letters, digits, '-' and '_', without padding." },
        { Sign("[]"), "The header in X-JWS-Signature is not a JSON object of texts and numbers, in UTF-8, in which no name comes twice." },
        { Sign("{\"b64\":false}"), "The header in X-JWS-Signature has a member 'crit' or 'b64', which change how it is to be verified." },
        { Sign("{\"alg\":\"none\"}"), "The header in X-JWS-Signature does not say that 'alg' is 'HS256'." },
        { Sign("{\"alg\":\"HS256\"}"), "The header in X-JWS-Signature does not have the path of the request as 'uri': from the first slash on, without host and query." },
        { Sign(Header.Replace("123456", Secret, StringComparison.Ordinal)), "The header in X-JWS-Signature does not have the expected id as 'auth_id', a string." },
        { Sign(Header.Replace("POST", Secret, StringComparison.Ordinal)), "The header in X-JWS-Signature does not have the method of the request as 'method'." },
        { Sign(Header.Replace("\"params\":\"\"", $"\"params\":\"{Secret}\"", StringComparison.Ordinal)), "The header in X-JWS-Signature does not have an empty string as 'params'." },
        { Sign(Header)[..^1], "The last part of X-JWS-Signature does not have the length of a digest of the algorithm." },
        {
            JwsOracle.Sign(Header, Body, "other", JwsAlgorithm.HS256),
            "X-JWS-Signature does not match. It was computed over the header that is in it and over the body. Check the secret key, and that the body is byte for byte the one that was sent."
        },
        { Sign(Header), "The signature is valid." },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Verdict_says_why_and_nothing_else(string? value, string expected)
    {
        SignatureVerdict verdict = JwsSignature.Verify(Scheme, "/v5/g2g/create", "123456", "POST", Body, new SecretKey(Secret), value);

        Assert.Equal(expected, verdict.ToString());
        Assert.Equal(expected == "The signature is valid.", verdict.IsValid);
        Assert.Equal((default, 0), (verdict.ScriptName, verdict.SignedCount));
        Assert.Empty(verdict.SignedNames);
        string digest = JwsOracle.Sign(Header, Body, Secret, JwsAlgorithm.HS256).Split('.')[2];
        Assert.All(new[] { Secret, digest, digest.ToUpperInvariant() }, secret => Assert.DoesNotContain(secret, verdict.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Verdict_on_a_number_says_so() => Assert.Equal(
        "The header in X-JWS-Signature does not have the expected id as 'merchant_id', a number.",
        JwsSignature.Verify(new JwsScheme(JwsAlgorithm.HS256, "merchant_id", "uri", JwsIdKind.Number), "/v5/g2g/create", "123456", "POST", Body, new SecretKey(Secret), Sign(Header)).ToString());

    private static string Sign(string header) => JwsOracle.Sign(header, Body, Secret, JwsAlgorithm.HS256);
}
