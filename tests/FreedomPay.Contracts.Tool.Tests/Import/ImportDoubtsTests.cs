using System.Text.Json;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>What a page leaves open is told, where it is on the page.</summary>
public sealed class ImportDoubtsTests
{
    private string _page = string.Empty;

    [Fact]
    public async Task Answers_told_apart_by_their_examples_are_doubted()
    {
        ToolRun run = await ImportAsync("type: object", """
            '200': { description: '', x-apidog-name: Ok, content: { application/json: { schema: { type: object, properties: { status: { type: string, description: 'new, active, closed' } } }, example: { status: active } } } }
            x-200:Queued: { description: '', x-apidog-name: Queued, content: { application/json: { schema: { type: object, properties: { status: { type: string } } }, example: { status: queued } } } }
            """);

        Assert.Contains("when: { status: active }", run.Output, StringComparison.Ordinal);
        Assert.Contains("FPI025: Try: The answers are told apart by the values that 'status' has in the examples: active (Ok), queued (Queued). With any other value an answer matches none of them", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: { type: string, enum: [a] }", "status: { type: string, enum: [b] }", "{ status: a }", "{ status: b }")]
    [InlineData("paid_status: { type: boolean }", "paid_status: { type: boolean }", "{ paid_status: true }", "{ paid_status: false }")]
    public async Task Answers_told_apart_by_their_schemas_are_not_doubted(string one, string other, string oneExample, string otherExample)
    {
        ToolRun run = await ImportAsync("type: object", $$"""
            '200': { description: '', x-apidog-name: One, content: { application/json: { schema: { type: object, properties: { {{one}} } }, example: {{oneExample}} } } }
            x-200:Other: { description: '', x-apidog-name: Other, content: { application/json: { schema: { type: object, properties: { {{other}} } }, example: {{otherExample}} } } }
            """);

        Assert.Contains("responses:\n      One:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FPI025", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Object_that_contains_itself_ends_where_it_begins_again()
    {
        ToolRun run = await ImportAsync("type: object, properties: { customer: { $ref: '#/components/schemas/Customer' }, other: { $ref: '#/components/schemas/Customer' } }");

        Assert.Contains("""
                  customer:
                    type: object
                    fields:
                      id: integer
                      # FPI018: The object contains itself ('Customer'), and no type of a spec can; JSON as it comes was taken. Decide how deep it goes, or leave it.
                      parent: any
                  other:
            """.ReplaceLineEndings("\n"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alternatives_with_a_text_of_their_own_are_a_union()
    {
        ToolRun run = await ImportAsync("type: object, properties: { means: { oneOf: [{ type: object, properties: { type: { type: string, enum: [card] }, pan4: { type: string } } }, { type: object, properties: { type: { type: string, enum: [wallet] }, purse: { type: string } } }] } }");

        Assert.Contains("type: union", run.Output, StringComparison.Ordinal);
        Assert.Contains("by: type", run.Output, StringComparison.Ordinal);
        Assert.Contains("wallet: { fields: { purse: string } }", run.Output, StringComparison.Ordinal);
        Assert.Contains("FPI018: Try.request.means: The page describes alternatives without saying what tells them apart; each has a value of 'type' of its own", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf: [{ type: object, properties: { type: { type: string, enum: [card] } } }, { type: object, properties: { type: { type: string, enum: [card] } } }]")]
    [InlineData("oneOf: [{ type: object, properties: { type: { type: string, enum: [card] } } }, { type: object, properties: { type: { type: string, enum: [wallet, cash] } } }]")]
    [InlineData("properties: { amount: { type: integer } }, oneOf: [{ type: object, properties: { type: { type: string, enum: [card] } } }, { type: object, properties: { type: { type: string, enum: [wallet] } } }]")]
    public async Task Other_alternatives_are_no_union(string schema)
    {
        ToolRun run = await ImportAsync($"type: object, properties: {{ means: {{ {schema} }} }}");

        Assert.DoesNotContain("type: union", run.Output, StringComparison.Ordinal);
        Assert.Contains("that nothing tells apart", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubts_name_the_message_and_the_line()
    {
        ToolRun run = await ImportAsync("""
            type: object
            properties:
              amount: { type: string, example: 10 }
              size:
                type: object
                example: { height: 1 }
            """, """
            '200':
              description: ''
              content: { application/json: { schema: { type: object, properties: { amount: { type: string, example: 10 } } }, example: { amount: '10', more: x } } }
            '422':
              description: ''
              content: { application/json: { schema: { type: object }, example: '{ "a": 1' } }
            """, isFlow: false);
        string[] lines = [.. _page.Split('\n')];

        Assert.Contains($"({LineOf(lines, "amount: { type: string, example: 10 }")}): FPI007: Try.request.amount: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"({LineOf(lines, "type: object, properties: { amount")}): FPI007: Try.response.amount: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"({LineOf(lines, "size:") + 1}): FPI010: Try.request.size.height: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"({LineOf(lines, "'200':") + 1}): FPI010: Try.response.more: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"({LineOf(lines, "'422':") + 1}): FPI027: Try: An example of the answer '422' is neither JSON nor XML; it was not read. '1' is an invalid end of a number", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_a_field_is_in_the_result_as_JSON()
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, PageText.OfForm("Pay", "/pay", "pg_a: { type: integer, example: x }"), "import", "-", "--json");

        JsonElement finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray(), static one => one.GetProperty("rule").GetString() == "FPI007");
        Assert.Equal(("request", "pg_a"), (finding.GetProperty("part").GetString(), finding.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("/v1/try/", "application/json", "Check that the gateway is called like that")]
    [InlineData("/g2g/try/", "multipart/form-data", "the script name of a signature would be empty")]
    public async Task Slash_at_the_end_is_about_signatures_in_forms_alone(string path, string type, string told)
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, PageText.OfForm("Try", path, "pg_a: { type: string }").Replace("multipart/form-data", type, StringComparison.Ordinal).Replace("pg_", type.EndsWith("json", StringComparison.Ordinal) ? "" : "pg_", StringComparison.Ordinal), "import", "-");

        Assert.Contains("FPI023: Try: The path ends with a slash", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    /// <summary>What import writes here decides whether a payment may be sent again.</summary>
    [Theory]
    [InlineData("Idempotency key, UUID", "", true)]
    [InlineData("Ключ идемпотентности, до 36 знаков", "", true)]
    [InlineData("Idempotency key", "The value of X-Request-Id is a UUID. Cards are not kept.", true)]
    [InlineData("Ключ идемпотентности. Не поддерживается", "", false)]
    [InlineData("Idempotency key. Unused", "", false)]
    [InlineData("Idempotency key", "The gateway does not look at X-Request-Id yet.", false)]
    [InlineData("Id of the request", "The same X-Request-Id gives the first answer: the request is idempotent.", false)]
    [InlineData("Id for logs; the request is not idempotent", "", false)]
    [InlineData("Id for logs", "Repeats with one X-Request-Id aren't idempotent.", false)]
    [InlineData("Non-idempotent requests need it too", "", false)]
    [InlineData("Idempotency key, if it is switched on for the merchant", "", false)]
    [InlineData("Запрос неидемпотентный", "", false)]
    [InlineData("Ключ не даёт идемпотентности", "", false)]
    [InlineData("Ключ идемпотентности недоступен", "", false)]
    [InlineData("Idempotency: none", "", false)]
    [InlineData("Idempotency of this request is disputed", "", false)]
    [InlineData("The idempotency key will be supported in v6", "", false)]
    [InlineData("Idempotency key. It doesn't make the request idempotent", "", false)]
    [InlineData("Id for logs", "The field key is the idempotency key.", null)]
    [InlineData("Id of the request", "", null)]
    public async Task Only_a_plain_promise_lets_a_request_be_repeated(string ofHeader, string ofOperation, bool? promise)
    {
        string page = PageText.Block($$"""
            openapi: 3.0.1
            info: { title: '', version: '1' }
            paths:
              /v5/pay:
                post:
                  summary: Pay
                  description: '{{ofOperation.Replace("'", "''", StringComparison.Ordinal)}}'
                  parameters: [{ name: x-request-id, in: header, required: true, description: '{{ofHeader.Replace("'", "''", StringComparison.Ordinal)}}', schema: { type: string } }]
                  requestBody: { content: { application/json: { schema: { type: object, properties: { key: { type: string } } } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: integer } } } } } } }
            servers: [{ url: 'https://api.freedompay.kz' }]
            """);

        ToolRun run = await ToolRun.OfAsync(static _ => null, page, "import", "-");

        Assert.Equal(promise == true, run.Output.Contains("idempotent: X-Request-Id", StringComparison.Ordinal));
        Assert.Equal(promise == true, run.Error.Contains("FPI034: Pay: By the page's words", StringComparison.Ordinal));
        Assert.Equal(promise == false, run.Error.Contains("FPI034: Pay: The page speaks of", StringComparison.Ordinal));
    }

    private static int LineOf(string[] lines, string text) => Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private Task<ToolRun> ImportAsync(string schema, string answers = "'200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: integer } } } } } }", bool isFlow = true)
    {
        _page = PageText.Block($$"""
            openapi: 3.0.1
            info: { title: '', version: '1' }
            paths:
              /v1/try:
                post:
                  summary: Try
                  requestBody:
                    content:
                      application/json:
                        schema:
                          {{(isFlow ? $"{{ {schema} }}" : schema.Replace("\n", "\n              ", StringComparison.Ordinal))}}
                  responses:
            {{string.Join('\n', answers.Split('\n').Select(static line => $"        {line}"))}}
            components:
              schemas:
                Customer: { type: object, properties: { id: { type: integer }, parent: { $ref: '#/components/schemas/Customer' } } }
            servers: [{ url: 'https://api.example.kz' }]
            """);
        return ToolRun.OfAsync(static _ => null, _page, "import", "-");
    }
}
