using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Signatures;

/// <summary>Messages in JSON, signed by another library.</summary>
public sealed class JwsTests
{
    private const string Key = "c2VjcmV0LWtleS1vZi1zaG9w";
    private const string Body = "{\"order_id\":\"828cf71d\",\"amount\":100.50,\"description\":\"Счёт / <1>\",\"items\":[{\"b\":1,\"a\":\"x\"}]}";
    private const string Path = "/v5/g2g/create";

    /// <summary>What is signed, what is sent, the kinds and subjects of what has to be found.</summary>
    public static TheoryData<string, Signed, string, string> Mistakes => new()
    {
        { "body indented", new Signed { SignedBody = "{\n  \"order_id\": \"828cf71d\",\n  \"amount\": 100.50,\n  \"description\": \"Счёт / <1>\",\n  \"items\": [\n    {\n      \"b\": 1,\n      \"a\": \"x\"\n    }\n  ]\n}" }, "body", string.Empty },
        { "body as Python writes it", new Signed { SignedBody = "{\"order_id\": \"828cf71d\", \"amount\": 100.50, \"description\": \"\\u0421\\u0447\\u0451\\u0442 / <1>\", \"items\": [{\"b\": 1, \"a\": \"x\"}]}" }, "body", string.Empty },
        { "body as PHP writes it", new Signed { SignedBody = "{\"order_id\":\"828cf71d\",\"amount\":100.50,\"description\":\"\\u0421\\u0447\\u0451\\u0442 \\/ <1>\",\"items\":[{\"b\":1,\"a\":\"x\"}]}" }, "body", string.Empty },
        { "body as System.Text.Json writes it", new Signed { SignedBody = "{\"order_id\":\"828cf71d\",\"amount\":100.50,\"description\":\"\\u0421\\u0447\\u0451\\u0442 / \\u003C1\\u003E\",\"items\":[{\"b\":1,\"a\":\"x\"}]}" }, "body", string.Empty },
        { "members sorted", new Signed { SignedBody = "{\"amount\":100.50,\"description\":\"Счёт / <1>\",\"items\":[{\"a\":\"x\",\"b\":1}],\"order_id\":\"828cf71d\"}" }, "body", string.Empty },
        { "number shortened", new Signed { SignedBody = Body.Replace("100.50", "100.5", StringComparison.Ordinal) }, "body", string.Empty },
        { "number signed as a text", new Signed { SignedBody = Body.Replace("100.50", "\"100.50\"", StringComparison.Ordinal) }, "numbers", "amount" },
        { "number signed as a text with two decimals", new Signed { SignedBody = Body.Replace("\"b\":1", "\"b\":\"1.00\"", StringComparison.Ordinal) }, "numbers", "b" },
        { "line end after the body", new Signed { SignedBody = Body + "\n" }, "body", string.Empty },
        { "body not signed", new Signed { SignedBody = string.Empty }, "body", string.Empty },
        { "member added after signing", new Signed { SignedBody = Body.Replace(",\"items\":[{\"b\":1,\"a\":\"x\"}]", string.Empty, StringComparison.Ordinal) }, "fieldNotSigned", "items" },
        { "body in Windows-1251", new Signed { IsSignedIn1251 = true }, "charset", string.Empty },
        { "key decoded as base64", new Signed { Key = Convert.FromBase64String(Key) }, "keyText", "payment key" },
        { "key with a line end", new Signed { Key = Encoding.UTF8.GetBytes(Key + "\n") }, "keyText", "payment key" },
        { "other algorithm", new Signed { Algorithm = Jose.JwsAlgorithm.HS512 }, "jwsHeader", "alg" },
        { "wrong path", new Signed { Path = "https://api.freedompay.kz/v5/g2g/create" }, "jwsHeader", "uri" },
        { "wrong method", new Signed { Method = "post" }, "jwsHeader", "method" },
        { "wrong id", new Signed { Id = "\"999\"" }, "jwsHeader", "auth_id" },
        { "id as a number", new Signed { Id = "500000" }, "jwsHeader", "auth_id" },
        { "params with something in it", new Signed { Parameters = "a=1" }, "jwsHeader", "params" },
        { "payload left in", new Signed { HasPayload = true }, "jwsHeader", "X-JWS-Signature" },
        { "padding", new Signed { IsPadded = true }, "jwsHeader", "X-JWS-Signature" },
        { "body not encoded", new Signed { IsBodyEncoded = false }, "jwsInput", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_is_found(string what, Signed signed, string kind, string subject)
    {
        ToolRun run = await RunAsync(signed.Text());

        Assert.True(run.Code == 1, $"{what}: {run.Output}{run.Error}");
        JsonElement change = Assert.Single(Assert.Single(run.Json.GetProperty("messages").EnumerateArray()).GetProperty("changes").EnumerateArray());
        Assert.Equal((kind, subject), (change.GetProperty("kind").GetString(), change.GetProperty("subjects").EnumerateArray().Select(static one => one.GetString()).FirstOrDefault() ?? string.Empty));
    }

    [Fact]
    public async Task Pairs_of_mistakes_are_found()
    {
        object[][] all = [.. Mistakes];
        int pairs = 0;
        List<string> missed = [];
        for (int one = 0; one < all.Length; one++)
        {
            for (int two = one + 1; two < all.Length; two++)
            {
                if (((Signed)all[one][1]).With((Signed)all[two][1]) is not { } both || ((string)all[one][2], (string)all[one][3]) == ((string)all[two][2], (string)all[two][3]))
                {
                    continue;
                }

                pairs++;
                ToolRun run = await RunAsync(both.Text());
                string[] kinds = [.. run.Json.GetProperty("messages")[0].GetProperty("changes").EnumerateArray().Select(static change => change.GetProperty("kind").GetString()!).Order(StringComparer.Ordinal)];
                if (!kinds.SequenceEqual(new[] { (string)all[one][2], (string)all[two][2] }.Order(StringComparer.Ordinal)))
                {
                    missed.Add($"{all[one][0]} + {all[two][0]}: {string.Join(", ", kinds)}");
                }
            }
        }

        Assert.True(pairs > 100);
        Assert.True(missed.Count <= pairs / 20, $"{missed.Count} of {pairs}:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public async Task Message_that_another_library_has_signed_fits_and_one_that_was_changed_gets_no_cause()
    {
        ToolRun fits = await RunAsync(new Signed().Text());
        ToolRun file = await RunAsync(new Signed().Text() + "\n");
        ToolRun changed = await RunAsync(new Signed { SignedBody = Body.Replace("828cf71d", "828cf71e", StringComparison.Ordinal) }.Text());
        ToolRun key = await RunAsync(new Signed { Key = "another key of thirty-two letters"u8.ToArray() }.Text());

        Assert.Equal((0, 0, 1, 1), (fits.Code, file.Code, changed.Code, key.Code));
        Assert.All((ToolRun[])[changed, key], static run => Assert.False(run.Json.GetProperty("messages")[0].GetProperty("isExplained").GetBoolean()));
    }

    [Fact]
    public async Task Published_values_fit()
    {
        using JsonDocument vectors = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathOf("tests", "FreedomPay.Contracts.Tests", "Vectors", "jws-vectors.json")));
        int count = 0;
        foreach (JsonElement vector in vectors.RootElement.EnumerateArray().Where(static one => one.GetProperty("verifies").GetBoolean()))
        {
            string secret = vector.GetProperty("secret").GetString()!;
            using JsonDocument header = JsonDocument.Parse(vector.GetProperty("header").GetString()!);
            string path = (header.RootElement.TryGetProperty("uri", out JsonElement uri) ? uri : header.RootElement.GetProperty("path")).GetString()!;

            ToolRun run = await ToolRun.OfAsync(_ => secret, vector.GetProperty("body").GetString()!, "verify", "--url", path, "--method", "POST", "-H", $"X-JWS-Signature: {vector.GetProperty("expected").GetString()}", "--key-variable", "X");

            Assert.True(run.Code == 0, $"{vector.GetProperty("id")}: {run.Output}{run.Error}");
            count++;
        }

        Assert.True(count >= 3);
    }

    private static Task<ToolRun> RunAsync(string input) => ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? Key : null, input, "verify", "--json", "--merchant", "500000");

    /// <summary>How a request is signed; as it should be, unless something is set.</summary>
    public sealed record Signed
    {
        public string? SignedBody { get; init; }

        public bool IsSignedIn1251 { get; init; }

        public byte[]? Key { get; init; }

        public Jose.JwsAlgorithm? Algorithm { get; init; }

        public string? Path { get; init; }

        public string? Method { get; init; }

        public string? Id { get; init; }

        public string? Parameters { get; init; }

        public bool HasPayload { get; init; }

        public bool IsPadded { get; init; }

        public bool IsBodyEncoded { get; init; } = true;

        /// <summary>Returns both mistakes in one; null if they are about the same thing.</summary>
        public Signed? With(Signed other)
        {
            bool clashes = (SignedBody is not null || IsSignedIn1251 || HasPayload) && (other.SignedBody is not null || other.IsSignedIn1251 || other.HasPayload);
            clashes |= (Key is not null && other.Key is not null) || (Id is not null && other.Id is not null) || (IsBodyEncoded != other.IsBodyEncoded && (HasPayload || other.HasPayload));

            // Without a body there is nothing that could be encoded.
            clashes |= (SignedBody == string.Empty || other.SignedBody == string.Empty) && !(IsBodyEncoded && other.IsBodyEncoded);
            return clashes ? null : new Signed
            {
                SignedBody = SignedBody ?? other.SignedBody,
                IsSignedIn1251 = IsSignedIn1251 || other.IsSignedIn1251,
                Key = Key ?? other.Key,
                Algorithm = Algorithm ?? other.Algorithm,
                Path = Path ?? other.Path,
                Method = Method ?? other.Method,
                Id = Id ?? other.Id,
                Parameters = Parameters ?? other.Parameters,
                HasPayload = HasPayload || other.HasPayload,
                IsPadded = IsPadded || other.IsPadded,
                IsBodyEncoded = IsBodyEncoded && other.IsBodyEncoded,
            };
        }

        /// <summary>Writes the request as an HTTP message.</summary>
        public string Text() => $"POST https://api.freedompay.kz{JwsTests.Path} HTTP/1.1\r\nContent-Type: application/json\r\nX-JWS-Signature: {Value()}\r\n\r\n{Body}";

        public override string ToString() => "signed";

        private string Value()
        {
            string algorithm = Algorithm == Jose.JwsAlgorithm.HS512 ? "HS512" : "HS256";
            string header = $$"""{"uri":"{{Path ?? JwsTests.Path}}","auth_id":{{Id ?? "\"500000\""}},"method":"{{Method ?? "POST"}}","params":"{{Parameters}}","alg":"{{algorithm}}"}""";
            byte[] body = IsSignedIn1251 ? CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Body) : Encoding.UTF8.GetBytes(SignedBody ?? Body);
            string encoded = Jose.Base64Url.Encode(Encoding.UTF8.GetBytes(header));
            byte[] key = Key ?? Encoding.UTF8.GetBytes(JwsTests.Key);
            byte[] input = [.. Encoding.ASCII.GetBytes(encoded + "."), .. IsBodyEncoded ? Encoding.ASCII.GetBytes(Jose.Base64Url.Encode(body)) : body];
            byte[] digest = new Jose.HmacUsingSha(algorithm == "HS512" ? "SHA512" : "SHA256").Sign(input, key);
            string last = IsPadded ? Convert.ToBase64String(digest) : Jose.Base64Url.Encode(digest);
            return $"{encoded}.{(HasPayload ? Jose.Base64Url.Encode(body) : string.Empty)}.{last}";
        }
    }
}
