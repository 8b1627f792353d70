namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>The mistakes. Marks: see <see cref="SpecCase"/>.</summary>
public static class SpecErrorCases
{
    private const string Header = """
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-form
        endpoints:

        """;

    private const string JsonHeader = """
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-json
        signature: { algorithm: HS256, id: auth_id, path: uri }
        errors: { when: [{ http: 422 }, { status: error }], code: error.code }
        endpoints:

        """;

    private const string Broken = """
          Broken:
            title: Broken
            summary: Has a mistake.
            post: /api/broken

        """;

    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach ((string name, string text) in Files().Concat(CauseErrorCases.Files()).Concat(TextErrorCases.Files()).Concat(MistakenValueCases.Files()).Concat(JsonErrorCases.Files()))
            {
                data.Add(name, text);
            }

            foreach ((string name, string text) in Endpoints().Concat(OutcomeErrorCases.Endpoints()).Concat(StateErrorCases.Endpoints()).Concat(MistakenValueCases.Endpoints()).Concat(JsonErrorCases.EndpointsOfForms()))
            {
                data.Add(name, Header + text);
            }

            foreach ((string name, string text) in Types().Concat(CauseErrorCases.Types()))
            {
                data.Add(name, Header.Replace("endpoints:\n", "", StringComparison.Ordinal) + text);
            }

            foreach ((string name, string text) in Fields().Concat(VocabularyErrorCases.Fields()).Concat(OutcomeErrorCases.Fields()).Concat(StateErrorCases.Fields()).Concat(CauseErrorCases.Fields()).Concat(TextErrorCases.Fields()).Concat(MistakenValueCases.Fields()).Concat(SpoiledValueCases.Fields()).Concat(JsonErrorCases.FieldsOfForms()))
            {
                data.Add(name, Header + Broken + text);
            }

            foreach ((string name, string text) in JsonErrorCases.Endpoints())
            {
                data.Add(name, JsonHeader + text);
            }

            foreach ((string name, string text) in JsonErrorCases.Fields())
            {
                data.Add(name, JsonHeader + Broken + text);
            }

            return data;
        }
    }

    /// <summary>Whole files.</summary>
    private static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("empty-file", """

            ^ FPC0009 empty-file.yaml: expected a mapping that begins with 'contracts: 1', found an empty file
            """),
        ("comment-only", """
            # nothing
            ^ FPC0009 an empty file
            """),
        ("not-a-mapping", """
            - contracts: 1
            ^ FPC0009 not-a-mapping.yaml: expected a mapping, found a list
            """),
        ("syntax", """
            contracts: 1
            section: [Test API
                     ^ FPC0001 Not valid YAML: The bracket or brace that opens here is not closed before the next key
            namespace: Test.Api
            """),
        ("syntax-end-of-file", """
            contracts: 1
            section: [Test API
                     ^ FPC0001 Not valid YAML: The bracket or brace that opens here is not closed

            """),
        ("syntax-colon", """
            contracts: 1
            section: Test: API
                         ^ FPC0001 found invalid mapping; put a text that has ': ' in it in quotation marks
            """),
        ("syntax-brackets", """
            contracts: 1
            section: [a]]
                        ^ FPC0001 Not valid YAML
            """),
        ("syntax-reserved", """
            contracts: 1
            section: @Test
                     ^ FPC0001 found character that cannot start any token; put a text that begins with @
            """),
        ("syntax-quote", """
            contracts: 1
            section: "Test API
                     ^ FPC0001 Not valid YAML
            """),
        ("tab", "contracts: 1\nendpoints:\n\tBroken: {}\n^ FPC0001 found invalid tab as indentation; indent with spaces"),
        ("indentation", """
            contracts: 1
              section: Test API
                     ^ FPC0001 Not valid YAML
            """),
        ("anchor", """
            contracts: 1
            section: &name Test API
                     ^^^^^^^^^^^^^^ FPC0004 The anchor &name
            """),
        ("alias", """
            contracts: 1
            section: *name
                     ^^^^^ FPC0004 The alias *name
            """),
        ("tag", """
            contracts: !!int 1
                       ^^^^^^^ FPC0004 The tag !!int: specs have no tags; remove it
            """),
        ("tag-on-mapping", """
            contracts: 1
            endpoints: !custom { }
                       ^ FPC0004 The tag !custom
            """),
        ("merge-key", """
            contracts: 1
            <<: { section: Test API }
            ^^ FPC0004 The merge key <<
            """),
        ("second-document", """
            contracts: 1
            ---
            ^^^ FPC0004 A second document
            contracts: 1
            """),
        ("complex-key", """
            contracts: 1
            ? [a, b]
              ^ FPC0004 a list as a key
            : c
            """),
        ("nested-too-deeply", $"""
            contracts: 1
            section: {new string('[', 40)}
            {new string(' ', 9 + 31)}^ FPC0005 The spec is nested deeper than 32 levels
            """),
        ("nul", "contracts: 1\nsection: a\0b\n          ^ FPC0002 a NUL character"),
        ("not-utf-8", "contracts: 1\nsection: a\uFFFDb\n          ^ FPC0002 bytes that are not UTF-8"),
        ("version", """
            contracts: 2
                       ^ FPC0011 contracts: this generator reads version 1 of the spec format, but found '2'
            anything: else
            """),
        ("version-missing", """
            section: Test API
            ^ FPC0008 version-missing.yaml: 'contracts' is missing
            namespace: Test.Api
            host: https://api.example.com
            protocol: signed-form
            endpoints: {}
            """),
        ("header-missing", """
            contracts: 1
            ^ FPC0008 'section' is missing
            ^ FPC0008 'namespace' is missing
            ^ FPC0008 'host' is missing
            ^ FPC0008 'protocol' is missing
            ^ FPC0008 'endpoints' is missing
            """),
        ("header-unknown-key", """
            contracts: 1
            sections: Test API
            ^^^^^^^^ FPC0006 sections: unknown key; did you mean 'section'?
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            protocol: signed-form
            endpoints: {}
            """),
        ("header-duplicate-key", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            section: Test API
            ^^^^^^^ FPC0007 section: duplicate key; first defined on line 2
            protocol: signed-form
            endpoints: {}
            """),
        ("protocol", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            protocol: signed-from
                      ^^^^^^^^^^^ FPC0010 protocol: 'signed-from' is not allowed here; did you mean 'signed-form'?
            endpoints: {}
            """),
        ("protocol-far-off", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            protocol: carrier-pigeon
                      ^^^^^^^^^^^^^^ FPC0010 allowed are: signed-form
            endpoints: {}
            """),
        ("namespace", """
            contracts: 1
            section: Test API
            namespace: Test.class.Api
                       ^^^^^^^^^^^^^^ FPC0012 namespace: 'Test.class.Api' cannot be a namespace
            host: https://api.example.com
            protocol: signed-form
            endpoints: {}
            """),
        ("host-with-path", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com/g2g
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0017 is not a host
            protocol: signed-form
            endpoints: {}
            """),
        ("host-in-clear", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: http://api.example.com
                  ^^^^^^^^^^^^^^^^^^^^^^ FPC0017 host: 'http://api.example.com' would let card data travel in clear: write https://
            protocol: signed-form
            endpoints: {}
            """),
        ("host-in-clear-that-looks-like-this-machine", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: http://localhost.example.com:8080
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0017 would let card data travel in clear
            protocol: signed-form
            endpoints: {}
            """),
        ("section-is-a-list", """
            contracts: 1
            section: [Test API]
                     ^^^^^^^^^^ FPC0009 section: expected text, found a list
            namespace: Test.Api
            host: https://api.example.com
            protocol: signed-form
            endpoints: {}
            """),
        ("header-and-endpoint", """
            contracts: 1
            section: Test API
            namespace: Test Api
                       ^^^^^^^^ FPC0012 cannot be a namespace
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Broken:
              ^^^^^^ FPC0008 endpoints.Broken: 'post' or 'get' with the path is missing
                title: Broken
                summary: Has a mistake too.
                pots: /api/broken
                ^^^^ FPC0006 endpoints.Broken.pots: unknown key; did you mean 'post'?
            """),
    ];

    /// <summary>What stands under <c>endpoints</c>.</summary>
    private static IEnumerable<(string Name, string Text)> Endpoints() =>
    [
        ("paths-that-lead-elsewhere", """
              B: { title: A, summary: B., post: /a/../b }
                                                ^^^^^^^ FPC0017 endpoints.B.post: '/a/../b' has the segment '..', which a URL drops
              C: { title: A, summary: B., post: //a/b }
                                                ^^^^^ FPC0017 endpoints.C.post: '//a/b' has an empty segment
              D: { title: A, summary: B., post: /a% }
                                                ^^^ FPC0017 endpoints.D.post: '/a%' has a '%' that is not followed by two hexadecimal digits
              E: { title: A, summary: B., post: /a/ }
            """),
        ("endpoint-is-text", """
              Broken: yes
                      ^^^ FPC0009 endpoints.Broken: expected a mapping, found 'yes'
            """),
        ("endpoint-is-nothing", """
              Broken:
                     ^ FPC0009 endpoints.Broken: expected a mapping, found nothing
            """),
        ("endpoint-name", """
              3DSecure:
              ^^^^^^^^ FPC0012 endpoints.3DSecure: '3DSecure' cannot be the name of an endpoint
                title: 3DSecure
            """),
        ("endpoint-name-small", """
              secure: {}
              ^^^^^^ FPC0012 it begins with a capital letter
            """),
        ("endpoint-missing-keys", """
              Broken: {}
              ^^^^^^ FPC0008 endpoints.Broken: 'post' or 'get' with the path is missing
              ^^^^^^ FPC0008 endpoints.Broken: 'title' is missing
              ^^^^^^ FPC0008 endpoints.Broken: 'summary' is missing
            """),
        ("endpoint-unknown-key", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                confidance: full
                ^^^^^^^^^^ FPC0006 endpoints.Broken.confidance: unknown key; did you mean 'confidence'?
            """),
        ("endpoint-unknown-key-far-off", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                x-vendor: 1
                ^^^^^^^^ FPC0006 unknown key; remove it: a spec has no keys of its author's own, a comment begins with '#'
                zzz: 1
                ^^^ FPC0006 allowed are: title, summary, post, get, put, patch, delete, asPrinted, headers, auth, errors, sources, confidence, notes, direction, signed, answer, script, key, encoding, deprecated, request, anyOf, response, responses
            """),
        ("endpoint-duplicate-key", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                title: Broken
                ^^^^^ FPC0007 endpoints.Broken.title: duplicate key; first defined on line 8
            """),
        ("post-and-get", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                get: /api/broken
                ^^^ FPC0016 endpoints.Broken.get: an endpoint has one method, and 'post' is there too
            """),
        ("path-relative", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: api/broken
                      ^^^^^^^^^^ FPC0017 endpoints.Broken.post: 'api/broken' is not a path: it begins with '/'
            """),
        ("path-with-query", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken?x=1
                      ^^^^^^^^^^^^^^^ FPC0017 is not a path
            """),
        ("path-with-parameter", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/{id}
                      ^^^^^^^^^ FPC0008 endpoints.Broken: the request field of {id}, 'id: { type: string, required: true, in: path }', is missing
            """),
        ("path-parameter-is-no-segment", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/card-{card_id}
                      ^^^^^^^^^^^^^^^^^^^ FPC0017 has a parameter that is not a whole segment between two slashes
                request: { card_id: { type: integer, required: true, in: path } }
            """),
        ("path-parameter-twice", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/{card_id}/{card_id}
                      ^^^^^^^^^^^^^^^^^^^^^^^^ FPC0017 has a parameter twice
                request: { card_id: { type: integer, required: true, in: path } }
            """),
        ("path-parameter-name", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/{card-id}
                      ^^^^^^^^^^^^^^ FPC0012 'card-id' cannot be the name of a path parameter
                      ^^^^^^^^^^^^^^ FPC0008 the request field of {card-id}
            """),
        ("inbound", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                post: /api/broken
                ^^^^ FPC0016 endpoints.Broken.post: the message comes in at a URL of the merchant's
                answer: text
                ^^^^^^ FPC0016 endpoints.Broken.answer: what the merchant answers is in 'response'
            """),
        ("repeat", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                request:
                  pg_payment_id: integer
                  pg_state: { const: "1" }
                  pg_token: { type: string, sensitive: true }
                  pg_parts: { type: list, items: string }
                repeat: [pg_payment, pg_payment_id, pg_payment_id, pg_state, pg_token, pg_parts, {}]
                         ^^^^^^^^^^ FPC0022 endpoints.Broken.repeat[0]: there is no field 'pg_payment' in the request; did you mean 'pg_payment_id'?
                                                    ^^^^^^^^^^^^^ FPC0016 endpoints.Broken.repeat[2]: 'pg_payment_id' is already in the list
                                                                   ^^^^^^^^ FPC0016 endpoints.Broken.repeat[3]: 'pg_state' is always '1' and tells no two messages apart
                                                                             ^^^^^^^^ FPC0016 endpoints.Broken.repeat[4]: 'pg_token' is sensitive
                                                                                       ^^^^^^^^ FPC0016 endpoints.Broken.repeat[5]: 'pg_parts' is an object or a list
                                                                                                 ^^ FPC0009 endpoints.Broken.repeat[6]: expected the name of a field, found an empty mapping
            """),
        ("callback", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                request:
                  pg_text: { type: string, callback: Other.Told }
                                           ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_text.callback: 
                  pg_begun: { type: url, default: "https://shop.kz/told", callback: Other.Told }
                                                                          ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_begun.callback: the field gets the URL of the message unless code sets it
                  pg_if: { type: url, requiredWhen: pg_text, callback: Other.Told }
                                                             ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_if.callback: the field gets the URL of the message unless code sets it
                  pg_bad: { type: url, callback: "Told now" }
                                                 ^^^^^^^^^^ FPC0012 endpoints.Broken.request.pg_bad.callback: 'Told now' cannot be the name of an endpoint
                  pg_urls: { type: object, fields: { inner: { type: url, callback: Other.Told } } }
                                                                         ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_urls.fields.inner.callback: only a field of a request to the gateway
                response:
                  pg_back: { type: url, callback: Other.Told }
                                        ^^^^^^^^ FPC0016 endpoints.Broken.response.pg_back.callback: only a field of a request to the gateway
            """),
        ("callback-of-a-message-to-the-merchant", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                request: { pg_next: { type: url, callback: Other.Told } }
                                                 ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_next.callback: only a field of a request to the gateway
            """),
        ("repeat-of-nothing", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                request: { pg_payment_id: integer }
                repeat: []
                        ^^ FPC0009 endpoints.Broken.repeat: expected a list of fields, found an empty list
            """),
        ("repeat-is-one-name", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                request: { pg_payment_id: integer }
                repeat: pg_payment_id
                        ^^^^^^^^^^^^^ FPC0009 endpoints.Broken.repeat: expected a list of fields, found
            """),
        ("repeat-of-an-outbound-request", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                request: { pg_payment_id: integer }
                repeat: [pg_payment_id]
                ^^^^^^ FPC0016 endpoints.Broken.repeat: only a message to the merchant ('direction: inbound') is repeated by the gateway
            """),
        ("repeat-without-signature", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                signed: false
                request: { pg_payment_id: integer }
                repeat: [pg_payment_id]
                ^^^^^^ FPC0016 endpoints.Broken.repeat: anyone can make a message without signature ('signed: false') look like a repeat of another
            """),
        ("inbound-with-shapes", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                responses: { Paid: { when: { pg_a: 1 } } }
                ^^^^^^^^^ FPC0016 endpoints.Broken.responses: the merchant chooses what it answers
            """),
        ("path-is-nothing", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: ~
                      ^ FPC0009 endpoints.Broken.post: expected text, found nothing
            """),
        ("title-is-empty", """
              Broken:
                title: ""
                       ^^ FPC0009 endpoints.Broken.title: expected text, found empty text
                summary: Has a mistake.
                post: /api/broken
            """),
        ("confidence", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                confidence: high
                            ^^^^ FPC0010 endpoints.Broken.confidence: 'high' is not allowed here; allowed are: full, partial, client
            """),
        ("key", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                key: payouts
                     ^^^^^^^ FPC0010 endpoints.Broken.key: 'payouts' is not allowed here; did you mean 'payout'?
            """),
        ("encoding", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                encoding: json
                          ^^^^ FPC0010 only a JSON family has it
            """),
        ("encoding-of-get", """
              Broken:
                title: Broken
                summary: Has a mistake.
                get: /api/broken
                effect: reads
                encoding: multipart
                          ^^^^^^^^^ FPC0016 a GET request has no body
            """),
        ("script-with-slash", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                script: api/broken
                        ^^^^^^^^^^ FPC0017 is not a script name
            """),
        ("sources-is-a-mapping", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                sources: { a: b }
                         ^ FPC0009 endpoints.Broken.sources: expected text or a list of texts, found a mapping
            """),
        ("source-is-a-list", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                sources: [ok, [a]]
                              ^^^ FPC0009 endpoints.Broken.sources[1]: expected text, found a list
            """),
        ("request-is-a-list", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /api/broken
                request: [pg_order_id]
                         ^^^^^^^^^^^^^ FPC0009 endpoints.Broken.request: expected a mapping, found a list
            """),
        ("same-endpoint-twice", """
              Broken:
              ^^^^^^ FPC0018 endpoints.Broken: also declared as 'Test.Api.Broken' in same-endpoint-twice.yaml, line 9; neither is generated
                { title: Broken, summary: One., post: /api/one }
              Broken: { title: Broken, summary: Two., post: /api/two }
              ^^^^^^ FPC0018 endpoints.Broken: also declared as 'Test.Api.Broken' in same-endpoint-twice.yaml, line 7
            """),
        ("same-endpoint-in-other-case", """
              BROKEN: { title: Broken, summary: One., post: /api/one }
              ^^^^^^ FPC0018 endpoints.BROKEN: also declared as 'Test.Api.Broken' in same-endpoint-in-other-case.yaml, line 8
              Broken: { title: Broken, summary: Two., post: /api/two }
              ^^^^^^ FPC0018 endpoints.Broken: also declared as 'Test.Api.BROKEN'
            """),
    ];

    /// <summary>What stands under <c>types</c>.</summary>
    private static IEnumerable<(string Name, string Text)> Types() => VocabularyErrorCases.Types();

    /// <summary>What stands in an endpoint.</summary>
    private static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("field-unknown-key", """
                request:
                  pg_of: { type: string, typ: string }
                                         ^^^ FPC0006 endpoints.Broken.request.pg_of.typ: unknown key; did you mean 'type'?
            """),
        ("field-key-in-capitals", """
                request:
                  pg_of: { Type: string }
                           ^^^^ FPC0006 did you mean 'type'?
            """),
        ("field-type-missing", """
                request:
                  pg_of: { required: true }
                  ^^^^^ FPC0008 endpoints.Broken.request.pg_of: 'type' is missing
            """),
        ("field-type", """
                request:
                  pg_of: { type: money }
                                 ^^^^^ FPC0010 endpoints.Broken.request.pg_of.type: 'money' is not allowed here; write 'decimal'
            """),
        ("field-type-short", """
                request:
                  pg_of: strnig
                         ^^^^^^ FPC0010 endpoints.Broken.request.pg_of.type: 'strnig' is not allowed here; did you mean 'string'?
            """),
        ("field-is-nothing", """
                request:
                  pg_of:
                        ^ FPC0009 endpoints.Broken.request.pg_of: expected a type or a mapping with the key 'type', found nothing
            """),
        ("field-is-a-list", """
                request:
                  pg_of: [string]
                         ^^^^^^^^ FPC0009 endpoints.Broken.request.pg_of: expected a type or a mapping
            """),
        ("field-twice", """
                request:
                  pg_of: string
                  pg_of: string
                  ^^^^^ FPC0007 endpoints.Broken.request.pg_of: duplicate key; first defined on line 12
            """),
        ("required-is-text", """
                request:
                  pg_of: { type: string, required: yes }
                                                   ^^^ FPC0009 endpoints.Broken.request.pg_of.required: expected true or false, found 'yes'
            """),
        ("sensitive-in-quotes", """
                request:
                  pg_of: { type: string, sensitive: "true" }
                                                    ^^^^^^ FPC0009 endpoints.Broken.request.pg_of.sensitive: expected true or false
            """),
        ("required-and-deprecated", """
                request:
                  pg_of: { type: string, required: true, deprecated: true }
                                                         ^^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_of.deprecated: a required field cannot be deprecated
            """),
        ("format-of-a-string", """
                response:
                  pg_of: { type: string, format: yyyy }
                                         ^^^^^^ FPC0016 endpoints.Broken.response.pg_of.format: a field of type 'string' has no 'format'
            """),
        ("scale-of-an-integer", """
                request:
                  pg_id: { type: integer, scale: 2 }
                                          ^^^^^ FPC0016 a field of type 'integer' has no 'scale'
            """),
        ("scale", """
                request:
                  pg_amount: { type: decimal, scale: two }
                                                     ^^^ FPC0017 endpoints.Broken.request.pg_amount.scale: 'two' is not a number of digits from 0 to 28
            """),
        ("scale-too-large", """
                request:
                  pg_amount: { type: decimal, scale: 29 }
                                                     ^^ FPC0017 is not a number of digits from 0 to 28
            """),
        ("format-missing", """
                request:
                  pg_moment: { type: datetime }
                  ^^^^^^^^^ FPC0008 endpoints.Broken.request.pg_moment: 'format' is missing
            """),
        ("sensitive-in-a-query", """
                encoding: query
                effect: reads
                request:
                  pg_token: { type: string, sensitive: true }
                                            ^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_token.sensitive: every server on the way may log the query of a URL
                  pg_list: { type: list, items: { type: object, fields: { pin: { type: string, sensitive: true } } } }
                                                                                               ^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_list.items.fields.pin.sensitive: every server on the way may log the query of a URL
            """),
        ("format-standard", """
                request:
                  pg_moment: { type: datetime, format: o }
                                                       ^ FPC0017 'o' is the name of a format; written out, it is 'yyyy-MM-ddTHH:mm:sszzz'
            """),
        ("format-unusable", """
                request:
                  pg_moment: { type: datetime, format: Unix }
                                                       ^^^^ FPC0017 'Unix' is Unix time, which is a number: write 'type: integer', without 'format'
            """),
        ("date-with-time", """
                request:
                  pg_day: { type: date, format: "yyyy-MM-dd HH:mm" }
                                                ^^^^^^^^^^^^^^^^^^ FPC0017 has a time of day, and the type 'date' has none; use 'datetime'
            """),
        ("example-of-an-integer", """
                response:
                  pg_id: { type: integer, example: "12a" }
                                                   ^^^^^ FPC0017 endpoints.Broken.response.pg_id.example: '12a' is not an integer: only digits, after a '-' if it is negative
            """),
        ("example-of-a-datetime", """
                response:
                  pg_moment: { type: datetime, format: yyyy-MM-dd HH:mm, example: 2024-11-07 }
                                                                                  ^^^^^^^^^^ FPC0017 is not a date of the format yyyy-MM-dd HH:mm, for example 2026-10-31 17:45
            """),
        ("wire-name", """
                request:
                  pg-order: string
                  ^^^^^^^^ FPC0012 endpoints.Broken.request.pg-order: 'pg-order' cannot be the name of a field
            """),
        ("wire-name-cyrillic", """
                request:
                  pg_сумма: string
                  ^^^^^^^^ FPC0012 letters, digits and underscores of ASCII
            """),
        ("property-begins-with-digit", """
                request:
                  pg_3ds: string
                  ^^^^^^ FPC0012 '3ds' cannot be the name of a property; give it another with 'name:'
            """),
        ("name-is-no-identifier", """
                request:
                  pg_of: { type: string, name: pa-res }
                                               ^^^^^^ FPC0012 endpoints.Broken.request.pg_of.name: 'pa-res' cannot be the name of a property
            """),
        ("name-begins-small", """
                request:
                  pg_of: { type: string, name: builder }
                                               ^^^^^^^ FPC0012 it begins with a capital letter
            """),
        ("taken-by-records", """
                request:
                  pg_clone: string
                  ^^^^^^^^ FPC0013 endpoints.Broken.request.pg_clone: the name 'Clone' is taken by records; choose another with 'name:'
            """),
        ("taken-by-object", """
                response:
                  pg_x: { type: string, name: ToString }
                                              ^^^^^^^^ FPC0013 the name 'ToString' is taken by object
            """),
        ("taken-by-messages", """
                response:
                  pg_extra_fields: string
                  ^^^^^^^^^^^^^^^ FPC0013 the name 'ExtraFields' is taken by a member of every message; choose another with 'name:', for example 'name: ExtraFieldsValue'
            """),
        ("taken-by-the-type", """
                request:
                  pg_broken_request: string
                  ^^^^^^^^^^^^^^^^^ FPC0013 the name 'BrokenRequest' is taken by a type of the endpoint
            """),
        ("two-fields-one-property", """
                request:
                  pg_order_id: string
                  order_id: string
                  ^^^^^^^^ FPC0014 endpoints.Broken.request.order_id: becomes the property 'OrderId', as does pg_order_id
            """),
        ("two-fields-one-name", """
                request:
                  pg_a: { type: string, name: Same }
                  pg_b: { type: string, name: Same }
                                              ^^^^ FPC0014 endpoints.Broken.request.pg_b: becomes the property 'Same', as does pg_a
            """),
        ("protocol-field-in-request", """
                request:
                  pg_merchant_id: integer
                  ^^^^^^^^^^^^^^ FPC0015 endpoints.Broken.request.pg_merchant_id: protocol 'signed-form' adds this field automatically; remove it from the spec
                  pg_salt: string
                  ^^^^^^^ FPC0015 adds this field automatically
                  pg_sig: string
                  ^^^^^^ FPC0015 adds this field automatically
            """),
        ("protocol-field-in-response", """
                response:
                  pg_status: string
                  ^^^^^^^^^ FPC0015 endpoints.Broken.response.pg_status: protocol 'signed-form' adds this field automatically
            """),
        ("example-of-a-sensitive-field", """
                request:
                  pg_of: { type: string, sensitive: true, example: 4400-SECRET }
                                                          ^^^^^^^ FPC0016 endpoints.Broken.request.pg_of.example: a sensitive field has no example
            """),
        ("type-cut-short", """
                request:
                  pg_of: int
                         ^^^ FPC0010 write 'integer'
            """),
        ("many-at-once", """
                key: pay
                     ^^^ FPC0010 allowed are: payment, payout
                request:
                  pg_of: { typ: string }
                           ^^^ FPC0006 did you mean 'type'?
                  pg_sig: string
                  ^^^^^^ FPC0015 adds this field automatically
                response:
                  pg_equals: { type: text }
                  ^^^^^^^^^ FPC0013 the name 'Equals' is taken by object
                                     ^^^^ FPC0010 'text' is not allowed here
            """),
    ];
}
