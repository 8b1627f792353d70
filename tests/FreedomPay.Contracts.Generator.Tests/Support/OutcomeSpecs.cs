namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>Specs that say what requests can change, what answers mean, and who tells what became of a request.</summary>
internal static class OutcomeSpecs
{
    /// <summary>Payments whose outcome endpoints of the same file and of another one tell.</summary>
    public static readonly Spec Payments = new("/specs/outcomes.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Outcomes
        host: https://api.example.com
        protocol: signed-form

        endpoints:
          Pay:
            title: Payment
            summary: Makes a payment.
            post: /g2g/pay
            idempotent: X-Request-Id
            request:
              pg_order_id: { type: string, required: true }
              pg_amount: { type: decimal, required: true }
              pg_currency: { type: enum, values: [KZT, USD] }
              pg_user_id: { type: string, allowEmpty: true, maxLength: 5 }
              pg_note: { type: string, required: true, allowEmpty: true, minLength: 2 }
              pg_card_token: { type: string, sensitive: true }
            responses:
              ThreeDSecureNeeded:
                when: { pg_status: ok, pg_3ds: "1" }
                without: pg_kind
                means: pending
                fields:
                  pg_payment_id: { type: integer, required: true }
                  pg_order_id: { type: string, required: true, echoes: pg_order_id }
                  pg_md: { type: string, allowEmpty: true, sensitive: false, required: true }
              Slow:
                when: { pg_status: ok, pg_kind: slow }
                without: [pg_3ds]
              Accepted:
                when: { pg_status: ok }
                without: [pg_kind]
                fields:
                  pg_payment_id: { type: integer, required: true }
                  pg_order_id: { type: string, required: true, echoes: pg_order_id }
                  pg_merchant_id: { type: integer, echoes: pg_merchant_id }
                  pg_3ds: { type: boolean, name: ThreeDSecure, required: true }
                  pg_captured: { type: boolean, means: { "1": done, "0": pending } }
                  pg_state: { type: enum, values: [success, process, error], means: { success: done, error: notDone } }
            outcome:
              - ask: Status
                with: { pg_payment_id: answer.pg_payment_id, pg_card_token: pg_card_token }
                id: pg_payment_id
                attempt: answer.pg_payment_id
                matches: { pg_amount: pg_amount, pg_currency: pg_currency, pg_order_id: pg_order_id }
                done: { pg_state: success, pg_captured: "1" }
                notDone: { pg_state: [error, refused] }
              - ask: Test.Elsewhere.Find
                with: { pg_order_id: pg_order_id }
                id: pg_id
                done: { pg_code: 7, pg_share: 0.5, pg_text: "a \"b\"" }
          Refund:
            title: Refund
            summary: Gives money back.
            post: /g2g/refund
            means: pending
            request:
              pg_payment_id: { type: integer, required: true }
              pg_amount: decimal
              pg_script: { const: refund }
            response:
              pg_payment_id: { type: integer, echoes: pg_payment_id }
              pg_amount: { type: decimal, echoes: pg_amount }
              pg_script: { type: string, echoes: pg_script }
              pg_status_clearing: { type: integer, means: { 1: done, 0: notDone } }
            outcome:
              ask: Status
              with: { pg_payment_id: pg_payment_id }
              in: pg_refund_payments
              id: pg_refund_id
              matches: { pg_sum: pg_amount }
              done: {}
          Status:
            title: Status
            summary: Gives the state of a payment.
            post: /g2g/status
            effect: reads
            deprecated: Use Find.
            anyOf: [[pg_payment_id, pg_order_id]]
            request:
              pg_payment_id: integer
              pg_order_id: string
              pg_card_token: { type: string, sensitive: true }
            response:
              pg_payment_id: { type: integer, echoes: pg_payment_id }
              pg_order_id: { type: string, echoes: pg_order_id }
              pg_amount: decimal
              pg_currency: { type: string, name: CurrencyCode }
              pg_captured: boolean
              pg_state: { type: enum, values: [success, process, error, refused] }
              pg_refund_payments:
                type: list
                item: pg_refund_payment
                items: { type: object, fields: { pg_refund_id: integer, pg_sum: decimal } }
          List:
            title: List
            summary: Lists cards.
            post: /g2g/list
            effect: reads
            responses:
              Listed:
                when: {}
                mayBeEmpty: true
                fields: { card: { type: list, items: string } }
          Remove:
            title: Remove
            summary: Removes a card.
            post: /g2g/remove
            effect: prepares
            responses:
              Removed:
                when: {}
                fields: { card: { type: string, required: true }, pg_error_description: string }
          Confirm:
            title: Confirm
            summary: Takes the payer to the page.
            get: /g2g/confirm
            carriedBy: browser
            request:
              pg_payment_id: { type: integer, required: true }
              pg_note: { type: string, allowEmpty: true }
          ConfirmByForm:
            title: Confirm by form
            summary: Takes the payer to the page.
            post: /g2g/confirm_form
            carriedBy: browser
            request: { pg_note: { type: string, required: true } }
          ConfirmByXml:
            title: Confirm by XML
            summary: Takes the payer to the page.
            post: /g2g/confirm_xml
            carriedBy: browser
            encoding: pg_xml
            request: { pg_note: { type: string, required: true, allowEmpty: true } }
        """) { Name = "outcomes.yaml" };

    /// <summary>An endpoint that another file asks; its answer has several shapes.</summary>
    public static readonly Spec Elsewhere = new("/specs/elsewhere.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Elsewhere
        host: https://api.example.com
        protocol: signed-form

        endpoints:
          Find:
            title: Find
            summary: Finds a payment.
            post: /api/find
            effect: reads
            request: { pg_order_id: { type: string, required: true } }
            responses:
              Found:
                when: { pg_status: ok, pg_kind: [new, old] }
                fields: { pg_kind: string, pg_id: string, pg_code: integer, pg_share: decimal, pg_text: string }
              Moved:
                when: { pg_status: moved }
                fields: { pg_id: string, pg_code: integer, pg_share: decimal, pg_text: string, pg_url: string }
              Gone: { when: { pg_status: gone } }
          Beside:
            title: Beside
            summary: Is asked by nobody.
            post: /api/beside
        """) { Name = "elsewhere.yaml" };

    public static Spec[] All => [Payments, Elsewhere];
}
