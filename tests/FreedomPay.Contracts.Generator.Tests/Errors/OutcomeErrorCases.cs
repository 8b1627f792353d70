namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Mistakes in what requests can change, what answers mean, who tells outcomes, empty texts and shapes. Marks: see <see cref="SpecCase"/>.</summary>
internal static class OutcomeErrorCases
{
    /// <summary>Behind the keys of an endpoint <c>Broken</c>, which is a POST.</summary>
    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("effect-misspelt", """
                effect: read
                        ^^^^ FPC0010 endpoints.Broken.effect: 'read' is not allowed here; did you mean 'reads'?
            """),
        ("idempotent-in-small-letters", """
                idempotent: x-request-id
                            ^^^^^^^^^^^^ FPC0010 endpoints.Broken.idempotent: 'x-request-id' is not allowed here; 'X-Request-Id' is the one header
            """),
        ("idempotent-with-another-header", """
                idempotent: Idempotency-Key
                            ^^^^^^^^^^^^^^^ FPC0010 is the one header that is known to make repeats safe, spelled so
            """),
        ("idempotent-read", """
                effect: reads
                idempotent: X-Request-Id
                ^^^^^^^^^^ FPC0016 endpoints.Broken.idempotent: what changes nothing ('effect: reads') may be repeated without a header
            """),
        ("carried-by-a-pigeon", """
                carriedBy: server
                           ^^^^^^ FPC0010 endpoints.Broken.carriedBy: 'server' is not allowed here; allowed are: browser
            """),
        ("browser-with-an-answer", """
                carriedBy: browser
                response: { pg_a: string }
                ^^^^^^^^ FPC0016 endpoints.Broken.response: the payer's browser carries the request ('carriedBy: browser'), and what comes back does not reach the merchant
            """),
        ("browser-with-a-text", """
                carriedBy: browser
                answer: text
                ^^^^^^ FPC0016 endpoints.Broken.answer: the payer's browser carries the request ('carriedBy: browser'): no answer comes back
            """),
        ("browser-with-a-header-and-an-outcome", """
                carriedBy: browser
                idempotent: X-Request-Id
                ^^^^^^^^^^ FPC0016 no header goes along
                means: done
                ^^^^^ FPC0016 no answer comes back
            """),
        ("means-misspelt", """
                means: not_done
                       ^^^^^^^^ FPC0010 endpoints.Broken.means: 'not_done' is not allowed here; did you mean 'notDone'?
            """),
        ("means-beside-shapes", """
                means: done
                ^^^^^ FPC0016 endpoints.Broken.means: the answer has several shapes ('responses'), and each says what it means
                responses:
                  A: { when: { pg_status: ok } }
            """),
        ("means-of-a-text", """
                answer: text
                means: done
                ^^^^^ FPC0016 endpoints.Broken.means: the answer is a text
            """),
        ("means-of-a-shape", """
                responses:
                  A: { when: { pg_status: ok }, means: Done }
                                                       ^^^^ FPC0010 endpoints.Broken.responses.A.means: 'Done' is not allowed here; did you mean 'done'?
            """),
        ("means-of-a-field-without-values", """
                response:
                  pg_a: { type: string, means: done }
                                               ^^^^ FPC0009 endpoints.Broken.response.pg_a.means: expected a mapping from values to done, pending or notDone, found 'done'
                  pg_b: { type: string, means: {} }
                                               ^ FPC0009 found an empty mapping
            """),
        ("means-of-an-unknown-value", """
                response:
                  pg_a: { type: enum, values: [a, b], means: { c: done } }
                                                               ^ FPC0010 endpoints.Broken.response.pg_a.means.c: 'c' is not allowed here; allowed are: a, b
            """),
        ("means-with-an-unknown-word", """
                response:
                  pg_a: { type: enum, values: [a, b], means: { a: moved } }
                                                                  ^^^^^ FPC0010 endpoints.Broken.response.pg_a.means.a: 'moved' is not allowed here; allowed are: done, pending, notDone
            """),
        ("means-of-a-value-of-another-type", """
                response:
                  pg_a: { type: boolean, means: { "true": done } }
                                                  ^^^^^^ FPC0017 endpoints.Broken.response.pg_a.means.true: 'true' is not a boolean of the gateway, which is 1 for true and 0 for false
            """),
        ("means-twice", """
                response:
                  pg_a: { type: string, means: { a: done, a: pending } }
                                                          ^ FPC0007 endpoints.Broken.response.pg_a.means.a: duplicate key
            """),
        ("means-of-a-decimal", """
                response:
                  pg_a: { type: decimal, means: { "1": done } }
                                         ^^^^^ FPC0016 endpoints.Broken.response.pg_a.means: a field of type 'decimal' has no 'means'
            """),
        ("means-in-a-request", """
                request:
                  pg_a: { type: string, means: { a: done } }
                                        ^^^^^ FPC0016 endpoints.Broken.request.pg_a.means: only a field of the gateway's answer itself says what became of the request
            """),
        ("means-within-an-object", """
                response:
                  pg_a: { type: object, fields: { b: { type: string, means: { a: done } } } }
                                                                     ^^^^^ FPC0016 endpoints.Broken.response.pg_a.fields.b.means: only a field of the gateway's answer itself
            """),
        ("means-of-a-secret", """
                response:
                  pg_a: { type: string, sensitive: true, means: { a: done } }
                                                         ^^^^^ FPC0016 endpoints.Broken.response.pg_a.means: a sensitive value is neither looked into nor compared
            """),
        ("echoes-nothing", """
                request: { pg_order_id: string }
                response:
                  pg_a: { type: string, echoes: pg_ordr_id }
                                                ^^^^^^^^^^ FPC0022 endpoints.Broken.response.pg_a.echoes: there is no field 'pg_ordr_id' in the request; did you mean 'pg_order_id'?
            """),
        ("echoes-another-type", """
                request: { pg_order_id: string }
                response:
                  pg_a: { type: integer, echoes: pg_order_id }
                                                 ^^^^^^^^^^^ FPC0016 endpoints.Broken.response.pg_a.echoes: 'pg_order_id' of the request is of another type
            """),
        ("echoes-an-object", """
                request: { pg_o: { type: object, fields: { a: string } } }
                response:
                  pg_a: { type: string, echoes: pg_o }
                                                ^^^^ FPC0016 endpoints.Broken.response.pg_a.echoes: an object or a list is not compared
            """),
        ("echoes-a-secret", """
                request: { pg_s: { type: string, sensitive: true } }
                response:
                  pg_a: { type: string, echoes: pg_s }
                                                ^^^^ FPC0016 endpoints.Broken.response.pg_a.echoes: 'pg_s' of the request is sensitive
                  pg_b: { type: string, sensitive: true, echoes: pg_merchant_id }
                                                         ^^^^^^ FPC0016 endpoints.Broken.response.pg_b.echoes: a sensitive value is neither looked into nor compared
            """),
        ("echoes-the-merchant-as-a-flag", """
                response:
                  pg_a: { type: boolean, echoes: pg_merchant_id }
                                         ^^^^^^ FPC0016 endpoints.Broken.response.pg_a.echoes: the merchant's id is a text or a number
            """),
        ("echoes-in-a-request", """
                request:
                  pg_a: { type: string, echoes: pg_a }
                                        ^^^^^^ FPC0016 endpoints.Broken.request.pg_a.echoes: only a field of the gateway's answer itself repeats one
            """),
        ("echoes-in-one-shape-of-two", """
                request: { pg_id: integer }
                responses:
                  A: { when: { pg_status: ok }, fields: { pg_id: { type: integer, echoes: pg_id } } }
                  B: { when: { pg_status: pending }, fields: { pg_id: integer } }
                                                               ^^^^^ FPC0016 endpoints.Broken.responses.B.fields.pg_id: the field repeats one of the request in the shape 'A': say 'echoes' here too
            """),
        ("empty-number", """
                request:
                  pg_a: { type: integer, allowEmpty: true }
                                         ^^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_a.allowEmpty: a field of type 'integer' has no 'allowEmpty'
            """),
        ("empty-constant", """
                request:
                  pg_a: { const: a, allowEmpty: true }
                                    ^^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_a.allowEmpty: the field is a constant
            """),
        ("empty-is-no-flag", """
                request:
                  pg_a: { type: string, allowEmpty: often }
                                                    ^^^^^ FPC0009 endpoints.Broken.request.pg_a.allowEmpty: expected true or false, found 'often'
            """),
        ("without-what-tells-nothing", """
                responses:
                  A: { when: { pg_status: ok, pg_3ds: "1" } }
                  B: { when: { pg_status: ok }, without: [pg_3d] }
                                                          ^^^^^ FPC0022 endpoints.Broken.responses.B.without: there is no field 'pg_3d' by which another shape is told; did you mean 'pg_3ds'?
            """),
        ("without-where-all-is-told", """
                responses:
                  A: { when: { pg_status: ok }, without: pg_3ds }
                                                         ^^^^^^ FPC0016 endpoints.Broken.responses.A.without: no other shape is told from this one by a field that this one does not test
                  B: { when: { pg_status: pending, pg_3ds: "1" } }
            """),
        ("without-twice", """
                responses:
                  A: { when: { pg_status: ok, pg_3ds: "1" } }
                  B: { when: { pg_status: ok }, without: [pg_3ds, pg_3ds] }
                                                                  ^^^^^^ FPC0016 endpoints.Broken.responses.B.without: 'pg_3ds' is already in the list
            """),
        ("anything-is-the-answer", """
                responses:
                  A: { when: {}, fields: { card: string } }
                       ^^^^ FPC0016 endpoints.Broken.responses.A.when: without a field to tell the shape, one of its own must be there ('required: true'), or every signed answer would have it
            """),
        ("told-and-empty", """
                responses:
                  A: { when: { pg_status: ok }, mayBeEmpty: true }
                                                ^^^^^^^^^^ FPC0016 endpoints.Broken.responses.A.mayBeEmpty: the shape is told by fields ('when'), so that it is never empty
            """),
        ("outcome-is-a-text", """
                outcome: Status
                         ^^^^^^ FPC0009 endpoints.Broken.outcome: expected a mapping, found 'Status'
            """),
        ("outcome-is-an-empty-list", """
                outcome: []
                         ^ FPC0009 endpoints.Broken.outcome: expected a question or a list of questions, found an empty list
            """),
        ("outcome-of-a-read", """
                effect: reads
                request: { pg_order_id: string }
                outcome: { ask: Nobody.Asks, with: { a: pg_order_id }, id: b, done: { c: d } }
                ^^^^^^^ FPC0016 endpoints.Broken.outcome: what changes nothing ('effect: reads') has no outcome to ask for
            """),
        ("outcome-without-anything", """
                outcome: {}
                ^^^^^^^ FPC0008 endpoints.Broken.outcome: 'ask' is missing
                ^^^^^^^ FPC0008 endpoints.Broken.outcome: 'with' is missing
                ^^^^^^^ FPC0008 endpoints.Broken.outcome: 'id' is missing
                ^^^^^^^ FPC0008 endpoints.Broken.outcome: 'done' is missing
            """),
        ("outcome-with-an-unknown-key", """
                request: { pg_order_id: string }
                outcome: { ask: A.B, with: { a: pg_order_id }, id: b, done: { c: d }, notdone: { c: e } }
                                                                                      ^^^^^^^ FPC0006 endpoints.Broken.outcome.notdone: unknown key; did you mean 'notDone'?
            """),
        ("outcome-asks-no-name", """
                request: { pg_order_id: string }
                outcome: { ask: merchant/payout, with: { a: pg_order_id }, id: b, done: { c: d } }
                                ^^^^^^^^^^^^^^^ FPC0012 endpoints.Broken.outcome.ask: 'merchant/payout' cannot be the name of an endpoint; write Status for one of this file
            """),
        ("outcome-with-empty-parts", """
                outcome: { ask: A.B, with: {}, id: b, done: {}, notDone: { c: [] } }
                                           ^ FPC0009 endpoints.Broken.outcome.with: expected at least one field, found an empty mapping
                                                            ^ FPC0009 endpoints.Broken.outcome.done: expected at least one field, found an empty mapping
                                                                              ^ FPC0009 endpoints.Broken.outcome.notDone.c: expected a value or a list of values, found an empty list
            """),
    ];

    /// <summary>Whole endpoints; where one asks, <c>Status</c> of <see cref="Asked"/> answers.</summary>
    public static IEnumerable<(string Name, string Text)> Endpoints() =>
    [
        ("get-that-moves", """
              Broken:
                title: Broken
                summary: Has a mistake.
                get: /api/broken
                ^^^ FPC0016 endpoints.Broken.get: proxies and clients may repeat a GET request, so it must not move money: write 'effect: reads'
            """),
        ("get-that-moves-by-its-own-word", """
              Broken:
                title: Broken
                summary: Has a mistake.
                get: /api/broken
                ^^^ FPC0016 so it must not move money
                effect: moves
            """),
        ("empty-segment", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/{part}
                request: { part: { type: string, required: true, in: path, allowEmpty: true } }
                                                                           ^^^^^^^^^^ FPC0016 endpoints.Broken.request.part.allowEmpty: a segment of a path cannot be empty
            """),
        ("inbound-with-what-only-requests-have", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                effect: prepares
                ^^^^^^ FPC0016 endpoints.Broken.effect: only a request of the merchant's has one, and this message comes in
                idempotent: X-Request-Id
                ^^^^^^^^^^ FPC0016 endpoints.Broken.idempotent: only a request of the merchant's has one
                carriedBy: browser
                ^^^^^^^^^ FPC0016 endpoints.Broken.carriedBy: only a request of the merchant's has one
                means: done
                ^^^^^ FPC0016 endpoints.Broken.means: only a request of the merchant's has one
            """),
        ("unsigned-with-what-only-signed-have", """
              Broken:
                title: Broken
                summary: Has a mistake.
                signed: false
                effect: prepares
                ^^^^^^ FPC0016 endpoints.Broken.effect: a message without signature ('signed: false') has none
                carriedBy: browser
                ^^^^^^^^^ FPC0016 endpoints.Broken.carriedBy: a message without signature
                request: { pg_a: string }
            """),
        Ask("asks-with-an-unknown-field", """
                outcome: { ask: Status, with: { pg_ordr_id: pg_order_id }, id: pg_id, done: { pg_state: paid } }
                                                ^^^^^^^^^^ FPC0022 endpoints.Broken.outcome.with.pg_ordr_id: there is no field 'pg_ordr_id' in the request of 'Status'; did you mean 'pg_order_id'?
                                        ^^^^ FPC0008 endpoints.Broken.outcome.with: 'pg_order_id', which 'Status' requires, is missing
            """),
        Ask("asks-with-an-unknown-value", """
                outcome: { ask: Status, with: { pg_order_id: pg_order }, id: pg_id, done: { pg_state: paid } }
                                                             ^^^^^^^^ FPC0022 endpoints.Broken.outcome.with.pg_order_id: there is no field 'pg_order' in the request; did you mean 'pg_order_id'?
            """),
        Ask("asks-with-an-unknown-field-of-the-answer", """
                outcome: { ask: Status, with: { pg_order_id: answer.pg_orderid }, id: pg_id, done: { pg_state: paid } }
                                                             ^^^^^^^^^^^^^^^^^ FPC0022 there is no field 'pg_orderid' in the endpoint's own answer
            """),
        Ask("asks-without-what-is-required", """
                outcome: { ask: Status, with: { pg_more: pg_order_id }, id: pg_id, done: { pg_state: paid } }
                                        ^^^^ FPC0008 endpoints.Broken.outcome.with: 'pg_order_id', which 'Status' requires, is missing
            """),
        Ask("asks-without-one-of-several", """
                outcome: { ask: Either, with: { pg_c: pg_order_id }, id: pg_id, done: { pg_state: paid } }
                                        ^^^^ FPC0008 endpoints.Broken.outcome.with: one of pg_a, pg_b, which 'Either' requires, is missing
            """),
        Ask("asks-with-another-type", """
                outcome: { ask: Status, with: { pg_order_id: pg_amount }, id: pg_id, done: { pg_state: paid } }
                                                             ^^^^^^^^^ FPC0016 endpoints.Broken.outcome.with.pg_order_id: 'pg_amount' is of another type than 'pg_order_id' of 'Status'
            """),
        Ask("asks-with-a-secret-that-would-show", """
                outcome: { ask: Status, with: { pg_order_id: pg_token }, id: pg_id, done: { pg_state: paid } }
                                                             ^^^^^^^^ FPC0016 endpoints.Broken.outcome.with.pg_order_id: 'pg_token' is sensitive, and 'pg_order_id' of 'Status' is not
            """),
        Ask("asks-with-a-list", """
                outcome: { ask: Status, with: { pg_order_id: pg_list }, id: pg_id, done: { pg_state: paid } }
                                                             ^^^^^^^ FPC0016 endpoints.Broken.outcome.with.pg_order_id: an object or a list is not passed on
            """),
        Ask("asks-with-a-constant", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id, pg_kind: pg_order_id }, id: pg_id, done: { pg_state: paid } }
                                                                          ^^^^^^^ FPC0016 endpoints.Broken.outcome.with.pg_kind: 'pg_kind' of 'Status' is a constant
            """),
        Ask("asks-what-may-move", """
                outcome: { ask: Moves, with: { pg_order_id: pg_order_id }, id: pg_id, done: { pg_state: paid } }
                                ^^^^^ FPC0016 endpoints.Broken.outcome.ask: 'Moves' may change something; an endpoint that can be asked says 'effect: reads'
            """),
        Ask("asks-for-a-text", """
                outcome: { ask: Page, with: { pg_order_id: pg_order_id }, id: pg_id, done: { pg_state: paid } }
                                ^^^^ FPC0016 endpoints.Broken.outcome.ask: 'Page' has no answer with fields
            """),
        Ask("asks-for-unknown-fields", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_ix, matches: { pg_amont: pg_amount }, done: { pg_stat: paid }, notDone: { pg_stat: gone } }
                                                                                ^^^^^ FPC0022 endpoints.Broken.outcome.id: there is no field 'pg_ix' in the answer of 'Status'; did you mean 'pg_id'?
                                                                                                  ^^^^^^^^ FPC0022 endpoints.Broken.outcome.matches.pg_amont: there is no field 'pg_amont' in the answer of 'Status'; did you mean 'pg_amount'?
                                                                                                                                 ^^^^^^^ FPC0022 endpoints.Broken.outcome.done.pg_stat: there is no field 'pg_stat'
                                                                                                                                                             ^^^^^^^ FPC0022 endpoints.Broken.outcome.notDone.pg_stat
            """),
        Ask("asks-for-an-unknown-value", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, done: { pg_flag: "1", pg_letter: [a, c] } }
                                                                                                                            ^ FPC0010 endpoints.Broken.outcome.done.pg_letter: 'c' is not allowed here; allowed are: a, b
            """),
        Ask("asks-for-a-value-of-another-type", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, done: { pg_flag: yes } }
                                                                                                        ^^^ FPC0017 endpoints.Broken.outcome.done.pg_flag: 'yes' cannot be a value of 'pg_flag': it is not a boolean of the gateway, which is 1 for true and 0 for false
            """),
        Ask("asks-into-secrets", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_secret, matches: { pg_secret: pg_order_id }, done: { pg_secret: a } }
                                                                                ^^^^^^^^^ FPC0016 endpoints.Broken.outcome.id: 'pg_secret' is no id
                                                                                                                 ^^^^^^^^^^^ FPC0016 endpoints.Broken.outcome.matches.pg_secret: a sensitive value is not compared
                                                                                                                                        ^^^^^^^^^ FPC0016 endpoints.Broken.outcome.done.pg_secret: a sensitive value is not looked into
            """),
        Ask("asks-for-a-day", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_day, matches: { pg_day: pg_order_id }, done: { pg_day: 2024-01-01 } }
                                                                                ^^^^^^ FPC0016 endpoints.Broken.outcome.id: 'pg_day' is no id
                                                                                                           ^^^^^^^^^^^ FPC0016 endpoints.Broken.outcome.matches.pg_day: 'pg_day' of the answer and 'pg_order_id' of the request cannot be compared
                                                                                                                                  ^^^^^^ FPC0016 endpoints.Broken.outcome.done.pg_day: 'pg_day' has no values that could be told apart
            """),
        Ask("asks-what-matches-nothing", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, matches: { pg_amount: pg_sum }, done: { pg_state: paid } }
                                                                                                             ^^^^^^ FPC0022 endpoints.Broken.outcome.matches.pg_amount: there is no field 'pg_sum' in the request
            """),
        Ask("asks-for-both-at-once", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, done: { pg_state: [paid, a] }, notDone: { pg_state: [a, b] } }
                                                                                                                      ^^^^^^^ FPC0016 endpoints.Broken.outcome.notDone: an answer could say this and 'done' at once
            """),
        Ask("asks-in-no-list", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, in: pg_item, id: pg_id, done: {} }
                                                                                ^^^^^^^ FPC0022 endpoints.Broken.outcome.in: there is no field 'pg_item' in the answer of 'Status'; did you mean 'pg_items'?
            """),
        Ask("asks-in-a-list-of-texts", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, in: pg_texts, id: pg_id, done: {} }
                                                                                ^^^^^^^^ FPC0016 endpoints.Broken.outcome.in: 'pg_texts' is no list of objects
            """),
        Ask("asks-for-what-items-lack", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, in: pg_items, id: pg_id, done: { pg_state: paid } }
                                                                                                             ^^^^^^^^ FPC0022 endpoints.Broken.outcome.done.pg_state: there is no field 'pg_state' in the items of 'pg_items'
            """),
        Ask("asks-for-what-no-shape-has-at-once", """
                outcome: { ask: Shapes, with: { pg_order_id: pg_order_id }, id: pg_id, done: { pg_code: 1 } }
                                ^^^^^^ FPC0016 endpoints.Broken.outcome.ask: no shape of the answer of 'Shapes' has all the fields that are looked at
            """),
        Ask("asks-with-no-attempt", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, attempt: answer.pg_ids, done: { pg_state: paid } }
                                                                                                ^^^^^^^^^^^^^ FPC0022 endpoints.Broken.outcome.attempt: there is no field 'pg_ids' in the endpoint's own answer; did you mean 'pg_id'?
            """),
        Ask("asks-with-an-attempt-that-is-no-id", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, attempt: answer.pg_when, done: { pg_state: paid } }
                                                                                                ^^^^^^^^^^^^^^ FPC0016 endpoints.Broken.outcome.attempt: 'pg_when' is no id
            """),
        Ask("asks-given-what-the-request-lacks", """
                outcome: { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_id, given: [pg_no], done: { pg_state: paid } }
                                                                                              ^^^^^^^ FPC0022 endpoints.Broken.outcome.given: there is no field 'pg_no' in the request
            """),
        Ask("asks-second-with-a-mistake", """
                outcome:
                  - { ask: Status, with: { pg_order_id: pg_order_id }, given: [pg_amount], id: pg_id, done: { pg_state: paid } }
                  - { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_no, done: { pg_state: paid } }
                                                                           ^^^^^ FPC0022 endpoints.Broken.outcome[1].id: there is no field 'pg_no'
            """),
    ];

    /// <summary>Endpoints to be asked, and one that asks.</summary>
    private static (string Name, string Text) Ask(string name, string outcome) => (name, Asked + "\n" + outcome);

    private const string Asked = """
          Status:
            title: Status
            summary: Can be asked.
            post: /api/status
            effect: reads
            request: { pg_order_id: { type: string, required: true }, pg_more: string, pg_kind: { const: a } }
            response:
              pg_id: integer
              pg_amount: decimal
              pg_state: string
              pg_flag: boolean
              pg_letter: { type: enum, values: [a, b] }
              pg_secret: { type: string, sensitive: true }
              pg_day: { type: date, format: yyyy-MM-dd }
              pg_texts: { type: list, items: string }
              pg_items: { type: list, items: { type: object, fields: { pg_id: integer, pg_sum: decimal } } }
          Either:
            title: Either
            summary: Can be asked.
            post: /api/either
            effect: reads
            anyOf: [[pg_a, pg_b]]
            request: { pg_a: string, pg_b: string, pg_c: string }
            response: { pg_id: integer, pg_state: string }
          Shapes:
            title: Shapes
            summary: Can be asked.
            post: /api/shapes
            effect: reads
            request: { pg_order_id: string }
            responses:
              A: { when: { pg_status: ok }, fields: { pg_id: integer } }
              B: { when: { pg_status: pending }, fields: { pg_code: integer } }
          Moves:
            title: Moves
            summary: Cannot be asked.
            post: /api/moves
            request: { pg_order_id: string }
            response: { pg_id: integer, pg_state: string }
          Page:
            title: Page
            summary: Cannot be asked.
            post: /api/page
            effect: reads
            answer: text
            request: { pg_order_id: string }
          Broken:
            title: Broken
            summary: Has a mistake.
            post: /api/broken
            request: { pg_order_id: { type: string, required: true }, pg_amount: decimal, pg_token: { type: string, sensitive: true }, pg_list: { type: list, items: string } }
            response: { pg_id: integer, pg_when: { type: date, format: yyyy-MM-dd } }
        """;
}
