using System.Globalization;

namespace FreedomPay.Contracts.Tool.Tests.Signatures.Broken;

/// <summary>Makes messages of the kinds that shops and the gateway send.</summary>
internal static class Samples
{
    private static readonly (string Path, bool IsPayout)[] Endpoints =
    [
        ("/init_payment.php", false), ("/g2g/refund", false), ("/api/reg2nonreg", true), ("/v1/merchant/500000/card/init", false), ("/g2g/paymentAcs", false),
        ("/get_status3.php", false), ("/g2g/payout_status2", true), ("/make_recurring_payment.php", false), ("/revoke.php", false),
    ];

    private static readonly string[] Callbacks = ["https://shop.kz/pay/result", "https://shop.kz/index.php", "https://shop.kz/payment/notify/", "https://www.example.kz/api/v2/freedompay/Result"];

    private static readonly string[] Descriptions =
    [
        "Заказ №17 + доставка", "Tea & coffee <500 g> \"Классик\"", "Оплата счёта 100% предоплата, O'Neill", "Тур в Алматы: 2+1, a/b", "Ремонт \"под ключ\" & уборка + мойка",
    ];

    public static SampleMessage Create(Random random)
    {
        bool isRequest = random.Next(3) > 0;
        (string path, bool isPayout) = Endpoints[random.Next(Endpoints.Length)];
        string url = isRequest ? "https://api.freedompay.kz" + path : Callbacks[random.Next(Callbacks.Length)];
        List<(string Name, string Value)> fields = [.. Fields(random, isRequest)];
        fields = [.. fields.OrderBy(_ => random.Next())];
        return new SampleMessage
        {
            Url = url,
            IsRequest = isRequest,
            IsXml = isRequest && random.Next(6) == 0,
            Sent = [.. fields],
            Signed = [.. fields],
            Script = url[(url.LastIndexOf('/') + 1)..],
            Key = isRequest && isPayout ? SampleMessage.PayoutKey : SampleMessage.PaymentKey,
        };
    }

    private static IEnumerable<(string Name, string Value)> Fields(Random random, bool isRequest)
    {
        yield return ("pg_order_id", Number(random, 10_000, 99_999));
        yield return ("pg_amount", Number(random, 100, 9_999) + ".00");
        yield return ("pg_description", Descriptions[random.Next(Descriptions.Length)]);
        yield return ("pg_salt", string.Concat(random.GetItems("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".AsSpan(), 20)));
        yield return ("pg_user_contact_email", $"Payer{random.Next(1000)}+shop@example.kz");
        if (isRequest)
        {
            yield return ("pg_merchant_id", "500000");
        }

        (string Name, string Value)[] optional =
        [
            ("pg_payment_id", Number(random, 1_000_000, 9_999_999)), ("pg_user_phone", "+7701" + Number(random, 1_000_000, 9_999_999)), ("pg_currency", "KZT"), ("pg_language", "ru"),
            ("pg_result_url", "https://shop.kz/pay/result?lang=ru&shop=7"), ("pg_success_url", "https://shop.kz/ok"), ("pg_user_ip", "203.0.113." + Number(random, 1, 254)),
            ("pg_payment_date", "2026-11-30 10:11:" + Number(random, 10, 59)), ("shop_branch", "b-" + Number(random, 10, 99)), ("cms_payment_module", "own-module"), ("pg_lifetime", Number(random, 300, 9_000)),
        ];
        foreach ((string Name, string Value) field in optional.Where(_ => random.Next(2) == 0))
        {
            yield return field;
        }
    }

    private static string Number(Random random, int least, int most) => random.Next(least, most).ToString(CultureInfo.InvariantCulture);
}
