namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>Specs that say how messages tell the state of a payment.</summary>
internal static class StateSpecs
{
    /// <summary>A notification, an answer with refunds and cancellations, and messages that say the same whatever is in them.</summary>
    public static readonly Spec Forms = new("/specs/states.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.States
        host: https://api.example.com
        protocol: signed-form

        endpoints:
          Result:
            title: Result
            summary: Tells how a payment went.
            direction: inbound
            state:
              payment: pg_payment_id
              order: pg_order_id
              amount: pg_amount
              currency: pg_currency
              test: pg_testing_mode
              when:
                pending: { pg_result: "2" }
                failed: { pg_result: "0" }
                held: { pg_result: "1", pg_captured: "0" }
                paid: [{ pg_result: "1" }, { pg_code: [7, 8], pg_text: "a \"b\"" }]
            request:
              pg_payment_id: { type: integer, required: true }
              pg_order_id: string
              pg_amount: { type: decimal, required: true }
              pg_currency: { type: enum, values: [KZT, USD], required: true }
              pg_result: { type: enum, values: { "0": NotPaid, "1": Paid, "2": Open }, required: true }
              pg_captured: boolean
              pg_testing_mode: boolean
              pg_code: integer
              pg_text: string
          Captured:
            title: Captured
            summary: Tells that money was captured.
            direction: inbound
            state: { payment: pg_payment_id, when: { paid: {} } }
            request:
              pg_payment_id: { type: uuid, required: true }
          Status:
            title: Status
            summary: Returns the state of a payment.
            post: /g2g/status
            effect: reads
            state:
              payment: pg_payment_id
              order: pg_order_id
              amount: pg_amount
              currency: pg_currency
              captured: pg_clearing_amount
              refunded: pg_refund_amount
              refunds: { in: pg_refund_payments, amount: pg_amount, done: { pg_payment_status: [success, ok] } }
              when:
                unknown: { pg_captured: "1", pg_revoked_payments.pg_payment_status: success }
                cancelled: { pg_revoked_payments.pg_payment_status: success, pg_revoked_payments.pg_code: 3 }
                pending: { pg_payment_status: [new, process] }
                paid: { pg_payment_status: success, pg_captured: "1" }
                held: { pg_payment_status: success, pg_captured: "0" }
            request: { pg_payment_id: { type: string, required: true } }
            response:
              pg_payment_id: string
              pg_order_id: integer
              pg_amount: integer
              pg_currency: string
              pg_clearing_amount: decimal
              pg_refund_amount: { type: decimal, alias: pg_revoke_amount }
              pg_captured: boolean
              pg_payment_status: { type: enum, values: [new, process, success] }
              pg_refund_payments:
                type: list
                item: pg_refund_payment
                items: { type: object, fields: { pg_payment_status: { type: enum, values: [success, ok, error] }, pg_amount: decimal } }
              pg_revoked_payments:
                type: list
                items: { type: object, fields: { pg_payment_status: string, pg_code: integer } }
        """) { Name = "states.yaml" };

    /// <summary>An answer in JSON, with amounts in objects and lists.</summary>
    public static readonly Spec Json = new("/specs/json-states.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.JsonStates
        host: https://api.example.com
        protocol: signed-json
        signature: { algorithm: HS256, id: auth_id, path: uri }

        endpoints:
          Read:
            title: Read
            summary: Returns the state of a payment.
            post: /read
            effect: reads
            state:
              payment: id
              amount: amount
              captured: clearing.amount
              refunds: { in: refunds, amount: amount, done: { done: true } }
              when:
                paid: { status: success, clearing.cleared: true }
                partlyRefunded: { refunds.done: true, status: refunded }
            request: { id: { type: uuid, required: true } }
            response:
              id: { type: uuid, required: true }
              status: string
              amount: { type: decimal, required: true }
              clearing: { type: object, fields: { cleared: boolean, amount: decimal } }
              refunds:
                type: list
                items: { type: object, fields: { done: boolean, amount: decimal } }
        """) { Name = "json-states.yaml" };

    public static readonly Spec[] All = [Forms, Json];
}
