namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>Texts of pages for tests.</summary>
internal static class PageText
{
    /// <summary>Returns a page of a form with the given properties of its request, indented by ten blanks.</summary>
    public static string OfForm(string title, string path, string properties, string required = "[]", string answer = "pg_payment_id: { type: integer }") => Block($$"""
        openapi: 3.0.1
        info: { title: '', version: 1.0.0 }
        paths:
          {{path}}:
            post:
              summary: {{title}}
              x-apidog-folder: Test/Forms
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: {{required}}
                      properties:
                        pg_merchant_id: { type: integer }
                        pg_salt: { type: string }
                        pg_sig: { type: string }
        {{Indent(properties, 16)}}
              responses:
                '200':
                  content:
                    application/xml:
                      schema: { type: object, properties: { pg_status: { type: string }, {{answer}}, pg_salt: { type: string }, pg_sig: { type: string } } }
        servers: [{ url: 'https://api.freedompay.kz' }]
        """);

    /// <summary>Returns a page with an OpenAPI document, as the site gives it.</summary>
    public static string Block(string document) => $"# A page\n\n## OpenAPI Specification\n\n```yaml\n{document}\n```\n";

    private static string Indent(string text, int count) => string.Join('\n', text.Split('\n').Select(line => new string(' ', count) + line));
}
