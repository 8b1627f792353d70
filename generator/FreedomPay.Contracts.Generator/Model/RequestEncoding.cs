namespace FreedomPay.Contracts.Generator.Model;

internal enum RequestEncoding
{
    Multipart,
    Form,
    Query,
    PgXml,
    Json,
    None,
}
