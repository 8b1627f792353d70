using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>
/// The documented answer of Status (docs.freedompay.kz/api-13528554) with three refunds that have all documented fields, those of success
/// and those of failure.
/// </summary>
internal static class StatusExample
{
    private const string Salt = "XeFNeRYiwcqlWPg9TZUj6pc9gj6KYBSb";

    /// <summary>The bytes in the order of docs/signing.md, written down by hand.</summary>
    public static byte[] SignedBytes(string key) => Encoding.UTF8.GetBytes(string.Join(';',
        "status_v2",
        "1030", "932495", "0", "string", "12/24", "NAME NAME", "4400-44XX-XXXX-4444", "0", "KZT", "2024-11-28T10:44:55+00:00",
        "TE5XTR4GGFF", "1005.28", "2343253465454", "2024-11-28 15:44:53", "1427057029", "success", "4333333333", "-60",
        "-10", "10005", "Wrong card data", "2024-11-29 16:26:36", "1427057130", "error", "433400000001",
        "-20.50", "10009", "Not enough money", "2024-11-30 09:05:01", "1427057131", "error", "433500000002",
        "-29.50", "10001", "Ask the issuing bank", "2024-12-01 23:59:59", "1427057132", "success", "433600000003",
        Salt, "ok", "", "",
        key));

    /// <summary>The document, signed with the key.</summary>
    public static byte[] Body(string key) => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <response>
          <pg_payment_id>1427057029</pg_payment_id>
          <pg_order_id>2343253465454</pg_order_id>
          <pg_currency>KZT</pg_currency>
          <pg_status>ok</pg_status>
          <pg_payment_status>success</pg_payment_status>
          <pg_amount>1030</pg_amount>
          <pg_clearing_amount>0</pg_clearing_amount>
          <pg_refund_amount>-60</pg_refund_amount>
          <pg_user_email></pg_user_email>
          <pg_card_name>NAME NAME</pg_card_name>
          <pg_user_phone></pg_user_phone>
          <pg_payment_date>2024-11-28 15:44:53</pg_payment_date>
          <pg_refund_payments>
            <pg_refund_payment>
              <pg_payment_id>1427057130</pg_payment_id>
              <pg_payment_status>error</pg_payment_status>
              <pg_amount>-10</pg_amount>
              <pg_payment_date>2024-11-29 16:26:36</pg_payment_date>
              <pg_reference>433400000001</pg_reference>
              <pg_failure_code>10005</pg_failure_code>
              <pg_failure_description>Wrong card data</pg_failure_description>
            </pg_refund_payment>
            <pg_refund_payment>
              <pg_payment_id>1427057131</pg_payment_id>
              <pg_payment_status>error</pg_payment_status>
              <pg_amount>-20.50</pg_amount>
              <pg_payment_date>2024-11-30 09:05:01</pg_payment_date>
              <pg_reference>433500000002</pg_reference>
              <pg_failure_code>10009</pg_failure_code>
              <pg_failure_description>Not enough money</pg_failure_description>
            </pg_refund_payment>
            <pg_refund_payment>
              <pg_payment_id>1427057132</pg_payment_id>
              <pg_payment_status>success</pg_payment_status>
              <pg_amount>-29.50</pg_amount>
              <pg_payment_date>2024-12-01 23:59:59</pg_payment_date>
              <pg_reference>433600000003</pg_reference>
              <pg_failure_code>10001</pg_failure_code>
              <pg_failure_description>Ask the issuing bank</pg_failure_description>
            </pg_refund_payment>
          </pg_refund_payments>
          <pg_card_pan>4400-44XX-XXXX-4444</pg_card_pan>
          <pg_card_exp>12/24</pg_card_exp>
          <pg_card_brand>string</pg_card_brand>
          <pg_net_amount>1005.28</pg_net_amount>
          <pg_reference>4333333333</pg_reference>
          <pg_captured>0</pg_captured>
          <pg_auth_code>932495</pg_auth_code>
          <pg_intreference>TE5XTR4GGFF</pg_intreference>
          <pg_salt>{Salt}</pg_salt>
          <pg_sig>{Convert.ToHexStringLower(MD5.HashData(SignedBytes(key)))}</pg_sig>
          <pg_datetime>2024-11-28T10:44:55+00:00</pg_datetime>
        </response>
        """);
}
