namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>One change for each rule, at least.</summary>
internal static partial class CompareCases
{
    private const string Signature = "protocol: signed-json\nsignature: { algorithm: HS256, id: auth_id, path: uri }";

    private const string OtherProtocol = """
        contracts: 1
        section: Shop / JSON
        namespace: Shop.Json
        host: https://api.example.kz
        protocol: signed-form
        endpoints:
          Create:
            title: Create
            summary: Takes a payment.
            post: /v1/create
            request: { order_id: string }
            response: { id: uuid }

        """;

    private const string Reply = "    response:\n      pg_status: { type: enum, required: true, values: [ok, rejected] }\n      pg_description: string\n";

    private const string StatusRequest = "request: { pg_order_id: { type: string, required: true } }";

    private const string State = "    state: { payment: pg_payment_id, when: { paid: { pg_payment_status: success } } }\n";

    private const string Widget = "  Widget:\n    title: Widget\n    summary: Gives a page.\n    post: /widget\n    effect: prepares\n    answer: text\n    request: { pg_name: string }\n";

    private const string Later = "      Later: { when: { http: 202 }, means: pending, fields: { id: { type: uuid, required: true } } }\n";

    private const string Gone = "      Gone: { when: { http: 404 }, fields: { id: { type: uuid, required: true }, reason: string } }\n";

    private const string Other = "      Other: { when: {}, fields: { id: { type: uuid, required: true }, state: string } }\n";

    private const string Paid = "      Paid:\n        when: { pg_status: ok, pg_3ds: \"0\" }\n        means: done\n        fields: { pg_payment_id: { type: integer, required: true }, pg_card: string, pg_shared: string }\n";

    private const string Needed = "      Needed:\n        when: { pg_status: ok, pg_3ds: \"1\" }\n        means: pending\n        fields: { pg_payment_id: integer, pg_url: url, pg_shared: string }\n";

    public static IReadOnlyList<CompareCase> All => [.. Endpoints, .. Responses, .. Fields, .. Types];

    private static IEnumerable<CompareCase> Endpoints =>
    [
        CompareCase.Forms("FPD0001", [(Widget, "")]),
        CompareCase.Forms("FPD0002", [], [(Widget, "")]) with { Unused = ["WidgetRequest"] },
        CompareCase.Forms("FPD0003", [("  Widget:\n", "  Gadget:\n")]),
        CompareCase.Forms("FPD0004", [("    post: /page\n    carriedBy: browser", "    direction: inbound")]),
        new CompareCase("FPD0005 FPD0301", ComparedTexts.Json, OtherProtocol, IsJson: true),
        CompareCase.Json("FPD0006", [("https://api.example.kz", "https://api2.example.kz")]),
        CompareCase.Json("FPD0007", [("post: /v1/create", "post: /v2/create")]),
        CompareCase.Json("FPD0007", [("post: /v1/create", "put: /v1/create")]),
        CompareCase.Forms("FPD0007 FPD0008 FPD0022 FPD0201", [("post: /status", "post: /status/{kind}/read"), (StatusRequest, "request: { pg_order_id: { type: string, required: true }, kind: { type: string, in: path, required: true } }"), ("with: { pg_order_id: pg_order_id }", "with: { pg_order_id: pg_order_id, kind: pg_order_id }")], [("with: { pg_order_id: pg_order_id }", "with: { pg_order_id: pg_order_id }")]),
        CompareCase.Forms("FPD0009", [("post: /status", "post: /status\n    script: state")]),
        CompareCase.Forms("FPD0010", [("direction: inbound", "direction: inbound\n    script: notify")]),
        CompareCase.Forms("FPD0011", [("post: /status", "post: /status\n    key: payout")]),
        CompareCase.Forms("FPD0012", [("post: /status", "post: /status\n    encoding: form")]),
        CompareCase.Json("FPD0013", [("X-Action: payment.create", "X-Action: payment.make")]),
        CompareCase.Json("FPD0014", [("HS256", "HS512")]),
        CompareCase.Forms("FPD0032 FPD0302", [], [(Reply, "")]) with
        {
            Unused = ["NotifyResponse"],
            OnlyOld = ("SignedRequest<NotifyResponse> withReply", "SignedTextRequest withoutReply"),
            IsOfRoutes = true,
        },
        CompareCase.Json("FPD0031", [(Signature, "protocol: json")]),
        CompareCase.Json("FPD0015", [(Signature, "protocol: json\nauth: basic")], [(Signature, "protocol: json")]),
        CompareCase.Forms("FPD0016 FPD0017", [("    carriedBy: browser\n", "    signed: false\n")]),
        CompareCase.Forms("FPD0017 FPD0019", [("    carriedBy: browser\n    request: { pg_name: string }", "    encoding: form\n    request: { pg_name: string }\n    response: {}")]),
        CompareCase.Forms("FPD0018", [("pg_force: string }\n    response: {}", "pg_force: string }\n    answer: text")]),
        CompareCase.Forms("FPD0019", [("    answer: text\n    request: { pg_name: string }", "    request: { pg_name: string }\n    response: { pg_page: string }")]),
        CompareCase.Forms("FPD0020", [("post: /widget\n    effect: prepares", "post: /widget\n    effect: moves")]),
        CompareCase.Forms("FPD0021", [("    idempotent: X-Request-Id\n", "")]),
        CompareCase.Forms("FPD0022", [("done: { pg_payment_status: success } }", "done: { pg_payment_status: [success, paid] } }")]),
        CompareCase.Forms("FPD0023", [("repeat: [pg_payment_id]", "repeat: [pg_payment_id, pg_note]")]),
        CompareCase.Forms("FPD0024", [(State, "")]),
        CompareCase.Forms("FPD0025", [], [(State, "")]) with { Unused = ["status.State", "IPaymentReport"] },
        CompareCase.Forms("FPD0026", [("when: { paid: { pg_payment_status: success } }", "when: { paid: { pg_payment_status: [success, paid] } }")]),
        CompareCase.Json("FPD0027", [("code: error.code", "code: error.number")]),
        CompareCase.Json("FPD0028", [("notDone: [{ http: 422 }]", "notDone: [{ http: 422 }, { error.code: \"7\" }]")]),
        CompareCase.Forms("FPD0029", [("pg_count: integer\n", "pg_count: { type: integer, deprecated: true }\n")]),
        CompareCase.Forms("FPD0030", [("summary: Tells the state of a payment.", "summary: Tells how a payment is.")]),
        CompareCase.Forms("FPD0030", [("The order.", "Id of the order.")]),
        CompareCase.Forms("FPD0030", [("[docs.example.kz/status]", "[docs.example.kz/state]")]),
    ];

    private static IEnumerable<CompareCase> Responses =>
    [
        CompareCase.Json("FPD0101", [(Later, ""), (Gone, ""), ("    responses:\n" + Other, "    response: { id: { type: uuid, required: true }, state: string }\n")]),
        CompareCase.Json("FPD0102", [(Gone, "")]),
        CompareCase.Forms("FPD0103", [(Needed, Needed + "      Waits: { when: { pg_status: pending, pg_3ds: \"0\" }, fields: { pg_payment_id: integer, pg_shared: string } }\n")]),
        CompareCase.Json("FPD0104", [(Other, "      Lost: { when: { http: 410 }, fields: { id: { type: uuid, required: true } } }\n" + Other)]),
        CompareCase.Forms("FPD0105", [("      Needed:\n", "      Asked:\n")]),
        CompareCase.Forms("FPD0106", [("pg_3ds: \"1\"", "pg_3ds: \"2\"")]),
        CompareCase.Forms("FPD0107", [(Paid, ""), (Needed, Needed + Paid)]),
        CompareCase.Forms("FPD0108", [("means: done", "means: pending")]),
        CompareCase.Forms("FPD0109 FPD0205", [("pg_card: string, pg_shared: string", "pg_card: string")]),
        CompareCase.Forms("FPD0110 FPD0202", [("pg_card: string", "pg_card: string, pg_url: url")]),
    ];
}
