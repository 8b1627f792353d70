using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>Specs of as many endpoints as are asked for: the same ones every time, and no two endpoints alike.</summary>
internal static class SpecSet
{
    public const int EndpointsPerFile = 10;

    private const int RequestFields = 15;
    private const int ResponseFields = 10;

    /// <summary>Kinds of request fields; {0} is a number of the endpoint's own.</summary>
    private static readonly string[] RequestKinds =
    [
        "pg_order_id_{0}: {{ type: string, required: true, maxLength: 50, summary: Order {0} at the merchant. }}",
        "pg_amount_{0}: {{ type: decimal, scale: 2, required: true, min: 0.01, max: 99999999, summary: Amount {0}. }}",
        "pg_currency_{0}: {{ type: string, minLength: 3, maxLength: 3, example: KZT, summary: Currency of the amount {0}. }}",
        "pg_description_{0}: {{ type: string, required: true, summary: What is paid for. }}",
        "pg_user_phone_{0}: {{ type: string, pattern: \"^[0-9]+$\", summary: Phone {0} with the country code. }}",
        "pg_user_ip_{0}: string",
        "pg_card_pan_{0}: {{ type: string, minLength: 13, maxLength: 20, sensitive: true, summary: Card number {0}. }}",
        "pg_auto_clearing_{0}: {{ type: boolean, summary: Whether the money is taken at once. }}",
        "pg_lifetime_{0}: {{ type: integer, default: 86400, min: 300, max: 604800, summary: Seconds within which {0} must be finished. }}",
        "pg_payment_id_{0}: {{ type: integer, required: true, summary: Payment {0} at the gateway. }}",
        "pg_language_{0}: {{ type: enum, values: [ru, en, kz], default: ru, summary: Language of page {0}. }}",
        "pg_date_{0}: {{ type: date, format: yyyy-MM-dd, summary: Day {0}. }}",
        "pg_moment_{0}: {{ type: datetime, format: \"yyyy-MM-ddTHH:mm:sszzz\", summary: Moment {0}. }}",
        "pg_exchange_params_{0}: {{ type: object, fields: {{ rate: decimal, rates_code: string }}, summary: Exchange rate {0}. }}",
        "pg_receipt_positions_{0}: {{ type: list, items: ReceiptPosition, maxItems: 100, summary: Lines of receipt {0}. }}",
        "pg_emails_{0}: {{ type: list, items: string, summary: Addresses {0}. }}",
        "pg_result_url_{0}: {{ type: string, maxLength: 255, sources: [docs.example.com/{0}], summary: Called with the result {0}. }}",
        "pg_testing_mode_{0}: {{ type: integer, min: 0, max: 1, notes: Without it the shop's setting {0} counts. }}",
    ];

    /// <summary>Kinds of response fields.</summary>
    private static readonly string[] ResponseKinds =
    [
        "pg_payment_id_{0}: {{ type: integer, required: true, summary: Payment {0} at the gateway., example: 7999007771 }}",
        "pg_auth_code_{0}: {{ type: string, required: true, summary: Code {0} of the bank. }}",
        "pg_reference_{0}: string",
        "pg_datetime_{0}: {{ type: datetime, format: \"yyyy-MM-ddTHH:mm:sszzz\", summary: Moment of request {0}. }}",
        "pg_payment_status_{0}: {{ type: enum, values: [new, success, error], summary: State of payment {0}. }}",
        "pg_clearing_amount_{0}: {{ type: decimal, scale: 2, summary: Amount {0} taken by clearing. }}",
        "pg_card_token_{0}: {{ type: string, sensitive: true, summary: Token of card {0}. }}",
        "pg_captured_{0}: {{ type: boolean, summary: Whether the money of {0} was taken. }}",
        "pg_refund_payments_{0}: {{ type: list, item: pg_refund_payment, items: {{ type: object, fields: {{ pg_payment_id: integer, pg_amount: decimal }} }}, summary: Refunds of {0}. }}",
        "pg_card_id_{0}: {{ type: integer, deprecated: Use the token {0}., summary: Id of card {0}. }}",
        "pg_net_amount_{0}: decimal",
        "pg_payment_date_{0}: {{ type: datetime, format: \"yyyy-MM-dd HH:mm:ss\", summary: Date {0}. }}",
    ];

    /// <summary>The specs, and those of the catalog whose types every spec knows.</summary>
    public static IReadOnlyList<SpecText> Of(int endpoints)
    {
        if (endpoints % EndpointsPerFile != 0)
        {
            throw new ArgumentException($"Endpoints come in files of {EndpointsPerFile}.", nameof(endpoints));
        }

        return
        [
            .. Enumerable.Range(0, endpoints / EndpointsPerFile).Select(static file => new SpecText($"/specs/{file:D4}.yaml", Text(file), isReference: false)),
            .. SharedTypes(),
        ];
    }

    private static IEnumerable<SpecText> SharedTypes() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs", "common"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Select(static file => new SpecText(file, File.ReadAllText(file), isReference: true));

    private static string Text(int file)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"""
            contracts: 1
            section: Measurement / {file}
            namespace: Measured.Section{file:D4}
            host: https://api.example.com
            protocol: signed-form
            endpoints:

            """);
        for (int i = 0; i < EndpointsPerFile; i++)
        {
            AppendEndpoint(text, (file * EndpointsPerFile) + i);
        }

        return text.ToString();
    }

    private static void AppendEndpoint(StringBuilder text, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"""
              Operation{number:D5}:
                title: Operation {number}
                summary: Does what operation {number} does.
                post: /g2g/operation{number:D5}
                sources: [docs.example.com/api-{number}]
                confidence: full
                notes: A contradiction that operation {number} has.

            """);
        AppendFields(text, "request", RequestKinds, number, RequestFields);
        AppendFields(text, "response", ResponseKinds, number, ResponseFields);
    }

    // Which kinds an endpoint has, and how its fields are called, both follow from its number. Three digits: a name with fewer would be taken for
    // a misspelled one of the gateway's.
    private static void AppendFields(StringBuilder text, string side, string[] kinds, int number, int count)
    {
        text.Append(CultureInfo.InvariantCulture, $"    {side}:\n");
        int fewer = number % 3;
        for (int i = 0; i < count + 1 - fewer; i++)
        {
            text.Append("      ")
                .AppendFormat(CultureInfo.InvariantCulture, kinds[(number + i) % kinds.Length], 100 + (number % 89) + i)
                .Append('\n');
        }
    }
}
