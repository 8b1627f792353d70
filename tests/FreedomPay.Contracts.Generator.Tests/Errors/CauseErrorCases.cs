namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Mistakes of one kind with several causes: the message names the cause and what to write. Marks: see <see cref="SpecCase"/>.</summary>
internal static class CauseErrorCases
{
    public static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("openapi", """
            openapi: 3.1.0
            ^^^^^^^ FPC0009 openapi.yaml: expected a spec that begins with 'contracts: 1', found an OpenAPI document, which this generator does not read
            info: { title: Payments, version: 1.0.0 }
            servers: [{ url: https://api.example.com }]
            paths: {}
            """),
        ("swagger", """
            swagger: "2.0"
            ^^^^^^^ FPC0009 swagger.yaml: expected a spec that begins with 'contracts: 1', found an OpenAPI document
            paths: {}
            """),
        ("line-separator", $$"""
            contracts: 1
            section: Test{{"\u2028"}}API
                         ^ FPC0002 line-separator.yaml: U+2028, which ends a line in YAML and is not shown by most editors; delete it
            """),
        ("next-line", $$"""
            contracts: 1
            section: Test{{"\u0085"}}API
                         ^ FPC0002 next-line.yaml: U+0085, which ends a line in YAML and is not shown by most editors; delete it
            """),
        ("cyrillic-key", """
            contracts: 1
            sеction: Test API
            ^^^^^^^ FPC0006 sеction: unknown key (character 2, 'е', is the Cyrillic letter U+0435); did you mean 'section'?
            namespace: Test.Broken
            types:
              Card: { type: object, fields: { a: string } }
            """),
    ];

    public static IEnumerable<(string Name, string Text)> Types() =>
    [
        ("enum-list-empty", """
            types:
              Card: { type: enum, values: [] }
                                          ^ FPC0009 types.Card.values: expected a list of texts or a mapping from texts to names, found an empty list
              Other: { type: enum, values: {} }
                                           ^ FPC0009 types.Other.values: expected a list of texts or a mapping from texts to names, found an empty mapping
            """),
        ("enum-list-differs-in-case", """
            types:
              Sex: { type: enum, values: [M, m] }
                                             ^ FPC0014 types.Sex.values[1]: becomes the property 'M', as does 'M'; write the values as a mapping and give it another name: '"m": MValue'
              Other: { type: enum, values: { new: New, NEW: New } }
                                                            ^^^ FPC0014 as does 'new'; give it another name, for example '"NEW": NewValue'
            """),
        ("enum-list-name-is-taken", """
            types:
              Card: { type: enum, values: [equals] }
                                           ^^^^^^ FPC0013 types.Card.values[0]: the name 'Equals' is taken by object; write the values as a mapping and give it another name: '"equals": EqualsValue'
            """),
        ("type-of-the-file-misspelt", """
            types:
              Receipt: { type: object, fields: { a: Reciept } }
                                                    ^^^^^^^ FPC0023 types.Receipt.fields.a.type: there is no type 'Reciept'; did you mean 'Receipt'?
              Line: { type: object, fields: { a: { type: list, items: Lines } } }
                                                                      ^^^^^ FPC0023 types.Line.fields.a.items: there is no type 'Lines'; did you mean 'Line'?
            """),
        ("type-named-as-one-of-the-format", """
            types:
              List: { type: object, fields: { a: string } }
              ^^^^ FPC0021 types.List: the type name 'List' is taken by 'list', a type of the format; choose another
            """),
        ("type-name-with-a-cyrillic-letter", """
            types:
              Саrd: { type: enum, values: [a] }
              ^^^^ FPC0012 types.Саrd: 'Саrd' cannot be the name of a type (character 1, 'С', is the Cyrillic letter U+0421); it begins with
            """),
    ];

    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("query-that-moves-money", """
                encoding: query
                ^^^^^^^^ FPC0016 endpoints.Broken.encoding: proxies and clients may repeat a GET request, so it must not move money
            """),
        ("shape-that-never-comes", """
                responses:
                  Paid: { when: { pg_status: ok }, means: done }
                  Waiting:
                    when: { pg_status: ok, pg_3ds: 1 }
                          ^ FPC0016 endpoints.Broken.responses.Waiting.when: every answer of this shape also matches 'Paid', which comes first, so this shape is never used; put it before that one
            """),
        ("shape-that-never-comes-by-its-values", """
                responses:
                  Both: { when: { pg_k: [a, b] }, fields: { pg_k: string } }
                  One: { when: { pg_k: b, pg_l: c } }
                               ^^^^^^^^^^^^^^^^^^^^ FPC0016 endpoints.Broken.responses.One.when: every answer of this shape also matches 'Both', which comes first
            """),
        ("numbers-that-would-be-sent-as-others", """
                request:
                  pg_a: { type: integer, const: 010 }
                                                ^^^ FPC0017 '010' would be sent as 10; write that, or use the type 'string' if the digits are a text
                  pg_b: { type: integer, default: "-0" }
                                                  ^^^^ FPC0017 '-0' would be sent as 0
                  pg_c: { type: decimal, default: "007.50" }
                                                  ^^^^^^^^ FPC0017 '007.50' would be sent as 7.50; write that
                response:
                  pg_d: { type: integer, means: { "1": done, "01": notDone } }
                                                             ^^^^ FPC0017 '01' would be sent as 1
            """),
        ("deprecated-that-is-a-flag-of-another-format", """
                deprecated: no
                            ^^ FPC0009 endpoints.Broken.deprecated: expected true, false, or a text that says what to use instead, found 'no'
                request:
                  pg_a: { type: string, deprecated: False }
                                                    ^^^^^ FPC0009 found 'False'
                  pg_b: { type: string, deprecated: "false" }
                                                    ^^^^^^^ FPC0009 found 'false' in quotation marks
            """),
        ("pattern-with-delimiters", """
                request:
                  pg_a: { type: string, pattern: '/^[0-9]+$/' }
                                                 ^^^^^^^^^^^^ FPC0017 '/^[0-9]+$/' has delimiters, as PHP and JavaScript write them, which .NET takes for part of the text; write '^[0-9]+$'
                  pg_b: { type: string, pattern: '~^[a-z]+$~iu' }
                                                 ^^^^^^^^^^^^^^ FPC0017 write '(?i)^[a-z]+$'
            """),
        ("values-that-end-in-a-line-break", """
                request:
                  pg_a:
                    type: string
                    default: |
                             ^ FPC0017 endpoints.Broken.request.pg_a.default: 'KZT
                      KZT
                  pg_b: string
            """),
        ("url-without-scheme", """
                request:
                  pg_url: { type: url, default: shop.example.com/result }
                                                ^^^^^^^^^^^^^^^^^^^^^^^ FPC0017 endpoints.Broken.request.pg_url.default: 'shop.example.com/result' is not an absolute URL; write https://shop.example.com/result
            """),
        ("url-of-another-scheme", """
                request:
                  pg_url: { type: url, example: "javascript:alert(1)" }
                                                ^^^^^^^^^^^^^^^^^^^^^ FPC0017 is not an absolute http or https URL without a user name, spaces and backslashes
            """),
        ("url-with-a-user", """
                request:
                  pg_url: { const: "https://a:b@shop.example.com", type: url }
                                   ^ FPC0017 endpoints.Broken.request.pg_url.const
            """),
        ("url-that-is-too-long", """
                request:
                  pg_url: { type: url, maxLength: 10, example: "https://shop.example.com" }
                                                               ^ FPC0017 is shorter than 'minLength' or longer than 'maxLength'
            """),
        ("url-sensitive", """
                request:
                  pg_url: { type: url, sensitive: true }
                                       ^^^^^^^^^ FPC0016 a URL is not masked; make it of type 'string' if it holds a secret
                  pg_urls: { type: list, items: url, sensitive: true }
                                                     ^^^^^^^^^ FPC0016 a URL is not masked
            """),
        ("url-with-keys-of-texts", """
                request:
                  pg_url: { type: url, pattern: x, allowEmpty: true }
                                       ^^^^^^^ FPC0016 a field of type 'url' has no 'pattern'
                                                   ^^^^^^^^^^ FPC0016 a field of type 'url' has no 'allowEmpty'
            """),
        ("url-in-the-path", """
                request:
                  pg_url: { type: url, in: path, required: true }
                                       ^^ FPC0016 a field in the path is of type 'string' or 'integer'
                                           ^ FPC0016 the path has no parameter {pg_url}
            """),
        ("url-that-means", """
                response:
                  pg_url: { type: url, means: { "https://a.example.com": done } }
                                       ^^^^^ FPC0016 a field of type 'url' has no 'means'
            """),
        ("url-that-repeats-the-merchant", """
                response:
                  pg_url: { type: url, echoes: pg_merchant_id }
                                       ^^^^^^ FPC0016 the merchant's id is a text or a number
            """),
        ("condition-on-no-url", """
                request:
                  pg_url: url
                  pg_of: { type: string, requiredWhen: { pg_url: shop } }
                                                                 ^^^^ FPC0017 cannot be a value of 'pg_url': it is not an absolute URL
            """),
        ("boolean-written-in-words", """
                request:
                  pg_flag: { type: boolean, default: false }
                                                     ^^^^^ FPC0017 'false' is not a boolean of the gateway, which is 1 for true and 0 for false
            """),
        ("decimal-with-more-places-than-its-scale", """
                request:
                  pg_amount: { type: decimal, scale: 2, example: 1.005 }
                                                                 ^^^^^ FPC0017 '1.005' has more decimal places than the 2 of 'scale'
                  pg_whole: { type: decimal, scale: 0, example: 1.5 }
                                                                ^^^ FPC0017 '1.5' has decimal places, and 'scale: 0' allows none
            """),
        ("decimal-with-a-comma", """
                request:
                  pg_amount: { type: decimal, example: "1,5" }
                                                       ^^^^^ FPC0017 '1,5' has a decimal comma; write 1.5
            """),
        ("decimal-of-too-many-digits", """
                request:
                  pg_amount: { type: decimal, example: "123456789012345678901234567890" }
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0017 has more digits than a decimal can hold, which is 28
            """),
        ("decimal-in-words", """
                request:
                  pg_amount: { type: decimal, example: free }
                                                       ^^^^ FPC0017 'free' is not a decimal number, for example 1500.50
            """),
        ("integer-of-too-many-digits", """
                request:
                  pg_id: { type: integer, example: "12345678901234567890" }
                                                   ^^^^^^^^^^^^^^^^^^^^^^ FPC0017 does not fit in the 64 bits of an integer; the type 'string' takes any number of digits
            """),
        ("integer-with-a-point", """
                request:
                  pg_id: { type: integer, example: 1.0 }
                                                   ^^^ FPC0017 '1.0' is not written as an integer; write 1
            """),
        ("type-with-a-capital", """
                request:
                  pg_items: { type: List, items: string, required: true }
                                    ^^^^ FPC0010 endpoints.Broken.request.pg_items.type: 'List' is not allowed here; did you mean 'list'?
            """),
        ("flag-in-quotation-marks", """
                request:
                  pg_a: { type: string, required: "true" }
                                                  ^^^^^^ FPC0009 endpoints.Broken.request.pg_a.required: expected true or false, found 'true' in quotation marks
            """),
        ("wire-name-with-a-cyrillic-letter", """
                request:
                  pg_саrd: string
                  ^^^^^^^ FPC0012 'pg_саrd' cannot be the name of a field (character 4, 'с', is the Cyrillic letter U+0441); it is letters, digits
            """),
        ("type-of-the-format-with-a-cyrillic-letter", """
                request:
                  pg_a: { type: strіng }
                                ^^^^^^ FPC0010 'strіng' is not allowed here (character 4, 'і', is the Cyrillic letter U+0456); did you mean 'string'?
            """),
        ("name-with-a-space-that-does-not-break", $$"""
                request:
                  pg_a: { type: string, name: "Card{{"\u00A0"}}Number" }
                                              ^^^^^^^^^^^^^ FPC0012 cannot be the name of a property (character 5 is U+00A0)
            """),
    ];
}
