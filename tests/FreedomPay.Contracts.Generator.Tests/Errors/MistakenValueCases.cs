namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Values, bounds and names that are well-formed and that nobody means. Marks: see <see cref="SpecCase"/>.</summary>
internal static class MistakenValueCases
{
    public static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("host-with-the-usual-port", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            host: https://api.example.com:443
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0017 includes the default port of https; write https://api.example.com
            protocol: signed-form
            endpoints: { Pay: { title: Pay, summary: Pays., post: /pay } }
            """),
        ("no-types", """
            contracts: 1
            section: Test API
            namespace: Test.Broken
            types: {}
                   ^^ FPC0009 types: expected at least one type, found an empty mapping
            """),
    ];

    public static IEnumerable<(string Name, string Text)> Endpoints() =>
    [
        ("merchants-in-paths", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /v1/{pg_merchant_id}/pay
                      ^^^^^^^^^^^^^^^^^^^^^^^^ FPC0016 the merchant's id in a path is {merchant_id}
            """),
        ("answers-of-a-question-under-another-prefix", """
              Broken:
                title: Broken
                summary: Has a mistake.
                post: /pay
                request: { pg_order_id: string }
                response: { pg_payment_id: integer }
                outcome:
                  ask: Lookup
                  with: { pg_payment_id: response.pg_payment_id }
                                         ^^^^^^^^^^^^^^^^^^^^^^ FPC0016 a field of the endpoint's own answer is 'answer.pg_payment_id'
                  id: pg_payment_id
                  done: { pg_state: paid }
              Lookup:
                title: Lookup
                summary: Says what became of it.
                effect: reads
                post: /lookup
                request: { pg_payment_id: { type: integer, required: true } }
                response: { pg_payment_id: integer, pg_state: string }
            """),
    ];

    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("texts-that-are-sent-with-more-than-is-meant", """
                request:
                  pg_space: { const: " KZT" }
                                     ^^^^^^ FPC0017 ' KZT' begins or ends with white space, which is part of the value; remove it
                  pg_quoted: { type: string, default: "'KZT'" }
                                                      ^^^^^^^ FPC0017 has quotation marks of its own
                  pg_smart: { const: “KZT” }
                                     ^^^^^ FPC0017 has quotation marks of its own
                  pg_list:
                    const: KZT,
                           ^^^^ FPC0017 ends in ',', which is part of the value
                  pg_comma: { const: "KZT," }
                  pg_mixed: { const: KZТ }
                                     ^^^ FPC0017 mixes letters of two alphabets in one word (character 3, 'Т', is the Cyrillic letter U+0422)
                  pg_cyrillic: { const: Оплата KZT }
                  pg_flag: { const: true }
                                    ^^^^ FPC0017 is the text 'true' here; a boolean of the gateway is 1 or 0
                  pg_no: { type: string, default: no }
                                                  ^^ FPC0017 is the text 'no' here
                  pg_text: { const: "true" }
                  pg_currency: { type: enum, values: [KZT, " USD", RUВ] }
                                                           ^^^^^^ FPC0017 begins or ends with white space
                                                                   ^^^ FPC0017 mixes letters of two alphabets
                  pg_languages: { type: enum, values: [ru en kz] }
                                                       ^^^^^^^^ FPC0012 if it is 3 values, put commas between them
            """),
        ("placeholders-and-escapes", """
                request:
                  pg_a: { type: string, default: "${CURRENCY}" }
                                                 ^ FPC0017 has the placeholder ${CURRENCY}, which nothing replaces; set such a value in code
                  pg_b: { type: string, default: "%env(CURRENCY)%" }
                                                 ^ FPC0017 has the placeholder %env(CURRENCY)%
                  pg_c: { type: url, default: "https://shop.kz/{order}" }
                                              ^ FPC0017 has a placeholder, which nothing replaces
                  pg_d: { const: 'KZT\n' }
                                 ^ FPC0017 has \n as 2 characters; only in double quotation marks a backslash begins an escape
                  pg_e: { type: enum, values: { "ru ": Russian, en: English } }
                                                ^^^^^ FPC0017 begins or ends with white space
                  pg_f: { type: enum, values: { Male: M, Female: F } }
                                                ^^^^ FPC0016 the text that is sent comes first, then its name: 'M: Male'
            """),
        ("comparisons-with-several-values-in-one", """
                request:
                  pg_s: string
                  pg_a: { type: string, requiredWhen: { pg_s: a|b } }
                                                              ^^^ FPC0017 cannot be a value of 'pg_s': it is compared as one text; several values are a list: [a, b]
                  pg_b: { type: string, requiredWhen: { pg_s: "!1" } }
                                                              ^^^^ FPC0017 is compared as one text
                  pg_c: { type: string, default: x, requiredWhen: pg_s }
                                                    ^^^^^^^^^^^^ FPC0016 the field has a default, and so a value in any case
                responses:
                  A:
                    when: { pg_status: "ok,pending" }
                                       ^^^^^^^^^^^^ FPC0017 is compared as one text; several values are a list
                  B:
                    when: { status: ok }
                            ^^^^^^ FPC0022 there is no field 'status' in the shape; did you mean 'pg_status'?
                  C:
                    when: { pg_status: ok, pg_sum: 100 }
                                           ^^^^^^ FPC0016 'pg_sum' is a decimal, of which 5, 5.0 and 5.00 are different texts
                    fields: { pg_sum: decimal }
                  D:
                    when: { pg_status: ok, pg_k: [a, a] }
                                                     ^ FPC0016 'a' is already in the list
                    fields: { pg_k: string }
            """),
        ("patterns-that-are-not-what-they-look-like", """
                request:
                  pg_a: { type: string, pattern: '[0-9]+' }
                                                 ^ FPC0017 matches a part of a text; a pattern describes the whole text: begin it with ^ and end it with $
                  pg_b: { type: string, pattern: '^KZT|USD$' }
                                                 ^ FPC0017 anchors only its first and its last alternative; write ^(KZT|USD)$
                  pg_c: { type: string, pattern: '^[0-9]+$|' }
                                                 ^ FPC0017 has an empty alternative
                  pg_d: { type: string, pattern: '^+7[0-9]{10}$' }
                                                 ^ FPC0017 has a quantifier right after '^'; to match the character '+', write \+
                  pg_e: { type: string, pattern: '^[A-z]+$' }
                                                 ^ FPC0017 write A-Za-z
                  pg_f: { type: string, pattern: '^\\w+$' }
                                                 ^ FPC0017 has two backslashes in \\w
                  pg_g: { type: string, pattern: '^[0-9]{10, 12}$' }
                                                 ^ FPC0017 has a space in {10, 12}
                  pg_h: { type: string, pattern: '^d{4}$' }
                                                 ^ FPC0017 repeats the letter d, as if it had lost a backslash; write '^[0-9]{4}$', or [d] if the letter is meant
                  pg_i: { type: string, pattern: '^\d+$' }
                                                 ^ FPC0017 has \d, which in .NET is a digit of any script
                  pg_j: { type: string, pattern: ' ^[A-Z]+$' }
                                                 ^ FPC0017 matches a part of a text
                  pg_k: { type: string, pattern: '(?i)^(?:kzt|usd|[|])$' }
                  pg_l: { type: string, pattern: '^a$|^b\z' }
                  pg_m: { type: string, maxLength: 050 }
                                                   ^^^ FPC0017 begins with a zero; write 50
                  pg_n: { type: decimal, scale: 02 }
                                                ^^ FPC0017 is not a number of digits from 0 to 28
            """),
        ("examples-that-contradict", """
                request:
                  pg_kind: { const: a, example: b }
                                       ^^^^^^^ FPC0016 the field is always sent as 'a' ('const'), so nothing else is an example
                  pg_same: { const: a, example: a }
                  pg_language: { type: enum, values: [ru, en], example: kz }
                                                                        ^^ FPC0010 'kz' is not allowed here; allowed are: ru, en
            """),
        ("bounds-that-nothing-meets", """
                request:
                  pg_none: { type: string, maxLength: 0 }
                                                      ^ FPC0017 allows no value at all
                  pg_empty: { type: list, items: string, maxItems: 0 }
                                                                   ^ FPC0017 allows no value at all
                  pg_huge: { type: string, maxLength: 99999999999 }
                                                      ^^^^^^^^^^^ FPC0017 is more than 2147483647, the longest text there is; leave the bound out
                  pg_url: { type: url, maxLength: 5 }
                                       ^^^^^^^^^ FPC0016 no URL is so short: http://a has 8 characters
                  pg_long: { type: string, maxLength: 10, pattern: "^[0-9]{13,19}$" }
                                                          ^^^^^^^ FPC0016 what it matches has at least 13 characters, more than 'maxLength' allows
                  pg_short: { type: string, minLength: 6, pattern: '^(?:[A-Z]{3}|[0-9][0-9]?)$' }
                                                          ^^^^^^^ FPC0016 what it matches has at most 3 characters, fewer than 'minLength' allows
                  pg_fine: { type: string, minLength: 3, maxLength: 3, pattern: "^[A-Z]{2,4}$" }
                  pg_scaled: { type: decimal, scale: 2, min: 0.001 }
                                                             ^^^^^ FPC0017 has more decimal places than the 2 of 'scale'
                  pg_lost: { type: decimal, max: 0.00000000000000000000000000001 }
                                                 ^ FPC0017 has more digits than a decimal can hold
                  pg_short_zero: { type: decimal, min: .5 }
                                                       ^^ FPC0017 would be sent as 0.5; write that
                  pg_posix: { type: string, pattern: "^[[:digit:]]+$" }
                                                     ^ FPC0017 has the POSIX class [:digit:], which .NET takes for single characters
                  pg_regex: { type: string, pattern: "^[0-9$" }
                                                     ^ FPC0017 is not a regular expression of .NET: Unterminated [] set
            """),
        ("conditions-that-are-never-or-always-met", """
                request:
                  pg_kind: { const: a }
                  pg_code: { type: string, pattern: "^[0-9]+$" }
                  pg_count: { type: integer, max: 5 }
                  pg_name: string
                  pg_a: { type: string, requiredWhen: { pg_kind: b } }
                                                                 ^ FPC0016 'pg_kind' is always sent as 'a', so the condition is never met
                  pg_b: { type: string, requiredWhen: { pg_kind: a } }
                                                                 ^ FPC0016 so the condition is always met; write 'required: true'
                  pg_c: { type: string, requiredWhen: { pg_code: x } }
                                                                 ^ FPC0017 cannot be a value of 'pg_code': it does not match 'pattern'
                  pg_d: { type: string, requiredWhen: { pg_count: 6 } }
                                                                  ^ FPC0017 cannot be a value of 'pg_count': it is more than 'max'
                  pg_e: { type: string, requiredWhen: { pg_name: "x " } }
                                                                 ^^^^ FPC0017 cannot be a value of 'pg_name': it begins or ends with white space
            """),
        ("any-of-what-is-always-there", """
                request:
                  pg_a: { type: string, default: x }
                  pg_b: string
                  pg_c: string
                anyOf:
                  - [pg_a, pg_b]
                     ^^^^ FPC0016 'pg_a' has a default and is sent with it
                  - [pg_b, pg_c]
                  - [pg_c, pg_b]
                    ^ FPC0016 an earlier list has the same fields
            """),
        ("names-of-the-protocol", """
                request:
                  PG_SIG: string
                  ^^^^^^ FPC0015 adds this field automatically, as 'pg_sig'; remove it
                  sig: string
                  ^^^ FPC0015 as 'pg_sig'
                  pg_signature: string
                  ^^^^^^^^^^^^ FPC0015 as 'pg_sig'
                  salt: string
                  ^^^^ FPC0015 as 'pg_salt'
                  merchant_id: string
                  ^^^^^^^^^^^ FPC0015 as 'pg_merchant_id'
                  pg_assignment: string
            """),
        ("fields-as-json-schema-lists-them", """
                request:
                  type: object
                  properties:
                  ^^^^^^^^^^ FPC0016 this is how JSON Schema lists fields
                    pg_a: { type: string }
            """),
        ("fixed-offsets", """
                request:
                  pg_a: { type: datetime, format: "yyyy-MM-ddTHH:mm:ss+06:00" }
                                                  ^ FPC0017 has the fixed offset +06:00, which would be sent with every time; write zzz
                  pg_b: { type: datetime, format: "yyyy-MM-dd HH:mm:ss '+0500'" }
                                                  ^ FPC0017 has the fixed offset +0500
                  pg_c: { type: datetime, format: "yyyy-MM-dd HH:mm:00" }
                                                  ^ FPC0017 has the digits 00, which are sent with every time
                  pg_d: { type: datetime, format: "yyyy-MM-dd HH:mm:ss " }
                                                  ^ FPC0017 begins or ends with white space
            """),
        ("no-space-after-the-colon", """
                request:
                  pg_a: { type:string }
                          ^^^^^^^^^^^ FPC0006 unknown key; write a space after the colon: type: string
            """),
        ("shapes-told-by-slips", """
                responses:
                  Paid:
                    when: { pg_status: OK }
                                       ^^ FPC0017 'OK' is compared as it is, and the gateway writes 'ok'
                  Slow:
                    when: { pg_statsu: slow }
                            ^^^^^^^^^ FPC0022 there is no field 'pg_statsu' in the shape; did you mean 'pg_status'?
                  Typed:
                    when: { pg_status: ok, pg_staet: a }
                                           ^^^^^^^^ FPC0022 did you mean 'pg_state'?
                    fields: { pg_state: string }
                  Other:
                    when: { pg_status: "*" }
                                       ^^^ FPC0017 is compared as it is; the shape of every other answer is the last one, with 'when: {}'
                  Long:
                    when: { pg_status: ok, pg_code: x }
                                                    ^ FPC0017 cannot be a value of 'pg_code': it does not match 'pattern'
                    fields: { pg_code: { type: string, pattern: "^[0-9]+$" } }
            """),
        ("meanings-of-what-never-comes", """
                response:
                  pg_a: { type: string, means: { "*": done } }
                                                 ^^^ FPC0017 is compared as it is, and matches no other value
                  pg_d: { type: string, means: { yes: done, "no,": notDone, ок: pending } }
                                                 ^^^ FPC0017 is the text 'yes' here; a boolean of the gateway is 1 or 0
                                                            ^^^^^ FPC0017 is compared as one text; several values are a list
                                                                            ^^ FPC0017 is written in Cyrillic letters that look Latin (character 1, 'о', is the Cyrillic letter U+043E)
                  pg_b: { type: string, maxLength: 2, means: { long: done } }
                                                               ^^^^ FPC0017 is shorter than 'minLength' or longer than 'maxLength'
                  pg_c: { type: integer, max: 5, means: { 6: done } }
                                                          ^ FPC0017 is more than 'max'
            """),
        ("uuids", """
                request:
                  pg_a: { type: uuid, example: 0199765b }
                                               ^^^^^^^^ FPC0017 is not a UUID, for example 0199765b-a007-7339-93fe-f073ac14aa9b
                  pg_b: { type: uuid, example: 0199765B-A007-7339-93FE-F073AC14AA9B }
                                               ^ FPC0017 would be sent as 0199765b-a007-7339-93fe-f073ac14aa9b; write that
                  pg_c: { type: uuid, example: 00000000-0000-0000-0000-000000000000 }
                                               ^ FPC0017 is the empty UUID, which counts as unset
                  pg_d: { type: string, requiredWhen: { pg_a: 0199765b-a007-7339-93fe-f073ac14aa9b } }
                                                              ^ FPC0016 a condition on a date, a time or a UUID asks whether it has a value, not which
                  pg_e: { type: uuid, maxLength: 36 }
                                      ^^^^^^^^^ FPC0016 a field of type 'uuid' has no 'maxLength'
                  pg_f: { type: uuid, sensitive: true }
                                      ^^^^^^^^^ FPC0016 make it of type 'string'
            """),
        ("kinds-of-answers", """
                answer: html
                        ^^^^ FPC0010 'text' is any answer that is kept as it comes, also a page
            """),
        ("url-twice", """
                request:
                  pg_a: { type: url, default: "https://https://shop.example.com" }
                                              ^ FPC0017 is not an absolute http or https URL
            """),
    ];
}
