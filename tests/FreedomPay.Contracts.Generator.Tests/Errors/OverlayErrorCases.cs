namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Overlays with mistakes, behind <c>contracts: 1</c> and <c>overlays:</c>. Marks: see <see cref="SpecCase"/>.</summary>
public static class OverlayErrorCases
{
    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach ((string name, string text) in Targets().Concat(Fields()).Concat(Contradictions()))
            {
                data.Add(name, text);
            }

            return data;
        }
    }

    private static IEnumerable<(string Name, string Text)> Targets() =>
    [
        ("unknown-endpoint", """
              Test.Api.Pya:
              ^^^^^^^^^^^^ FPC0029 overlays.Test.Api.Pya: there is no endpoint or type 'Test.Api.Pya' in this project; did you mean 'Pay'?
                request: { pg_user_ip: { required: true } }
            """),
        ("unknown-namespace", """
              Test.Apj.Pay:
              ^^^^^^^^^^^^ FPC0029 did you mean the namespace 'Test.Api'?
                request: { pg_user_ip: { required: true } }
            """),
        ("section-that-is-not-compiled", """
              FreedomPay.Merchant.PayoutCards.AddCard:
              ^ FPC0029 add 'merchant/payout-cards' to FreedomPayCatalog
                request: { pg_user_ip: { required: true } }
            """),
        ("other-namespace", """
              Somewhere.Else.Entirely.Pay:
              ^ FPC0029 which has no spec with the namespace Somewhere.Else.Entirely
                request: { pg_user_ip: { required: true } }
            """),
        ("bare-name", """
              Pay:
              ^^^ FPC0012 overlays.Pay: 'Pay' cannot be the name of what an overlay changes; write namespace and name
                request: { pg_user_ip: { required: true } }
            """),
        ("no-name", """
              Test.Api.pay:
              ^^^^^^^^^^^^ FPC0012 write namespace and name of the endpoint or type
                request: { pg_user_ip: { required: true } }
            """),
        ("target-twice", """
              Test.Api.Pay: { request: { pg_user_ip: { required: true } } }
              Test.Api.Pay: { request: { pg_wallet: { deprecated: true } } }
              ^^^^^^^^^^^^ FPC0007 first defined on line 3
            """),
        ("unknown-part", """
              Test.Api.Pay:
                requst: { pg_user_ip: { required: true } }
                ^^^^^^ FPC0006 overlays.Test.Api.Pay.requst: unknown key; did you mean 'request'?
            """),
        ("key-of-the-endpoint", """
              Test.Api.Pay:
                effect: reads
                ^^^^^^ FPC0006 overlays.Test.Api.Pay.effect: unknown key; an overlay changes fields alone, below 'request', 'response', 'responses', 'fields'
            """),
        ("fields-of-an-endpoint", """
              Test.Api.Pay:
                fields: { pg_user_ip: { required: true } }
                ^^^^^^ FPC0016 endpoints.Pay.fields: an endpoint has 'request' and 'response' or 'responses'
            """),
        ("request-of-a-type", """
              Test.Api.Line:
                request: { name: { required: true } }
                ^^^^^^^ FPC0016 types.Line.request: a type has 'fields'
            """),
        ("response-of-shapes", """
              Test.Api.Confirm:
                response: { pg_payment_id: { required: true } }
                ^^^^^^^^ FPC0029 endpoints.Confirm.response: there is no key 'response'; the response is described by 'responses'
            """),
        ("shapes-of-a-response", """
              Test.Api.Pay:
                responses: { Paid: { fields: { pg_payment_id: { required: false } } } }
                ^^^^^^^^^ FPC0029 the response is described by 'response'
            """),
        ("unknown-shape", """
              Test.Api.Confirm:
                responses: { Payd: { fields: { pg_payment_id: { required: true } } } }
                             ^^^^ FPC0029 endpoints.Confirm.responses.Payd: there is no shape 'Payd'; did you mean 'Paid'?
            """),
        ("key-of-a-shape", """
              Test.Api.Confirm:
                responses: { Paid: { means: done, fields: { pg_payment_id: { required: true } } } }
                                     ^^^^^ FPC0006 overlays.Test.Api.Confirm.responses.Paid.means: unknown key
            """),
        ("shape-without-fields", """
              Test.Api.Confirm:
                responses: { Paid: {} }
                             ^^^^ FPC0008 'fields' is missing
            """),
        ("overlay-that-is-a-text", """
              Test.Api.Pay: request
                            ^^^^^^^ FPC0009 overlays.Test.Api.Pay: expected a mapping, found 'request'
            """),
        ("empty-overlay", """
              Test.Api.Pay: {}
                            ^^ FPC0009 overlays.Test.Api.Pay: expected at least one key, found an empty mapping
            """),
        ("empty-request", """
              Test.Api.Pay: { request: {} }
                                       ^^ FPC0009 overlays.Test.Api.Pay.request: expected at least one key
            """),
        ("fields-that-are-a-list", """
              Test.Api.Pay: { request: [pg_user_ip] }
                                       ^^^^^^^^^^^^ FPC0009 overlays.Test.Api.Pay.request: expected a mapping, found a list
            """),
    ];

    private static IEnumerable<(string Name, string Text)> Fields() =>
    [
        ("unknown-field", """
              Test.Api.Pay:
                request: { pg_user_pi: { required: true } }
                           ^^^^^^^^^^ FPC0029 endpoints.Pay.request.pg_user_pi: there is no field 'pg_user_pi' in the request; did you mean 'pg_user_ip'? A new field needs a 'type'
            """),
        ("unknown-field-of-a-shape", """
              Test.Api.Confirm:
                responses: { Paid: { fields: { pg_paymnt_id: { required: true } } } }
                                               ^^^^^^^^^^^^ FPC0029 there is no field 'pg_paymnt_id' in 'Paid'; did you mean 'pg_payment_id'?
            """),
        ("unknown-field-of-a-type", """
              Test.Api.Line:
                fields: { nam: { required: true } }
                          ^^^ FPC0029 types.Line.fields.nam: there is no field 'nam' in the type; did you mean 'name'?
            """),
        ("unknown-field-removed", """
              Test.Api.Pay:
                request: { pg_nothing_like_it: ~ }
                           ^^^^^^^^^^^^^^^^^^ FPC0029 there is no field 'pg_nothing_like_it' in the request; allowed are: pg_order_id, pg_amount
            """),
        ("unknown-field-of-items", """
              Test.Api.Pay:
                request: { pg_lines: { items: { fields: { som: { scale: 2 } } } } }
                                                          ^^^ FPC0029 endpoints.Pay.request.pg_lines.items.fields.som: there is no field 'som' in 'fields'; did you mean 'sum'?
            """),
        ("unknown-key", """
              Test.Api.Pay:
                request: { pg_user_ip: { requird: true } }
                                         ^^^^^^^ FPC0006 endpoints.Pay.request.pg_user_ip.requird: unknown key; did you mean 'required'?
            """),
        ("unknown-key-removed", """
              Test.Api.Pay:
                request: { pg_order_id: { patern: ~ } }
                                          ^^^^^^ FPC0006 did you mean 'pattern'?
            """),
        ("key-twice", """
              Test.Api.Pay:
                request: { pg_user_ip: { required: true, required: false } }
                                                         ^^^^^^^^ FPC0007 endpoints.Pay.request.pg_user_ip.required: duplicate key
            """),
        ("field-twice", """
              Test.Api.Pay:
                request:
                  pg_user_ip: { required: true }
                  pg_user_ip: { maxLength: 9 }
                  ^^^^^^^^^^ FPC0007 first defined on line 5
            """),
        ("unknown-type", """
              Test.Api.Pay:
                request: { pg_user_ip: { type: strnig } }
                                               ^^^^^^ FPC0010 endpoints.Pay.request.pg_user_ip.type: 'strnig' is not allowed here; did you mean 'string'?
            """),
        ("bare-type", """
              Test.Api.Pay:
                request: { pg_user_ip: strnig }
                                       ^^^^^^ FPC0010 did you mean 'string'?
            """),
        ("wrong-kind", """
              Test.Api.Pay:
                request: { pg_user_ip: { required: yes } }
                                                   ^^^ FPC0009 expected true or false, found 'yes'
            """),
        ("list-for-a-field", """
              Test.Api.Pay:
                request: { pg_user_ip: [required] }
                                       ^^^^^^^^^^ FPC0009 endpoints.Pay.request.pg_user_ip: expected a type or a mapping with the key 'type', found a list
            """),
        ("new-field-with-a-mistake", """
              Test.Api.Pay:
                request: { pg_new: { type: string, scale: 2 } }
                                                   ^^^^^ FPC0016 a field of type 'string' has no 'scale'
            """),
        ("new-field-of-the-protocol", """
              Test.Api.Pay:
                request: { pg_sig: string }
                           ^^^^^^ FPC0015 endpoints.Pay.request.pg_sig
            """),
        ("new-field-with-a-bad-name", """
              Test.Api.Pay:
                request: { pg-new: string }
                           ^^^^^^ FPC0012 'pg-new' cannot be the name of a field
            """),
        ("new-field-with-the-property-of-another", """
              Test.Api.Pay:
                request: { user_ip: string }
                           ^^^^^^^ FPC0014 becomes the property 'UserIp', as does pg_user_ip
            """),
        ("type-without-its-format", """
              Test.Api.Pay:
                request: { pg_user_ip: { type: date } }
                           ^^^^^^^^^^ FPC0008 endpoints.Pay.request.pg_user_ip: 'format' is missing
            """),
        ("example-out-of-bounds", """
              Test.Api.Pay:
                request: { pg_amount: { example: 0 } }
                                                 ^ FPC0017 endpoints.Pay.request.pg_amount.example: '0' is less than 'min'
            """),
        ("default-of-a-required-field", """
              Test.Api.Pay:
                request: { pg_order_id: { default: abc } }
                                          ^^^^^^^ FPC0016 a required field is always set
            """),
        ("text-that-a-comment-cuts", """
              Test.Api.Pay:
                request:
                  pg_user_ip:
                    summary: Of order #5 alone.
                             ^ FPC0028 overlays.Test.Api.Pay.request.pg_user_ip.summary: ' #' begins a comment, so that the text is only 'Of order'
            """),
        ("means", """
              Test.Api.Pay:
                response: { pg_payment_id: { means: { "1": done } } }
                                             ^^^^^ FPC0016 endpoints.Pay.response.pg_payment_id.means: what a response proves is for the spec of the endpoint
            """),
        ("echo-removed", """
              Test.Api.Pay:
                response: { pg_payment_id: { echoes: ~ } }
                                             ^^^^^^ FPC0016 what a response proves is for the spec of the endpoint, and no overlay, to say
            """),
        ("echoing-field-removed", """
              Test.Api.Pay:
                response: { pg_order_id: ~ }
                            ^^^^^^^^^^^ FPC0016 endpoints.Pay.response.pg_order_id: the field has 'echoes': what a response proves
            """),
        ("new-field-that-proves", """
              Test.Api.Pay:
                response: { pg_new: { type: boolean, means: { "1": done } } }
                            ^^^^^^ FPC0016 endpoints.Pay.response.pg_new: the field has 'means'
            """),
        ("no-url", """
              Test.Api.Pay:
                response: { pg_url: { example: javascript:alert(1) } }
                                               ^^^^^^^^^^^^^^^^^^^ FPC0017 is not an absolute http or https URL
            """),
    ];

    /// <summary>Mistakes that show in the spec, and are told at the overlay.</summary>
    private static IEnumerable<(string Name, string Text)> Contradictions() =>
    [
        ("key-that-the-type-does-not-have", """
              Test.Api.Pay:
                request: { pg_amount: { type: string } }
                           ^^^^^^^^^ FPC0031 endpoints.Pay.request.pg_amount.min: with this overlay, the spec has a mistake in base.yaml, line 20: endpoints.Pay.request.pg_amount.min: a field of type 'string' has no 'min'
            """),
        ("required-with-a-default", """
              Test.Api.Pay:
                request: { pg_language: { required: true } }
                           ^^^^^^^^^^^ FPC0031 a required field is always set, so that its default would never be seen
            """),
        ("removed-field-that-is-needed", """
              Test.Api.Pay:
              ^^^^^^^^^^^^ FPC0031 endpoints.Pay.anyOf[0][1]: with this overlay, the spec has a mistake in base.yaml, line 17: endpoints.Pay.anyOf[0][1]: there is no field 'pg_wallet' beside this one
                request: { pg_wallet: ~ }
            """),
        ("removed-required-key", """
              Test.Api.Pay:
                request: { pg_amount: { type: ~ } }
                           ^^^^^^^^^ FPC0008 endpoints.Pay.request.pg_amount: 'type' is missing
            """),
        ("value-of-an-enum-removed", """
              Test.Api.Pay:
                request: { pg_language: { values: { en: ~ } } }
                                                    ^^ FPC0016 an overlay replaces the values as a whole, and '~' removes none; list the values that stay
            """),
        ("nothing", """
              {}
              ^ FPC0009 overlays: expected
            """),
        ("bounds-that-cross", """
              Test.Api.Pay:
                request: { pg_amount: { max: 0 } }
                                        ^^^ FPC0016 is less than 'min'
            """),
        ("last-field-of-a-type", """
              Test.Api.Line:
                fields: { name: ~, price: ~ }
                ^^^^^^ FPC0031 types.Line.fields
            """),
    ];
}
