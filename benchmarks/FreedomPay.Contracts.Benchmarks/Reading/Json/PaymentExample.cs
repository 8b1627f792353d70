using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The documented answer of the Async API to “read payment”, as one line, which is how it travels; the name 3ds is tds.</summary>
internal static class PaymentExample
{
    private const string Refund = """{"id":"01978d53-4748-74c1-9c0a-0ca2b64b9c1b","amount":-100,"status":"success"}""";

    /// <summary>Returns the answer with a number of refunds; the documented one has one.</summary>
    public static byte[] Body(int refunds) => Encoding.UTF8.GetBytes(
        $$$"""{"id":"01978d0e-b956-7ea2-9a42-32cff1f44ede","status":"success","amount":100,"created_at":"2025-06-20T07:13:31.068188524Z","order_id":"1234","clearing":{"cleared":true,"amount":100},"from":{"card":{"token":"01978d11-669e-7dd1-bf1b-75a12bf57ca9","brand":"VI"}},"refund_payments":[{{{string.Join(',', Enumerable.Repeat(Refund, refunds))}}}],"additional":{"approval_code":"95F69T","reference":"1234567891234","intreference":"AC1BFED11052BFAC"},"tds":{"acs_url":"","flow_type":"F"}}""");
}
