using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>The header that is signed and sent: its bytes, what is escaped in it, and what makes none.</summary>
public class JwsHeaderTests
{
    private static readonly JwsScheme Async = new(JwsAlgorithm.HS256, "auth_id", "uri");
    private static readonly JwsScheme Invoice = new(JwsAlgorithm.HS512, "merchant_id", "path", JwsIdKind.Number);

    [Fact]
    public void Header_is_compact_and_in_the_order_of_the_documentation()
    {
        Assert.Equal("""{"uri":"/v5/g2g/create","auth_id":"0123456","method":"POST","params":"","alg":"HS256"}""", Json(Async, "/v5/g2g/create", "0123456"));
        Assert.Equal("""{"path":"/","merchant_id":123456,"method":"PATCH","params":"","alg":"HS512"}""", Json(Invoice, "/", "123456", "PATCH"));
    }

    [Fact]
    public void Only_what_must_be_escaped_is_escaped()
    {
        const string Path = "/v5/счёт/😀/\"\\\u0000\u001F\u007F\u2028<>&'+";

        string json = Json(Async, Path, "id\t\"");

        Assert.Equal(
            "{\"uri\":\"/v5/счёт/😀/\\\"\\\\\\u0000\\u001f\u007F\u2028<>&'+\",\"auth_id\":\"id\\u0009\\\"\",\"method\":\"POST\",\"params\":\"\",\"alg\":\"HS256\"}",
            json);
    }

    [Fact]
    public void Any_text_comes_back_from_a_parser_as_it_was()
    {
        Random random = new(20261102);
        for (int round = 0; round < 2000; round++)
        {
            string path = "/" + RandomText.Value(random).Replace('?', '.').Replace('#', '.');
            string id = RandomText.Value(random);

            using JsonDocument header = JsonDocument.Parse(Json(Async, path, id));

            Assert.Equal(path, header.RootElement.GetProperty("uri").GetString());
            Assert.Equal(id, header.RootElement.GetProperty("auth_id").GetString());
            Assert.Equal(5, header.RootElement.EnumerateObject().Count());
            Assert.True(JwsSignature.Verify(Async, path, id, "POST", default, Key, JwsSignature.Compute(Async, path, id, "POST", default, Key)).IsValid);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("v5/g2g/create")]
    [InlineData("https://api.freedompay.kz/v5/g2g/create")]
    [InlineData("/v5/g2g/create?a=b")]
    [InlineData("/v5/g2g/create#top")]
    [InlineData("POST")]
    public void What_is_no_path_is_not_signed(string path) => Refuses("path", path, "1", "POST");

    [Theory]
    [InlineData("")]
    [InlineData("post")]
    [InlineData("POST ")]
    [InlineData("/v5/g2g/create")]
    [InlineData("РOST")] // begins with a Cyrillic letter
    [InlineData("ABCDEFGHIJKLMNOPQRSTU")]
    public void What_is_no_method_is_not_signed(string method) => Refuses("method", "/", "1", method);

    [Theory]
    [InlineData("A")]
    [InlineData("Z")]
    [InlineData("ABCDEFGHIJKLMNOPQRST")]
    public void What_may_be_a_method_is_signed(string method) => Assert.Contains($"\"method\":\"{method}\",", Json(Async, "/", "1", method), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("012")]
    [InlineData("00")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("\u0661")]
    [InlineData("12345678901234567890")]
    [InlineData("1,\"alg\":\"none\"")]
    public void Id_that_is_no_number_is_not_signed_as_one_and_is_not_quoted(string id)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => JwsSignature.Compute(Invoice, "/", id, "POST", default, Key));

        Assert.Equal("id", exception.ParamName);
        Assert.True(id.Length < 3 || !exception.Message.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("9999999999999999999")]
    public void Id_that_is_a_number_is_signed_as_one(string id) =>
        Assert.Contains($"\"merchant_id\":{id},", Json(Invoice, "/", id), StringComparison.Ordinal);

    [Fact]
    public void Text_that_no_message_can_carry_is_not_signed()
    {
        Refuses("path", "/\uD800", "1", "POST");
        Refuses("path", "/\uDC00\uD800", "1", "POST");
        Refuses("id", "/", "1\uDC00", "POST");
        Refuses("id", "/", "", "POST");
    }

    [Fact]
    public void Header_that_would_not_be_verified_is_not_signed()
    {
        // 8,092 characters of base64url are 6,069 bytes, of which 66 are not the path's.
        string longest = "/" + new string('a', 6002);
        string signature = JwsSignature.Compute(Async, longest, "1", "POST", default, Key);

        Assert.Equal(JwsSignature.MaxLength - 100, signature.IndexOf('.', StringComparison.Ordinal));
        Assert.True(JwsSignature.Verify(Async, longest, "1", "POST", default, Key, signature).IsValid);
        Refuses("path", longest + "a", "1", "POST");
        Refuses("path", "/" + new string('\u0001', 2000), "1", "POST");
        Refuses("path", "/" + new string('a', 10_000_000), "1", "POST");
        Refuses("id", "/", new string('a', 10_000_000), "POST");
    }

    [Fact]
    public void Cache_keeps_the_header_of_a_merchant_and_never_gives_that_of_another()
    {
        JwsHeaderCache cache = new(Async, "/v5/g2g/create", "POST");

        JwsHeader header = cache.For("1");

        Assert.Same(header, cache.For(new string('1', 1)));
        Parallel.For(0, 20_000, index =>
        {
            string id = TestData.Invariant(index % 50);
            Assert.Equal(Json(Async, "/v5/g2g/create", id), Encoding.UTF8.GetString(JwsOracle.Decode(Encoding.ASCII.GetString(cache.For(id).Encoded))));
        });
    }

    private static SecretKey Key { get; } = new(TestData.Key);

    private static string Json(JwsScheme scheme, string path, string id, string method = "POST") =>
        Encoding.UTF8.GetString(JwsOracle.Decode(JwsSignature.Compute(scheme, path, id, method, default, Key).Split('.')[0]));

    private static void Refuses(string parameter, string path, string id, string method)
    {
        foreach (JwsScheme scheme in (JwsScheme[])[Async, Invoice])
        {
            Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => JwsSignature.Compute(scheme, path, id, method, default, Key)).ParamName);
        }
    }
}
