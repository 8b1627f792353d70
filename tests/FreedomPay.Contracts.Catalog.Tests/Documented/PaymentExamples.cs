namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Answers of <c>/g2g/payment</c> that the pages of the wallets and tokens leave to that of Purchase / Card.</summary>
internal static class PaymentExamples
{
    /// <summary>An example of docs.freedompay.kz/api-9586997.</summary>
    public const string Processing =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>7777777777</pg_payment_id>
            <pg_status>pending</pg_status>
            <pg_3ds>0</pg_3ds>
            <pg_datetime>2024-11-07T06:31:04+00:00</pg_datetime>
            <pg_salt>7x6lXSsN9MyzwpnU</pg_salt>
            <pg_sig>e4798ffe3958c001ed9d43269a20d931</pg_sig>
        </response>
        """;
}
