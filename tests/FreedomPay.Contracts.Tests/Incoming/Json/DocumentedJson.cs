namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>Answers that the documentation prints.</summary>
internal static class DocumentedJson
{
    /// <summary>Async API, read payment.</summary>
    public const string Payment = """
        {"id":"01978d0e-b956-7ea2-9a42-32cff1f44ede","status":"success","amount":100,"created_at":"2025-06-20T07:13:31.068188524Z","order_id":"1234",
         "clearing":{"cleared":true,"amount":100},
         "from":{"card":{"token":"01978d11-669e-7dd1-bf1b-75a12bf57ca9","brand":"VI"}},
         "refund_payments":[{"id":"01978d53-4748-74c1-9c0a-0ca2b64b9c1b","amount":-100,"status":"success"}],
         "additional":{"approval_code":"95F69T","reference":"1234567891234","intreference":"AC1BFED11052BFAC"},
         "3ds":{"acs_url":"","flow_type":"F"}}
        """;

    /// <summary>Async API, read payment: the amount is a string here.</summary>
    public const string FailedPayment =
        """{"amount":"100","created_at":"2025-06-19T14:13:49.812118623Z","error":{"code":"10012","description":"Limits on your card"},"id":"01978c87-82ad-793f-9a91-eb83d4566410","status":"error"}""";

    /// <summary>Async API, read request.</summary>
    public const string FailedRequest =
        """{"id":"bfe49b6e-2af3-4da8-aef3-c609ed1be949","status":"error","response":{"id":"bfe49b6e-2af3-4da8-aef3-c609ed1be949","status":"error","amount":0,"created_at":"0001-01-01T00:00:00Z","error":{"code":"1202","description":"Incorrect payment id"}}}""";

    /// <summary>Async API, edit payment.refund.</summary>
    public const string Refund =
        """{"id":"01978d4f-fb27-7615-a95c-d646dc1df3f3","amount":100,"refund_payment":{"id":"01978d53-4748-74c1-9c0a-0ca2b64b9c1b","status":"process","amount":-100}}""";

    /// <summary>Async API, any operation.</summary>
    public const string WrongInput = """{"error":{"code":"9403","description":"Incorrectly passed input parameters"}}""";

    public static IReadOnlyList<string> All { get; } = [Payment, FailedPayment, FailedRequest, Refund, WrongInput];
}
