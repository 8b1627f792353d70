namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Values that something has spoiled on the way into the spec, and conditions that are no values. Marks: see <see cref="SpecCase"/>.</summary>
internal static class SpoiledValueCases
{
    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("characters-that-nobody-sees", """
                request:
                  pg_a: { type: string, default: "a​b" }
                                                 ^^^^^ FPC0017 has U+200B as character 2, which nobody sees; remove it, or write "\u200B" in double quotation marks if it is meant
                  pg_b: { const: KZ­T }
                                 ^^^^ FPC0017 has U+00AD as character 3, which nobody sees
                  pg_c: { const: "KZT<NBSP>USD" }
                                 ^ FPC0017 has U+00A0 as character 4, a space other than the ordinary one; remove it, or write "\u00A0"
                  pg_d: { const: "\x1fKZT" }
                                 ^ FPC0017 has the control character U+001F as character 1; in double quotation marks a backslash begins an escape: write the text in single ones
                  pg_e: { type: string, default: "C:\temp" }
                                                 ^ FPC0017 has the control character U+0009 as character 3
                  pg_f: { type: string, pattern: "^\b[a-z]+$" }
                                                 ^ FPC0017 has the control character U+0008 as character 2
                  pg_g: { type: string, pattern: "^[\_a-z]+$" }
                                                 ^ FPC0017 has U+00A0 as character 3, a space other than the ordinary one
                  pg_h: { type: string, pattern: '^[0-9]{16}​$' }
                                                 ^ FPC0017 has U+200B as character 11
                  pg_i: { type: enum, values: { "suc​cess": Success, b: B } }
                                                ^ FPC0017 has U+200B as character 4
                  pg_j: { type: string, requiredWhen: { pg_a: "a⁠b" } }
                                                              ^ FPC0017 cannot be a value of 'pg_a': it has U+2060 as character 2
                  pg_k: { const: aㅤb }
                                 ^ FPC0017 has U+3164 as character 2
                  pg_l: { const: "a\u200Bb" }
                  pg_m: { const: "a\xA0b" }
            """.Replace("<NBSP>", "\u00A0", StringComparison.Ordinal)),
        ("texts-on-several-lines", """
                request:
                  pg_a:
                    type: string
                    default: KZT
                             ^ FPC0017 is written on several lines, which YAML joins with spaces; write it on one line, or in quotation marks if it has spaces
                      USD
                  pg_b:
                    type: string
                    pattern: ^[a-z]
                             ^ FPC0017 is written on several lines
                      [0-9]$
                  pg_c: { type: string, summary: Any text
                          may go on. }
                  pg_d: { const: two words }
            """),
        ("html-in-values", """
                request:
                  pg_a: { type: url, default: "https://shop.kz/?a=1&amp;b=2" }
                                              ^ FPC0017 has &amp;, which is HTML and is sent as it is; write the character itself
                  pg_b: { const: "a &lt; b" }
                                 ^ FPC0017 has &lt;, which is HTML
                  pg_c: { type: string, example: "Tom&#39;s" }
                                                 ^ FPC0017 has &#39;, which is HTML
                  pg_d: { type: string, example: "a &amplitude b" }
            """),
        ("conditions-that-are-no-values", """
                request:
                  pg_s: string
                  pg_f: boolean
                  pg_a: { type: string, requiredWhen: { pg_s: any } }
                                                              ^^^ FPC0017 is compared as it is; for whenever 'pg_s' has a value, write 'requiredWhen: pg_s'
                  pg_b: { type: string, requiredWhen: { pg_s: not empty } }
                                                              ^^^^^^^^^ FPC0017 for whenever 'pg_s' has a value
                  pg_c: { type: string, requiredWhen: { pg_s: ">0" } }
                                                              ^^^^ FPC0017 is compared as one text, operator and all; list the values that are meant: [a, b]
                  pg_d: { type: string, requiredWhen: { pg_s: "!= 0" } }
                                                              ^^^^^^ FPC0017 is compared as one text, operator and all
                  pg_e: { type: string, requiredWhen: { pg_s: "[KZT, USD]" } }
                                                              ^^^^^^^^^^^^ FPC0017 is compared as one text; several values are a list
                  pg_g: { type: string, requiredWhen: { pg_s: 1 or 2 } }
                                                              ^^^^^^ FPC0017 is compared as one text; several values are a list
                  pg_h: { type: string, requiredWhen: { pg_s: [] } }
                                                              ^^ FPC0009 expected a value or a list of values, found an empty list
                  pg_i: { type: string, requiredWhen: pg_f }
                                                      ^^^^ FPC0016 'pg_f' is a boolean, and 0 is a value too; write 'requiredWhen: { pg_f: 1 }', or [1, 0] if both are meant
                  pg_j: { type: string, requiredWhen: { pg_s: *** } }
            """.Replace("*** }", "'a > b' }", StringComparison.Ordinal)),
        ("conditions-of-responses-that-are-no-values", """
                responses:
                  Paid:
                    when: { pg_status: ok, pg_state: not null }
                                                     ^^^^^^^^ FPC0017 is compared as it is; the shape of every other answer is the last one
                  Late:
                    when: { pg_status: ok, pg_kind: [] }
                                                    ^^ FPC0009 expected a value or a list of values, found an empty list
                  Left:
                    when: { pg_status: ok, pg_state: "<= 5" }
                                                     ^^^^^^ FPC0017 operator and all
            """),
        ("nothing-as-a-value-that-means-something", """
                response:
                  pg_a: { type: string, means: { null: notDone, success: done } }
                                                 ^^^^ FPC0017 is a text here, with which the value is compared; a missing field says nothing, and if the text is meant, put it in quotation marks
                  pg_b: { type: string, means: { ~: notDone, success: done } }
                                                 ^ FPC0017 is a text here
            """),
        ("patterns-with-words-in-a-class", """
                request:
                  pg_a: { type: string, pattern: '^[KZT|USD]$' }
                                                 ^ FPC0017 has [KZT|USD], which is one of these letters; one of the words is (KZT|USD)
                  pg_b: { type: string, pattern: '^(KZT,USD)$' }
                                                 ^ FPC0017 has (KZT,USD), which is this text with its commas; one of the words is (KZT|USD)
                  pg_c: { type: string, pattern: '^%d+$' }
                                                 ^ FPC0017 has a '%' before a letter, which is a percent sign and that letter; the class of digits is [0-9]
                  pg_d: { type: string, pattern: '^[a|b]$' }
                  pg_e: { type: string, pattern: '^[A-Z|a-z]$' }
                  pg_f: { type: string, pattern: '^(a,b)$' }
                  pg_g: { type: string, pattern: '^[0-9]+%$' }
            """),
        ("formats-in-another-order", """
                request:
                  pg_a: { type: date, format: yyyy-dd-MM }
                                              ^^^^^^^^^^ FPC0017 has the day (dd) between the year and the month (MM); after a year comes the month
                  pg_b: { type: datetime, format: "yyyy-MM-dd HH:ss:mm" }
                                                  ^ FPC0017 has the seconds (ss) before the minutes (mm)
                  pg_c: { type: datetime, format: "yyyy-MM-dd mm:HH" }
                                                  ^ FPC0017 has the minutes (mm) before the hour (HH)
                  pg_d: { type: datetime, format: "yyyy-MM-dd HH:mm:ss tt" }
                                                  ^ FPC0017 has a 24-hour clock (HH) with AM or PM (tt)
                  pg_e: { type: date, format: yyyy–MM–dd }
                                              ^^^^^^^^^^ FPC0017 has the dash '–' (U+2013), as word processors write it; write '-'
                  pg_f: { type: datetime, format: "HH:mm:ss dd/MM/yyyy" }
                  pg_g: { type: datetime, format: "ddd, dd MMM yyyy HH:mm:ss" }
                  pg_h: { type: datetime, format: "yyyy-MM-dd hh:mm tt" }
            """),
        ("values-of-an-outcome-that-are-no-values", """
                request: { pg_order_id: string }
                response: { pg_payment_id: integer }
                outcome:
                  ask: Status
                  with: { pg_order_id: pg_order_id }
                  id: pg_payment_id
                  done: { pg_state: any }
                                    ^^^ FPC0017 is compared as it is; list the values that are meant: [a, b]
                  notDone: { pg_state: "!= paid" }
                                       ^ FPC0017 is compared as one text, operator and all
              Status:
                title: Status
                summary: Says what became of it.
                effect: reads
                post: /status
                request: { pg_order_id: string }
                response: { pg_payment_id: integer, pg_state: string }
            """),
    ];
}
