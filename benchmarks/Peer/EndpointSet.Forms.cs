namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <content>Requests as forms, answers in XML.</content>
internal sealed partial class EndpointSet
{
    public static EndpointSet Forms { get; } = new()
    {
        SpecOfFile = "protocol: signed-form",
        SpecOfEndpoint = "",
        IsForm = true,
        RequestMediaType = "multipart/form-data",
        ResponseMediaType = "application/xml",
        SharedSchemas = """
            {
              "ReceiptPosition": {
                "type": "object",
                "description": "A line of the fiscal receipt.",
                "properties": {
                  "count": { "type": "integer", "format": "int64", "minimum": 1, "description": "Quantity." },
                  "name": { "type": "string", "minLength": 1, "description": "Name of the product." },
                  "price": { "type": "number", "format": "decimal", "minimum": 0.01, "maximum": 99999999, "description": "Price of one unit." },
                  "tax_type": { "type": "string", "enum": ["0", "3", "7", "11"], "description": "Kind of tax." },
                  "UnitCode": { "type": "integer", "format": "int64", "description": "Code of the unit of measurement." },
                  "GTIN": { "type": "string", "description": "Barcode (Global Trade Item Number)." },
                  "NTIN": { "type": "string", "description": "Code in Kazakhstan's National Goods Catalogue." },
                  "mark_list": { "type": "array", "items": { "type": "string" }, "description": "Marking codes of labelled goods." }
                }
              }
            }
            """,
        ProtocolOfRequests =
        [
            new("pg_merchant_id", "", """{ "type": "string" }""", "Merchant.", IsRequired: true),
            new("pg_salt", "", """{ "type": "string" }""", "Salt.", IsRequired: true),
            new("pg_sig", "", """{ "type": "string" }""", "Signature.", IsRequired: true),
        ],
        ProtocolOfResponses =
        [
            new("pg_status", "", """{ "type": "string" }""", "Status.", IsRequired: true),
            new("pg_error_code", "", """{ "type": "string" }""", "Code of the error."),
            new("pg_error_description", "", """{ "type": "string" }""", "Text of the error."),
            new("pg_salt", "", """{ "type": "string" }""", "Salt.", IsRequired: true),
            new("pg_sig", "", """{ "type": "string" }""", "Signature.", IsRequired: true),
        ],
        RequestKinds =
        [
            new("pg_order_id_#", "type: string, maxLength: 50", """{ "type": "string", "maxLength": 50 }""", "Order # at the merchant.", IsRequired: true),
            new("pg_amount_#", "type: decimal, scale: 2, min: 0.01, max: 99999999", """{ "type": "number", "format": "decimal", "minimum": 0.01, "maximum": 99999999 }""", "Amount #.", IsRequired: true),
            new("pg_currency_#", "type: string, minLength: 3, maxLength: 3, example: KZT", """{ "type": "string", "minLength": 3, "maxLength": 3, "example": "KZT" }""", "Currency of the amount #."),
            new("pg_description_#", "type: string", """{ "type": "string" }""", "What is paid for.", IsRequired: true),
            new("pg_user_phone_#", "type: string, pattern: \"^[0-9]+$\"", """{ "type": "string", "pattern": "^[0-9]+$" }""", "Phone # with the country code."),
            new("pg_user_ip_#", "type: string", """{ "type": "string" }""", "Address # of the payer."),
            new("pg_card_pan_#", "type: string, minLength: 13, maxLength: 20, sensitive: true", """{ "type": "string", "format": "password", "minLength": 13, "maxLength": 20 }""", "Card number #."),
            new("pg_auto_clearing_#", "type: boolean", """{ "type": "integer", "minimum": 0, "maximum": 1 }""", "Whether the money is taken at once."),
            new("pg_lifetime_#", "type: integer, default: 86400, min: 300, max: 604800", """{ "type": "integer", "format": "int64", "default": 86400, "minimum": 300, "maximum": 604800 }""", "Seconds within which # must be finished."),
            new("pg_payment_id_#", "type: integer", """{ "type": "integer", "format": "int64" }""", "Payment # at the gateway.", IsRequired: true),
            new("pg_language_#", "type: enum, values: [ru, en, kz], default: ru", """{ "type": "string", "enum": ["ru", "en", "kz"], "default": "ru" }""", "Language of page #."),
            new("pg_date_#", "type: date, format: yyyy-MM-dd", """{ "type": "string", "format": "date" }""", "Day #."),
            new("pg_moment_#", "type: datetime, format: \"yyyy-MM-ddTHH:mm:sszzz\"", """{ "type": "string", "format": "date-time" }""", "Moment #."),
            new("pg_exchange_params_#", "type: object, fields: { rate: decimal, rates_code: string }", """{ "type": "object", "properties": { "rate": { "type": "number", "format": "decimal" }, "rates_code": { "type": "string" } } }""", "Exchange rate #."),
            new("pg_receipt_positions_#", "type: list, items: ReceiptPosition, maxItems: 100", """{ "type": "array", "maxItems": 100, "items": { "$ref": "#/components/schemas/ReceiptPosition" } }""", "Lines of receipt #."),
            new("pg_emails_#", "type: list, items: string", """{ "type": "array", "items": { "type": "string" } }""", "Addresses #."),
            new("pg_result_url_#", "type: string, maxLength: 255", """{ "type": "string", "maxLength": 255 }""", "Called with the result #."),
            new("pg_testing_mode_#", "type: integer, min: 0, max: 1", """{ "type": "integer", "format": "int64", "minimum": 0, "maximum": 1 }""", "Without it the shop's setting # counts."),
        ],
        ResponseKinds =
        [
            new("pg_payment_id_#", "type: integer, example: 7999007771", """{ "type": "integer", "format": "int64", "example": 7999007771 }""", "Payment # at the gateway.", IsRequired: true),
            new("pg_auth_code_#", "type: string", """{ "type": "string" }""", "Code # of the bank.", IsRequired: true),
            new("pg_reference_#", "type: string", """{ "type": "string" }""", "Reference #."),
            new("pg_datetime_#", "type: datetime, format: \"yyyy-MM-ddTHH:mm:sszzz\"", """{ "type": "string", "format": "date-time" }""", "Moment of request #."),
            new("pg_payment_status_#", "type: enum, values: [new, success, error]", """{ "type": "string", "enum": ["new", "success", "error"] }""", "State of payment #."),
            new("pg_clearing_amount_#", "type: decimal, scale: 2", """{ "type": "number", "format": "decimal" }""", "Amount # taken by clearing."),
            new("pg_card_token_#", "type: string, sensitive: true", """{ "type": "string", "format": "password" }""", "Token of card #."),
            new("pg_captured_#", "type: boolean", """{ "type": "integer", "minimum": 0, "maximum": 1 }""", "Whether the money of # was taken."),
            new("pg_refund_payments_#", "type: list, item: pg_refund_payment, items: { type: object, fields: { pg_payment_id: integer, pg_amount: decimal } }", """{ "type": "array", "xml": { "wrapped": true }, "items": { "type": "object", "xml": { "name": "pg_refund_payment" }, "properties": { "pg_payment_id": { "type": "integer", "format": "int64" }, "pg_amount": { "type": "number", "format": "decimal" } } } }""", "Refunds of #."),
            new("pg_card_id_#", "type: integer, deprecated: Use the token.", """{ "type": "integer", "format": "int64", "deprecated": true }""", "Id of card #."),
            new("pg_net_amount_#", "type: decimal", """{ "type": "number", "format": "decimal" }""", "Net amount #."),
            // The wire has a blank for the T, which no format of OpenAPI names.
            new("pg_payment_date_#", "type: datetime, format: \"yyyy-MM-dd HH:mm:ss\"", """{ "type": "string" }""", "Date #."),
        ],
    };
}
