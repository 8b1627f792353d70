using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>
/// What a forger may try, and what a merchant may write otherwise than this library. All headers of the tables are signed with the right key by an
/// oracle that shares no code with the library, so that the header alone decides.
/// </summary>
public class JwsForgeryTests
{
    private const string Path = "/v5/g2g/create";
    private const string Id = "123456";
    private const string Method = "POST";
    private const string Rest = "\"uri\":\"/v5/g2g/create\",\"auth_id\":\"123456\",\"method\":\"POST\",\"params\":\"\"";
    private const string Header = "{" + Rest + ",\"alg\":\"HS256\"}";

    private static readonly JwsScheme Scheme = new(JwsAlgorithm.HS256, "auth_id", "uri");
    private static readonly JwsScheme Numeric = new(JwsAlgorithm.HS256, "auth_id", "uri", JwsIdKind.Number);
    private static readonly SecretKey Key = new(TestData.Key);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"amount":100,"description":"Счёт"}""");
    private static readonly string Signature = JwsOracle.Sign(Header, Body, TestData.Key, JwsAlgorithm.HS256);

    public static TheoryData<string> OtherAlgorithms =>
    [
        "{" + Rest + "}",
        "{" + Rest + ",\"alg\":\"none\"}",
        "{" + Rest + ",\"alg\":\"None\"}",
        "{" + Rest + ",\"alg\":\"NONE\"}",
        "{" + Rest + ",\"alg\":\"\"}",
        "{" + Rest + ",\"alg\":\"hs256\"}",
        "{" + Rest + ",\"alg\":\"Hs256\"}",
        "{" + Rest + ",\"alg\":\"HS256 \"}",
        "{" + Rest + ",\"alg\":\"HS256\\u0000\"}",
        "{" + Rest + ",\"alg\":\"HS384\"}",
        "{" + Rest + ",\"alg\":\"HS512\"}",
        "{" + Rest + ",\"alg\":\"RS256\"}",
        "{" + Rest + ",\"alg\":\"dir\"}",
        "{" + Rest + ",\"alg\":null}",
        "{" + Rest + ",\"alg\":true}",
        "{" + Rest + ",\"alg\":256}",
        "{" + Rest + ",\"Alg\":\"HS256\"}",
        "{" + Rest + ",\"alg \":\"HS256\"}",
        "{" + Rest + ",\"\u0430lg\":\"HS256\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"crit\":null}",
        "{" + Rest + ",\"alg\":\"HS256\",\"crit\":\"b64\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"b64\":false}",
        "{" + Rest + ",\"alg\":\"HS256\",\"b64\":true}",
        "{" + Rest + ",\"alg\":\"HS256\",\"b64\":false,\"crit\":\"b64\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"\\u0062\\u00364\":false}",
    ];

    [Theory]
    [MemberData(nameof(OtherAlgorithms))]
    public void Another_algorithm_or_an_extension_is_refused(string header) => Refuses(SignatureFailure.OtherAlgorithm, header);

    public static TheoryData<string> OtherRequests =>
    [
        "{\"alg\":\"HS256\"}",
        "{\"auth_id\":\"123456\",\"method\":\"POST\",\"params\":\"\",\"alg\":\"HS256\"}",
        "{\"path\":\"/v5/g2g/create\",\"auth_id\":\"123456\",\"method\":\"POST\",\"params\":\"\",\"alg\":\"HS256\"}",
        "{\"URI\":\"/v5/g2g/create\",\"auth_id\":\"123456\",\"method\":\"POST\",\"params\":\"\",\"alg\":\"HS256\"}",
        Header.Replace("create", "edit", StringComparison.Ordinal),
        Header.Replace("create", "Create", StringComparison.Ordinal),
        Header.Replace("create", "create/", StringComparison.Ordinal),
        Header.Replace("create", "create?", StringComparison.Ordinal),
        Header.Replace("create", "cre%61te", StringComparison.Ordinal),
        Header.Replace("create", "create\\u0000", StringComparison.Ordinal),
        Header.Replace("/v5/g2g/create", "", StringComparison.Ordinal),
        Header.Replace("/v5/", "//v5/", StringComparison.Ordinal),
        Header.Replace("/v5/", "v5/", StringComparison.Ordinal),
        Header.Replace("/v5/", "https://api.freedompay.kz/v5/", StringComparison.Ordinal),
        Header.Replace("\"/v5/g2g/create\"", "null", StringComparison.Ordinal),
        Header.Replace("\"/v5/g2g/create\"", "5", StringComparison.Ordinal),
        Header.Replace("\"auth_id\":\"123456\",", "", StringComparison.Ordinal),
        Header.Replace("auth_id", "merchant_id", StringComparison.Ordinal),
        Header.Replace("123456", "123457", StringComparison.Ordinal),
        Header.Replace("123456", "0123456", StringComparison.Ordinal),
        Header.Replace("123456", "123456 ", StringComparison.Ordinal),
        Header.Replace("123456", "12345\uFF16", StringComparison.Ordinal),
        Header.Replace("123456", "", StringComparison.Ordinal),
        Header.Replace("\"123456\"", "123456", StringComparison.Ordinal),
        Header.Replace("\"123456\"", "null", StringComparison.Ordinal),
        Header.Replace("\"123456\"", "true", StringComparison.Ordinal),
        Header.Replace("POST", "post", StringComparison.Ordinal),
        Header.Replace("POST", "GET", StringComparison.Ordinal),
        Header.Replace("POST", "", StringComparison.Ordinal),
        Header.Replace("\"method\":\"POST\",", "", StringComparison.Ordinal),
        Header.Replace("\"POST\"", "null", StringComparison.Ordinal),
        Header.Replace("\"params\":\"\",", "", StringComparison.Ordinal),
        Header.Replace("\"params\":\"\"", "\"params\":\"a=b\"", StringComparison.Ordinal),
        Header.Replace("\"params\":\"\"", "\"params\":\" \"", StringComparison.Ordinal),
        Header.Replace("\"params\":\"\"", "\"params\":null", StringComparison.Ordinal),
        Header.Replace("\"params\":\"\"", "\"params\":0", StringComparison.Ordinal),
        Header.Replace("\"params\":\"\"", "\"params\":false", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(OtherRequests))]
    public void Another_request_is_refused(string header) => Refuses(SignatureFailure.OtherRequest, header);

    public static TheoryData<string> NotNumbers =>
    [
        "\"123456\"", "123456.0", "1.23456e5", "123457", "-123456", "1234560", "null", "true",
    ];

    [Theory]
    [MemberData(nameof(NotNumbers))]
    public void Number_is_compared_as_it_is_written_and_a_text_is_none(string id)
    {
        string numeric = Header.Replace("\"123456\"", "123456", StringComparison.Ordinal);

        Assert.True(Verify(JwsOracle.Sign(numeric, Body, TestData.Key, JwsAlgorithm.HS256), Numeric).IsValid);
        Assert.Equal(
            SignatureFailure.OtherRequest,
            Verify(JwsOracle.Sign(Header.Replace("\"123456\"", id, StringComparison.Ordinal), Body, TestData.Key, JwsAlgorithm.HS256), Numeric).Failure);
    }

    public static TheoryData<string> UnreadableHeaders =>
    [
        "",
        " ",
        "null",
        "5",
        "\"text\"",
        "[]",
        "[" + Header + "]",
        "{",
        "{}}",
        Header[..^1],
        Header + "}",
        Header + ",",
        Header + Header,
        Header + "\u0000",
        "\uFEFF" + Header,
        "\u00A0" + Header,
        "\u000B" + Header,
        "{" + Rest + ",\"alg\":\"HS256\",}",
        "{," + Rest + ",\"alg\":\"HS256\"}",
        "{" + Rest + ";\"alg\":\"HS256\"}",
        "{" + Rest + ",\"alg\"=\"HS256\"}",
        "{" + Rest + ",alg:\"HS256\"}",
        "{" + Rest + ",'alg':'HS256'}",
        "{" + Rest + ",\"alg\":\"HS256\"/**/}",
        "{" + Rest + ",\"alg\":\"HS256\"//\n}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":01}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":NaN}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":True}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":\"\n\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":\"\\x41\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":\"\\u00G0\"}",

        // Half of a surrogate pair, by escapes.
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":\"\\ud800\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":\"\\udc00\\ud800\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"\\ud800\":\"\"}",

        // Values that have values within.
        "{" + Rest + ",\"alg\":\"HS256\",\"crit\":[\"b64\"]}",
        "{" + Rest + ",\"alg\":\"HS256\",\"crit\":[]}",
        "{" + Rest + ",\"alg\":\"HS256\",\"x\":{}}",
        "{" + Rest + ",\"alg\":[\"HS256\"]}",
        "{" + Rest + ",\"alg\":{\"alg\":\"HS256\"}}",

        // Names that come twice, with the same or another value, written alike or by escapes; also one that means nothing.
        "{" + Rest + ",\"alg\":\"HS256\",\"alg\":\"HS256\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"alg\":\"none\"}",
        "{\"alg\":\"none\"," + Rest + ",\"alg\":\"HS256\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"\\u0061lg\":\"none\"}",
        "{\"\\u0061lg\":\"none\"," + Rest + ",\"alg\":\"HS256\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"uri\":\"/v5/g2g/edit\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"ur\\u0069\":\"/v5/g2g/edit\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"auth_id\":\"1\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"method\":\"GET\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"params\":\"\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"typ\":\"JWT\",\"typ\":\"JWT\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"\":1,\"\":1}",
        "{" + Rest + ",\"alg\":\"HS256\",\"\\ud83d\\ude00\":1,\"😀\":1}",

        // Seventeen members.
        "{" + Rest + ",\"alg\":\"HS256\"," + string.Join(',', Enumerable.Range(0, 12).Select(static index => TestData.Invariant($"\"x{index}\":{index}"))) + "}",
    ];

    [Theory]
    [MemberData(nameof(UnreadableHeaders))]
    public void Header_that_is_not_strict_JSON_of_different_names_is_refused(string header) => Refuses(SignatureFailure.JwsHeaderUnreadable, header);

    [Fact]
    public void Header_that_is_not_UTF8_is_refused()
    {
        byte[][] broken = [[0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]];
        foreach (byte[] bytes in broken)
        {
            byte[] header = [.. Encoding.UTF8.GetBytes("{" + Rest + ",\"alg\":\"HS256\",\"x\":\""), .. bytes, .. "\"}"u8];

            Assert.Equal(SignatureFailure.JwsHeaderUnreadable, Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS256)).Failure);
        }
    }

    public static TheoryData<string> AcceptedHeaders =>
    [
        Header,
        "{\"alg\":\"HS256\"," + Rest + "}",
        "{\"params\":\"\",\"method\":\"POST\",\"auth_id\":\"123456\",\"uri\":\"/v5/g2g/create\",\"alg\":\"HS256\"}",
        " \t\r\n" + Header.Replace(":", " :\n ", StringComparison.Ordinal).Replace(",", "\r\n,\t", StringComparison.Ordinal) + " \n",
        Header.Replace("/", "\\/", StringComparison.Ordinal),
        "{" + Rest + ",\"\\u0061lg\":\"\\u0048S256\"}",
        Header.Replace("auth_id", "\\u0061uth_id", StringComparison.Ordinal).Replace("123456", "\\u003123456", StringComparison.Ordinal),
        "{" + Rest + ",\"alg\":\"HS256\",\"typ\":\"JWT\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"kid\":\"ключ\",\"\":null,\"n\":-1.5e3,\"t\":true,\"f\":false,\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}",
        "{" + Rest + ",\"alg\":\"HS256\",\"Alg\":\"none\",\"path\":\"/other\"}",
        "{" + Rest + ",\"alg\":\"HS256\"," + string.Join(',', Enumerable.Range(0, 11).Select(static index => TestData.Invariant($"\"x{index}\":{index}"))) + "}",
    ];

    [Theory]
    [MemberData(nameof(AcceptedHeaders))]
    public void Header_that_is_written_otherwise_and_says_the_same_is_accepted(string header) =>
        Assert.True(Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS256)).IsValid);

    [Fact]
    public void Value_of_8192_characters_is_read_and_a_longer_one_is_not()
    {
        string longest = JwsOracle.Sign(Header.PadRight(6_110), Body, TestData.Key, JwsAlgorithm.HS256);
        string longer = JwsOracle.Sign(Header.PadRight(6_111), Body, TestData.Key, JwsAlgorithm.HS256);

        Assert.Equal((8_192, 8_193), (longest.Length, longer.Length));
        Assert.True(Verify(longest).IsValid);
        Assert.Equal(SignatureFailure.NotDetachedJws, Verify(longer).Failure);
    }

    [Fact]
    public void Digest_of_another_algorithm_is_refused()
    {
        JwsScheme longer = new(JwsAlgorithm.HS512, "auth_id", "uri");
        string header = Header.Replace("HS256", "HS512", StringComparison.Ordinal);

        Assert.True(Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS512), longer).IsValid);
        Assert.Equal(SignatureFailure.OtherAlgorithm, Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS512)).Failure);
        Assert.Equal(SignatureFailure.OtherAlgorithm, Verify(Signature, longer).Failure);
        Assert.Equal(SignatureFailure.NotDetachedJws, Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS256), longer).Failure);
        Assert.Equal(SignatureFailure.NotDetachedJws, Verify(JwsOracle.Sign(Header, Body, TestData.Key, JwsAlgorithm.HS512)).Failure);
    }

    [Fact]
    public void No_signature_is_missing()
    {
        Assert.Equal(SignatureFailure.Missing, Verify(null).Failure);
        Assert.Equal(SignatureFailure.Missing, Verify("").Failure);
    }

    [Fact]
    public void What_is_not_two_parts_with_two_dots_between_them_is_refused()
    {
        string header = Signature[..Signature.IndexOf('.', StringComparison.Ordinal)];
        string digest = Signature[(header.Length + 2)..];
        string payload = JwsOracle.Encode(Body);
        string[] values =
        [
            ".", "..", "...", " ", header, digest, $"{header}.{digest}", $"{header}.{payload}.{digest}", $"{header}. .{digest}", $"{header}...{digest}",
            $"{header}..{digest}.", $".{header}..{digest}", $"{header}..{digest}..{digest}", $"{header}.{digest}.", $".{header}.{digest}", $"{header}..", $"{header}.", $"..{digest}",
            $"{header}=..{digest}", $"{header}..{digest}=", $"{header}==..{digest}", $" {Signature}", $"{Signature} ", $"{Signature}\n", $"{Signature}\0", $"{header}.. {digest}",
            $"{header} ..{digest}", $"{Signature},{Signature}", $"Bearer {Signature}", $"\"{Signature}\"", $"{header}..{digest[..^1]}", $"{header}..{digest}A", $"{header}..{digest[..^1]}\u0410",
            $"{header}..{digest[..^1]}+", $"{header}..{digest[..^1]}/", $"{header}\u2025{digest}", $"{header}.\u200B.{digest}",
        ];

        foreach (string value in values)
        {
            // An empty header is base64url of nothing.
            Assert.Equal(
                (value, value.StartsWith("..", StringComparison.Ordinal) && value != "..." ? SignatureFailure.JwsHeaderUnreadable : SignatureFailure.NotDetachedJws),
                (value, Verify(value).Failure));
        }
    }

    [Fact]
    public void Payload_that_is_left_in_is_refused_even_if_it_is_the_body() => Assert.Contains(
        "has a payload between its two dots",
        Verify(Signature.Replace("..", $".{JwsOracle.Encode(Body)}.", StringComparison.Ordinal)).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Every_other_character_in_every_place_is_refused()
    {
        foreach (int index in Enumerable.Range(0, Signature.Length))
        {
            foreach (char character in Enumerable.Range(0, 256).Append('\u0410').Append('\uD800').Append('\uFF21').Select(static code => (char)code))
            {
                if (character != Signature[index])
                {
                    Assert.False(Verify(Signature[..index] + character + Signature[(index + 1)..]).IsValid);
                }
            }

            Assert.False(Verify(Signature.Remove(index, 1)).IsValid);
            Assert.False(Verify(Signature.Insert(index, "A")).IsValid);
            Assert.False(Verify(Signature[..index]).IsValid);
        }
    }

    [Fact]
    public void Every_other_byte_of_the_header_and_of_the_digest_is_refused()
    {
        byte[] header = Encoding.UTF8.GetBytes(Header);
        string digest = Signature[(Signature.IndexOf('.', StringComparison.Ordinal) + 2)..];
        ForEveryChange(header, changed => Assert.False(Verify($"{JwsOracle.Encode(changed)}..{digest}").IsValid));

        string encoded = Signature[..(Signature.IndexOf('.', StringComparison.Ordinal) + 2)];
        ForEveryChange(JwsOracle.Decode(digest), changed => Assert.Equal(SignatureFailure.Mismatch, Verify(encoded + JwsOracle.Encode(changed)).Failure));
    }

    [Fact]
    public void Every_other_byte_of_the_body_is_refused()
    {
        ForEveryChange(Body, static changed => Assert.Equal(SignatureFailure.Mismatch, VerifyBody(changed).Failure));
        Assert.True(VerifyBody(Body).IsValid);
        Assert.False(VerifyBody([]).IsValid);
        Assert.False(VerifyBody([.. Body, (byte)'\n']).IsValid);
        Assert.False(VerifyBody([0xEF, 0xBB, 0xBF, .. Body]).IsValid);
        Assert.False(VerifyBody(Body[..^1]).IsValid);
    }

    [Fact]
    public void Request_that_the_signature_is_not_for_is_refused()
    {
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, "/v5/g2g/edit", Id, Method, Body, Key, Signature).Failure);
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, Path, "123457", Method, Body, Key, Signature).Failure);
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, Path, Id, "PUT", Body, Key, Signature).Failure);
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(new JwsScheme(JwsAlgorithm.HS256, "merchant_id", "uri"), Path, Id, Method, Body, Key, Signature).Failure);
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(new JwsScheme(JwsAlgorithm.HS256, "auth_id", "path"), Path, Id, Method, Body, Key, Signature).Failure);
        Assert.Equal(SignatureFailure.Mismatch, JwsSignature.Verify(Scheme, Path, Id, Method, Body, new SecretKey("other"), Signature).Failure);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_not_the_character_that_replaces_it()
    {
        string header = Header.Replace("create", "\uFFFD", StringComparison.Ordinal).Replace("123456", "\uFFFD", StringComparison.Ordinal);
        string signature = JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS256);

        Assert.True(JwsSignature.Verify(Scheme, "/v5/g2g/\uFFFD", "\uFFFD", Method, Body, Key, signature).IsValid);
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, "/v5/g2g/\uD800", "\uFFFD", Method, Body, Key, signature).Failure);
        Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, "/v5/g2g/\uFFFD", "\uDC00", Method, Body, Key, signature).Failure);
    }

    private static void Refuses(SignatureFailure expected, string header)
    {
        Assert.Equal(expected, Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS256)).Failure);

        // Neither with the digest that a header with another algorithm asks for, nor without any.
        Assert.False(Verify(JwsOracle.Sign(header, Body, TestData.Key, JwsAlgorithm.HS512)).IsValid);
        Assert.False(Verify(JwsOracle.Encode(Encoding.UTF8.GetBytes(header)) + "..").IsValid);
    }

    private static void ForEveryChange(byte[] bytes, Action<byte[]> check)
    {
        byte[] changed = [.. bytes];
        for (int index = 0; index < bytes.Length; index++)
        {
            for (int change = 1; change < 256; change++)
            {
                changed[index] = (byte)(bytes[index] ^ change);
                check(changed);
            }

            changed[index] = bytes[index];
        }
    }

    private static SignatureVerdict Verify(string? value) => Verify(value, Scheme);

    private static SignatureVerdict Verify(string? value, JwsScheme scheme) => JwsSignature.Verify(scheme, Path, Id, Method, Body, Key, value);

    private static SignatureVerdict VerifyBody(byte[] body) => JwsSignature.Verify(Scheme, Path, Id, Method, body, Key, Signature);
}
