namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>Specs written for the tests that, together, use every word of the format.</summary>
internal static class VocabularySpecs
{
    /// <summary>Types that several files share.</summary>
    public static readonly Spec Common = new("/specs/common/states.yaml", """
        contracts: 1
        section: Common
        namespace: Test.Common
        types:
          PaymentState:
            type: enum
            summary: How a payment stands.
            sources: example.com/states
            categories: StateKind
            values:
              ok: { name: Paid, summary: The money has moved., certainty: recorded, category: over }
              partial: Partial
              "-1": { name: Failed, deprecated: Use error., certainty: conflict, category: over, notes: [Gone since 2024., Once a code.], sources: public clients }
              refused: { certainty: doc, moneyMoved: never, category: "for us" }
              "9998": { name: Unknown, summary: The merchant is unknown., certainty: doc, moneyMoved: never, means: notFound, sources: example.com/states, notes: Is not signed. }
              gone: { means: notFound }
          StateKind:
            type: enum
            summary: What a state asks of the shop.
            values:
              over: { summary: Nothing. }
              for us: { name: ForUs, certainty: client }
          Address:
            type: object
            fields:
              city: { type: string, required: true }
              zip: { type: string, pattern: "^[0-9]{6}$" }
        """) { Name = "common/states.yaml" };

    /// <summary>Objects, lists, enums, bounds, conditions, constants and defaults in requests; several shapes in the answer.</summary>
    public static readonly Spec Payments = new("/specs/payments.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Payments
        host: https://api.example.com
        protocol: signed-form

        types:
          ReceiptPosition:
            type: object
            summary: A line of the fiscal receipt.
            notes: Sums are in tenge.
            fields:
              count: { type: integer, required: true, min: 1 }
              name: { type: string, required: true, minLength: 1, maxLength: 128 }
              price: { type: decimal, scale: 2, required: true, min: 0.01, max: 99999999 }
              tax_type: TaxKind
              secret_code: { type: string, sensitive: true }
              old_code: { type: string, deprecated: Use mark_list. }
              mark_list: { type: list, items: string, countField: count }
          TaxKind:
            type: enum
            summary: The tax of a line.
            deprecated: false
            values:
              "0": { name: NoTax, summary: Without tax. }
              "3": Vat16Of116
              new:

        endpoints:
          Pay:
            title: Payment
            summary: Makes a payment.
            post: /g2g/pay
            anyOf: [[pg_card_pan, pg_card_token]]
            request:
              pg_amount: { type: decimal, scale: 2, required: true, min: 0.01, max: 99999999.99, summary: What is paid. }
              pg_order_id: { type: string, required: true, maxLength: 50 }
              pg_card_pan: { type: string, minLength: 13, maxLength: 20, sensitive: true, pattern: "^[0-9]+$" }
              pg_card_token: { type: string, sensitive: true }
              pg_payment_method: { const: bankcard, summary: Tells this payment from others at the same address. }
              pg_language: { type: enum, values: [ru, en, kz], default: ru }
              pg_testing_mode: { type: boolean, default: "0" }
              pg_lifetime: { type: integer, default: 3600, min: 60 }
              pg_share: { type: decimal, default: 0.50 }
              pg_description: { type: string, default: "Order: \"№\"" }
              pg_recurring_start: { type: boolean }
              pg_recurring_lifetime: { type: integer, min: 1, max: 156, requiredWhen: { pg_recurring_start: "1" } }
              pg_user_phone: { type: string, sensitive: false, requiredWhen: pg_language }
              pg_user_ip: { type: string, requiredWhen: { pg_language: [ru, kz], pg_lifetime: 60 } }
              pg_receipt_positions: { type: list, items: ReceiptPosition, minItems: 1, maxItems: 100 }
              pg_exchange_params:
                type: object
                summary: A payment in another currency.
                anyOf: [[rate, rate_id]]
                fields:
                  rate: decimal
                  rate_id: string
                  currency: { type: enum, required: true, values: [USD, EUR] }
                  parts:
                    type: list
                    items:
                      type: object
                      typeName: ExchangePart
                      fields: { sum: { type: decimal, required: true }, kind: TaxKind }
              pg_tags: { type: list, items: string, sensitive: true }
              pg_numbers: { type: list, items: integer }
              pg_rates: { type: list, items: decimal }
              pg_kinds: { type: list, items: TaxKind }
              pg_state: { type: PaymentState, default: ok }
              pg_address: { type: Address }
            responses:
              Paid:
                when: { pg_status: ok, pg_3ds: 0 }
                summary: The money has moved.
                fields:
                  pg_payment_id: { type: integer, required: true }
                  pg_state: PaymentState
                  pg_card_token: { type: string, alias: pg_card_token_to, sensitive: true }
                  pg_refund_payments:
                    type: list
                    item: pg_refund_payment
                    items: { type: object, fields: { pg_payment_id: { type: integer, required: true }, pg_note: string } }
                  pg_codes: { type: list, items: integer }
                  pg_address: Address
              ThreeDSecureNeeded:
                when: { pg_status: ok, pg_3ds: 1 }
                notes: The payer is sent to the ACS.
                fields:
                  pg_payment_id: { type: integer, required: true }
                  pg_acs_url: { type: string, required: true, example: "https://acs.example.com" }
              Processing:
                when: { pg_status: pending, pg_kind: [slow, manual] }
                fields:
                  pg_kind: string
        """) { Name = "payments.yaml" };

    /// <summary>Lists of every single value, as they stand in forms and, wrapped and repeated, in XML.</summary>
    public static readonly Spec Lists = new("/specs/lists.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Lists
        host: https://api.example.com
        protocol: signed-form

        types:
          Everything:
            type: object
            fields:
              texts: { type: list, items: string }
              numbers: { type: list, item: number, items: integer }
              flags: { type: list, required: true, items: boolean }
              rates: { type: list, item: rate, items: decimal }
              sums: { type: list, required: true, items: { type: decimal, scale: 2 } }
              moments: { type: list, required: true, item: moment, items: { type: datetime, format: "yyyy-MM-ddTHH:mm:sszzz" } }
              times: { type: list, required: true, items: { type: datetime, format: yyyy-MM-dd HH:mm } }
              days: { type: list, required: true, item: day, items: { type: date, format: dd.MM.yyyy } }
              hidden: { type: list, sensitive: true, items: string }
              urls: { type: list, item: url, items: url }
              uuids: { type: list, item: uuid, items: uuid }

        endpoints:
          Lists:
            title: Lists
            summary: Sends lists in a form.
            post: /api/lists.php
            request:
              pg_all: { type: Everything, required: true }
              pg_flags: { type: list, items: boolean }
              pg_sums: { type: list, items: { type: decimal, scale: 2 } }
              pg_moments: { type: list, items: { type: datetime, format: "yyyy-MM-ddTHH:mm:sszzz" } }
              pg_times: { type: list, items: { type: datetime, format: yyyy-MM-dd HH:mm } }
              pg_days: { type: list, minItems: 1, maxItems: 2, items: { type: date, format: dd.MM.yyyy } }
            response:
              pg_all: Everything
              pg_days: { type: list, item: pg_day, required: true, items: { type: date, format: dd.MM.yyyy } }
          XmlLists:
            title: Lists in XML
            summary: Sends lists in a document.
            post: /api/lists.php
            encoding: pg_xml
            request:
              pg_all: { type: Everything, required: true }
        """) { Name = "lists.yaml" };

    /// <summary>Paths, encodings, text answers, inbound and unsigned messages.</summary>
    public static readonly Spec Messages = new("/specs/messages.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Messages
        host: https://api.example.com
        protocol: signed-form

        endpoints:
          RemoveCard:
            title: Remove card
            summary: Forgets a card.
            post: /v1/merchant/{merchant_id}/cardstorage/{card_id}/remove
            encoding: form
            request:
              card_id: { type: integer, required: true, in: path }
              pg_user_id: { type: string, required: true }
          Page:
            title: Page
            summary: Gives a page.
            get: /pages/{page}
            effect: reads
            answer: text
            request:
              page: { type: string, required: true, in: path }
              pg_theme: string
          XmlForm:
            title: XML request
            summary: Sends its fields as a document.
            post: /get_status.php
            encoding: pg_xml
            script: get_status
            request:
              pg_ids: { type: list, item: pg_id, items: integer, required: true }
              pg_parts: { type: list, items: { type: object, fields: { sum: { type: integer, required: true } } } }
            response:
              pg_state: { type: enum, values: [ok, failed], required: true }
          PaymentResult:
            title: Result
            summary: Tells how a payment went.
            direction: inbound
            repeat: [pg_payment_id, pg_result]
            request:
              pg_payment_id: { type: integer, required: true }
              pg_result: { type: boolean, required: true }
              pg_receipts: { type: list, items: { type: object, fields: { url: { type: string, required: true } } } }
            response:
              pg_status: { type: enum, typeName: ResultStatus, values: [ok, rejected, error], required: true }
              pg_description: { type: string, maxLength: 10 }
          PayerComesBack:
            title: Back
            summary: The payer comes back.
            direction: inbound
            encoding: query
            script: success
            request:
              pg_order_id: { type: string, required: true }
          AcsForm:
            title: ACS form
            summary: Takes the payer to the issuer.
            signed: false
            request:
              PaReq: { type: string, required: true, sensitive: true }
              MD: { type: string, required: true, sensitive: false, name: MerchantData }
              TermUrl: { type: string, required: true, maxLength: 60 }
          AcsResult:
            title: ACS result
            summary: Comes back from the issuer.
            direction: inbound
            signed: false
            request:
              PaRes: { type: string, required: true, sensitive: true }
              MD: { type: string, required: true, sensitive: false, name: MerchantData }
        """) { Name = "messages.yaml" };

    /// <summary>The shared types as a project has them that references their assembly.</summary>
    public static Spec CommonReference => Common with { IsReference = true };
}
