using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ShopEndpoint;

/// <summary>Result notifications of 24 fields, each about another payment, as whole HTTP requests.</summary>
internal static class Notifications
{
    public const string Key = "benchmark_payment_key";
    public const string Script = "result";
    public const string Salt = "0123456789abcdef";

    private static readonly (string Name, string Value)[] Fields =
    [
        ("pg_amount", "500.00"), ("pg_can_reject", "1"), ("pg_captured", "1"), ("pg_card_brand", "VI"), ("pg_card_exp", "12/29"), ("pg_card_owner", "CARD HOLDER"),
        ("pg_card_pan", "5483-18XX-XXXX-0293"), ("pg_currency", "KZT"), ("pg_description", "Заказ 123456789"), ("pg_net_amount", "482.50"), ("pg_order_id", "123456789"),
        ("pg_payment_date", "2026-11-29 12:00:00"), ("pg_payment_id", ""), ("pg_payment_method", "bankcard"), ("pg_ps_amount", "500.00"), ("pg_ps_currency", "KZT"),
        ("pg_ps_full_amount", "500.00"), ("pg_reference", "133742133742"), ("pg_result", "1"), ("pg_salt", Salt), ("pg_testing_mode", "0"),
        ("pg_user_contact_email", "payer@example.kz"), ("pg_user_phone", "77000000000"),
    ];

    /// <summary>The body about one payment. The names are in ordinal order, which is the order of the values in the signature.</summary>
    public static string Body(long payment)
    {
        string id = payment.ToString(CultureInfo.InvariantCulture);
        StringBuilder signed = new(Script);
        StringBuilder body = new();
        foreach ((string name, string value) in Fields)
        {
            string text = value.Length == 0 ? id : value;
            signed.Append(';').Append(text);
            body.Append(name).Append('=').Append(WebUtility.UrlEncode(text)).Append('&');
        }

        signed.Append(';').Append(Key);
        return body.Append("pg_sig=").Append(Md5(signed.ToString())).ToString();
    }

    /// <summary>Requests about payments that follow each other.</summary>
    public static byte[][] Requests(string path, long firstPayment, int count) =>
        [.. Enumerable.Range(0, count).Select(index => Encoding.ASCII.GetBytes(Request(path, firstPayment + index)))];

    public static string Request(string path, long payment)
    {
        string body = Body(payment);
        return $"POST {path} HTTP/1.1\r\nHost: shop\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}";
    }

    /// <summary>The signed reply that accepts: the salt is the same in all messages, so that the bytes are too.</summary>
    public static byte[] Reply()
    {
        string digest = Md5($"{Script};{Salt};ok;{Key}");
        return Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response>\n    <pg_salt>{Salt}</pg_salt>\n    <pg_status>ok</pg_status>\n    <pg_sig>{digest}</pg_sig>\n</response>");
    }

    // The gateway's digest.
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
