namespace FreedomPay.Contracts.Tool.Tests.Check;

/// <summary>Specs that recorded messages are compared with: everything that a message can differ in.</summary>
internal static class CheckSpec
{
    public const string Form = """
        contracts: 1
        section: Shop
        namespace: Shop.Forms
        host: https://api.example.com
        protocol: signed-form

        types:
          State:
            type: enum
            summary: State.
            values: [new, done]
          Kind:
            type: enum
            summary: Kind.
            values:
              "0": { name: None, summary: None. }
          Line:
            type: object
            summary: A line.
            fields:
              sum: { type: decimal, required: true, summary: Sum. }

        endpoints:
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            sources: [a page]
            confidence: full
            effect: prepares
            request:
              pg_order_id: { type: string, required: true, summary: Id. }
              pg_method: { const: card, summary: Tells this payment from others. }
            responses:
              Later: { when: { pg_status: pending }, summary: Later. }
              Done:
                when: { pg_status: ok }
                summary: Done.
                fields:
                  pg_payment_id: { type: integer, required: true, summary: Id. }
                  pg_state: { type: State, summary: State. }
                  pg_kind: { type: Kind, summary: Kind. }
                  pg_at: { type: datetime, format: "yyyy-MM-dd HH:mm:ss", summary: Time. }
                  pg_flag: { type: boolean, summary: Flag. }
                  pg_card_token: { type: string, alias: pg_token, sensitive: true, summary: Token. }
                  pg_born: { type: date, format: yyyy-MM-dd, sensitive: true, summary: Birthday. }
                  pg_lines: { type: list, item: line, items: Line, summary: Lines. }
                  pg_more:
                    type: object
                    summary: More.
                    fields: { name: { type: string, sensitive: false, summary: Name. } }
          PayByOther:
            title: Pay
            summary: Pays.
            post: /pay
            sources: [a page]
            confidence: full
            effect: prepares
            request:
              pg_order_id: { type: string, required: true, summary: Id. }
              pg_method: { const: other, summary: Tells this payment from others. }
            response: {}
          Told:
            title: Told
            summary: Tells.
            direction: inbound
            sources: [a page]
            confidence: full
            request:
              pg_order_id: { type: string, required: true, summary: Id. }

        """;

    public const string Json = """
        contracts: 1
        section: Shop
        namespace: Shop.Json
        host: https://api.example.com
        protocol: json
        errors: { when: [{ status: error }, error], code: error.code }

        endpoints:
          Find:
            title: Find
            summary: Finds.
            get: /v5/find/{id}
            sources: [a page]
            confidence: full
            effect: reads
            request:
              id: { type: integer, in: path, required: true, summary: Id. }
            responses:
              Found:
                when: { http: 200 }
                summary: Found.
                fields:
                  id: { type: integer, required: true, summary: Id. }
                  text: { type: string, required: true, summary: Text. }
                  ids: { type: list, items: integer, summary: Ids. }
                  from:
                    type: union
                    by: type
                    summary: Source.
                    cases: { card: { fields: { mask: { type: string, sensitive: false, summary: Masked number. } } } }
              Gone: { when: { http: 404 }, summary: Gone. }

        """;
}
