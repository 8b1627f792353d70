namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>Specs that overlays change, and an overlay of each kind.</summary>
internal static class OverlaySpecs
{
    public static readonly Spec Base = new("/specs/base.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-form
        types:
          Line:
            type: object
            fields:
              name: { type: string, maxLength: 5 }
              price: { type: decimal, min: 0.01 }
        endpoints:
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            anyOf: [[pg_card, pg_wallet]]
            request:
              pg_order_id: { type: string, required: true, pattern: "^[a-z]+$" }
              pg_amount: { type: decimal, required: true, min: 0.01 }
              pg_card: integer
              pg_wallet: integer
              pg_user_ip: string
              pg_language: { type: string, default: ru }
              pg_lines: { type: list, items: { type: object, fields: { sum: { type: decimal, min: 1 } } } }
            response:
              pg_payment_id: { type: integer, required: true }
              pg_order_id: { type: string, echoes: pg_order_id }
              pg_url: { type: url, maxLength: 100 }
          Confirm:
            title: Confirm
            summary: Confirms.
            post: /confirm
            request:
              pg_lines: { type: list, items: Line }
            responses:
              Paid:
                when: { pg_status: ok, pg_3ds: 0 }
                fields: { pg_payment_id: integer }
              Needed:
                when: { pg_status: ok, pg_3ds: 1 }
                fields: { pg_acs: string }
        """) { Name = "base.yaml" };

    /// <summary>A spec that no overlay of the tests names.</summary>
    public static readonly Spec Unrelated = Specs.Of("unrelated.yaml", Specs.Endpoint("Unrelated"), ns: "Test.Unrelated");

    public static Spec Overlay(string overlays, string path = "/shop/shop.freedompay.yaml") => new(path, $"contracts: 1\noverlays:\n{overlays}") { Name = Path.GetFileName(path) };
}
