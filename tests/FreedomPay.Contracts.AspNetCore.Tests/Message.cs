using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>A message of the gateway, signed by code that shares nothing with the library.</summary>
internal sealed class Message
{
    public const string PaymentKey = "pay_key_aGVsbG8";
    public const string PayoutKey = "out_key_d29ybGQ";

    private static int _salts;

    private Message(IReadOnlyList<Node> fields) => Fields = fields;

    public IReadOnlyList<Node> Fields { get; }

    public string Salt => Fields.First(static one => one.Name == "pg_salt").Text!;

    public string Signature => Fields.First(static one => one.Name == "pg_sig").Text!;

    public string UrlEncoded => string.Join('&', Fields.Select(static one => $"{WebUtility.UrlEncode(one.Name)}={WebUtility.UrlEncode(one.Text)}"));

    public string Xml => new XElement("request", Fields.Select(static one => new XElement(one.Name, one.Text))).ToString(SaveOptions.DisableFormatting);

    /// <summary>A message about a result: a payment, whose order has an id with letters that must be encoded.</summary>
    public static Message Result(long payment = 1, string result = "1", string script = "result", string key = PaymentKey, params (string Name, string Value)[] more) => Signed(
        script,
        key,
        [
            ("pg_order_id", "заказ 7 & 8"), ("pg_payment_id", payment.ToString(CultureInfo.InvariantCulture)), ("pg_amount", "500.00"), ("pg_currency", "KZT"), ("pg_result", result),
            ("pg_can_reject", "1"), .. more,
        ]);

    public static Message Check(string script = "check") => Signed(script, PaymentKey, ("pg_payment_id", "1"), ("pg_amount", "500"), ("pg_currency", "KZT"));

    public static Message Payout(string script = "payout", string key = PayoutKey) => Signed(script, key, ("pg_payment_id", "9"), ("pg_status", "ok"));

    public static Message CardSaved(string script = "card") => Signed(script, PaymentKey, ("pg_payment_id", "5"), ("pg_status", "success"), ("pg_user_id", "u1"));

    /// <summary>Signs fields under a salt of their own.</summary>
    public static Message Signed(string script, string key, params (string Name, string Value)[] fields)
    {
        Node[] nodes = [.. fields.Select(static one => Node.Of(one.Name, one.Value)), Node.Of("pg_salt", $"salt{Interlocked.Increment(ref _salts)}")];
        return new Message(ReferenceWalk.Signed(script, key, nodes));
    }

    /// <summary>The same message with one value changed, or one field left out, under the old signature.</summary>
    public Message With(string name, string? value) => new(
        [.. Fields.Where(field => field.Name != name || value is not null).Select(field => field.Name == name ? Node.Of(name, value!) : field)]);

    public HttpRequestMessage To(string url, string encoding) => encoding switch
    {
        "query" => new HttpRequestMessage(HttpMethod.Get, $"{url}?{UrlEncoded}"),
        "form" => Post(url, new StringContent(UrlEncoded, Encoding.UTF8, "application/x-www-form-urlencoded")),
        "multipart" => Post(url, Multipart()),
        "pg_xml" => Post(url, new FormUrlEncodedContent([KeyValuePair.Create("pg_xml", Xml)])),
        "pg_xml in the query" => new HttpRequestMessage(HttpMethod.Get, $"{url}?pg_xml={WebUtility.UrlEncode(Xml)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };

    public static HttpRequestMessage Post(string url, HttpContent content) => new(HttpMethod.Post, url) { Content = content };

    /// <summary>The salt of a reply and the values of some of its fields, if it is signed as it must be.</summary>
    public static (string? Salt, string? Status, string? Description) Read(byte[] reply, string script = "result", string key = PaymentKey)
    {
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(reply) ?? throw new InvalidOperationException(Encoding.UTF8.GetString(reply));
        Assert.Equal(ReferenceWalk.Sign(script, fields, key), Text("pg_sig"));
        return (Text("pg_salt"), Text("pg_status"), Text("pg_description"));

        string? Text(string name) => fields.FirstOrDefault(field => field.Name == name)?.Text;
    }

    private MultipartFormDataContent Multipart()
    {
        MultipartFormDataContent content = new("the-boundary");
        foreach (Node field in Fields)
        {
            // As PHP's curl writes it: without a content type, and with quotes.
            StringContent part = new(field.Text!);
            part.Headers.Clear();
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field.Name}\"");
            content.Add(part);
        }

        return content;
    }
}
