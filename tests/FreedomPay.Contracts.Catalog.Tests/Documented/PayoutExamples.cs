namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Errors that the pages of payouts and transfers print alike.</summary>
internal static class PayoutExamples
{
    public const string Error =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_status>error</pg_status>
            <pg_error_code>9999</pg_error_code>
            <pg_error_description>ERROR_MESSAGE</pg_error_description>
            <pg_datetime>2024-10-07T09:32:21+00:00</pg_datetime>
            <pg_salt>7ORw1FKsAkHleInh</pg_salt>
            <pg_sig>c72f5aafe77304e882553cb9d73189d2</pg_sig>
        </response>
        """;

    public const string InvalidSignature =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_status>error</pg_status>
            <pg_error_code>1100</pg_error_code>
            <pg_error_description>Некорректная подпись запроса</pg_error_description>
            <pg_datetime>2024-10-07T06:33:20+00:00</pg_datetime>
            <pg_salt>7fkmeKvqQYackCJU</pg_salt>
            <pg_sig>882e48ca30b5ad92001af82d96cecdab</pg_sig>
        </response>
        """;

    public const string NotFound =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <response>
            <pg_status>error</pg_status>
            <pg_error_code>11068</pg_error_code>
            <pg_error_description>Payment not found.</pg_error_description>
        </response>
        """;
}
