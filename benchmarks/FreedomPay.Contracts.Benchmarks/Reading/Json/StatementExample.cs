using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>
/// A statement of the Card API, as one line. The documentation lists its members, and has no example that can be read whole: the values are made up,
/// no two rows are alike, and a merchant has a name and a city.
/// </summary>
internal static class StatementExample
{
    public const int Rows = 50;

    /// <summary>Returns the statement.</summary>
    /// <param name="hasMerchants">Whether each row includes the merchant, an object whose fields are not documented.</param>
    public static byte[] Body(bool hasMerchants) => Encoding.UTF8.GetBytes(
        $$"""{"status":"ok","request_status":"success","operations":[{{string.Join(',', Enumerable.Range(0, Rows).Select(row => Row(row, hasMerchants)))}}],"dt":"2025-06-20T12:13:31+05:00"}""");

    private static string Row(int row, bool hasMerchants) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"type":"purchase","amount":-{{{1200 + (row * 37)}}}.{{{row % 10}}}5,"commission":{{{row % 7}}}.5,"currency":"KZT","mcc":{{{5411 + row}}},"datetime":"2025-06-{{{1 + (row % 28):D2}}}T09:{{{row:D2}}}:05+05:00","rrn":"{{{517012345600 + row}}}"{{{(hasMerchants ? Merchant(row) : "")}}}}
        """);

    private static string Merchant(int row) => $$"""
        ,"merchant":{"name":"Magazin {{row}}","city":"Almaty"}
        """;
}
