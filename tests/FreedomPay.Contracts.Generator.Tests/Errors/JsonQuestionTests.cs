using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Questions that name the request by its idempotency key, and those that look into objects.</summary>
public class JsonQuestionTests
{
    private const string Key = "idempotent: X-Request-Id";

    [Fact]
    public void The_key_of_the_request_names_the_attempt()
    {
        GeneratorRun run = Run(Key, "with: { id: X-Request-Id }, id: id, attempt: X-Request-Id, done: { state: success }");

        Assert.Empty(run.Diagnostics);
        string source = run.Sources["Test.Api.Command.g.cs"];
        Assert.Contains("CommandResponse? response,\n        string? idempotencyKey)", source, StringComparison.Ordinal);
        Assert.Contains("if (global::System.Guid.TryParse(idempotencyKey, out global::System.Guid givenIdempotencyKey))", source, StringComparison.Ordinal);
        Assert.Contains("{ Id = givenIdempotencyKey }", source, StringComparison.Ordinal);
        Assert.Contains("attemptId: givenIdempotencyKey.ToString())", source, StringComparison.Ordinal);
        Assert.Contains("IsNamedByRequest = true,", source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_becomes_a_text_where_one_is_asked_for()
    {
        GeneratorRun run = Run(Key, "with: { name: X-Request-Id, id: id }, id: id, attempt: X-Request-Id, done: { state: success }");

        Assert.Empty(run.Diagnostics);
        Assert.Contains("{ Name = givenIdempotencyKey.ToString(), Id = Id }", run.Sources["Test.Api.Command.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_objects_are_looked_into_in_both_answers()
    {
        GeneratorRun run = Run(Key, "with: { id: id }, id: id, attempt: answer.part.id, matches: { part.amount: amount }, done: { part.state: success, part.flag: \"true\" }, notDone: { part.flag: \"false\", part.state: [error, gone] }");

        Assert.Empty(run.Diagnostics);
        string source = run.Sources["Test.Api.Command.g.cs"];
        Assert.Contains("CommandResponse? response)", source, StringComparison.Ordinal);
        Assert.Contains("global::System.Guid? answeredPartId = response?.Part?.Id;", source, StringComparison.Ordinal);
        Assert.Contains("Matches(answer.Part?.Amount, Amount)", source, StringComparison.Ordinal);
        Assert.Contains("done: answer is { Part.State: \"success\", Part.Flag: true }", source, StringComparison.Ordinal);
        Assert.Contains("notDone: answer is { Part.Flag: false, Part.State: \"error\" or \"gone\" }", source, StringComparison.Ordinal);
        Assert.Contains("attemptId: answeredPartId?.ToString()", source, StringComparison.Ordinal);
        Assert.DoesNotContain("IsNamedByRequest", source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_may_be_within_an_object() => Assert.Contains(
        "answer.Part?.Id?.ToString(),",
        Run(Key, "with: { id: id }, id: part.id, done: { state: success }").Sources["Test.Api.Command.g.cs"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("effect: moves", "with: { id: X-Request-Id }, id: id, attempt: X-Request-Id", "FPC0022 endpoints.Command.outcome.with.id: there is no field 'X-Request-Id' in the request")]
    [InlineData(Key, "with: { id: X-Request-Id }, id: id", "FPC0016 endpoints.Command.outcome.with: a question by the key of the request is about this request alone: write 'attempt: X-Request-Id'")]
    [InlineData(Key, "with: { id: X-Request-Id }, id: id, attempt: id", "FPC0016 endpoints.Command.outcome.with: a question by the key of the request is about this request alone")]
    [InlineData(Key, "with: { id: id }, id: id, attempt: answer.part.ids", "FPC0022 endpoints.Command.outcome.attempt: there is no field 'part.ids' in the endpoint's own answer; did you mean 'part.id'?")]
    [InlineData(Key, "with: { id: id }, id: id, attempt: answer.part", "FPC0016 endpoints.Command.outcome.attempt: 'part' is no id")]
    [InlineData(Key, "with: { id: id }, id: part.secret", "FPC0016 endpoints.Command.outcome.id: 'part.secret' is no id")]
    [InlineData(Key, "with: { id: id }, id: id, matches: { part.inner.amount: amount }", "FPC0022 endpoints.Command.outcome.matches.part.inner.amount: there is no field 'part.inner.amount' in the answer of 'Status'")]
    public void What_names_nothing_is_a_mistake(string key, string question, string message)
    {
        GeneratorRun run = Run(key, $"{question}, done: {{ state: success }}");

        Assert.Contains(message, string.Join('\n', run.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Test.Api.Command.g.cs", run.Sources.Keys);
    }

    /// <summary>A key is sent with a question, too: with the same one the gateway would repeat its first answer.</summary>
    [Fact]
    public void A_question_in_JSON_may_have_a_key_of_its_own() => Assert.Contains(
        "IdempotencyHeader = \"X-Request-Id\",", Run(Key, "with: { id: id }, id: id, done: { state: success }").Sources["Test.Api.Status.g.cs"], StringComparison.Ordinal);

    private static GeneratorRun Run(string key, string question) => GeneratorRun.Of(new Spec("/specs/keys.yaml", $$"""
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-json
        signature: { algorithm: HS256, id: auth_id, path: uri }
        endpoints:
          Command:
            title: Command
            summary: Moves money.
            post: /api/command
            {{key}}
            request: { id: { type: uuid, required: true }, amount: { type: decimal, required: true } }
            response: { part: { type: object, fields: { id: uuid, state: string } } }
            outcome: { ask: Status, {{question}} }
          Status:
            title: Status
            summary: Tells.
            post: /api/status
            effect: reads
            idempotent: X-Request-Id
            request: { id: { type: uuid, required: true }, name: string }
            response:
              id: uuid
              state: string
              part: { type: object, fields: { id: uuid, secret: { type: string, sensitive: true }, state: string, amount: decimal, flag: boolean, inner: { type: object, fields: { amount: decimal } } } }
        """));
}
