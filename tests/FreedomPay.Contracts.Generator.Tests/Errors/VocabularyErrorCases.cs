namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Mistakes in objects, lists, enums, bounds, conditions, shapes, paths and directions. Marks: see <see cref="SpecCase"/>.</summary>
internal static class VocabularyErrorCases
{
    /// <summary>Behind the header, in place of <c>endpoints</c>.</summary>
    public static IEnumerable<(string Name, string Text)> Types() =>
    [
        ("types-is-a-list", """
            types: [A]
                   ^^^ FPC0009 types: expected a mapping, found a list
            """),
        ("type-name", """
            types:
              card: { type: enum, values: [a] }
              ^^^^ FPC0012 types.card: 'card' cannot be the name of a type; it begins with a capital letter
            """),
        ("type-kind", """
            types:
              Card: { type: string }
                            ^^^^^^ FPC0010 types.Card.type: 'string' is not allowed here; only objects and enums are declared: write 'string' at each field itself
            """),
        ("type-without-kind", """
            types:
              Card: { fields: { a: string } }
              ^^^^ FPC0008 types.Card: 'type' is missing
            """),
        ("type-twice", """
            types:
              Card: { type: enum, values: [a] }
              ^^^^ FPC0018 types.Card: also declared as 'Test.Api.Card' in type-twice.yaml, line 8
              Card: { type: enum, values: [b] }
              ^^^^ FPC0018 types.Card: also declared as 'Test.Api.Card' in type-twice.yaml, line 7
              ^^^^ FPC0021 types.Card: the type name 'Card' is taken by another type of the spec
            """),
        ("type-object-without-fields", """
            types:
              Card: { type: object }
              ^^^^ FPC0008 types.Card: 'fields' is missing
              Other: { type: object, fields: {} }
                                             ^ FPC0009 types.Other.fields: expected at least one field, found an empty mapping
            """),
        ("type-enum-with-fields", """
            types:
              Card: { type: enum, values: [a], fields: { a: string } }
                                               ^^^^^^ FPC0016 types.Card.fields: a type 'enum' has no 'fields'
            """),
        ("type-property-as-itself", """
            types:
              Card: { type: object, fields: { card: string } }
                                              ^^^^ FPC0013 types.Card.fields.card: the name 'Card' is taken by a type of the endpoint
            """),
        ("enum-without-values", """
            types:
              Card: { type: enum }
              ^^^^ FPC0008 types.Card: 'values' is missing
              Other: { type: enum, values: [] }
                                           ^ FPC0009 types.Other.values: expected a list of texts or a mapping from texts to names
            """),
        ("enum-value-without-name", """
            types:
              Card: { type: enum, values: ["0"] }
                                           ^^^ FPC0012 types.Card.values[0]: '0' cannot be the name of a value; give it one: '"0": Name'
            """),
        ("enum-value-with-bad-name", """
            types:
              Card: { type: enum, values: { a: small, b: { name: 1st } } }
                                               ^^^^^ FPC0012 types.Card.values.a: 'small' cannot be the name of a value
                                                                 ^^^ FPC0012 types.Card.values.b.name: '1st' cannot be the name of a value
            """),
        ("enum-value-taken", """
            types:
              Card: { type: enum, values: [value, card] }
                                           ^^^^^ FPC0013 types.Card.values[0]: the name 'Value' is taken by a member of every enum
                                                  ^^^^ FPC0013 types.Card.values[1]: the name 'Card' is taken by the type itself
            """),
        ("enum-values-become-one", """
            types:
              Card: { type: enum, values: [a_b, aB] }
                                                ^^ FPC0014 types.Card.values[1]: becomes the property 'AB', as does 'a_b'
            """),
        ("enum-value-twice", """
            types:
              Card: { type: enum, values: [a, a] }
                                              ^ FPC0016 types.Card.values[1]: 'a' is already in the list
              Other: { type: enum, values: { a: A, a: B } }
                                                   ^ FPC0007 types.Other.values.a: duplicate key
            """),
        ("enum-value-unknown-key", """
            types:
              Card: { type: enum, values: { a: { nam: A } } }
                                                 ^^^ FPC0006 types.Card.values.a.nam: unknown key; did you mean 'name'?
            """),
        ("enum-value-words", """
            types:
              Card: { type: enum, values: { a: { certainty: client }, b: { certainty: dok }, c: { moneyMoved: no } } }
                                                                                      ^^^ FPC0010 types.Card.values.b.certainty: 'dok' is not allowed here; did you mean 'doc'?
                                                                                                              ^^ FPC0010 types.Card.values.c.moneyMoved: 'no' is not allowed here; allowed are: never
            """),
        ("enum-value-proof", """
            types:
              Card:
                type: enum
                values:
                  a: { moneyMoved: never }
                       ^^^^^^^^^^ FPC0016 types.Card.values.a.moneyMoved: only what the documentation says proves that no money moved
                  b: { certainty: client, moneyMoved: never }
                                          ^^^^^^^^^^ FPC0016 types.Card.values.b.moneyMoved: only what the documentation says
                  c: { certainty: sure, moneyMoved: never }
                                  ^^^^ FPC0010 types.Card.values.c.certainty: 'sure' is not allowed here
                  d: { certainty: doc, moneyMoved: never }
              Other: { type: enum, values: [a], moneyMoved: never }
                                                ^^^^^^^^^^ FPC0006 types.Other.moneyMoved: unknown key
            """),
        ("enum-value-called-proof", """
            types:
              Card: { type: enum, values: [proves_that_no_money_moved] }
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ FPC0013 the name 'ProvesThatNoMoneyMoved' is taken by a member of enums
            """),
        ("enum-value-called-category", """
            types:
              Card: { type: enum, values: [category, says_not_found] }
                                           ^^^^^^^^ FPC0013 the name 'Category' is taken by a member of enums
                                                     ^^^^^^^^^^^^^^ FPC0013 the name 'SaysNotFound' is taken by a member of enums
            """),
        ("enum-value-meaning", """
            types:
              Card: { type: enum, values: { a: { means: notFound }, b: { means: notfound } } }
                                                                                ^^^^^^^^ FPC0010 types.Card.values.b.means: 'notfound' is not allowed here; did you mean 'notFound'?
              Other: { type: enum, values: [a], means: notFound }
                                                ^^^^^ FPC0006 types.Other.means: unknown key
            """),
        ("enum-category", """
            types:
              Card:
                type: enum
                categories: Kind
                values:
                  a: { category: small }
                  b: { category: smal }
                                 ^^^^ FPC0010 types.Card.values.b.category: 'smal' is not allowed here; did you mean 'small'?
                  c: { category: [small] }
                                 ^ FPC0009 types.Card.values.c.category: expected text, found a list
                  d: { category: Large }
                                 ^^^^^ FPC0010 types.Card.values.d.category: 'Large' is not allowed here; did you mean 'large'?
                  e: E
              Kind: { type: enum, values: [small, large] }
            """),
        ("enum-category-without-categories", """
            types:
              Card: { type: enum, values: { a: { category: small }, b: { category: small } } }
                                                 ^^^^^^^^ FPC0016 types.Card.values.a.category: the enum has no 'categories'
                                                                         ^^^^^^^^ FPC0016 types.Card.values.b.category: the enum has no 'categories'
              Kind: { type: enum, values: [small] }
            """),
        ("enum-categories", """
            types:
              Card: { type: enum, categories: Kinds, values: { a: { category: small } } }
                                              ^^^^^ FPC0023 types.Card.categories: there is no type 'Kinds' among the other enums of the file; did you mean 'Kind'?
              Second: { type: enum, categories: Address, values: { a: { category: small } } }
                                                ^^^^^^^ FPC0023 types.Second.categories: there is no type 'Address' among the other enums of the file; allowed are: Card, Third
              Third: { type: enum, categories: Third, values: { a: { category: b }, b: B } }
                                               ^^^^^ FPC0016 types.Third.categories: the categories of an enum are the values of another one
              Fourth: { type: enum, categories: Kind, values: [a] }
                                    ^^^^^^^^^^ FPC0016 types.Fourth.categories: no value has a 'category'
              Fifth: { type: enum, categories: [Kind], values: { a: { category: small } } }
                                               ^ FPC0009 types.Fifth.categories: expected text, found a list
              Kind: { type: enum, values: [small] }
              Address: { type: object, categories: Kind, fields: { city: string } }
                                       ^^^^^^^^^^ FPC0016 types.Address.categories: a type 'object' has no 'categories'
            """),
        ("enum-categories-with-a-mistake", """
            types:
              Card: { type: enum, categories: Kind, values: { a: { category: "1" } } }
              Kind: { type: enum, values: ["1"] }
                                           ^^^ FPC0012 types.Kind.values[0]: '1' cannot be the name of a value
            """),
        ("object-requires-itself", """
            types:
              Card: { type: object, fields: { a: { type: Card, required: true }, b: string } }
              ^^^^ FPC0016 types.Card: the object requires itself (Card.a), so that none can ever be made; make one of these fields optional
              Fine: { type: object, fields: { a: Fine, b: { type: list, items: Fine } } }
            """),
        ("objects-require-each-other", """
            types:
              User: { type: object, fields: { x: { type: First, required: true } } }
              First: { type: object, fields: { s: string, a: { type: list, required: true, items: Second } } }
              ^^^^^ FPC0016 types.First: the object requires itself (First.a, Second.inner, SecondInner.back), so that none can ever be made
              Second: { type: object, fields: { inner: { type: object, required: true, fields: { back: { type: First, required: true } } } } }
              Other: { type: object, fields: { a: { type: Another, required: true } } }
              ^^^^^ FPC0016 types.Other: the object requires itself (Other.a, Another.b)
              Another: { type: object, fields: { b: { type: Other, required: true } } }
            """),
        ("text-with-comma", """
            types:
              Card: { type: enum, summary: Cards, of all kinds, values: [a] }
                                                  ^^^^^^^^^^^^ FPC0006 types.Card.of all kinds: unknown key; a text with a comma must be quoted inside { }
              Other: { type: enum, values: { a: { summary: One, two }, b: { summary: One, and then: two } } }
                                                                ^^^ FPC0006 types.Other.values.a.two: unknown key; a text with a comma must be quoted inside { }
                                                                                          ^^^^^^^^ FPC0006 types.Other.values.b.and then: unknown key; a text with a comma must be quoted inside { }
              Third:
                type: enum
                values: { a: { nam } }
                               ^^^ FPC0006 types.Third.values.a.nam: unknown key; did you mean 'name'?
                two words: a
                ^^^^^^^^^ FPC0006 types.Third.two words: unknown key; allowed are: type, summary
            """),
        ("enum-value-half", """
            types:
              Card: { type: enum, values: { a: A, "b\uD800c": B } }
                                                  ^ FPC0001 half of a surrogate pair is no character
            """),
        ("enum-value-empty", """
            types:
              Card: { type: enum, values: { "": A } }
                                            ^^ FPC0017 is no value: an empty text is never sent
            """),
        ("type-and-endpoint", """
            types:
              Broken: { type: enum, values: [a] }
              ^^^^^^ FPC0018 types.Broken: also declared as 'Test.Api.Broken'
            endpoints:
              Broken: { title: Broken, summary: One., post: /api/one }
              ^^^^^^ FPC0018 endpoints.Broken: also declared as 'Test.Api.Broken'
            """),
        ("type-and-message", """
            types:
              BrokenRequest: { type: enum, values: [a] }
              ^^^^^^^^^^^^^ FPC0018 types.BrokenRequest: also declared as 'Test.Api.BrokenRequest'
            endpoints:
              Broken: { title: Broken, summary: One., post: /api/one }
              ^^^^^^ FPC0018 endpoints.Broken: also declared as 'Test.Api.BrokenRequest'
            """),
        ("alias-of-a-required-field", """
            types:
              Card: { type: object, fields: { a: { type: string, required: true, alias: b } } }
                                                                                 ^^^^^ FPC0016 types.Card.fields.a.alias: a field that is required when it is sent has one name
            """),
    ];

    /// <summary>What stands in an endpoint.</summary>
    public static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("object-without-fields", """
                request:
                  pg_params: { type: object }
                  ^^^^^^^^^ FPC0008 endpoints.Broken.request.pg_params: 'fields' is missing
            """),
        ("category-of-a-field-s-enum", """
                request:
                  pg_kind: { type: enum, categories: Kind, values: { a: { category: small } } }
                                         ^^^^^^^^^^ FPC0006 endpoints.Broken.request.pg_kind.categories: unknown key
                                                                          ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_kind.values.a.category: only the enums of the file's 'types' have categories
            """),
        ("object-inner-mistake", """
                request:
                  pg_params: { type: object, fields: { a: { type: object, fields: { b: { typ: string } } } } }
                                                                                         ^^^ FPC0006 endpoints.Broken.request.pg_params.fields.a.fields.b.typ: unknown key; did you mean 'type'?
            """),
        ("fields-of-a-string", """
                request:
                  pg_params: { type: string, fields: { a: string } }
                                             ^^^^^^ FPC0016 a field of type 'string' has no 'fields'
            """),
        ("sensitive-object", """
                request:
                  pg_params: { type: object, sensitive: true, fields: { a: string } }
                                             ^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_params.sensitive: an object shows what its own fields allow; mark those
            """),
        ("sensitive-what-is-no-text", """
                request:
                  pg_amount: { type: decimal, sensitive: true }
                                              ^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_amount.sensitive: only a text, a list of texts, an integer or a date can be masked; make it of type 'string', or leave 'sensitive' out
                  pg_flag: { type: boolean, sensitive: true }
                                            ^^^^^^^^^ FPC0016 make it of type 'string'
                  pg_kind: { type: enum, values: [a], sensitive: true }
                                                      ^^^^^^^^^ FPC0016 make it of type 'string'
                  pg_moment: { type: datetime, format: "yyyy-MM-dd HH:mm", sensitive: true }
                                                                           ^^^^^^^^^ FPC0016 make it of type 'string'
                  pg_days: { type: list, items: { type: date, format: yyyy-MM-dd }, sensitive: true }
                                                                                    ^^^^^^^^^ FPC0016 make it of type 'string'
                  pg_objects: { type: list, items: { type: object, fields: { a: string } }, sensitive: true }
                                                                                            ^^^^^^^^^ FPC0016 an object shows what its own fields allow; mark those
            """),
        ("sensitive-where-it-would-show", """
                request:
                  pg_user: { type: string, required: true, sensitive: true, in: path }
                                                                            ^^ FPC0016 endpoints.Broken.request.pg_user.in: every server on the way may log the path of a URL
                                                                                ^^^^ FPC0016 the path has no parameter
                  pg_hidden: { type: string, sensitive: true, default: 4400-SECRET }
                                                              ^^^^^^^ FPC0016 endpoints.Broken.request.pg_hidden.default: a sensitive field has no default
            """),
        ("list-without-items", """
                request:
                  pg_list: { type: list }
                  ^^^^^^^ FPC0008 endpoints.Broken.request.pg_list: 'items' is missing
            """),
        ("list-of-dates", """
                request:
                  pg_list: { type: list, items: date }
                                         ^^^^^ FPC0008 endpoints.Broken.request.pg_list.items: 'format' is missing
                  pg_times: { type: list, items: { type: date, format: "yyyy-MM-dd HH:mm" } }
                                                                       ^^^^^^^^^^^^^^^^^^ FPC0017 endpoints.Broken.request.pg_times.items.format: 'yyyy-MM-dd HH:mm' has a time of day
            """),
        ("list-of-scaled-items", """
                request:
                  pg_list: { type: list, items: { type: decimal, scale: 29 } }
                                                                        ^^ FPC0017 endpoints.Broken.request.pg_list.items.scale: '29' is not a number of digits from 0 to 28
                  pg_texts: { type: list, items: { type: string, scale: 2 } }
                                                                 ^^^^^ FPC0016 endpoints.Broken.request.pg_texts.items.scale: items of type 'string' have no 'scale'
                  pg_sums: { type: list, scale: 2, items: decimal }
                                         ^^^^^ FPC0016 endpoints.Broken.request.pg_sums.scale: a field of type 'list' has no 'scale'
            """),
        ("list-of-lists", """
                request:
                  pg_list: { type: list, items: { type: list } }
                                                        ^^^^ FPC0010 'list' is not allowed here
            """),
        ("list-item-name", """
                response:
                  pg_list: { type: list, item: "a b", items: string }
                                               ^^^^^ FPC0012 endpoints.Broken.response.pg_list.item: 'a b' cannot be the name of an element
            """),
        ("items-of-a-string", """
                request:
                  pg_list: { type: string, items: string }
                                           ^^^^^ FPC0016 a field of type 'string' has no 'items'
            """),
        ("items-with-foreign-key", """
                request:
                  pg_list: { type: list, items: { type: string, fields: { a: string } } }
                                                                ^^^^^^ FPC0016 endpoints.Broken.request.pg_list.items.fields: items of type 'string' have no 'fields'
            """),
        ("unknown-type", """
                request:
                  pg_state: PaymentState
                            ^^^^^^^^^^^^ FPC0023 endpoints.Broken.request.pg_state.type: there is no type 'PaymentState'
            """),
        ("unknown-type-of-items", """
                request:
                  pg_list: { type: list, items: Position }
                                                ^^^^^^^^ FPC0023 endpoints.Broken.request.pg_list.items: there is no type 'Position'
            """),
        ("two-inline-types", """
                request:
                  pg_params: { type: object, fields: { a: string } }
                response:
                  pg_params: { type: object, fields: { a: string } }
                  ^^^^^^^^^ FPC0021 endpoints.Broken.response.pg_params: the type name 'BrokenParams' is taken by another type of the spec; give this one another with 'typeName:'
            """),
        ("type-name-of-a-message", """
                request:
                  pg_params: { type: object, typeName: BrokenResponse, fields: { a: string } }
                                                       ^^^^^^^^^^^^^^ FPC0021 endpoints.Broken.request.pg_params.typeName: the type name 'BrokenResponse' is taken
            """),
        ("type-name-is-no-identifier", """
                request:
                  pg_params: { type: enum, typeName: my-params, values: [a] }
                                                     ^^^^^^^^^ FPC0012 'my-params' cannot be the name of a type
            """),
        ("enum-type-equals-a-sibling", """
                request:
                  pg_kind: { type: enum, typeName: Mode, values: [a] }
                  pg_mode: string
                  ^^^^^^^ FPC0013 endpoints.Broken.request.pg_mode: the name 'Mode' is taken by the type of pg_kind
            """),
        ("min-above-max", """
                request:
                  pg_amount: { type: decimal, min: 2, max: 1.5 }
                                                      ^^^ FPC0016 endpoints.Broken.request.pg_amount.max: is less than 'min'
            """),
        ("lengths", """
                request:
                  pg_text: { type: string, minLength: 5, maxLength: 4 }
                                                         ^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_text.maxLength: is less than 'minLength'
                  pg_list: { type: list, items: string, minItems: 2, maxItems: 1 }
                                                                     ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_list.maxItems: is less than 'minItems'
            """),
        ("bounds-of-other-types", """
                request:
                  pg_text: { type: string, min: 1 }
                                           ^^^ FPC0016 a field of type 'string' has no 'min'
                  pg_number: { type: integer, maxLength: 1 }
                                              ^^^^^^^^^ FPC0016 a field of type 'integer' has no 'maxLength'
                  pg_flag: { type: boolean, pattern: a }
                                            ^^^^^^^ FPC0016 a field of type 'boolean' has no 'pattern'
            """),
        ("min-is-no-number", """
                request:
                  pg_number: { type: integer, min: 1.5 }
                                                   ^^^ FPC0017 endpoints.Broken.request.pg_number.min: '1.5' is not an integer; the type 'decimal' has decimal places
            """),
        ("length-is-negative", """
                request:
                  pg_text: { type: string, minLength: -1 }
                                                      ^^ FPC0017 '-1' is not a whole number that is 0 or more
            """),
        ("pattern", """
                request:
                  pg_text: { type: string, pattern: "[a" }
                                                    ^^^^ FPC0017 endpoints.Broken.request.pg_text.pattern: '[a' is not a regular expression of .NET
            """),
        ("example-outside-of-bounds", """
                request:
                  pg_text: { type: string, maxLength: 2, example: abc }
                                                                  ^^^ FPC0017 is shorter than 'minLength' or longer than 'maxLength'
            """),
        ("default-of-the-wrong-type", """
                request:
                  pg_number: { type: integer, default: many }
                                                       ^^^^ FPC0017 endpoints.Broken.request.pg_number.default: 'many' is not an integer: only digits, after a '-' if it is negative
            """),
        ("default-outside-of-bounds", """
                request:
                  pg_number: { type: integer, max: 5, default: 6 }
                                                               ^ FPC0017 '6' is more than 'max'
            """),
        ("default-outside-of-its-enum", """
                request:
                  pg_language: { type: enum, values: [ru, en], default: fr }
                                                                        ^^ FPC0010 endpoints.Broken.request.pg_language.default: 'fr' is not allowed here; allowed are: ru, en
            """),
        ("default-of-a-required-field", """
                request:
                  pg_text: { type: string, required: true, default: a }
                                                           ^^^^^^^ FPC0016 a required field is always set
            """),
        ("default-in-an-answer", """
                response:
                  pg_text: { type: string, default: a }
                                           ^^^^^^^ FPC0016 an answer holds what the gateway says
            """),
        ("default-of-a-list", """
                request:
                  pg_list: { type: list, items: string, default: a }
                                                        ^^^^^^^ FPC0016 a field of type 'list' has no 'default'
            """),
        ("constant-with-required", """
                request:
                  pg_method: { const: card, required: true, default: a }
                                            ^^^^^^^^ FPC0016 endpoints.Broken.request.pg_method.required: the field is a constant
                                                            ^^^^^^^ FPC0016 endpoints.Broken.request.pg_method.default: the field is a constant
                                                            ^^^^^^^ FPC0016 a required field is always set
            """),
        ("constant-in-an-answer", """
                response:
                  pg_method: { const: card }
                               ^^^^^ FPC0016 tell shapes apart with 'responses' and 'when'
            """),
        ("alias-in-a-request", """
                request:
                  pg_text: { type: string, alias: text }
                                           ^^^^^ FPC0016 endpoints.Broken.request.pg_text.alias: an alias is another name that comes in answers
            """),
        ("alias-is-another-field", """
                response:
                  pg_text: { type: string, alias: pg_other }
                                                  ^^^^^^^^ FPC0016 endpoints.Broken.response.pg_text.alias: 'pg_other' is the name of another field, or its alias
                  pg_other: string
            """),
        ("alias-of-the-protocol", """
                response:
                  pg_text: { type: string, alias: pg_status }
                                                  ^^^^^^^^^ FPC0016 'pg_status' is a field of the protocol
            """),
        ("alias-is-a-list", """
                response:
                  pg_text: { type: string, alias: [a] }
                                                  ^^^ FPC0009 endpoints.Broken.response.pg_text.alias: expected text, found a list
            """),
        ("condition-names-no-field", """
                request:
                  pg_text: { type: string, requiredWhen: pg_numbr }
                                                         ^^^^^^^^ FPC0022 endpoints.Broken.request.pg_text.requiredWhen: there is no field 'pg_numbr' beside this one; did you mean 'pg_number'?
                  pg_number: integer
            """),
        ("condition-names-itself", """
                request:
                  pg_text: { type: string, requiredWhen: { pg_text: "1" } }
                                                           ^^^^^^^ FPC0016 endpoints.Broken.request.pg_text.requiredWhen.pg_text: the condition is about the field itself
            """),
        ("condition-names-a-list", """
                request:
                  pg_text: { type: string, requiredWhen: { pg_list: "1" } }
                                                           ^^^^^^^ FPC0016 'pg_list' is an object or a list
                  pg_list: { type: list, items: string }
            """),
        ("condition-value-of-another-type", """
                request:
                  pg_text: { type: string, requiredWhen: { pg_flag: "yes" } }
                                                                    ^^^^^ FPC0017 'yes' cannot be a value of 'pg_flag': it is not a boolean of the gateway, which is 1 for true and 0 for false
                  pg_flag: boolean
            """),
        ("condition-value-outside-of-its-enum", """
                request:
                  pg_text: { type: string, requiredWhen: { pg_kind: [a, c] } }
                                                                        ^ FPC0010 'c' is not allowed here; allowed are: a, b
                  pg_kind: { type: enum, values: [a, b] }
            """),
        ("condition-on-a-date", """
                request:
                  pg_text: { type: string, requiredWhen: { pg_day: "2024-01-01" } }
                                                                   ^^^^^^^^^^^^ FPC0016 asks whether it has a value, not which
                  pg_day: { type: date, format: yyyy-MM-dd }
            """),
        ("condition-that-always-holds", """
                request:
                  pg_text: { type: string, requiredWhen: pg_id }
                                                         ^^^^^ FPC0016 'pg_id' always has a value; write 'required: true'
                  pg_id: { type: integer, required: true }
            """),
        ("condition-on-a-required-field", """
                request:
                  pg_text: { type: string, required: true, requiredWhen: pg_id }
                                                           ^^^^^^^^^^^^ FPC0016 endpoints.Broken.request.pg_text.requiredWhen: the field is always required
                  pg_id: integer
            """),
        ("condition-is-empty", """
                request:
                  pg_text: { type: string, requiredWhen: {} }
                                                         ^ FPC0009 expected at least one field with its value
            """),
        ("condition-is-a-list", """
                request:
                  pg_text: { type: string, requiredWhen: [pg_id] }
                                                         ^^^^^^^ FPC0009 expected the name of a field, or a mapping from names to values, found a list
                  pg_id: integer
            """),
        ("count-of-a-string", """
                request:
                  pg_text: { type: string, countField: pg_id }
                                           ^^^^^^^^^^ FPC0016 a field of type 'string' has no 'countField'
                  pg_id: integer
            """),
        ("count-by-a-string", """
                request:
                  pg_list: { type: list, items: string, countField: pg_text }
                                                                    ^^^^^^^ FPC0016 'pg_text' counts nothing: it is not of type 'integer'
                  pg_text: string
            """),
        ("count-by-nothing", """
                request:
                  pg_list: { type: list, items: string, countField: pg_count }
                                                                    ^^^^^^^^ FPC0022 there is no field 'pg_count' beside this one
            """),
        ("any-of-is-flat", """
                anyOf: [pg_a, pg_b]
                        ^^^^ FPC0009 endpoints.Broken.anyOf[0]: expected a list of two or more fields, found 'pg_a'
                              ^^^^ FPC0009 endpoints.Broken.anyOf[1]: expected a list of two or more fields
                request: { pg_a: string, pg_b: string }
            """),
        ("any-of-one", """
                anyOf: [[pg_a]]
                        ^^^^^^ FPC0009 expected a list of two or more fields, found a shorter list
                request: { pg_a: string }
            """),
        ("any-of-unknown", """
                anyOf: [[pg_a, pg_c]]
                               ^^^^ FPC0022 endpoints.Broken.anyOf[0][1]: there is no field 'pg_c' beside this one
                request: { pg_a: string, pg_b: string }
            """),
        ("any-of-required", """
                anyOf: [[pg_a, pg_b, pg_a]]
                         ^^^^ FPC0016 'pg_a' is always sent, so the condition is always met
                                     ^^^^ FPC0016 'pg_a' is always sent
                request: { pg_a: { type: string, required: true }, pg_b: string }
            """),
        ("response-and-responses", """
                response: { pg_a: string }
                responses: { Paid: { fields: { pg_a: string } } }
                ^^^^^^^^^ FPC0016 endpoints.Broken.responses: an answer has either one shape ('response') or several ('responses')
            """),
        ("responses-is-empty", """
                responses: {}
                           ^ FPC0009 endpoints.Broken.responses: expected at least one shape
            """),
        ("shape-name", """
                responses:
                  paid: { fields: { pg_a: string } }
                  ^^^^ FPC0012 endpoints.Broken.responses.paid: 'paid' cannot be the name of a shape
            """),
        ("shape-name-taken", """
                responses:
                  Read: { fields: { pg_a: string } }
                  ^^^^ FPC0021 endpoints.Broken.responses.Read: the type name 'Read' is taken by a member of every message
                  BrokenResponse: { when: { pg_status: pending } }
                  ^^^^^^^^^^^^^^ FPC0021 'BrokenResponse' is taken by a type of the endpoint
            """),
        ("shape-property", """
                responses:
                  Paid: { fields: { pg_paid: string } }
                                    ^^^^^^^ FPC0013 endpoints.Broken.responses.Paid.fields.pg_paid: the name 'Paid' is taken by a type of the endpoint
            """),
        ("shape-unknown-key", """
                responses:
                  Paid: { field: { pg_a: string } }
                          ^^^^^ FPC0006 endpoints.Broken.responses.Paid.field: unknown key; did you mean 'fields'?
            """),
        ("shapes-with-the-same-test", """
                responses:
                  Paid: { when: { pg_status: ok, pg_a: 1 } }
                  Again: { when: { pg_a: 1, pg_status: ok } }
                  ^^^^^ FPC0016 endpoints.Broken.responses.Again: 'when' says the same as that of 'Paid', so that this shape never comes
            """),
        ("shape-of-everything-is-not-the-last", """
                responses:
                  Any: { when: {} }
                               ^ FPC0016 without a field every answer fits, so that the shapes behind it never come; make it the last one
                  Paid: { when: { pg_status: ok } }
            """),
        ("shape-of-errors", """
                responses:
                  Failed: { when: { pg_status: error } }
                                               ^^^^^ FPC0016 endpoints.Broken.responses.Failed.when.pg_status: the answer with pg_status 'error' is the protocol's own
            """),
        ("shape-of-the-salt", """
                responses:
                  Paid: { when: { pg_salt: a } }
                                  ^^^^^^^ FPC0016 tells no shape
            """),
        ("shape-of-unsaid-value", """
                responses:
                  Paid: { when: { pg_status: ok, pg_a: [1, 2] } }
                                                       ^^^^^^ FPC0016 nothing would say which of the values came; list the field in 'fields'
            """),
        ("shape-by-a-list", """
                responses:
                  Paid: { when: { pg_a: 1 }, fields: { pg_a: { type: list, items: string } } }
                                  ^^^^ FPC0016 'pg_a' is an object or a list; a shape is told by a single value
            """),
        ("shape-value-of-another-type", """
                responses:
                  Paid: { when: { pg_a: x }, fields: { pg_a: integer } }
                                        ^ FPC0017 'x' cannot be a value of 'pg_a': it is not an integer: only digits, after a '-' if it is negative
            """),
        ("shape-value-outside-of-its-enum", """
                responses:
                  Paid: { when: { pg_a: c }, fields: { pg_a: { type: enum, values: [a, b] } } }
                                        ^ FPC0010 'c' is not allowed here; allowed are: a, b
            """),
        ("shape-when-is-text", """
                responses:
                  Paid: { when: ok }
                                ^^ FPC0009 endpoints.Broken.responses.Paid.when: expected a mapping, found 'ok'
            """),
        ("text-with-response", """
                answer: text
                response: { pg_a: string }
                ^^^^^^^^ FPC0016 endpoints.Broken.response: the answer is a text ('answer: text'), which has no fields
            """),
        ("answer", """
                answer: json
                        ^^^^ FPC0010 endpoints.Broken.answer: 'json' is not allowed here; only a JSON family answers so
            """),
        ("direction", """
                direction: in
                           ^^ FPC0010 endpoints.Broken.direction: 'in' is not allowed here; allowed are: outbound, inbound
            """),
        ("unsigned-with-response", """
                signed: false
                key: payout
                ^^^ FPC0016 endpoints.Broken.key: a message without signature ('signed: false') has none
                response: { pg_a: string }
                ^^^^^^^^ FPC0016 endpoints.Broken.response: a message without signature is a form
            """),
        ("in-elsewhere", """
                request:
                  pg_a: { type: string, required: true, in: header }
                                                            ^^^^^^ FPC0010 endpoints.Broken.request.pg_a.in: 'header' is not allowed here; only a JSON family has fields in headers
            """),
        ("in-path-without-parameter", """
                request:
                  pg_a: { type: string, required: true, in: path }
                                                            ^^^^ FPC0016 endpoints.Broken.request.pg_a.in: the path has no parameter {pg_a}
            """),
        ("in-path-of-an-answer", """
                response:
                  pg_a: { type: string, in: path }
                                        ^^ FPC0016 only a field of the request itself can be in the path
            """),
        ("in-path-optional", """
                request:
                  pg_a: { type: string, in: path }
                                        ^^ FPC0016 write 'required: true'
                                            ^^^^ FPC0016 the path has no parameter {pg_a}
            """),
        ("in-path-of-a-decimal", """
                request:
                  pg_a: { type: decimal, required: true, in: path }
                                                         ^^ FPC0016 a field in the path is of type 'string' or 'integer'
                                                             ^^^^ FPC0016 the path has no parameter {pg_a}
            """),
    ];
}
