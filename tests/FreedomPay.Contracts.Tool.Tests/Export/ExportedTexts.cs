namespace FreedomPay.Contracts.Tool.Tests.Export;

/// <summary>What the other specs do not have: every type, other encodings, endpoints that one header tells apart.</summary>
internal static class ExportedTexts
{
    public const string Rest = """
        contracts: 1
        section: Shop / Everything
        namespace: Shop.Everything
        host: https://api.example.kz
        protocol: json
        auth: bearer
        errors: { when: [error, { success: "false" }], description: message }
        types:
          Place:
            type: object
            summary: A place.
            notes: [One., Two.]
            sources: [docs.example.kz/place]
            anyOf: [[city, code]]
            fields:
              city: string
              code: { type: integer, wire: text, min: 1 }
              inner: { type: object, summary: Within., fields: { deep: boolean } }
              next: Place
          Level:
            type: enum
            values: { "1": One, "2": { name: Two, deprecated: One } }
        endpoints:
          First:
            title: First
            summary: Is told from the second by a header.
            post: /v1/do
            headers: { X-Action: first }
            effect: prepares
            deprecated: Second
            confidence: partial
            notes: "100"
            request:
              1st: { type: string, name: First, required: true, minLength: 1, maxLength: 9, pattern: "^[a-z]+$", example: abc }
              price: { type: decimal, scale: 2, min: 0.01, max: 10.50, example: "1.50" }
              text_price: { type: decimal, wire: text, scale: 2, max: 100 }
              flag: { type: boolean, default: true }
              fixed: { type: boolean, const: false }
              number: { const: "7" }
              level: { type: Level, default: "2" }
              places: { type: list, items: Place, minItems: 1, maxItems: 3, countField: count }
              count: integer
              words: { type: list, items: { type: enum, values: [a, b], summary: A word. } }
              days: { type: list, items: { type: date, format: dd.MM.yyyy } }
              secret: { type: string, sensitive: true }
              secrets: { type: list, items: string, sensitive: true }
              pin: { type: integer, sensitive: true }
              born: { type: date, format: yyyy-MM-dd, sensitive: true }
              at: { type: datetime, format: rfc3339, required: true }
              then: { type: datetime, format: "yyyy-MM-dd HH:mm:ss" }
              id: uuid
              page: url
              any: any
              X-Trace: { type: string, in: header, required: true }
              why: { type: string, requiredWhen: { level: "1", flag: [true] } }
              because: { type: string, requiredWhen: why }
            response:
              id: { type: uuid, alias: ident }
              X-Left: { type: integer, in: header, required: true }
              state: { type: string, means: { fine: done, failed: notDone } }
          Second:
            title: Second
            summary: Goes to the same path.
            post: /v1/do
            headers: { X-Action: second }
            effect: prepares
            auth: none
            errors: { when: [{ http: [400, 422] }] }
            response: {}
          Third:
            title: Third
            summary: Is asked for.
            get: "/v1//{kind}/{id}"
            asPrinted: true
            effect: reads
            auth: basic
            request:
              full: boolean
              id: { type: integer, in: path, required: true }
              kind: { type: string, in: path, required: true, example: a }
            responses:
              Some: { when: { X-State: [a, b], http: [200, 201] }, summary: One of two., fields: { X-State: { type: string, in: header }, id: integer } }
              All: { when: {}, notes: Whatever., fields: { id: { type: integer, required: true } } }
          Fourth:
            title: Fourth
            summary: Takes a user to a page.
            get: /sign-in
            carriedBy: browser
            request: { client: { type: string, required: true } }
        """;
}
