namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>The two errors that the pages of Card, 3DSecure, Cancel, Clearing and Refund print alike.</summary>
internal static class PurchaseErrors
{
    public static void AreReadAs<TResponse>(string scriptName)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Assert.Equal(
            ["9999", "ERROR_MESSAGE", "2024-10-07T09:32:21+00:00", "7ORw1FKsAkHleInh"],
            Read<TResponse>(
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
                """,
                scriptName));
        Assert.Equal(
            ["1100", "Некорректная подпись запроса", "2024-10-07T06:33:20+00:00", "7fkmeKvqQYackCJU"],
            Read<TResponse>(
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
                """,
                scriptName));
    }

    private static IReadOnlyList<string?> Read<TResponse>(string xml, string scriptName)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Answer<TResponse>.GatewayError error = Documented.Error<TResponse>(xml, scriptName);
        return [error.Code?.Value, error.Description, TextOf(error.Fields, "pg_datetime"), TextOf(error.Fields, "pg_salt")];
    }

    private static string? TextOf(MessageFields fields, string name) => fields.Single(field => field.Name == name).GetText();
}
