namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Specs that are well-formed, and whose money or outcome is probably not what their author means. Marks: see <see cref="SpecCase"/>.</summary>
internal static class DoubtCases
{
    private const string Status = """
          Status:
            title: Status
            summary: Looks up a payment.
            post: /g2g/status_v2
            effect: reads
            anyOf: [[pg_payment_id, pg_order_id]]
            request: { pg_payment_id: integer, pg_order_id: string }
            response:
              pg_payment_id: integer
              pg_order_id: string
              pg_amount: decimal
              pg_payment_status: string
              pg_captured: boolean
              pg_refund_payments: { type: list, items: { type: object, fields: { pg_payment_id: integer, pg_amount: decimal, pg_payment_status: string } } }

        """;

    /// <summary>Whole endpoints, beside <c>Status</c>.</summary>
    public static TheoryData<string, string> Endpoints => new()
    {
        {
            "effects", """
              Refund:
                title: Refund
                summary: Refunds.
                post: /g2g/refund
                effect: reads
                        ^^^^^ FPC0036 endpoints.Refund.effect: 'reads' says that the request changes nothing and may be repeated at will, and its name or path says 'refund'; leave 'effect' out
              Hold:
                title: Hold
                summary: Holds.
                post: /g2g/hold
                effect: reads
                        ^^^^^ FPC0036 and it sends an amount ('pg_amount')
                request: { pg_amount: decimal }
              Clear:
                title: Clearing
                summary: Captures.
                post: /g2g/do_capture.php
                effect: prepares
                        ^^^^^^^^ FPC0036 'prepares' says that the request moves no money, and its name or path says 'capture'
              RecurringCharge:
                title: Recurrent
                summary: Pays again.
                post: /make
                effect: prepares
                        ^^^^^^^^ FPC0036 says 'recurring'
            """
        },
        {
            "keys", """
              CreatePayout:
              ^^^^^^^^^^^^ FPC0036 endpoints.CreatePayout: its name or path says 'reg2nonreg', and payouts are signed with their own key; write 'key: payout', or 'key: payment' if this one is not
                title: Payout
                summary: Pays out.
                post: /api/reg2nonreg
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                key: payout
                     ^^^^^^ FPC0036 endpoints.Pay.key: nothing else says that this is a payout
            """
        },
        {
            "targets", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                script: payment
                        ^^^^^^^ FPC0036 endpoints.Pay.script: 'payment' is no part of the path '/g2g/pay', and the gateway refuses what is signed with another script name; leave 'script' out for 'pay'
              Refund:
              ^^^^^^ FPC0036 'Pay' has the same path '/g2g/pay', and by their names the two do different things
                title: Refund
                summary: Refunds.
                post: /g2g/pay
              Look:
              ^^^^ FPC0036 'Pay' has the same path '/g2g/pay' and another 'effect'
                title: Look
                summary: Looks.
                post: /g2g/pay
                effect: prepares
              List:
                title: List
                summary: Lists.
                post: /v1/merchant/500000/list
                      ^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 endpoints.List.post: each request would go to the merchant 500000, whoever signs it; write {merchant_id}
                effect: reads
            """
        },
        {
            "messages-that-come-in", """
              Result:
                title: Result
                summary: Comes in.
                direction: inbound
                script: result
                request: { pg_order_id: string }
                response: { status: string }
                ^^^^^^^^ FPC0036 endpoints.Result.response: the reply has no 'pg_status', by which the gateway knows whether the message was accepted
              Check:
              ^^^^^ FPC0036 'Result' has the script name 'result' too
                title: Check
                summary: Comes in.
                direction: inbound
                script: result
                request: { pg_order_id: string }
                response: { pg_status: { const: error } }
                            ^^^^^^^^^ FPC0036 the reply would always say 'error', and never 'ok'
              Words:
                title: Words
                summary: Comes in.
                direction: inbound
                response: { pg_status: { type: enum, values: [success, failure], required: true } }
                            ^^^^^^^^^ FPC0036 none of the values is 'ok'
              Number:
                title: Number
                summary: Comes in.
                direction: inbound
                response: { pg_status: { type: boolean, required: true } }
                            ^^^^^^^^^ FPC0036 the gateway knows ok, rejected and error here, and no number
              Maybe:
                title: Maybe
                summary: Comes in.
                direction: inbound
                response: { pg_status: { type: enum, values: [ok, error] } }
                            ^^^^^^^^^ FPC0036 a reply without 'pg_status' does not say whether the message was accepted
            """
        },
        {
            "meanings", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request: { pg_order_id: string, pg_user_id: string }
                response:
                  pg_a: { type: enum, values: [success, error, pending, paid], means: { success: notDone, error: done, pending: notDone, paid: done } }
                                                                                        ^^^^^^^ FPC0036 endpoints.Pay.response.pg_a.means.success: pg_a 'success' is 'notDone' here: a request that is carried out would count as failed
                                                                                                          ^^^^^ FPC0036 a request that failed would count as carried out; write 'notDone'
                                                                                                                       ^^^^^^^ FPC0036 it may still be carried out, and would count as failed and might be sent again
                  pg_b: { type: string, means: { need_confirm: done, not_paid: done, canceled: done } }
                                                 ^^^^^^^^^^^^ FPC0036 nothing is final yet
                                                                     ^^^^^^^^ FPC0036 pg_b 'not_paid' is 'done' here
                                                                                     ^^^^^^^^ FPC0036 pg_b 'canceled' is 'done' here
                  pg_captured: { type: boolean, means: { "1": notDone, "0": done } }
                                                         ^^^ FPC0036 pg_captured '1' is 'notDone' here
                                                                       ^^^ FPC0036 pg_captured '0' is 'done' here
                  pg_error_code: { type: integer, means: { "0": done } }
                                                           ^^^ FPC0036 no error in 'pg_error_code' says that the gateway took the request, and not that it is carried out
                  pg_c: { type: string, means: { sucess: done, "null": notDone } }
                                                 ^^^^^^ FPC0036 'sucess' is compared as it is; did you mean 'success'?
                                                               ^^^^^^ FPC0037 'null' looks like the word for nothing of a programming language
                  pg_amount: { type: integer, means: { "100": done } }
                                                     ^^^^^^^^^^^^^^^ FPC0036 by its name, 'pg_amount' is no state
                  pg_user_id: { type: string, echoes: pg_order_id }
                                                      ^^^^^^^^^^^ FPC0036 the request has 'pg_user_id' too
                  pg_order_id: { type: string, echoes: pg_order_id }
                  pg_copy: { type: string, echoes: pg_order_id }
                                                   ^^^^^^^^^^^ FPC0036 'pg_order_id' and 'pg_copy' would both have to repeat 'pg_order_id'; remove 'echoes' from 'pg_copy'
            """
        },
        {
            "shapes", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                responses:
                  Needed: { when: { pg_status: ok, pg_3ds: "1" }, means: done, fields: { pg_acs_url: url } }
                                                                         ^^^^ FPC0036 endpoints.Pay.responses.Needed.means: 'done' is said of answers with pg_3ds '1': nothing is final yet
                  Waiting: { when: { pg_status: processing }, means: notDone }
                                                                     ^^^^^^^ FPC0036 'notDone' is said of answers with pg_status 'processing'
                  Bad: { when: { pg_status: declined }, means: done }
                                                               ^^^^ FPC0036 'done' is said of answers with pg_status 'declined'
                  Rejected: { when: { pg_status: ok, pg_kind: a }, without: [pg_3ds], means: done }
                                                                                             ^^^^ FPC0036 'done' is said of the shape 'Rejected'
              Page:
                title: Page
                summary: Pays.
                post: /g2g/page
                means: done
                       ^^^^ FPC0036 'done' is said of answers with 'pg_redirect_url', which sends the payer on
                response: { pg_redirect_url: url }
            """
        },
        {
            "questions", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request: { pg_order_id: { type: string, required: true }, pg_user_id: { type: string, required: true } }
                response: { pg_payment_id: integer }
                outcome:
                  ask: Status
                  with: { pg_order_id: pg_user_id }
                                       ^^^^^^^^^^ FPC0036 endpoints.Pay.outcome.with.pg_order_id: 'pg_order_id' gets the value of 'pg_user_id', although the request has a 'pg_order_id'
                  id: pg_payment_id
                  done: { pg_payment_status: [success, pending], pg_captured: "0" }
                                                       ^^^^^^^ FPC0036 pg_payment_status 'pending' is 'done' here
                                                                              ^^^ FPC0036 pg_captured '0' is 'done' here
                  notDone: { pg_payment_status: [error, new] }
                                                        ^^^ FPC0036 it may still be carried out
              Refund:
                title: Refund
                summary: Refunds.
                post: /g2g/refund
                request: { pg_payment_id: { type: integer, required: true }, pg_refund_amount: decimal }
                response: { pg_payment_refund_id: integer }
                outcome:
                  ask: Status
                  with: { pg_payment_id: pg_payment_id }
                  id: pg_payment_id
                  done: { pg_payment_status: success }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 the question is about the payment, and its success would be taken for that of the request, which takes it back
              Revoke:
                title: Revoke
                summary: Revokes.
                post: /g2g/revoke
                request: { pg_payment_id: { type: integer, required: true }, pg_refund_amount: decimal }
                response: { pg_payment_refund_id: integer }
                outcome:
                  ask: Status
                  with: { pg_payment_id: answer.pg_payment_refund_id }
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 'pg_payment_id' gets the value of 'answer.pg_payment_refund_id'
                  in: pg_refund_payments
                  id: pg_payment_id
                  matches: { pg_payment_id: pg_payment_id }
                             ^^^^^^^^^^^^^ FPC0036 'pg_payment_id' is the 'id' of the question
                  done: { pg_payment_status: success, pg_amount: "0" }
                                                      ^^^^^^^^^ FPC0036 by its name, 'pg_amount' is no state
              Cancel:
                title: Cancel
                summary: Cancels.
                post: /g2g/cancel
                request: { pg_payment_id: { type: integer, required: true } }
                outcome:
                  ask: Status
                  with: { pg_payment_id: pg_payment_id }
                  in: pg_refund_payments
                  id: pg_payment_id
                  attempt: pg_payment_id
                           ^^^^^^^^^^^^^ FPC0036 'pg_payment_id' is the id of the payment, and no item of 'pg_refund_payments' has it
                  done: {}
              Clearing:
                title: Clearing
                summary: Captures.
                post: /g2g/clearing
                request: { pg_payment_id: { type: integer, required: true } }
                outcome:
                  ask: Status
                  with: { pg_payment_id: pg_payment_id }
                  id: pg_payment_id
                  attempt: pg_payment_id
                  done: { pg_payment_status: success }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 a payment that is only held is a success too
            """
        },
        {
            "names-and-values", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request:
                  pg_success_url: { type: url, name: FailureUrl, const: "https://shop.kz/pay/fail" }
                                                     ^^^^^^^^^^ FPC0036 'FailureUrl' is what 'pg_failure_url' would be called
                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 are the two URLs swapped?
                  pg_failure_url: { type: url, name: SuccessUrl }
                                                     ^^^^^^^^^^ FPC0036 'SuccessUrl' is what 'pg_success_url' would be called
                  pg_min_amount: { type: decimal, name: MaxSum }
                                                        ^^^^^^ FPC0036 'pg_min_amount' says 'min' and is called 'MaxSum', which says 'max'
                  pg_state: { type: enum, values: { success: Failed, error: Error, "1": No, KZT: Usd, USD: Kzt } }
                                                             ^^^^^^ FPC0036 the value 'success' is called 'Failed', which says the opposite
                                                                                        ^^ FPC0036 the value '1' is called 'No'
                                                                                                 ^^^ FPC0036 'Usd' is what 'USD' would be called
                                                                                                           ^^^ FPC0036 'Kzt' is what 'KZT' would be called
                  pg_testing_mode: { type: boolean, default: "1" }
                                                             ^^^ FPC0036 a payment in which nobody sets this would be a test
                  pg_result_url: { type: url, default: "http://192.168.0.5/result" }
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 '192.168.0.5' is an address within one network
                  pg_check_url: { type: url, const: "https://webhook.site/0c8b" }
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0036 'webhook.site' is a service for tests, where strangers may read what comes
                  pg_amount: { type: decimal, min: -1, default: 0 }
                                                   ^^ FPC0036 a negative amount would be sent
                                                                ^ FPC0036 a request in which nobody sets 'pg_amount' would send this amount
                  pg_sum: { type: decimal, max: 0 }
                                                ^ FPC0036 no amount is so small, so that each one would be refused
                  pg_order_id: { const: "123456" }
                                        ^^^^^^^^ FPC0036 each request would name the same 'pg_order_id'
                  pg_user_ip: { const: 127.0.0.1 }
                                       ^^^^^^^^^ FPC0036 each payment would name the same address
                  pg_parts: { type: list, items: { type: object, fields: { pg_price: { type: decimal, const: "5" } } } }
                                                                                                             ^^^ FPC0036 endpoints.Pay.request.pg_parts.items.fields.pg_price.const: each request would send this one amount
            """
        },
        {
            "states", """
              Read:
                title: Read
                summary: Looks up a payment.
                post: /g2g/read
                effect: reads
                state:
                  when:
                    paid: { pg_payment_status: [success, error] }
                    ^^^^ FPC0036 endpoints.Read.state.when.paid: the message has 'pg_captured', and a payment that is only held would be 'paid' too; test it here, or put 'held' with 'pg_captured: "0"' before it
                                                         ^^^^^ FPC0036 endpoints.Read.state.when.paid.pg_payment_status: pg_payment_status 'error' is 'paid' here: an order that is not paid would be delivered
                    failed: [{ pg_payment_status: [ok, process] }, { pg_payment_id: 7 }]
                                                   ^^ FPC0036 endpoints.Read.state.when.failed[0].pg_payment_status: pg_payment_status 'ok' is 'failed' here: a payment that is made would count as failed, and be made again
                                                       ^^^^^^^ FPC0036 pg_payment_status 'process' is 'failed' here: it may still be paid, and would count as failed; write 'pending'
                                                                     ^^^^^^^^^^^^^ FPC0036 endpoints.Read.state.when.failed[1].pg_payment_id: by its name, 'pg_payment_id' is no state
                response: { pg_payment_status: string, pg_captured: boolean, pg_payment_id: integer }
              Notify:
                title: Notify
                summary: Notifies.
                direction: inbound
                state: { when: { held: { pg_payment_status: success }, paid: { pg_payment_status: pending } } }
                                                                       ^^^^ FPC0036 endpoints.Notify.state.when.paid: the message has 'pg_captured'
                                                                                                  ^^^^^^^ FPC0036 pg_payment_status 'pending' is 'paid' here: nothing is final yet, and the order would be delivered; write 'pending'
                request: { pg_payment_status: string, pg_captured: boolean }
            """
        },
    };

    /// <summary>Near misses: what is meant as it is.</summary>
    public static TheoryData<string, string> Meant => new()
    {
        { "what is looked up, and what prepares", """
              GetRefunds: { title: A, summary: A., post: /g2g/refund_list, effect: reads }
              PaymentState: { title: A, summary: A., post: /api/payment_status, effect: reads, request: { pg_amount: decimal } }
              Payment: { title: A, summary: A., get: "/v1/payments/{pg_id}", effect: reads, request: { pg_id: { type: string, in: path, required: true } } }
              TransferRates: { title: A, summary: A., post: /p2p/rates, effect: reads, request: { pg_amount: decimal } }
              CardPage: { title: A, summary: A., post: /v1/card/pay, effect: prepares }
              CancelInvoice: { title: A, summary: A., post: /v1/invoice/cancel, effect: prepares }
              AddPayoutCard: { title: A, summary: A., post: /cardstorage/payout, effect: prepares }
            """ },
        { "keys and paths", """
              ToIban: { title: Payout by IBAN, summary: A., post: /g2g/to_iban, key: payout }
              PayoutReport: { title: A, summary: A., post: /g2g/payout_report, effect: reads, key: payment }
              CardPayment: { title: A, summary: A., post: /g2g/payment }
              TokenPayment: { title: A, summary: A., post: /g2g/payment, script: payment }
              Page: { title: A, summary: A., post: /g2g/page/, effect: prepares, script: page }
              Php: { title: A, summary: A., post: /init.php, script: init }
              Version: { title: A, summary: A., post: /v1/20/pay }
            """ },
        { "meanings", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request: { pg_order_id: string }
                response:
                  pg_a: { type: string, means: { success: pending, error: pending, process: pending, authorized: done, "7": done, no_error: pending } }
                  pg_can_reject: { type: boolean, means: { "0": done, "1": pending } }
                  pg_3ds: { type: boolean, name: Challenged, means: { "0": done, "1": pending } }
                  pg_status_clearing: { type: boolean, means: { "1": done, "0": notDone } }
                  pg_failed: { type: boolean, means: { "1": notDone, "0": pending } }
                  pg_ref: { type: string, echoes: pg_order_id }
                  pg_merchant: { type: string, echoes: pg_merchant_id }
              Refund:
                title: Refund
                summary: Refunds.
                post: /g2g/refund
                response: { pg_state: { type: string, means: { refunded: done, canceled: done, revoked: done } } }
            """ },
        { "questions", """
              Cancel:
                title: Cancel
                summary: Cancels.
                post: /g2g/cancel
                request: { pg_payment_id: { type: integer, required: true } }
                response: { pg_refund_id: integer }
                outcome:
                  - { ask: Status, with: { pg_payment_id: answer.pg_refund_id }, id: pg_payment_id, done: { pg_payment_status: success } }
                  - { ask: Status, with: { pg_payment_id: pg_payment_id }, id: pg_payment_id, done: { pg_payment_status: [canceled, revoked] } }
            """ },
        { "names and values", """
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request:
                  rate: { type: decimal, name: Rates }
                  rates: { type: decimal, name: OtherRates }
                  pg_from_to: { type: string, name: To }
                  pg_state: { type: enum, values: { ok: Accepted, error: NotUnderstood, "9998": UnknownShop, new: NotPaid, need data: NeedData } }
                  pg_testing_mode: { type: boolean, default: "0" }
                  pg_fee: { type: decimal, default: 0 }
                  pg_min_amount: { type: decimal, default: 0 }
                  pg_recurring_start: { const: "1" }
                  pg_amount: { type: decimal, min: 0, max: 0.01, example: 0 }
                  pg_result_url: { type: url, default: "https://shop.kz/result" }
                  pg_success_url: { type: url, default: "https://shop.kz/back" }
                  pg_failure_url: { type: url, default: "https://shop.kz/back" }
                  pg_user_id: { const: shop }
            """ },
        { "states", """
              Read:
                title: Read
                summary: Looks up a payment.
                post: /g2g/read
                effect: reads
                state:
                  when:
                    failed: { pg_payment_status: [error, failed, incomplete, expired] }
                    held: { pg_payment_status: success, pg_captured: "0" }
                    paid: { pg_payment_status: [success, ok, paid] }
                response: { pg_payment_status: string, pg_captured: boolean }
              Notify:
                title: Notify
                summary: Notifies.
                direction: inbound
                state: { when: { pending: { pg_result: "2" }, failed: { pg_result: "0" }, paid: { pg_result: "1", pg_captured: "1" } } }
                request: { pg_result: string, pg_captured: boolean }
            """ },
    };

    /// <summary>Returns the file of a case, with <c>Status</c> in front of its endpoints.</summary>
    public static string File(string endpoints) => Support.Specs.Header + Status + endpoints;
}
