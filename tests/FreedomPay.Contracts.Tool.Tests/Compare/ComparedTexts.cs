namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>Specs that have, together, everything that can change.</summary>
internal static class ComparedTexts
{
    /// <summary>Forms: every kind of message, types, shapes, a question and a state.</summary>
    public const string Forms = """
        contracts: 1
        section: Shop / API
        namespace: Shop.Api
        host: https://api.example.kz
        protocol: signed-form
        types:
          Address:
            type: object
            summary: An address.
            fields:
              city: { type: string, required: true }
              building: { type: integer, required: true }
              flat: integer
          Receipt:
            type: object
            summary: A receipt.
            fields:
              number: { type: integer, required: true }
              text: string
          Kind:
            type: enum
            summary: A kind.
            categories: Group
            values:
              new: { name: New, category: first, summary: It is new. }
              old: { name: Old, category: first, certainty: doc, moneyMoved: never }
              lost: { name: Lost, means: notFound }
              gone: { name: Gone }
          Group:
            type: enum
            summary: A group of kinds.
            values: { first: First, second: Second }
        endpoints:
          Pay:
            title: Pay
            summary: Takes a payment.
            post: /pay
            idempotent: X-Request-Id
            request:
              pg_order_id: { type: string, required: true, maxLength: 50, summary: The order. }
              pg_amount: { type: decimal, required: true, min: 1, max: 100 }
              pg_count: integer
              pg_text: string
              pg_comment: string
              pg_sum: { type: decimal, scale: 2 }
              pg_currency: { type: enum, values: [KZT, USD], default: KZT }
              pg_version: { const: "1" }
              pg_level: { type: integer, const: "2" }
              pg_day: { type: date, format: yyyy-MM-dd }
              pg_address: Address
              pg_kind: Kind
              pg_reason: { type: string, requiredWhen: pg_text }
              pg_items: { type: list, items: string }
              pg_result_url: { type: url, callback: Notify }
            anyOf: [[pg_text, pg_count]]
            responses:
              Paid:
                when: { pg_status: ok, pg_3ds: "0" }
                means: done
                fields: { pg_payment_id: { type: integer, required: true }, pg_card: string, pg_shared: string }
              Needed:
                when: { pg_status: ok, pg_3ds: "1" }
                means: pending
                fields: { pg_payment_id: integer, pg_url: url, pg_shared: string }
            outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_payment_id, attempt: answer.pg_payment_id, done: { pg_payment_status: success } }
          Status:
            title: Status
            summary: Tells the state of a payment.
            post: /status
            effect: reads
            sources: [docs.example.kz/status]
            request: { pg_order_id: { type: string, required: true } }
            response:
              pg_payment_id: { type: integer, required: true }
              pg_payment_status: string
              pg_amount: { type: decimal, alias: pg_total, max: 1000 }
              pg_order_id: { type: string, echoes: pg_order_id }
              pg_receipt: Receipt
            state: { payment: pg_payment_id, when: { paid: { pg_payment_status: success } } }
          Notify:
            title: Notify
            summary: Tells the result of a payment.
            direction: inbound
            repeat: [pg_payment_id]
            request:
              pg_payment_id: { type: integer, required: true }
              pg_note: { type: string, maxLength: 20 }
            response:
              pg_status: { type: enum, required: true, values: [ok, rejected] }
              pg_description: string
          RemoveCard:
            title: Remove card
            summary: Removes a card.
            post: "/card/{card_id}/remove"
            effect: prepares
            request: { card_id: { type: string, in: path, required: true }, pg_force: string }
            response: {}
          Page:
            title: Page
            summary: Opens the payment page.
            post: /page
            carriedBy: browser
            request: { pg_name: string }
          Widget:
            title: Widget
            summary: Gives a page.
            post: /widget
            effect: prepares
            answer: text
            request: { pg_name: string }

        """;

    /// <summary>JSON: headers, errors, a signature, a union.</summary>
    public const string Json = """
        contracts: 1
        section: Shop / JSON
        namespace: Shop.Json
        host: https://api.example.kz
        protocol: signed-json
        signature: { algorithm: HS256, id: auth_id, path: uri }
        errors:
          when: [{ http: 422 }, error]
          code: error.code
          notDone: [{ http: 422 }]
        endpoints:
          Create:
            title: Create
            summary: Takes a payment.
            post: /v1/create
            headers: { X-Action: payment.create }
            idempotent: X-Request-Id
            request:
              order_id: { type: string, required: true }
              amount: { type: decimal, required: true }
              from:
                type: union
                required: true
                by: type
                cases:
                  card: { fields: { holder: { type: string, required: true } } }
                  cash: { fields: { place: string } }
              extra: any
            responses:
              Later: { when: { http: 202 }, means: pending, fields: { id: { type: uuid, required: true } } }
              Gone: { when: { http: 404 }, fields: { id: { type: uuid, required: true }, reason: string } }
              Other: { when: {}, fields: { id: { type: uuid, required: true }, state: string } }

        """;
}
