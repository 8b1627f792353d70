using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>jose-jwt verifies what this library signs, and signs what this library verifies.</summary>
/// <remarks>Some hundred random bodies by default; ten thousand with <c>FREEDOMPAY_ALL_JWS_BODIES=1</c>.</remarks>
public class JwsPeerTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("FREEDOMPAY_ALL_JWS_BODIES") == "1" ? 10_000 : 400;

    public static TheoryData<JwsAlgorithm, string, string, JwsIdKind> Schemes => new()
    {
        { JwsAlgorithm.HS256, "auth_id", "uri", JwsIdKind.Text },
        { JwsAlgorithm.HS512, "auth_id", "uri", JwsIdKind.Text },
        { JwsAlgorithm.HS256, "merchant_id", "path", JwsIdKind.Number },
        { JwsAlgorithm.HS512, "merchant_id", "path", JwsIdKind.Number },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Both_libraries_agree_on_random_bodies(JwsAlgorithm algorithm, string idMember, string pathMember, JwsIdKind idKind)
    {
        JwsScheme scheme = new(algorithm, idMember, pathMember, idKind);
        Jose.JwsAlgorithm peer = algorithm == JwsAlgorithm.HS256 ? Jose.JwsAlgorithm.HS256 : Jose.JwsAlgorithm.HS512;
        Random random = new(20261103);
        for (int round = 0; round < Count; round++)
        {
            string path = "/v5/" + RandomText.Value(random).Replace('?', '.').Replace('#', '.');
            string id = idKind == JwsIdKind.Text ? RandomText.Value(random) : TestData.Invariant(random.NextInt64(long.MaxValue));
            string key = "k" + RandomText.Value(random) + "k";
            byte[] body = Body(random);

            Assert.Equal(body, Jose.JWT.DecodeBytes(JwsSignature.Compute(scheme, path, id, "POST", body, new SecretKey(key)), Encoding.UTF8.GetBytes(key), peer, payload: body));

            string signed = Jose.JWT.EncodeBytes(body, Encoding.UTF8.GetBytes(key), peer, Header(scheme, path, id), options: new Jose.JwtOptions { DetachPayload = true });
            SignatureVerdict verdict = JwsSignature.Verify(scheme, path, id, "POST", body, new SecretKey(key), signed);
            Assert.True(verdict.IsValid, verdict.ToString());
            Assert.False(JwsSignature.Verify(scheme, path, id, "POST", [.. body, 0], new SecretKey(key), signed).IsValid);
        }
    }

    [Fact]
    public void Large_bodies_are_signed_like_small_ones()
    {
        // Around the lengths at which more than one part is encoded, and with each rest that three leaves.
        Random random = new(20261104);
        JwsScheme scheme = new(JwsAlgorithm.HS512, "auth_id", "uri");
        byte[] key = Encoding.UTF8.GetBytes(TestData.Key);
        foreach (int length in (int[])[49_151, 49_152, 49_153, 49_154, 98_303, 98_304, 98_305, 98_306, 3_000_001])
        {
            byte[] body = new byte[length];
            random.NextBytes(body);
            string signature = JwsSignature.Compute(scheme, "/", "1", "POST", body, new SecretKey(TestData.Key));

            Assert.Equal(body, Jose.JWT.DecodeBytes(signature, key, Jose.JwsAlgorithm.HS512, payload: body));
            Assert.True(JwsSignature.Verify(scheme, "/", "1", "POST", body, new SecretKey(TestData.Key), signature).IsValid);
            body[^1] ^= 1;
            Assert.False(JwsSignature.Verify(scheme, "/", "1", "POST", body, new SecretKey(TestData.Key), signature).IsValid);
        }
    }

    private static Dictionary<string, object> Header(JwsScheme scheme, string path, string id) => new()
    {
        ["method"] = "POST",
        [scheme.IdMember] = scheme.IdKind == JwsIdKind.Text ? id : long.Parse(id, System.Globalization.CultureInfo.InvariantCulture),
        ["params"] = "",
        [scheme.PathMember] = path,
        ["typ"] = "JWT",
    };

    /// <summary>Texts of many alphabets, or bytes that are no text.</summary>
    private static byte[] Body(Random random)
    {
        if (random.Next(4) > 0)
        {
            return Encoding.UTF8.GetBytes($"{{\"description\":\"{RandomText.Value(random)}\"}}");
        }

        byte[] bytes = new byte[random.Next(2_000)];
        random.NextBytes(bytes);
        return bytes;
    }
}
