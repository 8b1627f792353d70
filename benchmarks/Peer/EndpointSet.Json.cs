namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <content>Requests and answers in JSON, signed in a header.</content>
internal sealed partial class EndpointSet
{
    public static EndpointSet Json { get; } = new()
    {
        SpecOfFile = """
            protocol: signed-json
            signature: { algorithm: HS256, id: auth_id, path: uri }
            errors: { when: [{ http: 422 }, { status: error }, error], code: error.code, description: error.description }
            types:
              Payer:
                type: object
                summary: Who pays, and with what.
                fields:
                  ip: { type: string, summary: Address. }
                  source:
                    type: union
                    by: type
                    required: true
                    summary: Where the money comes from.
                    cases:
                      card: { fields: { pan: { type: string, required: true, sensitive: true }, cvc: { type: string, required: true, sensitive: true } } }
                      recurrent: { fields: { profile_id: { type: uuid, required: true } } }
            """,
        SpecOfEndpoint = "idempotent: X-Request-Id",
        RequestMediaType = "application/json",
        ResponseMediaType = "application/json",
        ErrorSchema = "Failure",

        // The union inherits: for oneOf, NSwag writes the name of a class that it does not write. All endpoints share it, because with one for each NSwag's
        // time grows much faster than their number; each spec has its own, because specs do not share types.
        SharedSchemas = """
            {
              "Failure": {
                "type": "object",
                "properties": {
                  "status": { "type": "string", "description": "Status." },
                  "error": { "$ref": "#/components/schemas/Error" }
                }
              },
              "Error": {
                "type": "object",
                "description": "Why the request failed.",
                "properties": {
                  "code": { "type": "string", "description": "Code of the error." },
                  "description": { "type": "string", "description": "Text of the error." }
                }
              },
              "Payer": {
                "type": "object",
                "description": "Who pays, and with what.",
                "required": [ "source" ],
                "properties": {
                  "ip": { "type": "string", "description": "Address." },
                  "source": { "$ref": "#/components/schemas/Source" }
                }
              },
              "Source": {
                "type": "object",
                "description": "Where the money comes from.",
                "required": [ "type" ],
                "properties": { "type": { "type": "string" } },
                "discriminator": { "propertyName": "type", "mapping": { "card": "#/components/schemas/Card", "recurrent": "#/components/schemas/Recurrent" } }
              },
              "Card": {
                "allOf": [ { "$ref": "#/components/schemas/Source" } ],
                "type": "object",
                "required": [ "pan", "cvc" ],
                "properties": { "pan": { "type": "string", "format": "password" }, "cvc": { "type": "string", "format": "password" } }
              },
              "Recurrent": {
                "allOf": [ { "$ref": "#/components/schemas/Source" } ],
                "type": "object",
                "required": [ "profile_id" ],
                "properties": { "profile_id": { "type": "string", "format": "uuid" } }
              }
            }
            """,
        ProtocolOfRequests = [],
        ProtocolOfResponses =
        [
            new("status", "", """{ "type": "string" }""", "Status."),
            new("error", "", """{ "$ref": "#/components/schemas/Error" }""", "Why the request failed."),
        ],
        ProtocolOfHeaders =
        [
            new("X-JWS-Signature", "", """{ "type": "string" }""", "Signature.", IsRequired: true),
            new("X-Request-Id", "", """{ "type": "string", "format": "uuid" }""", "By which a repeat is recognized.", IsRequired: true),
        ],
        RequestKinds =
        [
            new("order_id_#", "type: string, maxLength: 50", """{ "type": "string", "maxLength": 50 }""", "Order # at the merchant.", IsRequired: true),
            new("amount_#", "type: decimal, scale: 2, min: 0.01, max: 99999999", """{ "type": "number", "format": "decimal", "minimum": 0.01, "maximum": 99999999 }""", "Amount #.", IsRequired: true),
            new("currency_#", "type: string, minLength: 3, maxLength: 3, example: KZT", """{ "type": "string", "minLength": 3, "maxLength": 3, "example": "KZT" }""", "Currency of the amount #."),
            new("description_#", "type: string", """{ "type": "string" }""", "What is paid for.", IsRequired: true),
            new("user_phone_#", "type: string, pattern: \"^[0-9]+$\"", """{ "type": "string", "pattern": "^[0-9]+$" }""", "Phone # with the country code."),
            new("payer_#", "type: Payer", """{ "$ref": "#/components/schemas/Payer" }""", "Payer of #.", IsRequired: true),
            new("user_ip_#", "type: string", """{ "type": "string" }""", "Address # of the payer."),
            new("auto_clearing_#", "type: boolean", """{ "type": "boolean" }""", "Whether the money is taken at once."),
            new("lifetime_#", "type: integer, default: 86400, min: 300, max: 604800", """{ "type": "integer", "format": "int64", "default": 86400, "minimum": 300, "maximum": 604800 }""", "Seconds within which # must be finished."),
            new("payment_id_#", "type: uuid", """{ "type": "string", "format": "uuid" }""", "Payment # at the gateway.", IsRequired: true),
            new("language_#", "type: enum, values: [ru, en, kz], default: ru", """{ "type": "string", "enum": ["ru", "en", "kz"], "default": "ru" }""", "Language of page #."),
            new("fee_#", "type: decimal, wire: text", """{ "type": "string", "format": "decimal" }""", "Fee # (a number as a text)."),
            new("day_#", "type: date, format: yyyy-MM-dd", """{ "type": "string", "format": "date" }""", "Day #."),
            new("moment_#", "type: datetime, format: rfc3339", """{ "type": "string", "format": "date-time" }""", "Moment #."),
            new("exchange_#", "type: object, fields: { rate: decimal, rates_code: string }", """{ "type": "object", "properties": { "rate": { "type": "number", "format": "decimal" }, "rates_code": { "type": "string" } } }""", "Exchange rate #."),
            new("positions_#", "type: list, items: { type: object, fields: { count: integer, name: string, price: decimal } }, maxItems: 100", """{ "type": "array", "maxItems": 100, "items": { "type": "object", "properties": { "count": { "type": "integer", "format": "int64" }, "name": { "type": "string" }, "price": { "type": "number", "format": "decimal" } } } }""", "Lines of receipt #."),
            new("emails_#", "type: list, items: string", """{ "type": "array", "items": { "type": "string" } }""", "Addresses #."),
            new("result_url_#", "type: string, maxLength: 255", """{ "type": "string", "maxLength": 255 }""", "Called with the result #."),
        ],
        ResponseKinds =
        [
            new("id_#", "type: uuid", """{ "type": "string", "format": "uuid" }""", "Payment # at the gateway.", IsRequired: true),
            new("auth_code_#", "type: string", """{ "type": "string" }""", "Code # of the bank.", IsRequired: true),
            new("reference_#", "type: string", """{ "type": "string" }""", "Reference #."),
            new("created_at_#", "type: datetime, format: rfc3339", """{ "type": "string", "format": "date-time" }""", "Moment of request #."),
            new("payment_status_#", "type: enum, values: [process, success, error]", """{ "type": "string", "enum": ["process", "success", "error"] }""", "State of payment #."),
            new("clearing_amount_#", "type: decimal, scale: 2", """{ "type": "number", "format": "decimal" }""", "Amount # taken by clearing."),
            new("card_token_#", "type: string, sensitive: true", """{ "type": "string", "format": "password" }""", "Token of card #."),
            new("cleared_#", "type: boolean", """{ "type": "boolean" }""", "Whether the money of # was taken."),
            new("refund_payments_#", "type: list, items: { type: object, fields: { id: uuid, amount: decimal } }", """{ "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string", "format": "uuid" }, "amount": { "type": "number", "format": "decimal" } } } }""", "Refunds of #."),
            new("card_id_#", "type: integer, deprecated: Use the token.", """{ "type": "integer", "format": "int64", "deprecated": true }""", "Id of card #."),
            new("net_amount_#", "type: decimal, wire: text", """{ "type": "string", "format": "decimal" }""", "Net amount # (a number as a text)."),
            new("merchant_#", "type: any", "{}", "Unknown data #."),
        ],
    };
}
