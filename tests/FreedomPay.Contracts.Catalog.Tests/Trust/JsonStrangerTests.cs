using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>
/// Answers as an attacker without a key or somebody with other habits would write them, to every request in JSON of the catalog. Nothing throws, nothing that is
/// damaged is a success or says more than the whole answer, and no money is taken for unmoved unless a code says so.
/// </summary>
public class JsonStrangerTests
{
    private static readonly string[] Nothings = ["null", "{}", "[]", "\"\"", "[null]", "[[]]", "{\"\":null}"];

    private static readonly string[] Values =
    [
        "null", "{}", "[]", "[[]]", "\"\"", "true", "false", "0", "-0", "1e400", "-1e400", "1E-400", "99999999999999999999999999999999999999", "0.00000000000000000000000000000000000001",
        "\"\\u0000\"", "\"\\u0000ok\"", "\"\\ud83d\\ude00\"", "\" ok \"", "\"NaN\"", "\"Infinity\"", "\"0x10\"", "\"+1\"", "{\"\":{\"\":{}}}", "{\"code\":\"9403\"}", "[{\"code\":\"9403\"}]",
    ];

    /// <summary>No JSON at all, whatever other parsers accept.</summary>
    private static readonly string[] Broken = ["NaN", "Infinity", "'ok'", "01", "+1", ".5", "1.", "0x10", "undefined", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\x41\"", "\"\u0001\"", "tru", "/**/1"];

    public static TheoryData<string> Requests => JsonGateway.Requests;

    [Theory]
    [MemberData(nameof(Requests))]
    public void What_is_not_the_answer_says_nothing_about_it(string name) => Run(nameof(Wrap), name);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_damaged_member_never_says_more_than_the_whole_answer(string name) => Run(nameof(Damage), name);

    [Theory]
    [MemberData(nameof(Requests))]
    public void Numbers_in_strings_and_strings_as_numbers_are_read_and_reported(string name) => Run(nameof(Retype), name);

    [Theory]
    [MemberData(nameof(Requests))]
    public void An_error_proves_that_nothing_was_done_only_by_a_code_of_the_gateway(string name) => Run(nameof(Fail), name);

    /// <summary>Bytes that are no answer, or an answer in something else.</summary>
    private static void Wrap<TRequest, TResponse>()
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        GatewayEndpoint endpoint = TResponse.Endpoint;
        IGatewayRequest<TResponse> request = JsonGateway.Sendable<TRequest, TResponse>();
        foreach ((SignedReply reply, Outcome honest) in Honest(request).Take(3))
        {
            byte[] body = reply.ToJson();
            string text = Encoding.UTF8.GetString(body);
            string[] texts =
            [
                $"[{text}]", $"{text}{text}", $"{text},", $"{text}\0", $"\0{text}", $"cb({text});", $")]}}',\n{text}", $"{body.Length:x}\r\n{text}\r\n0\r\n\r\n", $"// ok\n{text}", $"{text}/* ok */",
                text[..^1], text[1..], text.Replace('"', '\''), text.Replace(':', '='), $"{text[..^1]},}}", JsonSerializer.Serialize(text), $"<html>{text}</html>",
                $"<?xml version=\"1.0\"?><response>{text}</response>", $"status=ok&{text}", new string('[', 100_000), new string(' ', 100_000), "", " ", "ok", "OK", "200", "true",
                .. Nothings.Where(nothing => !endpoint.HasEmptyAnswer || !nothing.StartsWith('{')),
                .. Wrapped(text).Where(_ => !endpoint.HasEmptyAnswer),
                .. Doubled(text),
            ];
            byte[][] foreign = [.. Encoded(body), .. texts.Where(other => other != text).Select(Encoding.UTF8.GetBytes)];
            foreach (byte[] bytes in foreign)
            {
                foreach (int status in (int[])[reply.StatusCode, 202, 206, 302, 403, 502])
                {
                    Answer<TResponse> answer = JsonGateway.Receive(request, bytes, reply, new() { Status = status });
                    Assert.True(answer is not Answer<TResponse>.Success, $"HTTP {status} {Shown(bytes)}: {answer}");
                    Assert.True(IsUnknown(answer, endpoint), $"HTTP {status} {Shown(bytes)}: {answer.Outcome}, {answer}");
                }
            }

            AssertHeaders(request, reply, body, honest);
        }
    }

    private static void AssertHeaders<TResponse>(IGatewayRequest<TResponse> request, SignedReply reply, byte[] body, Outcome honest)
        where TResponse : IGatewayResponse<TResponse>
    {
        foreach (string type in (string[])["text/html", "application/xml", "nonsense", "application/json; charset=utf-16"])
        {
            Assert.Equal(honest, JsonGateway.Receive(request, body, reply, new() { ContentType = type }).Outcome);
        }

        Assert.Equal(honest, JsonGateway.Receive(request, body, reply, new() { RequestIdHeader = "x-request-ID" }).Outcome);
        if (TResponse.Endpoint.IdempotencyHeader is null)
        {
            return;
        }

        string key = "0199765b-a007-7339-93fe-f073ac14aa9b";
        foreach (string[] ids in (string[][])[[key], [key, key], ["", key], ["x"], ["null"], [new string('0', 4000)]])
        {
            Assert.IsType<Answer<TResponse>.Untrusted>(JsonGateway.Receive(request, body, reply, new() { RequestIds = ids }));
        }
    }

    /// <summary>Each member in turn, and all at once, are replaced by something that says nothing.</summary>
    private static void Damage<TRequest, TResponse>()
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        GatewayEndpoint endpoint = TResponse.Endpoint;
        IGatewayRequest<TResponse> request = JsonGateway.Sendable<TRequest, TResponse>();
        foreach ((SignedReply reply, Outcome honest) in Honest(request).DistinctBy(static sample => (sample.Honest, sample.Reply.StatusCode)).Take(4))
        {
            JsonObject whole = JsonNode.Parse(reply.ToJson())!.AsObject();
            string[] members = [.. whole.Select(static member => member.Key)];
            foreach (string member in members)
            {
                foreach (string value in Values.Concat(Broken))
                {
                    Answer<TResponse> answer = JsonGateway.Receive(request, With(whole, member, value), reply);
                    bool saysMore = answer is Answer<TResponse>.Success && answer.Outcome != honest && answer.Outcome is Outcome.Done or Outcome.NotDone && value is "null" or "{}" or "[]" or "[[]]" or "\"\"";
                    Assert.False(saysMore && endpoint.Effect != Effect.Reads, $"{member} is {value}: {answer.Outcome} instead of {honest}, {answer}");
                    Assert.True(answer is not Answer<TResponse>.Success || !Broken.Contains(value), $"{member} is {value}: {answer}");
                }

                // What is null is missing.
                JsonObject without = JsonNode.Parse(reply.ToJson())!.AsObject();
                without.Remove(member);
                Answer<TResponse> missing = JsonGateway.Receive(request, Encoding.UTF8.GetBytes(without.ToJsonString()), reply);
                Answer<TResponse> none = JsonGateway.Receive(request, With(whole, member, "null"), reply);
                Assert.True(missing.GetType() == none.GetType() && missing.Outcome == none.Outcome, $"{member} is null: {none.Outcome}, {none}; missing: {missing.Outcome}, {missing}");
            }

            foreach (string value in (string[])["null", "{}", "[]", "\"\"", "[null]"])
            {
                byte[] body = Encoding.UTF8.GetBytes($"{{{string.Join(',', members.Select(member => $"{JsonSerializer.Serialize(member)}:{value}"))}}}");
                Answer<TResponse> answer = JsonGateway.Receive(request, body, reply);
                bool proves = (value is "null" && answer is Answer<TResponse>.Success) || (endpoint.Effect != Effect.Reads && answer.Outcome is Outcome.Done or Outcome.NotDone);
                Assert.True(!proves || endpoint.HasEmptyAnswer, $"all are {value}: {answer.Outcome}, {answer}");
            }
        }
    }

    /// <summary>Numbers become strings. The response is the same, and every member that is a number is reported.</summary>
    private static void Retype<TRequest, TResponse>()
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        IGatewayRequest<TResponse> request = JsonGateway.Sendable<TRequest, TResponse>();
        foreach ((SignedReply reply, Outcome honest) in Honest(request))
        {
            Answer<TResponse>.Success whole = Assert.IsType<Answer<TResponse>.Success>(JsonGateway.Receive(request, reply.ToJson(), reply));
            JsonObject retyped = JsonNode.Parse(reply.ToJson())!.AsObject();
            int count = 0;
            foreach ((string name, JsonNode? value) in retyped.ToArray())
            {
                if (value is JsonValue && value.GetValueKind() is JsonValueKind.Number && !IsAny<TResponse>(name))
                {
                    retyped[name] = value.ToJsonString();
                    count++;
                }
            }

            // The header with the id of the request is another one each time.
            Answer<TResponse>.Success read = Assert.IsType<Answer<TResponse>.Success>(JsonGateway.Receive(request, Encoding.UTF8.GetBytes(retyped.ToJsonString()), reply));
            Assert.Equal(honest, read.Outcome);
            Assert.Equal(WithoutId(whole.Response!.ToString()!), WithoutId(read.Response!.ToString()!));
            Assert.Equal(count, read.Problems.Count(static problem => problem.Kind == FieldProblemKind.OtherJsonType));
        }
    }

    /// <summary>Errors as the gateway writes them, and as nobody should believe them.</summary>
    private static void Fail<TRequest, TResponse>()
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        GatewayEndpoint endpoint = TResponse.Endpoint;
        IGatewayRequest<TResponse> request = JsonGateway.Sendable<TRequest, TResponse>();
        if (endpoint.Errors is not { } errors)
        {
            return;
        }

        foreach (JsonErrorTest test in errors.Tests.Concat(errors.NotDone).Where(static test => !test.Name.Contains('-') && !test.Name.StartsWith(':')))
        {
            bool isProof = errors.NotDone.Contains(test);
            foreach (string text in test.Texts.DefaultIfEmpty("x"))
            {
                string plain = Nested(test.Name, JsonSerializer.Serialize(text), errors);
                Answer<TResponse> error = JsonGateway.Receive(request, Encoding.UTF8.GetBytes(plain));
                Assert.IsType<Answer<TResponse>.GatewayError>(error);
                Assert.True(endpoint.Effect != Effect.Moves || (error.Outcome == Outcome.NotDone) == IsProof(errors, test.Name, text), $"{plain}: {error.Outcome}");
                foreach (int status in (int[])[301, 302, 307, 500, 502, 503, 504, 599])
                {
                    Answer<TResponse> another = JsonGateway.Receive(request, Encoding.UTF8.GetBytes(plain), odd: new() { Status = status });
                    Assert.True(IsUnknown(another, endpoint), $"HTTP {status} {plain}: {another.Outcome}, {another}");
                }

                foreach (string value in (string[])[$"\"{text} \"", $"\" {text}\"", $"\"{text}\\u0000\"", $"[\"{text}\"]", $"{{\"code\":\"{text}\"}}", $"\"{text}.0\"", "null", "[]"])
                {
                    Answer<TResponse> altered = JsonGateway.Receive(request, Encoding.UTF8.GetBytes(Nested(test.Name, value, errors)));
                    Assert.True(altered is not Answer<TResponse>.Success || endpoint.Effect != Effect.Moves || altered.Outcome is not (Outcome.Done or Outcome.NotDone), $"{value}: {altered}");
                    Assert.True(!isProof || endpoint.Effect != Effect.Moves || altered.Outcome != Outcome.NotDone, $"{test.Name} is {value}: {altered.Outcome}");
                }

                // Elsewhere, about another request, or not JSON.
                Assert.Equal(Outcome.Unknown, JsonGateway.Receive(request, Encoding.UTF8.GetBytes(plain), odd: new() { IsElsewhere = true }).Outcome);
                Assert.True(IsUnknown(JsonGateway.Receive(request, Encoding.UTF8.GetBytes(plain + "x")), endpoint));
                if (endpoint.IdempotencyHeader is not null)
                {
                    Assert.Equal(Outcome.Unknown, JsonGateway.Receive(request, Encoding.UTF8.GetBytes(plain), odd: new() { RequestIds = ["0199765b-a007-7339-93fe-f073ac14aa9b"] }).Outcome);
                }
            }
        }
    }

    private static bool IsProof(JsonErrorShape errors, string name, string text) => errors.NotDone.Any(test => test.Name == name && test.Texts.Contains(text));

    /// <summary>Whether an answer leaves open what a request that moves money has done, and what one has done that changes something, if the answer is not the gateway's own.</summary>
    private static bool IsUnknown<TResponse>(Answer<TResponse> answer, GatewayEndpoint endpoint)
        where TResponse : IGatewayResponse<TResponse> =>
        endpoint.Effect == Effect.Reads ? answer.Outcome is Outcome.Unknown or Outcome.NotDone : answer.Outcome == Outcome.Unknown;

    private static string Nested(string path, string value, JsonErrorShape errors)
    {
        foreach (string name in path.Split('.').Reverse())
        {
            value = $"{{{JsonSerializer.Serialize(name)}:{value}}}";
        }

        // A code is one of an error only beside what tells an error.
        JsonErrorTest first = errors.Tests.First(static test => !test.Name.Contains('-') && !test.Name.StartsWith(':'));
        return path == first.Name || path.StartsWith(first.Name + ".", StringComparison.Ordinal)
            ? value
            : $"{{{JsonSerializer.Serialize(first.Name)}:{JsonSerializer.Serialize(first.Texts.DefaultIfEmpty("x").First())},{value[1..]}";
    }

    private static bool IsAny<TResponse>(string name) =>
        typeof(TResponse).Assembly.GetTypes().Where(static type => typeof(TResponse).IsAssignableFrom(type))
            .SelectMany(static type => SampleMessages.SettableProperties(type))
            .Any(property => property.PropertyType == typeof(MessageField) && property.Name.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(SignedReply Reply, Outcome Honest)> Honest<TResponse>(IGatewayRequest<TResponse> request)
        where TResponse : IGatewayResponse<TResponse> =>
        from reply in JsonGateway.Replies<TResponse>()
        let answer = JsonGateway.Receive(request, reply.ToJson(), reply)
        where answer is Answer<TResponse>.Success
        select (reply, answer.Outcome);

    private static byte[] With(JsonObject whole, string member, string value) => Encoding.UTF8.GetBytes(
        $"{{{string.Join(',', whole.Select(other => $"{JsonSerializer.Serialize(other.Key)}:{(other.Key == member ? value : other.Value?.ToJsonString() ?? "null")}"))}}}");

    private static IEnumerable<byte[]> Encoded(byte[] body)
    {
        string text = Encoding.UTF8.GetString(body);
        foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            yield return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            if (encoding != Encoding.UTF8)
            {
                yield return encoding.GetBytes(text);
            }
        }

        using MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        yield return zipped.ToArray();
        yield return [.. body, 0xFF];
        yield return [0xC0, 0x80, .. body];
    }

    /// <summary>The answer within something else.</summary>
    private static string[] Wrapped(string text) => [$"{{\"zz\":{text}}}", $"{{\"zz\":[{text}]}}", $"{{\"zz\":{JsonSerializer.Serialize(text)}}}", $"{{\"\":{text}}}"];

    /// <summary>Each member twice, the second time as it is or with an escape in its name.</summary>
    private static IEnumerable<string> Doubled(string text)
    {
        foreach ((string name, JsonNode? value) in JsonNode.Parse(text)!.AsObject())
        {
            yield return $"{text[..^1]},{JsonSerializer.Serialize(name)}:{value?.ToJsonString() ?? "null"}}}";
            yield return $"{text[..^1]},\"\\u{(int)name[0]:x4}{name[1..]}\":null}}";
        }
    }

    private static string WithoutId(string response) => Regex.Replace(response, " RequestId = [0-9a-f-]+", "");

    private static string Shown(byte[] body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, 200)]);

    private static void Run(string attack, string name)
    {
        Type request = typeof(JsonStrangerTests).Assembly.GetType(name)!;
        typeof(JsonStrangerTests).GetMethod(attack, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(request, CatalogTypes.ArgumentOf(request, typeof(IGatewayRequest<>))!)
            .Invoke(null, null);
    }
}
