namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Unquoted texts of which YAML makes something else. Marks: see <see cref="SpecCase"/>.</summary>
internal static class TextErrorCases
{
    public static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("section-cut-by-a-comment", """
            contracts: 1
            section: Order #5
                     ^^^^^^^^ FPC0028 section: ' #' begins a comment, so that the text is only 'Order'; put the whole text in quotation marks
            namespace: Test.Broken
            types:
              Card: { type: object, fields: { a: string } }
            """),
        ("texts-cut-by-comments", """
            contracts: 1   # a comment behind a word of the format is fine
            section: Test API
            namespace: Test.Broken   # here too
            notes:
              - first
              # a comment between items is fine
              - second #2
                ^^^^^^^^^ FPC0028 notes[1]: ' #' begins a comment, so that the text is only 'second'
            types:
              Card:
                type: enum   # and here
                summary: What
                         ^ FPC0028 types.Card.summary: ' #' begins a comment, so that the text is only 'What'
                  # goes on here?
                values:
                  a: { name: A, summary: "fine #1" }
                  b:
                    name: B # fine
                    summary: not fine #2
                             ^^^^^^^^^^^ FPC0028 types.Card.values.b.summary: ' #' begins a comment, so that the text is only 'not fine'
            """),
        ("documentation-that-is-a-number", """
            contracts: 1
            section: 5
                     ^ FPC0009 section: expected text, found the number 5; put it in quotation marks
            namespace: Test.Broken
            notes: [true, 1.50, "7"]
                    ^^^^ FPC0009 notes[0]: expected text, found the boolean true; put it in quotation marks
                          ^^^^ FPC0009 notes[1]: expected text, found the number 1.50; put it in quotation marks
            types:
              Card: { type: object, fields: { a: string } }
            """),
    ];

    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("values-cut-by-comments", """
                request:
                  pg_a:
                    type: string   # fine
                    required: true # fine
                    pattern: ^a #b$
                             ^^^^^^ FPC0028 endpoints.Broken.request.pg_a.pattern: ' #' begins a comment, so that the text is only '^a'
                    example: a5 #6
                             ^^^^^ FPC0028 endpoints.Broken.request.pg_a.example: ' #' begins a comment, so that the text is only 'a5'
                  title: string # a field may be called like a key
                  notes: { type: enum, values: { a: A } }
                  pg_b:
                    type: string
                    requiredWhen:
                      title: in process #2
                             ^^^^^^^^^^^^^ FPC0028 endpoints.Broken.request.pg_b.requiredWhen.title: ' #' begins a comment
                responses:
                  Slow:
                    when:
                      pg_status: slow #1
                                 ^^^^^^^ FPC0028 endpoints.Broken.responses.Slow.when.pg_status: ' #' begins a comment, so that the text is only 'slow'
            """),
    ];
}
