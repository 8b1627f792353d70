using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Questions whose response does not say which attempt it is about: in JSON the request can name the attempt, in signed forms nothing can.</summary>
public class NamedQuestionTests
{
    private const string Json = "protocol: signed-json\nsignature: { algorithm: HS512, id: auth_id, path: uri }";

    [Theory]
    [InlineData("request_id: { type: uuid, required: true }", "RequestId.ToString()")]
    [InlineData("request_id: { type: string, required: true }", "RequestId")]
    [InlineData("request_id: { type: integer, required: true }", "RequestId.ToString(global::System.Globalization.CultureInfo.InvariantCulture)")]
    public void The_id_of_the_request_names_the_attempt(string field, string text)
    {
        GeneratorRun run = Run(Json, field, "with: { request_id: request_id }, id: request_id");

        Assert.Empty(run.Diagnostics);
        string source = run.Sources["Test.Api.Command.g.cs"];
        Assert.Contains($"attemptId: {text})", source, StringComparison.Ordinal);
        Assert.Contains("IsNamedByRequest = true,", source, StringComparison.Ordinal);
        Assert.Contains("(answer, evidence) => evidence.Add(", source, StringComparison.Ordinal);
        Assert.DoesNotContain("static (answer, evidence)", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request_id: uuid", "with: { request_id: request_id }, id: request_id", "FPC0016 endpoints.Command.outcome.id: the answer of 'Status' has no 'request_id', and 'request_id' of the request, which names the attempt, is not required")]
    [InlineData("request_id: { type: string, required: true, sensitive: true }", "with: { request_id: request_id }, id: request_id", "FPC0016 endpoints.Command.outcome.id: 'request_id' is no id")]
    [InlineData("request_id: { type: uuid, required: true }", "with: { request_id: answer.other_id }, id: request_id", "FPC0016 endpoints.Command.outcome.id: the answer of 'Status' has no 'request_id'; a field of the request can name the attempt instead, but 'answer.other_id' is none")]
    [InlineData("request_id: { type: uuid, required: true }", "with: { request_id: request_id }, id: request_id, attempt: request_id", "FPC0016 endpoints.Command.outcome.attempt: the answer of 'Status' has no 'request_id' to compare with")]
    [InlineData("request_id: { type: uuid, required: true }", "with: { request_id: request_id }, id: id", "FPC0022 endpoints.Command.outcome.id: there is no field 'id' in the answer of 'Status'")]
    [InlineData("request_id: { type: uuid, required: true }", "with: { request_id: request_id }, in: rows, id: request_id", "FPC0022 endpoints.Command.outcome.id: there is no field 'request_id' in the items of 'rows'")]
    public void What_names_no_attempt_is_a_mistake(string field, string question, string message)
    {
        GeneratorRun run = Run(Json, field, question);

        Assert.Contains(message, string.Join('\n', run.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Test.Api.Command.g.cs", run.Sources.Keys);
    }

    /// <summary>A question about the payment would take the payment's success for that of its refund; one about the request does not.</summary>
    [Theory]
    [InlineData("request_id", false)]
    [InlineData("payment_id", true)]
    public void A_refund_that_is_asked_for_by_its_own_id_is_no_doubt(string id, bool isDoubted)
    {
        GeneratorRun run = Run(Json, $"{id}: {{ type: string, required: true }}", $"with: {{ {id}: {id} }}, id: {id}", "Refund");

        Assert.Equal(isDoubted ? ["FPC0036"] : [], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    /// <summary>A signed answer to another question would fit.</summary>
    [Fact]
    public void In_forms_the_answer_names_the_attempt()
    {
        GeneratorRun run = Run("protocol: signed-form", "request_id: { type: uuid, required: true }", "with: { request_id: request_id }, id: request_id");

        Assert.Contains("there is no field 'request_id' in the answer of 'Status'", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string protocol, string field, string question, string name = "Command") => GeneratorRun.Of(new Spec("/specs/named.yaml", $$"""
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        {{protocol.ReplaceLineEndings("\n")}}
        endpoints:
          {{name}}:
            title: {{name}}
            summary: Moves money.
            post: /api/{{name}}
            request: { {{field}} }
            response: { other_id: {{(field.Contains("uuid", StringComparison.Ordinal) ? "uuid" : "string")}}, state: string }
            outcome: { ask: Status, {{question}}, done: { state: success } }
          Status:
            title: Status
            summary: Tells.
            post: /api/status
            effect: reads
            request: { {{field}} }
            response: { state: string, rows: { type: list, items: { type: object, fields: { state: string } } } }
        """));
}
