namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Mistakes in specs of JSON families, and words of theirs in specs of forms. Marks: see <see cref="SpecCase"/>.</summary>
internal static class JsonErrorCases
{
    /// <summary>Whole files.</summary>
    public static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("json-in-a-form-spec", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-form
            signature: { algorithm: HS256, id: auth_id, path: uri }
            ^^^^^^^^^ FPC0016 signature: only a JSON family has it ('protocol: signed-json' or 'json')
            auth: bearer
            ^^^^ FPC0016 auth: only a JSON family has it
            errors: { when: error }
            ^^^^^^ FPC0016 errors: only a JSON family has it
            endpoints: { Pay: { title: Pay, summary: Pays., post: /pay } }
            """),
        ("json-without-a-signature", """
            contracts: 1
            ^ FPC0008 json-without-a-signature.yaml: 'signature' is missing
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-carried-by-a-browser-but-not-in-a-link", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            endpoints:
              Pay: { title: Pay, summary: Pays., post: /pay, carriedBy: browser }
                                                             ^^^^^^^^^ FPC0016 endpoints.Pay.carriedBy: a browser carries no JSON; it follows a link: write 'get', without 'encoding'
              Link: { title: Link, summary: Leads., get: /pay, carriedBy: browser, auth: basic }
                                                                                   ^^^^ FPC0016 endpoints.Link.auth: the payer's browser follows a link ('carriedBy: browser'): no header goes along
            """),
        ("json-signature-where-nothing-is-signed", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            signature: { algorithm: HS256, id: auth_id, path: uri }
            ^^^^^^^^^ FPC0016 signature: nothing is signed with 'protocol: json'; a family that signs is 'signed-json'
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-signature-in-one-word", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            signature: HS256
                       ^^^^^ FPC0009 signature: expected a mapping, found 'HS256'
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-signature-without-parts", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            signature: { idType: string }
            ^^^^^^^^^ FPC0008 signature: 'algorithm' is missing
            ^^^^^^^^^ FPC0008 signature: 'id' is missing
            ^^^^^^^^^ FPC0008 signature: 'path' is missing
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-signature-of-other-words", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            signature:
              algorithm: SHA512
                         ^^^^^^ FPC0010 signature.algorithm: 'SHA512' is not allowed here; did you mean 'HS512'?
              id: pg_merchant_id
                  ^^^^^^^^^^^^^^ FPC0010 signature.id: 'pg_merchant_id' is not allowed here; allowed are: auth_id, merchant_id
              path: url
                    ^^^ FPC0010 signature.path: 'url' is not allowed here
              idType: number
                      ^^^^^^ FPC0010 signature.idType: 'number' is not allowed here; allowed are: string, integer
              kid: main
              ^^^ FPC0006 signature.kid: unknown key
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-signature-without-an-algorithm", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            signature: { algorithm: none, id: auth_id, path: uri }
                                    ^^^^ FPC0010 signature.algorithm: 'none' is not allowed here; allowed are: HS256, HS512
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-signature-by-a-public-key", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            signature: { algorithm: hs512, id: Auth_Id, path: [uri] }
                                    ^^^^^ FPC0010 signature.algorithm: 'hs512' is not allowed here; did you mean 'HS512'?
                                               ^^^^^^^ FPC0010 signature.id: 'Auth_Id' is not allowed here; did you mean 'auth_id'?
                                                              ^ FPC0009 signature.path: expected text, found a list
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-protocol-misspelt", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed_json
                      ^^^^^^^^^^^ FPC0010 protocol: 'signed_json' is not allowed here; did you mean 'signed-json'?
            signature: { algorithm: HS256, id: auth_id, path: uri }
            errors: { when: error }
            endpoints:
              Pay:
                title: Pay
                summary: Pays.
                put: /pay
                headers: { X-Action: pay }
                request: { 3ds: { type: string, name: ThreeDs }, X-Trace: { type: string, in: header }, count: { type: integer, wire: text } }
            """),
        ("json-protocol-forgotten", """
            contracts: 1
            ^ FPC0008 json-protocol-forgotten.yaml: 'protocol' is missing
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            auth: bearer
            endpoints: { Pay: { title: Pay, summary: Pays., patch: /pay } }
            """),
        ("json-protocol-of-another-world", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: rest
                      ^^^^ FPC0010 protocol: 'rest' is not allowed here; allowed are: signed-form, signed-json, json
            errors: { when: error }
            endpoints: { Pay: { title: Pay, summary: Pays., patch: /pay } }
            """),
        ("json-auth-of-a-signed-family", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: signed-json
            signature: { algorithm: HS256, id: auth_id, path: uri }
            auth: bearer
            ^^^^ FPC0016 auth: the requests are signed ('protocol: signed-json'), and the signature says who sends them
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-auth-of-other-words", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            auth: Bearer
                  ^^^^^^ FPC0010 auth: 'Bearer' is not allowed here; did you mean 'bearer'?
            endpoints:
              Pay: { title: Pay, summary: Pays., put: /pay, auth: oauth2 }
                                                                  ^^^^^^ FPC0010 endpoints.Pay.auth: 'oauth2' is not allowed here; allowed are: none, basic, bearer
            """),
        ("json-key-where-nothing-is-signed", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            endpoints:
              Pay: { title: Pay, summary: Pays., put: /pay, key: payout }
                                                            ^^^ FPC0016 endpoints.Pay.key: nothing is signed with 'protocol: json'
            """),
        ("json-errors-without-a-test", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors: { code: error.code }
            ^^^^^^ FPC0008 errors: 'when' is missing
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-in-one-word", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors: error
                    ^^^^^ FPC0009 errors: expected a mapping, found 'error'
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-with-other-keys", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors: { when: error, codes: [1], message: error.message, notdone: error }
                                   ^^^^^ FPC0006 errors.codes: unknown key; did you mean 'code'?
                                               ^^^^^^^ FPC0006 errors.message: unknown key; allowed are: when, code, description, notDone
                                                                       ^^^^^^^ FPC0006 errors.notdone: unknown key; did you mean 'notDone'?
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-by-statuses", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors:
              when:
                - http: [4xx, "4**", 600]
                         ^^^ FPC0017 errors.when[0].http: '4xx' is not an HTTP status of a response: it is a number from 200 to 599, for example 422; several are a list: [400, 422]
                              ^^^^^ FPC0017 errors.when[0].http: '4**' is not an HTTP status
                                     ^^^ FPC0017 errors.when[0].http: '600' is not an HTTP status
                - http: 422
                  ^ FPC0016 errors.when[1]: 'http' is in the list already; put all its values into one test: [a, b]
                - status: 404
                          ^^^ FPC0017 errors.when[2].status: '404' is compared with the member 'status'; the HTTP status is 'http: 404'
                - 500
                  ^^^ FPC0009 errors.when[3]: expected a test ('http: 500'); only a member can tell an error by being there
                - X-Request-Status
                  ^^^^^^^^^^^^^^^^ FPC0009 errors.when[4]: expected a test ('X-Request-Status: error'); only a member can tell an error by being there
                - X Request Status: error
                  ^^^^^^^^^^^^^^^^ FPC0012 errors.when[5].X Request Status: 'X Request Status' cannot be the name of what an error is told by; it is a member, with dots between the levels (error.code), a header (X-Request-Status) or 'http'
                - X-Request-Status: error, failed
                                    ^^^^^^^^^^^^^ FPC0017 errors.when[6].X-Request-Status: 'error, failed' is compared as one text; several values are a list: [a, b]
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-that-are-successes", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors:
              when: { http: [200, 422] }
                             ^^^ FPC0017 errors.when.http: '200' is a status of success, so that every such response would be an error
              notDone: [{ http: [302, 404, 500] }]
                                 ^^^ FPC0017 errors.notDone[0].http: '302' proves nothing: a response with it can be anything
                                           ^^^ FPC0017 errors.notDone[0].http: '500' proves nothing: a server on the way may have sent it, or the gateway after the money moved
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-of-no-form", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors:
              when: [{ http: 422, status: error }, [error], {}, { status: [] }, "error code", ~]
                                  ^^^^^^ FPC0016 errors.when[0]: each test alone tells an error: write a list, '- status: error' and so on
                                                   ^ FPC0009 errors.when[1]: expected a test, for example 'status: error', 'http: 422' or 'X-Request-Status: error', or the name of a member that only errors have, found a list
                                                            ^ FPC0009 errors.when[2]: expected a test
                                                                          ^^ FPC0009 errors.when[3].status: expected a value or a list of values; a member that only errors have is a text: '- error', found an empty list
                                                                                ^^^^^^^^^^^^ FPC0009 errors.when[4]: expected a test
                                                                                              ^ FPC0009 errors.when[5]: expected a test
              code: error/code
                    ^^^^^^^^^^ FPC0012 errors.code: 'error/code' cannot be the name of a member; it has ASCII letters, digits and underscores, and dots between the levels: error.code
              description: еrror.text
                           ^^^^^^^^^^ FPC0012 errors.description: 'еrror.text' cannot be the name of a member (character 1, 'е', is the Cyrillic letter U+0435)
              notDone: []
                       ^^ FPC0009 errors.notDone: expected a test
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-said-twice", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors:
              when: [error, error, { code: [a, a] }, { http: [400, 400] }]
                            ^^^^^ FPC0016 errors.when[1]: 'error' is in the list already
                                               ^ FPC0016 errors.when[2].code: 'a' is already in the list
                                                                   ^^^ FPC0016 errors.when[3].http: '400' is already in the list
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-errors-by-texts-nobody-means", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com
            protocol: json
            errors:
              when:
                - status: " error"
                          ^^^^^^^^ FPC0017 errors.when[0].status: ' error' begins or ends with white space
                - success: no
                           ^^ FPC0017 errors.when[1].success: 'no' is the text 'no' here; a field that is true or false in JSON has 'type: boolean'
                - ok: false
                - result: errоr
                          ^^^^^ FPC0017 errors.when[3].result: 'errоr' mixes letters of two alphabets in one word
                - kind: error #5
                        ^^^^^^^^ FPC0028 errors.when[4].kind: ' #' begins a comment, so that the text is only 'error'
            endpoints: { Pay: { title: Pay, summary: Pays., put: /pay } }
            """),
        ("json-host-of-openapi", """
            openapi: 3.1.0
            ^^^^^^^ FPC0009 expected a spec that begins with 'contracts: 1', found an OpenAPI document, which this generator does not read
            paths: { /pay: { post: {} } }
            """),
    ];

    /// <summary>Endpoints of a family that signs.</summary>
    public static IEnumerable<(string Name, string Text)> Endpoints() =>
    [
        ("json-script-and-signed", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                script: pay
                ^^^^^^ FPC0016 endpoints.Broken.script: it belongs to the signature of forms ('protocol: signed-form')
                signed: false
                ^^^^^^ FPC0016 endpoints.Broken.signed: it belongs to the signature of forms ('protocol: signed-form')
            """),
        ("json-carried-by-a-browser", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                carriedBy: browser
                ^^^^^^^^^ FPC0016 endpoints.Broken.carriedBy: a browser carries forms and links that are signed with pg_sig ('protocol: signed-form')
                response: { id: string }
            """),
        ("json-union-without-its-keys", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union }
                  ^^^^ FPC0008 endpoints.Broken.request.from: 'by' is missing
                  ^^^^ FPC0008 endpoints.Broken.request.from: 'cases' is missing
            """),
        ("json-union-without-cases", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, by: type, cases: {} }
                                                        ^^ FPC0009 endpoints.Broken.request.from.cases: expected at least one case, found an empty mapping
            """),
        ("json-union-with-a-list-of-cases", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, by: type, cases: [card] }
                                                        ^^^^^^ FPC0009 endpoints.Broken.request.from.cases: expected a mapping, found a list
            """),
        ("json-union-whose-case-has-what-tells-it", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from:
                    type: union
                    by: type
                    cases:
                      card: { fields: { type: string, pan: { type: string, sensitive: true } } }
                              ^^^^^^ FPC0016 endpoints.Broken.request.from.cases.card.fields: 'type' tells the cases apart and is written automatically
            """),
        ("json-union-told-by-no-name", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, by: my-type, cases: { card: { fields: { a: string } } } }
                                           ^^^^^^^ FPC0012 endpoints.Broken.request.from.by: 'my-type' cannot be the member that tells the cases apart
            """),
        ("json-union-case-without-a-name", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, by: type, cases: { "not a name": { fields: { a: string } } } }
                                                          ^^^^^^^^^^^^ FPC0012 endpoints.Broken.request.from.cases.not a name: 'BrokenFromNot a name' cannot be the name of a type; give it one with 'typeName:'
            """),
        ("json-union-with-a-type-twice", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, by: type, cases: { a: { typeName: Same, fields: { b: string } }, c: { typeName: Same, fields: { d: string } } } }
                                                                                                                       ^^^^ FPC0021 endpoints.Broken.request.from.cases.c.typeName: the type name 'Same' is taken by another type of the spec
            """),
        ("json-union-as-an-object", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, fields: { a: string }, by: type, cases: { card: { fields: { a: string } } } }
                                       ^^^^^^ FPC0016 endpoints.Broken.request.from.fields: a field of type 'union' has no 'fields'
            """),
        ("json-union-key-of-a-case", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: union, by: type, cases: { card: { required: true, fields: { a: string } } } }
                                                                  ^^^^^^^^ FPC0006 endpoints.Broken.request.from.cases.card.required: unknown key
            """),
        ("json-union-of-a-list", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  from: { type: list, items: { type: union } }
                                                     ^^^^^ FPC0010 endpoints.Broken.request.from.items.type: 'union' is not allowed here
            """),
        ("json-any-with-a-value", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request:
                  payer: { type: any, example: "{}" }
                                      ^^^^^^^ FPC0016 endpoints.Broken.request.payer.example: a field of type 'any' has no 'example'
            """),
        ("json-inbound", """
              Broken:
                title: Broken
                summary: Has a mistake.
                direction: inbound
                           ^^^^^^^ FPC0010 endpoints.Broken.direction: 'inbound' is not allowed here; no message in JSON to a merchant is known well enough to be verified
                request: { id: string }
            """),
        ("json-answers-of-other-kinds", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                answer: xml
                        ^^^ FPC0010 endpoints.Broken.answer: 'xml' is not allowed here; a JSON family answers in JSON; leave 'answer' out
              Text:
                title: Text
                summary: Has a mistake.
                post: /text
                answer: text
                        ^^^^ FPC0010 endpoints.Text.answer: 'text' is not allowed here; a JSON family answers in JSON
            """),
        ("json-auth-of-an-endpoint-that-signs", """
              Broken: { title: Broken, summary: Has a mistake., post: /pay, auth: none }
                                                                            ^^^^ FPC0016 endpoints.Broken.auth: the requests are signed ('protocol: signed-json')
            """),
        ("json-without-a-method", """
              Broken:
              ^^^^^^ FPC0008 endpoints.Broken: 'post', 'get', 'put', 'patch' or 'delete' with the path is missing
                title: Broken
                summary: Has a mistake.
            """),
        ("json-two-methods", """
              Broken: { title: Broken, summary: Has a mistake., put: /pay, patch: /pay }
                                                                           ^^^^^ FPC0016 endpoints.Broken.patch: an endpoint has one method, and 'put' is there too
            """),
        ("json-method-of-http", """
              Broken:
                title: Broken
                summary: Has a mistake.
                method: POST
                ^^^^^^ FPC0006 endpoints.Broken.method: unknown key
                path: /pay
                ^^^^ FPC0006 endpoints.Broken.path: unknown key
                post: /pay
            """),
        ("json-get-that-moves-money", """
              Broken:
                title: Broken
                summary: Has a mistake.
                get: /pay
                ^^^ FPC0016 endpoints.Broken.get: proxies and clients may repeat a GET request, so it must not move money
                encoding: json
                request: { id: string }
              Posted: { title: Posted, summary: Is no GET., post: /posted, encoding: query }
            """),
        ("json-encodings-of-forms", """
              Broken: { title: Broken, summary: Has a mistake., post: /pay, encoding: form }
                                                                                      ^^^^ FPC0010 endpoints.Broken.encoding: 'form' is not allowed here; a JSON family sends its fields as 'json' or in the 'query', or has 'none'
              Second: { title: Second, summary: Has a mistake., post: /second, encoding: multipart }
                                                                                         ^^^^^^^^^ FPC0010 endpoints.Second.encoding: 'multipart' is not allowed here; a JSON family
              Third: { title: Third, summary: Has a mistake., post: /third, encoding: pg_xml }
                                                                                      ^^^^^^ FPC0010 endpoints.Third.encoding: 'pg_xml' is not allowed here; a JSON family
            """),
        ("json-encoding-as-a-media-type", """
              Broken: { title: Broken, summary: Has a mistake., post: /pay, encoding: application/json }
                                                                                      ^^^^^^^^^^^^^^^^ FPC0010 endpoints.Broken.encoding: 'application/json' is not allowed here; a JSON family sends its fields as 'json'
              Second: { title: Second, summary: Has a mistake., post: /second, encoding: jsоn }
                                                                                         ^^^^ FPC0010 endpoints.Second.encoding: 'jsоn' is not allowed here (character 3, 'о', is the Cyrillic letter U+043E)
            """),
        ("json-fields-that-nothing-carries", """
              Broken:
                title: Broken
                summary: Has a mistake.
                delete: "/cards/{id}"
                encoding: none
                ^^^^^^^^ FPC0016 endpoints.Broken.encoding: the request has fields, and nothing would carry them
                request: { id: { type: string, in: path, required: true }, reason: string }
            """),
        ("json-secrets-in-a-query", """
              Broken:
                title: Broken
                summary: Has a mistake.
                get: /cards
                effect: reads
                request: { pan: { type: string, sensitive: true } }
                                                ^^^^^^^^^ FPC0016 endpoints.Broken.request.pan.sensitive: every server on the way may log the query of a URL
            """),
        ("json-headers-as-a-list", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                headers: [{ X-Action: pay }]
                         ^ FPC0009 endpoints.Broken.headers: expected a mapping, found a list
            """),
        ("json-headers-of-nothing", """
              Broken: { title: Broken, summary: Has a mistake., post: /pay, headers: {} }
                                                                                     ^^ FPC0009 endpoints.Broken.headers: expected 1 to 50 headers, found an empty mapping
            """),
        ("json-headers-that-are-written-already", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                headers:
                  Authorization: Bearer abc
                  ^^^^^^^^^^^^^ FPC0016 endpoints.Broken.headers.Authorization: the library writes this header, if 'protocol: json' has 'auth: bearer' or 'auth: basic'
                  content-type: application/json
                  ^^^^^^^^^^^^ FPC0016 endpoints.Broken.headers.content-type: the library writes this header; remove it
                  X-JWS-Signature: abc
                  ^^^^^^^^^^^^^^^ FPC0016 endpoints.Broken.headers.X-JWS-Signature: the library writes this header; remove it
                  X-Action: pay
            """),
        ("json-headers-of-other-names", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                headers:
                  X_Action: pay
                  ^^^^^^^^ FPC0012 endpoints.Broken.headers.X_Action: 'X_Action' cannot be the name of a header; it is words of ASCII letters and digits joined by hyphens: X-Action
                  X Action: pay
                  ^^^^^^^^ FPC0012 endpoints.Broken.headers.X Action: 'X Action' cannot be the name of a header
                  X-Аction: pay
                  ^^^^^^^^ FPC0012 cannot be the name of a header (character 3, 'А', is the Cyrillic letter U+0410)
                  "X-Action:": pay
                  ^^^^^^^^^^^ FPC0012 endpoints.Broken.headers.X-Action:: 'X-Action:' cannot be the name of a header
                  X-Action: pay
                  x-action: pay
                  ^^^^^^^^ FPC0016 endpoints.Broken.headers.x-action: the header is there already (names are compared without case)
            """),
        ("json-headers-of-other-values", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                headers:
                  X-First: оплата
                           ^^^^^^ FPC0017 endpoints.Broken.headers.X-First: 'оплата' is not ASCII
                  X-Second: " pay"
                            ^^^^^^ FPC0017 endpoints.Broken.headers.X-Second: ' pay' begins or ends with white space
                  X-Third: ${ACTION}
                           ^^^^^^^^^ FPC0017 endpoints.Broken.headers.X-Third: '${ACTION}' has the placeholder ${ACTION}, which nothing replaces
                  X-Fourth: [a, b]
                            ^ FPC0009 endpoints.Broken.headers.X-Fourth: expected text, found a list
                  X-Fifth: { type: string }
                           ^ FPC0009 endpoints.Broken.headers.X-Fifth: expected text, found a mapping
                  X-Sixth: pay #5
                           ^^^^^^ FPC0028 endpoints.Broken.headers.X-Sixth: ' #' begins a comment
            """),
        ("json-header-that-is-also-the-idempotent-one", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                idempotent: X-Request-Id
                headers: { x-request-id: abc }
                           ^^^^^^^^^^^^ FPC0016 endpoints.Broken.headers.x-request-id: 'idempotent' writes this header, with a value of its own for each request; remove it here
              Second:
                title: Second
                summary: Has a mistake.
                post: /second
                idempotent: X-Request-Id
                request: { X-Request-Id: { type: uuid, in: header, required: true } }
                           ^^^^^^^^^^^^ FPC0016 endpoints.Second.request.X-Request-Id: 'idempotent' writes this header, with a value of its own for each request; remove the field
            """),
        ("json-header-that-is-also-a-field", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                headers: { X-Action: pay }
                request: { x-action: { type: string, in: header, name: Action } }
                           ^^^^^^^^ FPC0016 endpoints.Broken.request.x-action: 'headers' has this header, always with the same value; remove one of the two
            """),
        ("json-idempotent-by-another-header", """
              Broken: { title: Broken, summary: Has a mistake., post: /pay, idempotent: X-Idempotency-Key }
                                                                                        ^^^^^^^^^^^^^^^^^ FPC0010 endpoints.Broken.idempotent: 'X-Idempotency-Key' is not allowed here; 'X-Request-Id' is the one header
            """),
        ("json-errors-of-an-endpoint", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                errors: { when: { http: 99 }, code: 5.. }
                                        ^^ FPC0017 endpoints.Broken.errors.when.http: '99' is not an HTTP status
                                                    ^^^ FPC0012 endpoints.Broken.errors.code: '5..' cannot be the name of a member
            """),
        ("json-shape-without-when", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { fields: { id: string } }
                  ^^^^ FPC0008 endpoints.Broken.responses.Paid: 'when' is missing
            """),
        ("json-shape-for-the-rest-that-is-not-last", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: {}, fields: { id: { type: string, required: true } } }
                                ^^ FPC0016 endpoints.Broken.responses.Paid.when: without a field every answer fits
                  Later: { when: { http: 202 } }
            """),
        ("json-shape-for-the-rest-without-a-field", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Later: { when: { http: 202 } }
                  Paid: { when: {}, fields: { id: string } }
                          ^^^^ FPC0016 endpoints.Broken.responses.Paid.when: without a test, the shape is told by what it always has: one of its fields is 'required: true'; otherwise any JSON would have it
            """),
        ("json-shape-with-keys-of-signed-responses", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: { type: card }, without: [reason], mayBeEmpty: true }
                                                ^^^^^^^ FPC0016 endpoints.Broken.responses.Paid.without: it belongs to responses whose values are signed and whose names are not ('protocol: signed-form')
                                                                   ^^^^^^^^^^ FPC0016 endpoints.Broken.responses.Paid.mayBeEmpty: it belongs to responses whose values are signed
                  Other: { when: { type: bank } }
            """),
        ("json-shape-by-statuses", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  First: { when: { http: 4xx } }
                                         ^^^ FPC0017 endpoints.Broken.responses.First.when.http: '4xx' is not an HTTP status of a response
                  Second: { when: { http: "4**" } }
                                          ^^^^^ FPC0017 endpoints.Broken.responses.Second.when.http: '4**' is not an HTTP status
                  Third: { when: { http: [404, 600, 404] } }
                                               ^^^ FPC0017 endpoints.Broken.responses.Third.when.http: '600' is not an HTTP status
                                                    ^^^ FPC0016 endpoints.Broken.responses.Third.when.http: '404' is already in the list
                  Fourth: { when: { http: Not Found } }
                                          ^^^^^^^^^ FPC0017 endpoints.Broken.responses.Fourth.when.http: 'Not Found' is not an HTTP status
                  Fifth: { when: { http: 100 } }
                                         ^^^ FPC0017 endpoints.Broken.responses.Fifth.when.http: '100' is not an HTTP status of a response
            """),
        ("json-shape-by-the-status-of-openapi", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  First: { when: { status: 200 } }
                                           ^^^ FPC0017 endpoints.Broken.responses.First.when.status: '200' is compared with the member 'status'; the HTTP status is 'http: 200'
                  Second: { when: { statusCode: 404 } }
                                                ^^^ FPC0017 endpoints.Broken.responses.Second.when.statusCode: '404' is compared with the member 'statusCode'; the HTTP status is 'http: 404'
                  Third: { when: { HTTP: 410 } }
                                         ^^^ FPC0017 endpoints.Broken.responses.Third.when.HTTP: '410' is compared with the member 'HTTP'; the HTTP status is 'http: 410'
            """),
        ("json-shapes-as-openapi-names-them", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  "200": { description: Fine., content: {} }
                  ^^^^^ FPC0012 endpoints.Broken.responses.200: '200' cannot be the name of a shape
                           ^^^^^^^^^^^ FPC0006 endpoints.Broken.responses.200.description: unknown key
                                               ^^^^^^^ FPC0006 endpoints.Broken.responses.200.content: unknown key
                  ^^^^^ FPC0008 endpoints.Broken.responses.200: 'when' is missing
            """),
        ("json-shape-that-is-an-error", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Unprocessable: { when: { http: 422 } }
                                                 ^^^ FPC0016 endpoints.Broken.responses.Unprocessable.when.http: 'errors' says that every response with this is an error, so this shape is never used
                  Failed: { when: { status: error, kind: fatal } }
                                            ^^^^^ FPC0016 endpoints.Broken.responses.Failed.when.status: 'errors' says that every response with this is an error
                  Both: { when: { http: [404, 422] } }
            """),
        ("json-shape-that-is-an-error-of-the-endpoint", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                errors: { when: [error, { http: 404 }] }
                responses:
                  Missing: { when: { http: 404 } }
                                           ^^^ FPC0016 endpoints.Broken.responses.Missing.when.http: 'errors' says that every response with this is an error
                  Failed: { when: { error: fatal } }
                                           ^^^^^ FPC0016 endpoints.Broken.responses.Failed.when.error: 'errors' says that every response with this is an error
                  Unprocessable: { when: { http: 422 } }
            """),
        ("json-shape-by-what-is-within", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: { payment.status: paid } }
                                  ^^^^^^^^^^^^^^ FPC0012 endpoints.Broken.responses.Paid.when.payment.status: 'payment.status' cannot be the name of a field; a shape is told by the response's own members, not by those within them
                  Other: { when: { X Request Status: process } }
                                   ^^^^^^^^^^^^^^^^ FPC0012 endpoints.Broken.responses.Other.when.X Request Status: 'X Request Status' cannot be the name of a field; a member of JSON is named with letters
            """),
        ("json-shape-by-the-status-of-forms", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: { pg_status: ok } }
                                  ^^^^^^^^^ FPC0016 endpoints.Broken.responses.Paid.when.pg_status: a response in JSON has no status of its protocol; a shape is told by 'http', a header or a member of the response
            """),
        ("json-shape-by-values-that-are-no-strings", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: { paid: true } }
                                        ^^^^ FPC0017 endpoints.Broken.responses.Paid.when.paid: 'true' is a boolean of JSON: list the field in 'fields' with 'type: boolean', or put the value in quotation marks if the gateway writes a string
                  Coded: { when: { kind: 5 } }
                                         ^ FPC0017 endpoints.Broken.responses.Coded.when.kind: '5' is a number of JSON: list the field in 'fields' with 'type: integer', or put the value in quotation marks if the gateway writes a string
                  Quoted: { when: { kind: "7" } }
                  Yes: { when: { final: yes } }
                                        ^^^ FPC0017 endpoints.Broken.responses.Yes.when.final: 'yes' is the text 'yes' here; a field that is true or false in JSON has 'type: boolean'
            """),
        ("json-shape-by-other-booleans", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  First: { when: { paid: 1 }, fields: { paid: boolean } }
                                         ^ FPC0017 endpoints.Broken.responses.First.when.paid: '1' cannot be a value of 'paid': it is not a boolean of JSON, which is true or false
                  Other: { when: { paid: [] }, fields: { paid: boolean } }
                                         ^^ FPC0009 endpoints.Broken.responses.Other.when.paid: expected a value or a list of values, found an empty list
            """),
        ("json-shape-by-several-values", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Later: { when: { X-Request-Status: [process, wait] } }
                                                     ^ FPC0016 endpoints.Broken.responses.Later.when.X-Request-Status: nothing would say which of the values came; list the field in 'fields'
                  Paid: { when: { http: [200, 201] } }
            """),
        ("json-shape-by-wildcards", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: { type: "*" } }
                                        ^^^ FPC0017 endpoints.Broken.responses.Paid.when.type: '*' is compared as it is; the shape of every other answer is the last one, with 'when: {}'
                  Other: { when: { type: "!card" } }
                                         ^^^^^^^ FPC0017 endpoints.Broken.responses.Other.when.type: '!card' is compared as one text
            """),
        ("json-shapes-in-another-order", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                responses:
                  Paid: { when: { http: 200 } }
                  Later: { when: { http: 200, X-Request-Status: process } }
                                 ^ FPC0016 endpoints.Broken.responses.Later.when: every answer of this shape also matches 'Paid', which comes first
                  Again: { when: { http: 200 } }
                  ^^^^^ FPC0016 endpoints.Broken.responses.Again: 'when' says the same as that of 'Paid'
            """),
    ];

    /// <summary>Fields of an endpoint of such a family.</summary>
    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("json-fields-of-forms", """
                request:
                  pg_merchant_id: string
                  ^^^^^^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_merchant_id: only forms have this field; in 'protocol: signed-json' the library signs in the header X-JWS-Signature, which names the merchant too; remove the field
                  pg_salt: string
                  ^^^^^^^ FPC0016 endpoints.Broken.request.pg_salt: only forms have this field
                  PG_SIG: string
                  ^^^^^^ FPC0016 endpoints.Broken.request.PG_SIG: only forms have this field
                  pg_order_id: string
                response:
                  pg_status: string
                  ^^^^^^^^^ FPC0016 endpoints.Broken.response.pg_status: only responses to forms have this field; a response of 'protocol: signed-json' is not signed, and 'errors' says how it tells an error; remove the field
                  pg_sig: string
                  ^^^^^^ FPC0016 endpoints.Broken.response.pg_sig: only responses to forms have this field
            """),
        ("json-names", """
                request:
                  3ds: string
                  ^^^ FPC0012 endpoints.Broken.request.3ds: '3ds' cannot be the name of a property; give it another with 'name:'
                  card.number: string
                  ^^^^^^^^^^^ FPC0012 endpoints.Broken.request.card.number: 'card.number' cannot be the name of a field; a member of JSON is named with letters, digits and underscores of ASCII
                  card number: string
                  ^^^^^^^^^^^ FPC0012 endpoints.Broken.request.card number: 'card number' cannot be the name of a field
                  саrd: string
                  ^^^^ FPC0012 cannot be the name of a field (character 1, 'с', is the Cyrillic letter U+0441)
                  Content_Type: string
            """),
        ("json-headers-without-a-place", """
                request:
                  X-Trace: string
                  ^^^^^^^ FPC0008 endpoints.Broken.request.X-Trace: 'in: header', because only headers have hyphens in their names, is missing
                  X-Path: { type: string, in: path, required: true }
                                              ^^^^ FPC0016 endpoints.Broken.request.X-Path.in: a name with hyphens is that of a header
                  label: { type: string, in: header }
                                             ^^^^^^ FPC0016 endpoints.Broken.request.label.in: a header is named with hyphens, as HTTP has it: X-Request-Status
                  Request_Id: { type: string, in: header }
                                                  ^^^^^^ FPC0016 endpoints.Broken.request.Request_Id.in: a header is named with hyphens
            """),
        ("json-places-of-openapi", """
                request:
                  id: { type: string, in: query }
                                          ^^^^^ FPC0010 endpoints.Broken.request.id.in: 'query' is not allowed here; remove it: all fields of a request are in its body or, with 'encoding: query' of the endpoint, in its query
                  card: { type: string, in: body }
                                            ^^^^ FPC0010 endpoints.Broken.request.card.in: 'body' is not allowed here; remove it: all fields of a request are in its body
                  session: { type: string, in: cookie }
                                               ^^^^^^ FPC0010 endpoints.Broken.request.session.in: 'cookie' is not allowed here; remove it: all fields
                  X-Trace: { type: string, in: headers }
                                               ^^^^^^^ FPC0010 endpoints.Broken.request.X-Trace.in: 'headers' is not allowed here; did you mean 'header'?
                  path: { type: string, in: url }
                                            ^^^ FPC0010 endpoints.Broken.request.path.in: 'url' is not allowed here; allowed are: path, header
            """),
        ("json-headers-that-the-library-writes", """
                request:
                  Authorization: { type: string, in: header, sensitive: false }
                  ^^^^^^^^^^^^^ FPC0016 endpoints.Broken.request.Authorization: the library writes this header, if 'protocol: json' has 'auth: bearer' or 'auth: basic'; its value is not part of a spec
                  Content-Type: { type: string, in: header }
                  ^^^^^^^^^^^^ FPC0016 endpoints.Broken.request.Content-Type: the library writes this header; remove it
                  X-JWS-Signature: { type: string, in: header }
                  ^^^^^^^^^^^^^^^ FPC0016 endpoints.Broken.request.X-JWS-Signature: the library writes this header; remove it
                response:
                  Content-Type: { type: string, in: header }
            """),
        ("json-headers-of-other-types", """
                request:
                  X-List: { type: list, items: string, in: header }
                                                       ^^ FPC0016 endpoints.Broken.request.X-List.in: a header has a single value
                  X-Object: { type: object, fields: { a: string }, in: header }
                                                                   ^^ FPC0016 endpoints.Broken.request.X-Object.in: a header has a single value
                  X-Flag: { type: boolean, in: header }
                                           ^^ FPC0016 endpoints.Broken.request.X-Flag.in: nothing tells how a header says true and false: make it an enum of its texts
                  X-Card: { type: string, sensitive: true, in: header }
                                                           ^^ FPC0016 endpoints.Broken.request.X-Card.in: servers and proxies may log headers
                  X-Action: { const: pay, in: header }
                              ^^^^^ FPC0016 endpoints.Broken.request.X-Action.const: a header that always has the same value is in 'headers' of the endpoint
            """),
        ("json-headers-within-objects", """
                request:
                  card: { type: object, fields: { X-Trace: { type: string, in: header } } }
                                                                           ^^ FPC0016 endpoints.Broken.request.card.fields.X-Trace.in: only a field of the message itself can be in a header
            """),
        ("json-headers-that-are-the-same", """
                request:
                  X-Trace: { type: string, in: header }
                  x-trace: { type: string, in: header, name: Second }
                  ^^^^^^^ FPC0016 endpoints.Broken.request.x-trace: for HTTP this is the header 'X-Trace': names are compared without case
                response:
                  X-Trace: { type: string, in: header, alias: X-Old-Trace }
                                                       ^^^^^ FPC0016 endpoints.Broken.response.X-Trace.alias: a header has one name
                                                              ^^^^^^^^^^^ FPC0012 endpoints.Broken.response.X-Trace.alias: 'X-Old-Trace' cannot be the name of a field; a member of JSON is named with letters, digits and underscores of ASCII
            """),
        ("json-names-of-items", """
                request:
                  rows: { type: list, items: string, item: row }
                                                     ^^^^ FPC0016 endpoints.Broken.request.rows.item: the items of a list have no names in JSON
            """),
        ("json-numbers-in-strings", """
                request:
                  amount: { type: decimal, wire: string }
                                                 ^^^^^^ FPC0010 endpoints.Broken.request.amount.wire: 'string' is not allowed here; 'wire: text' is a number that JSON has as a string; any other is written as a number
                  count: { type: integer, wire: true }
                                                ^^^^ FPC0010 endpoints.Broken.request.count.wire: 'true' is not allowed here; 'wire: text' is a number
                  flag: { type: boolean, wire: text }
                                         ^^^^ FPC0016 endpoints.Broken.request.flag.wire: a field of type 'boolean' has no 'wire'
                  text: { type: string, wire: text }
                                        ^^^^ FPC0016 endpoints.Broken.request.text.wire: a field of type 'string' has no 'wire'
                  rows: { type: list, items: { type: uuid, wire: text } }
                                                           ^^^^ FPC0016 endpoints.Broken.request.rows.items.wire: items of type 'uuid' have no 'wire'
            """),
        ("json-types-of-openapi", """
                request:
                  amount: number
                          ^^^^^^ FPC0010 endpoints.Broken.request.amount.type: 'number' is not allowed here
                  rows: array
                        ^^^^^ FPC0010 endpoints.Broken.request.rows.type: 'array' is not allowed here
                  flag: bool
                        ^^^^ FPC0010 endpoints.Broken.request.flag.type: 'bool' is not allowed here; write 'boolean'
                  card: { $ref: "#/components/schemas/Card" }
                          ^^^^ FPC0006 endpoints.Broken.request.card.$ref: unknown key; write the name of the type as 'type', for example 'type: Card', and declare it under 'types' of the file
                  status: { type: string, enum: [a, b] }
                                          ^^^^ FPC0006 endpoints.Broken.request.status.enum: unknown key
                  note: { type: string, nullable: true }
                                        ^^^^^^^^ FPC0006 endpoints.Broken.request.note.nullable: unknown key
            """),
        ("json-schema-around-fields", """
                request:
                  type: object
                  properties: { id: { type: string } }
                  ^^^^^^^^^^ FPC0016 endpoints.Broken.request.properties: this is how JSON Schema lists fields; here they are listed without 'type' and 'properties' around them
            """),
        ("json-timestamps-of-other-names", """
                request:
                  first: { type: datetime, format: date-time }
                                                   ^^^^^^^^^ FPC0017 endpoints.Broken.request.first.format: 'date-time' is not a format of .NET; for a timestamp of RFC 3339 (ISO 8601) write 'rfc3339'
                  second: { type: datetime, format: ISO8601 }
                                                    ^^^^^^^ FPC0017 written out, it is 'yyyy-MM-ddTHH:mm:sszzz'
                  third: { type: datetime, format: RFC3339 }
                                                   ^^^^^^^ FPC0017 endpoints.Broken.request.third.format: 'RFC3339' is not a format of .NET
                  fourth: { type: date, format: rfc3339 }
                                                ^^^^^^^ FPC0017 endpoints.Broken.request.fourth.format: 'rfc3339' is a format of timestamps; a date alone is 'yyyy-MM-dd'
                  fifth: { type: string, format: rfc3339 }
                                         ^^^^^^ FPC0016 endpoints.Broken.request.fifth.format: a field of type 'string' has no 'format'
                  sixth: { type: datetime, format: rfc3339, example: "2025-06-13 13:22:25" }
                                                                     ^^^^^^^^^^^^^^^^^^^^^ FPC0017 endpoints.Broken.request.sixth.example: '2025-06-13 13:22:25' is not a timestamp of RFC 3339, for example 2026-10-31T17:45:59.5+05:00
            """),
        ("json-booleans", """
                request:
                  first: { type: boolean, default: 1 }
                                                   ^ FPC0017 endpoints.Broken.request.first.default: '1' is not a boolean of JSON, which is true or false
                  second: { type: boolean, const: "0" }
                                                  ^^^ FPC0017 endpoints.Broken.request.second.const: '0' is not a boolean of JSON, which is true or false
                  third: { type: boolean, example: yes }
                                                   ^^^ FPC0017 endpoints.Broken.request.third.example: 'yes' is not a boolean of JSON
                  fourth: { const: true }
                                   ^^^^ FPC0017 endpoints.Broken.request.fourth.const: 'true' is the text 'true' here; a field that is true or false in JSON has 'type: boolean'; if the text is meant, put it in quotation marks
                  fifth: { type: string, requiredWhen: { sixth: 1 } }
                                                                ^ FPC0017 endpoints.Broken.request.fifth.requiredWhen.sixth: '1' cannot be a value of 'sixth': it is not a boolean of JSON, which is true or false
                  sixth: boolean
                  seventh: { type: string, requiredWhen: { eighth: true } }
                                                                   ^^^^ FPC0017 endpoints.Broken.request.seventh.requiredWhen.eighth: 'true' cannot be a value of 'eighth': it is the text 'true' here; a field that is true or false in JSON
                  eighth: string
                  ninth: { type: string, requiredWhen: { eighth: [] } }
                                                                 ^^ FPC0009 endpoints.Broken.request.ninth.requiredWhen.eighth: expected a value or a list of values, found an empty list
                response:
                  paid: { type: boolean, means: { 1: done, 0: notDone } }
                                                  ^ FPC0017 endpoints.Broken.response.paid.means.1: '1' is not a boolean of JSON
                                                           ^ FPC0017 endpoints.Broken.response.paid.means.0: '0' is not a boolean of JSON
                  state: { type: string, means: { true: done } }
                                                  ^^^^ FPC0017 endpoints.Broken.response.state.means.true: 'true' is the text 'true' here; a field that is true or false in JSON has 'type: boolean'
            """),
        ("json-booleans-of-questions", """
                request: { id: { type: string, required: true } }
                outcome:
                  ask: Find
                  with: { id: id }
                  id: id
                  done: { paid: 1 }
                                ^ FPC0017 endpoints.Broken.outcome.done.paid: '1' cannot be a value of 'paid': it is not a boolean of JSON, which is true or false
              Find:
                title: Find
                summary: Says what became of it.
                get: /find
                effect: reads
                request: { id: { type: string, required: true } }
                response: { id: string, paid: boolean }
            """),
    ];

    /// <summary>Fields of an endpoint of forms.</summary>
    public static IEnumerable<(string Name, string Text)> FieldsOfForms() =>
    [
        ("forms-with-fields-of-json", """
                request:
                  3ds: { type: string, name: ThreeDs }
                  ^^^ FPC0012 endpoints.Broken.request.3ds: '3ds' cannot be the name of a field; it is letters, digits and underscores of ASCII and does not begin with a digit
                  pg_amount: { type: decimal, wire: text }
                                              ^^^^ FPC0016 endpoints.Broken.request.pg_amount.wire: forms and XML have texts only, so every number is one
                  pg_trace: { type: string, in: header }
                                                ^^^^^^ FPC0010 endpoints.Broken.request.pg_trace.in: 'header' is not allowed here; only a JSON family has fields in headers
                  pg_id: { type: string, in: query }
                                             ^^^^^ FPC0010 endpoints.Broken.request.pg_id.in: 'query' is not allowed here; remove it: only fields in the path have 'in', and all others are in the body, or in the query of a GET request
                  pg_flag: { type: boolean, default: true }
                                                     ^^^^ FPC0017 endpoints.Broken.request.pg_flag.default: 'true' is not a boolean of the gateway, which is 1 for true and 0 for false
                  pg_rows: { type: list, items: { type: integer, wire: text } }
                                                                 ^^^^ FPC0016 endpoints.Broken.request.pg_rows.items.wire: forms and XML have texts only
            """),
        ("forms-with-shapes-of-json", """
                responses:
                  Missing: { when: { http: 404 } }
                  Later: { when: { X-Request-Status: process } }
                                   ^^^^^^^^^^^^^^^^ FPC0012 endpoints.Broken.responses.Later.when.X-Request-Status: 'X-Request-Status' cannot be the name of a field; it is letters, digits and underscores
                  Paid: { when: { pg_3ds: true }, fields: { pg_3ds: { type: boolean, name: ThreeDs } } }
                                          ^^^^ FPC0017 endpoints.Broken.responses.Paid.when.pg_3ds: 'true' cannot be a value of 'pg_3ds': it is not a boolean of the gateway, which is 1 for true and 0 for false
                  Other: { when: { pg_done: true } }
                                            ^^^^ FPC0017 endpoints.Broken.responses.Other.when.pg_done: 'true' is the text 'true' here; a boolean of the gateway is 1 or 0
            """),
    ];

    /// <summary>Endpoints of forms.</summary>
    public static IEnumerable<(string Name, string Text)> EndpointsOfForms() =>
    [
        ("forms-with-keys-of-json", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                headers: { X-Action: pay }
                ^^^^^^^ FPC0016 endpoints.Broken.headers: only a JSON family has it ('protocol: signed-json' or 'json')
                auth: bearer
                ^^^^ FPC0016 endpoints.Broken.auth: only a JSON family has it
                errors: { when: error }
                ^^^^^^ FPC0016 endpoints.Broken.errors: only a JSON family has it
                answer: json
                        ^^^^ FPC0010 endpoints.Broken.answer: 'json' is not allowed here; only a JSON family answers so
            """),
        ("forms-by-other-methods", """
              Broken: { title: Broken, summary: Has a mistake., put: /pay }
                                                                ^^^ FPC0016 endpoints.Broken.put: forms are sent by POST or GET; other methods are of JSON families
              Second: { title: Second, summary: Has a mistake., patch: /second }
                                                                ^^^^^ FPC0016 endpoints.Second.patch: forms are sent by POST or GET
              Third: { title: Third, summary: Has a mistake., delete: /third }
                                                              ^^^^^^ FPC0016 endpoints.Third.delete: forms are sent by POST or GET
            """),
        ("forms-encoded-as-json", """
              Broken: { title: Broken, summary: Has a mistake., post: /pay, encoding: json }
                                                                                      ^^^^ FPC0010 endpoints.Broken.encoding: 'json' is not allowed here; only a JSON family has it ('protocol: signed-json' or 'json')
              Second: { title: Second, summary: Has a mistake., post: /second, encoding: application/json }
                                                                                         ^^^^^^^^^^^^^^^^ FPC0010 endpoints.Second.encoding: 'application/json' is not allowed here; only a JSON family has it
              Third: { title: Third, summary: Has a mistake., post: /third, encoding: none }
                                                                                      ^^^^ FPC0010 endpoints.Third.encoding: 'none' is not allowed here; only a JSON family has it
            """),
    ];
}
