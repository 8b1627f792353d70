namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>Specs of JSON families that, together, use every word that only those have.</summary>
internal static class JsonSpecs
{
    /// <summary>A family that signs: fields of each type, conditions, headers, shapes, errors and a question.</summary>
    public static readonly Spec Everything = new("/specs/json.yaml", """
        contracts: 1
        section: Test API / JSON
        namespace: Test.Json
        host: https://api.example.com
        protocol: signed-json
        signature: { algorithm: HS512, id: merchant_id, path: path, idType: integer }
        errors:
          when: [{ http: [400, 422] }, { X-Request-Status: error }, { success: false }, error]
          code: error.code
          description: error.description
          notDone: [{ http: 422 }, { error.code: ["9403", "9404"] }]
        types:
          Address:
            type: object
            fields:
              city: { type: string, required: true, maxLength: 40 }
              3d_zip: { type: integer, name: Zip, wire: text }
          State: { type: enum, values: [approved, process, declined] }
        endpoints:
          Pay:
            title: Pay
            summary: Takes a payment.
            post: /v1/pay
            headers: { X-Action: tests.pay, X-Version: "2" }
            idempotent: X-Request-Id
            request:
              order_id: { type: string, required: true, minLength: 1 }
              amount: { type: decimal, required: true, min: 0.01, scale: 2 }
              amount_text: { type: decimal, wire: text, scale: 2 }
              count: { type: integer, wire: text, min: 1 }
              capture: { type: boolean, default: true }
              test: { type: boolean, const: false }
              kind: { const: card }
              recurrent: boolean
              profile_id: { type: uuid, requiredWhen: { recurrent: true } }
              reason: { type: string, requiredWhen: { capture: false } }
              at: { type: datetime, format: rfc3339, example: "2025-06-13T13:22:25.900953117Z" }
              day: { type: date, format: yyyy-MM-dd }
              address: Address
              card: { type: string, sensitive: true }
              3ds: { type: object, name: ThreeDs, fields: { flow: { type: enum, values: [challenge, frictionless] }, 1st_url: { type: url, name: FirstUrl } } }
              rows: { type: list, items: Address, maxItems: 3 }
              numbers: { type: list, items: { type: decimal, scale: 2, wire: text } }
              flags: { type: list, items: boolean }
              X-Trace-Id: { type: string, in: header, maxLength: 36 }
            anyOf: [[card, profile_id]]
            response:
              id: { type: string, required: true, alias: 1st_id }
              trace: uuid
              order_id: { type: string, echoes: order_id }
              status: { type: State, required: true }
              captured: { type: boolean, means: { true: done, false: notDone } }
              at: { type: datetime, format: rfc3339 }
              X-Request-Id: { type: uuid, in: header }
              X-Datetime: { type: datetime, format: rfc3339, in: header, name: SentAt }
            outcome:
              ask: Find
              with: { order_id: order_id }
              id: id
              attempt: answer.id
              done: { paid: true }
              notDone: { paid: false }

          Find:
            title: Find
            summary: Is answered in several shapes.
            get: "/v1/pay/{order_id}"
            effect: reads
            request:
              order_id: { type: string, in: path, required: true }
              full: { type: boolean, example: true }
              X-Accept-Language: { type: enum, in: header, name: Language, values: [ru, en] }
            responses:
              Missing:
                when: { http: 404 }
                fields: { reason: string }
              Later:
                when: { http: [200, 202], X-Request-Status: process }
                fields: { X-Retry-After: { type: integer, in: header } }
              Stopped:
                when: { refused: true }
                summary: Nobody pays.
                fields: { refused: { type: boolean, required: true } }
              Card:
                when: { type: card }
                fields: { pan: { type: string, sensitive: true }, id: { type: string, required: true }, paid: boolean }
              Other:
                when: {}
                fields: { id: { type: string, required: true }, paid: boolean }

          Remove:
            title: Remove
            summary: Has no body, and a parameter in its path.
            delete: "/v1/merchants/{merchant_id}/cards/{card_id}"
            encoding: none
            effect: prepares
            request: { card_id: { type: integer, in: path, required: true } }
            response: {}
        """);

    /// <summary>Families without a signature: a token or a password, all methods, errors of an endpoint's own.</summary>
    public static readonly Spec Bearer = new("/specs/bearer.yaml", """
        contracts: 1
        section: Test API / Tokens
        namespace: Test.Tokens
        host: https://id.example.com
        protocol: json
        auth: bearer
        errors: { when: error }
        endpoints:
          Login:
            title: Login
            summary: Gives a token.
            post: /oauth/token
            effect: prepares
            auth: basic
            errors: { when: [{ http: 401 }, { error: invalid_grant }], code: error, description: error_description }
            request: { grant_type: { const: password }, password: { type: string, required: true, sensitive: true } }
            response: { access_token: { type: string, required: true, sensitive: true }, expires_in: integer }
          Refresh:
            title: Refresh
            summary: Prolongs a token.
            patch: /oauth/token
            effect: prepares
            auth: none
            response: { active: { type: boolean, required: true } }
          Profile:
            title: Profile
            summary: Is asked by GET with a body.
            get: /v1/profile
            encoding: json
            effect: reads
            request: { pg_sig: { type: string, sensitive: true } }
            response: { name: { type: string, sensitive: true } }
          Change:
            title: Change
            summary: Replaces a name.
            put: "/v1/profile/{id}"
            effect: prepares
            request: { id: { type: integer, in: path, required: true }, user_name: { type: string, sensitive: true, required: true } }
            response: { name: { type: string, sensitive: true } }
          Search:
            title: Search
            summary: Posts a query.
            post: /v1/search
            encoding: query
            effect: reads
            request: { page: integer, all: { type: boolean, default: false } }
            response: { found: { type: list, items: string } }
        """);

    /// <summary>Unions, and fields of which nothing is known.</summary>
    public static readonly Spec Unions = new("/specs/unions.yaml", """
        contracts: 1
        section: Test API / Unions
        namespace: Test.Unions
        host: https://api.example.com
        protocol: json
        endpoints:
          Pay:
            title: Pay
            summary: Takes a payment.
            post: /v1/pay
            request:
              from:
                type: union
                required: true
                by: type
                cases:
                  card: { fields: { pan: { type: string, required: true, sensitive: true, maxLength: 19 }, exp: string } }
                  recurrent: { fields: { profile_id: { type: uuid, required: true } }, summary: A saved card. }
                  cash: {}
              extra: any
            response:
              to: { type: union, typeName: PayTarget, by: type, cases: { card: { fields: { mask: string } } } }
              extra: any
        """);

    /// <summary>Gets all of them.</summary>
    public static Spec[] All => [Everything, Bearer, Unions];
}
