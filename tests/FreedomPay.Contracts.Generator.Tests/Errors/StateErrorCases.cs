namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Mistakes in how a message tells the state of a payment. Marks: see <see cref="SpecCase"/>.</summary>
internal static class StateErrorCases
{
    private const string Response = """
            response:
              pg_payment_id: integer
              pg_order_id: { type: string, sensitive: true }
              pg_amount: decimal
              pg_kind: { type: enum, values: [a, b] }
              pg_word: string
              pg_flag: boolean
              pg_date: { type: date, format: yyyy-MM-dd }
              pg_list: { type: list, items: string }
              pg_refunds: { type: list, items: { type: object, fields: { pg_sum: decimal, pg_done: boolean, pg_pan: { type: string, sensitive: true } } } }

        """;

    /// <summary>Behind the keys of an endpoint <c>Broken</c>, which is a POST.</summary>
    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("state-without-an-answer", """
                state: { when: { paid: { pg_a: b } } }
                ^^^^^ FPC0016 endpoints.Broken.state: it is told by the fields of the answer, and there is no 'response' with any
            """),
        ("state-of-shapes", """
                state: { when: { paid: { pg_a: b } } }
                ^^^^^ FPC0016 endpoints.Broken.state: the answer has several shapes ('responses'); only one of one shape ('response') tells the state of a payment
                responses:
                  A: { when: { pg_status: ok } }
            """),
        ("state-of-a-text", """
                answer: text
                state: { when: { paid: { pg_a: b } } }
                ^^^^^ FPC0016 endpoints.Broken.state: the answer is a text ('answer: text'), which has no fields
            """),
        ("state-of-a-browser", """
                carriedBy: browser
                state: { when: { paid: { pg_a: b } } }
                ^^^^^ FPC0016 endpoints.Broken.state: the payer's browser carries the request
            """),
        ("state-that-is-a-field-already", """
                state: { when: { paid: { state: b } } }
                ^^^^^ FPC0016 endpoints.Broken.state: the record gets a property 'State', as 'state' has; give that field another with 'name:'
                response: { state: string }
            """),
        ("state-that-is-a-word", """
                state: paid
                       ^^^^ FPC0009 endpoints.Broken.state: expected a mapping, found 'paid'
                response: { pg_a: string }
            """),
        ("state-without-when", """
                state: { payment: pg_a }
                ^^^^^ FPC0008 endpoints.Broken.state: 'when' is missing
                response: { pg_a: string }
            """),
        ("state-with-an-unknown-key", """
                state: { payments: pg_a, when: { paid: { pg_a: b } } }
                         ^^^^^^^^ FPC0006 endpoints.Broken.state.payments: unknown key; did you mean 'payment'?
                response: { pg_a: string }
            """),
        ("state-without-states", """
                state: { when: {} }
                               ^ FPC0009 endpoints.Broken.state.when: expected at least one state, found an empty mapping
                response: { pg_a: string }
            """),
        ("state-misspelt", """
                state:
                  when:
                    canceled: { pg_a: b }
                    ^^^^^^^^ FPC0010 endpoints.Broken.state.when.canceled: 'canceled' is not allowed here; did you mean 'cancelled'?
                    Paid: { pg_a: c }
                    ^^^^ FPC0010 endpoints.Broken.state.when.Paid: 'Paid' is not allowed here; did you mean 'paid'?
                response: { pg_a: string }
            """),
        ("state-twice", """
                state:
                  when:
                    paid: { pg_a: b }
                    paid: { pg_a: c }
                    ^^^^ FPC0007 endpoints.Broken.state.when.paid
                response: { pg_a: string }
            """),
        ("state-without-values", """
                state:
                  when:
                    paid: []
                          ^ FPC0009 endpoints.Broken.state.when.paid: expected fields and their values, or a list of such mappings, found an empty list
                    failed: { pg_a: [] }
                                    ^ FPC0009 endpoints.Broken.state.when.failed.pg_a: expected a value or a list of values, found an empty list
                    held: success
                          ^^^^^^^ FPC0009 endpoints.Broken.state.when.held: expected a mapping, found 'success'
                response: { pg_a: string }
            """),
        ("state-of-every-answer", """
                state: { when: { paid: {} } }
                                       ^ FPC0016 endpoints.Broken.state.when.paid: this would be every message
                response: { pg_a: string }
            """),
        ("state-that-never-applies", """
                state:
                  when:
                    paid: { pg_a: [a, b] }
                    held: { pg_a: a, pg_captured: "0" }
                          ^ FPC0016 endpoints.Broken.state.when.held: 'paid' comes first and has every such message, so that this never applies; put this before it
                response: { pg_a: string, pg_captured: boolean }
            """),
        ("state-with-a-wildcard", """
                state: { when: { paid: { pg_a: "*" } } }
                                               ^^^ FPC0017 endpoints.Broken.state.when.paid.pg_a: '*' is compared as it is
                response: { pg_a: string }
            """),
        ("state-with-refunds-without-an-amount", """
                state: { refunded: pg_b, when: { paid: { pg_a: b } } }
                         ^^^^^^^^ FPC0016 endpoints.Broken.state.refunded: without 'amount', nothing tells whether all of the payment was refunded, or part of it
                response: { pg_a: string, pg_b: decimal }
            """),
        ("state-with-refunds-of-nothing-paid", """
                state: { amount: pg_b, refunded: pg_c, when: { failed: { pg_a: error } } }
                                       ^^^^^^^^ FPC0016 endpoints.Broken.state.refunded: only of a payment that is 'paid' it is asked how much was refunded
                response: { pg_a: string, pg_b: decimal, pg_c: decimal }
            """),
        ("state-with-refunds-without-parts", """
                state: { amount: pg_b, refunds: { done: {} }, when: { paid: { pg_a: b } } }
                                       ^^^^^^^ FPC0008 endpoints.Broken.state.refunds: 'in' is missing
                                       ^^^^^^^ FPC0008 endpoints.Broken.state.refunds: 'amount' is missing
                                                        ^ FPC0009 endpoints.Broken.state.refunds.done: expected at least one field, found an empty mapping
                response: { pg_a: string, pg_b: decimal }
            """),
        ("state-with-fields-that-are-not-there", Response + """
                state:
                  payment: pg_paymentid
                           ^^^^^^^^^^^^ FPC0022 'pg_paymentid' in the response; did you mean 'pg_payment_id'?
                  amount: pg_amount
                  refunds: { in: pg_refund, amount: pg_sum, done: { pg_done: "1" } }
                                 ^^^^^^^^^ FPC0022 'pg_refund' in the response; did you mean 'pg_refunds'?
                  when:
                    paid: { pg_state: success }
                            ^^^^^^^^ FPC0022 'pg_state' in the response
                    held: { pg_refunds.pg_don: "1" }
                            ^^^^^^^^^^^^^^^^^ FPC0022 'pg_refunds.pg_don' in the response
            """),
        ("state-with-items-that-have-no-such-fields", Response + """
                state:
                  amount: pg_amount
                  refunds: { in: pg_refunds, amount: pg_sums, done: { pg_dones: "1" } }
                                                     ^^^^^^^ FPC0022 'pg_sums' in the items of 'pg_refunds'; did you mean 'pg_sum'?
                                                                      ^^^^^^^^ FPC0022 'pg_dones' in the items of 'pg_refunds'; did you mean 'pg_done'?
                  when: { paid: { pg_word: success } }
            """),
        ("state-with-fields-of-other-types", Response + """
                state:
                  payment: pg_date
                           ^^^^^^^ FPC0016 endpoints.Broken.state.payment: 'pg_date' is of another type: an id is a text, a whole number or a UUID
                  order: pg_order_id
                         ^^^^^^^^^^^ FPC0016 endpoints.Broken.state.order: a sensitive value is not shown as a part of the payment's state
                  amount: pg_word
                          ^^^^^^^ FPC0016 endpoints.Broken.state.amount: 'pg_word' is of another type: an amount is a number
                  currency: pg_amount
                            ^^^^^^^^^ FPC0016 endpoints.Broken.state.currency: 'pg_amount' is of another type: a currency is a text or an enum
                  test: pg_word
                        ^^^^^^^ FPC0016 endpoints.Broken.state.test: 'pg_word' is of another type: whether it is a test is a boolean
                  refunds: { in: pg_list, amount: pg_a, done: { pg_b: "1" } }
                                 ^^^^^^^ FPC0016 endpoints.Broken.state.refunds.in: 'pg_list' is no list of objects
                  when: { paid: { pg_word: success } }
            """),
        ("state-with-values-that-cannot-be", Response + """
                state:
                  amount: pg_amount
                  refunds: { in: pg_refunds, amount: pg_done, done: { pg_pan: "1" } }
                                                     ^^^^^^^ FPC0016 endpoints.Broken.state.refunds.amount: 'pg_done' is of another type: an amount is a number
                                                                      ^^^^^^ FPC0016 endpoints.Broken.state.refunds.done.pg_pan: a sensitive value is not looked into
                  when:
                    paid: { pg_kind: c }
                                     ^ FPC0010 endpoints.Broken.state.when.paid.pg_kind: 'c' is not allowed here; allowed are: a, b
                    held: { pg_flag: maybe }
                                     ^^^^^ FPC0017 endpoints.Broken.state.when.held.pg_flag: 'maybe' cannot be a value of 'pg_flag'
                    pending: { pg_date: "2026-11-29" }
                               ^^^^^^^ FPC0016 endpoints.Broken.state.when.pending.pg_date: 'pg_date' has no values that could be told apart
            """),
    ];

    /// <summary>Whole endpoints.</summary>
    public static IEnumerable<(string Name, string Text)> Endpoints() =>
    [
        ("state-of-an-unsigned-message", """
              Broken:
                title: Broken
                summary: Has a mistake.
                signed: false
                direction: inbound
                state: { when: { paid: { pg_a: b } } }
                ^^^^^ FPC0016 endpoints.Broken.state
                request: { pg_a: string }
            """),
        ("state-of-an-inbound-request-with-other-states", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                state: { when: { paid: {}, failed: { pg_a: error } } }
                                       ^ FPC0016 endpoints.Broken.state.when.paid: this would be every message; only one that comes to the merchant and always says the same has a state without a test, and no other state
                request: { pg_a: string }
            """),
        ("state-of-a-field-of-the-reply", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                state: { when: { paid: { pg_b: ok } } }
                                         ^^^^ FPC0022 'pg_b' in the request; did you mean 'pg_a'?
                request: { pg_a: string }
                response: { pg_b: string, pg_status: { type: enum, values: [ok], required: true } }
            """),
    ];
}
