using FreedomPay.Contracts.Tool.Specs;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>Whole pages of kinds that the pages of the catalog's endpoints have not.</summary>
public sealed class ImportedKindsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kinds-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Path_that_is_a_variable_is_a_message_to_the_merchant() => AssertAsync("""
        # Notification
        ```yaml
        openapi: 3.0.1
        info: { title: '', version: 1.0.0 }
        paths:
          /{{result_url}}:
            post:
              summary: Result notify
              x-apidog-folder: Test/In
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { pg_order_id: { type: string }, pg_payment_id: { type: integer }, pg_salt: { type: string }, pg_sig: { type: string } } } } } }
              responses:
                '200': { description: '', content: { application/xml: { schema: { type: object, properties: { pg_status: { type: string, enum: [ok, rejected, error] }, pg_description: { type: string }, pg_salt: { type: string }, pg_sig: { type: string } }, required: [pg_status, pg_salt, pg_sig] } } } }
        servers: []
        ```
        """, """
        contracts: 1
        section: Test / In
        namespace: Imported.Test.In
        protocol: signed-form

        endpoints:
          # FPI023: The path is the variable {{result_url}}: the message comes to the merchant's own URL. Check 'direction', and which of its messages the gateway repeats ('repeat').
          ResultNotify:
            title: Result notify
            summary: Result notify
            direction: inbound
            sources: [input]
            confidence: full
            request:
              pg_order_id: string
              pg_payment_id: integer
            response:
              pg_status: { type: enum, required: true, values: [ok, rejected, error] }
              pg_description: string

        """);

    [Fact]
    public Task Page_for_the_browser_is_answered_by_text() => AssertAsync("""
        # HTML
        ~~~yaml
        openapi: 3.0.1
        info: { title: '', version: 1.0.0 }
        paths:
          /card/{merchantId}/pay:
            get:
              summary: Страница
              operationId: payPage
              parameters: [{ name: pg_payment_id, in: query, schema: { type: integer } }, { name: pg_user_phone, in: query, schema: { type: string } }, { name: pg_sig, in: query, schema: { type: string } }, { name: pg_salt, in: query, schema: { type: string } }]
              responses:
                '200': { description: '', content: { text/html: { schema: { type: string } } } }
        servers: [{ url: 'http://api.freedompay.kz' }, { url: 'https://test-api.freedompay.kz' }, { url: 'https://api.freedompay.kz' }]
        ~~~
        """, """
        contracts: 1
        section: Imported
        namespace: Imported
        host: https://api.freedompay.kz
        protocol: signed-form

        endpoints:
          # FPI024: The page does not say what the request changes; 'prepares' is the careful choice that a GET request allows. Decide: prepares, or reads if nothing changes.
          # FPI029: The title gives no name in Latin letters; 'PayPage' is the path's. Choose a name that says what the endpoint does.
          PayPage:
            title: "Страница"
            summary: "Страница"
            get: "/card/{merchant_id}/pay"
            effect: prepares
            answer: text
            sources: [input]
            confidence: full
            request:
              pg_payment_id: integer
              # FPI017: The name is one of a secret, and what is in a query cannot be masked: every server on the way may log it.
              pg_user_phone: string

        """);

    [Fact]
    public Task Discriminator_makes_a_union_and_statuses_make_shapes() => AssertAsync("""
        # Union
        ```yaml
        openapi: 3.1.0
        info: { title: '', version: 1.0.0 }
        paths:
          /v5/union:
            post:
              summary: Union
              description: The header is {"uri":"...","auth_id":"1"}, signed with HS512.
              parameters: [{ name: X-JWS-Signature, in: header, schema: { type: string } }, { name: X-Request-Id, in: header, required: true, schema: { type: string, format: uuid } }]
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        from:
                          oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Saved' }]
                          discriminator: { propertyName: type, mapping: { card: '#/components/schemas/Card', saved: '#/components/schemas/Saved' } }
                        maybe: { anyOf: [{ type: string, maxLength: 5 }, { type: 'null' }] }
                        amount: { type: number, example: '100.00' }
                        matrix: { type: array, items: { type: array, items: { type: integer } } }
                      required: [from]
                    example: { from: { type: card, card: { pan: '4400XX', extra: 1 } }, amount: '100.00' }
              responses:
                '200': { description: Paid, content: { application/json: { schema: { type: object, properties: { id: { type: integer } }, required: [id] } } } }
                '202': { description: Later, content: { application/json: { schema: { type: object, properties: { wait: { type: integer } } } } } }
                default: { description: err }
        components:
          schemas:
            Card: { type: object, properties: { type: { type: string }, card: { type: object, properties: { pan: { type: string } } } }, required: [card] }
            Saved: { type: object, properties: { type: { const: saved }, token: { type: string } } }
        servers: [{ url: 'https://api.freedompay.kz' }]
        ```
        """, """
        contracts: 1
        section: Imported
        namespace: Imported
        host: https://api.freedompay.kz
        protocol: signed-json
        signature: { algorithm: HS512, id: auth_id, path: uri }

        endpoints:
          # FPI024: The page does not say what the request changes; without 'effect' it counts as one that moves money. Decide: moves, prepares or reads, and how the outcome is asked for ('outcome').
          Union:
            title: Union
            summary: "The header is {\"uri\":\"...\",\"auth_id\":\"1\"}, signed with HS512."
            post: /v5/union
            sources: [input]
            confidence: full
            request:
              X-Request-Id: { type: uuid, in: header, required: true }
              from:
                type: union
                required: true
                by: type
                cases:
                  card:
                    fields:
                      card:
                        type: object
                        required: true
                        fields:
                          pan: { type: string, sensitive: true }
                          # FPI010: The field is in an example, and not in the schema; its type is a guess.
                          extra: { type: integer, example: "1" }
                  saved: { fields: { token: { type: string, sensitive: true } } }
              maybe: { type: string, maxLength: 5 }
              # FPI007: The page's type is a number, and its examples have it as a string; it is sent and read as one.
              amount: { type: decimal, wire: text, example: "100.00" }
              # FPI018: The items are of the type 'list', which a list in a spec cannot have; JSON as it comes was taken.
              matrix: any
            responses:
              Paid: { when: { http: 200 }, fields: { id: { type: integer, required: true } } }
              Later: { when: { http: 202 }, fields: { wait: integer } }

        """);

    private async Task AssertAsync(string page, string expected)
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, page, "import", "-");

        Assert.Equal(0, run.Code);
        Assert.Equal(expected.ReplaceLineEndings("\n"), run.Output[run.Output.IndexOf("contracts:", StringComparison.Ordinal)..]);
        string path = Path.Combine(_folder.FullName, "spec.yaml");
        await File.WriteAllTextAsync(path, run.Output);
        Assert.DoesNotContain(SpecLoader.Load([path], CancellationToken.None).Problems, static problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }
}
