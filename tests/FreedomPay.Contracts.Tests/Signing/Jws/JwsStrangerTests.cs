using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>Whatever a stranger sends is a verdict: no exception, no wait, no memory to speak of.</summary>
public class JwsStrangerTests
{
    private const string Header = """{"uri":"/v5/g2g/create","auth_id":"123456","method":"POST","params":"","alg":"HS256"}""";

    private static readonly JwsScheme Scheme = new(JwsAlgorithm.HS256, "auth_id", "uri");
    private static readonly SecretKey Key = new(TestData.Key);

    [Fact]
    public void Junk_is_refused_and_never_throws()
    {
        Random random = new(20261105);
        const string Alphabet = "..ABab09-_+/= \0\n\"{}[]:,\\u\uD800\uDC00\uFFFDы";
        for (int round = 0; round < 50_000; round++)
        {
            string value = string.Create(random.Next(60), random, static (text, random) =>
            {
                for (int i = 0; i < text.Length; i++)
                {
                    text[i] = random.Next(3) == 0 ? (char)random.Next(char.MaxValue + 1) : Alphabet[random.Next(Alphabet.Length)];
                }
            });

            Assert.False(Verify(value).IsValid);
        }
    }

    [Fact]
    public void Junk_within_a_header_is_refused_and_never_throws()
    {
        // A few changes to a good header, all signed with the right key, so that the JSON alone decides. What is still accepted says the same.
        Random random = new(20261106);
        byte[] alphabet = Encoding.UTF8.GetBytes("{}[]\":,\\u0061 \n\t\0eE+-.09ntfaы😀\u00A0");
        byte[] good = Encoding.UTF8.GetBytes(Header);
        int accepted = 0;
        for (int round = 0; round < 30_000; round++)
        {
            List<byte> header = [.. good];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int place = random.Next(header.Count);
                switch (random.Next(4))
                {
                    case 0:
                        header[place] = (byte)random.Next(256);
                        break;
                    case 1:
                        header.Insert(place, alphabet[random.Next(alphabet.Length)]);
                        break;
                    case 2:
                        header.RemoveAt(place);
                        break;
                    default:
                        header.InsertRange(place, header.GetRange(place, random.Next(header.Count - place)));
                        break;
                }
            }

            byte[] changed = [.. header];
            bool isValid = Verify(JwsOracle.Sign(changed, [], TestData.Key, JwsAlgorithm.HS256)).IsValid;
            Assert.Equal(SaysTheSame(changed), isValid);
            accepted += isValid ? 1 : 0;
        }

        // White space, mostly.
        Assert.InRange(accepted, 100, 10_000);
    }

    [Fact]
    public void Long_value_costs_nothing()
    {
        string[] values =
        [
            new('A', 50_000_000), new('.', 50_000_000), new string('A', 25_000_000) + ".." + new string('A', 25_000_000),
            JwsOracle.Encode(new byte[6_200]) + ".." + new string('A', 43),
        ];
        foreach (string value in values)
        {
            (long bytes, TimeSpan time) = Growth.Cost(() => Assert.Equal(SignatureFailure.NotDetachedJws, Verify(value).Failure));

            Assert.InRange(bytes, 0, 1_000);
            Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        }
    }

    [Fact]
    public void Longest_header_that_is_read_costs_no_long_time()
    {
        string[] headers =
        [
            new('{', 6_000), new('"', 6_000), new(' ', 6_000), "{\"" + new string('\\', 5_990) + "\"}", "{\"x\":" + new string('1', 5_990) + "}",
            "{\"x\":\"" + string.Concat(Enumerable.Repeat("\\u0061", 990)) + "\"}",
            "{" + string.Join(',', Enumerable.Range(0, 700).Select(static index => TestData.Invariant($"\"{index}\":1"))) + "}",
        ];
        foreach (string header in headers)
        {
            string signature = JwsOracle.Sign(header, [], TestData.Key, JwsAlgorithm.HS256);
            Assert.InRange(signature.Length, 4_000, JwsSignature.MaxLength);

            (_, TimeSpan time) = Growth.Cost(() => Assert.False(Verify(signature).IsValid));

            Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        }
    }

    [Fact]
    public void Request_that_is_no_request_is_refused_and_never_throws()
    {
        string signature = JwsOracle.Sign(Header, [], TestData.Key, JwsAlgorithm.HS256);
        Assert.True(JwsSignature.Verify(Scheme, "/v5/g2g/create", "123456", "POST", [], Key, signature).IsValid);
        foreach (string text in (string[])["", " ", "\uD800", "\uDC00x", "?a=b", "\0", new string('x', 10_000_000)])
        {
            Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, text, "123456", "POST", [], Key, signature).Failure);
            Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, "/v5/g2g/create", text, "POST", [], Key, signature).Failure);
            Assert.Equal(SignatureFailure.OtherRequest, JwsSignature.Verify(Scheme, "/v5/g2g/create", "123456", text, [], Key, signature).Failure);
        }
    }

    private static SignatureVerdict Verify(string value) => JwsSignature.Verify(Scheme, "/v5/g2g/create", "123456", "POST", [], Key, value);

    /// <summary>The same question to Newtonsoft.Json's reader, which is lenient, after a parser that is not.</summary>
    private static bool SaysTheSame(byte[] header)
    {
        try
        {
            string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(header);
            using System.Text.Json.JsonDocument strict = System.Text.Json.JsonDocument.Parse(text);
            Newtonsoft.Json.Linq.JObject json = Newtonsoft.Json.Linq.JObject.Parse(
                text, new Newtonsoft.Json.Linq.JsonLoadSettings { DuplicatePropertyNameHandling = Newtonsoft.Json.Linq.DuplicatePropertyNameHandling.Error });
            return json.Count <= 16
                && json.Properties().All(static member => member.Value is Newtonsoft.Json.Linq.JValue)
                && !json.ContainsKey("crit") && !json.ContainsKey("b64")
                && Is(json, "uri", "/v5/g2g/create") && Is(json, "auth_id", "123456") && Is(json, "method", "POST") && Is(json, "params", "") && Is(json, "alg", "HS256");
        }
        catch (Exception exception) when (exception is ArgumentException or System.Text.Json.JsonException or Newtonsoft.Json.JsonException)
        {
            return false;
        }
    }

    private static bool Is(Newtonsoft.Json.Linq.JObject json, string name, string expected) =>
        json[name] is Newtonsoft.Json.Linq.JValue { Type: Newtonsoft.Json.Linq.JTokenType.String } value && (string?)value.Value == expected;
}
