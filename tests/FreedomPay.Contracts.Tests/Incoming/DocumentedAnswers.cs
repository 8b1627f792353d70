using System.Text;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Answers as the gateway's documentation prints them. The keys that signed them are unknown.</summary>
internal static class DocumentedAnswers
{
    public const string Success = """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_payment_id>7999007771</pg_payment_id>
            <pg_status>ok</pg_status>
            <pg_auth_code>243412</pg_auth_code>
            <pg_reference>241107063029</pg_reference>
            <pg_datetime>2024-11-07T06:30:29+00:00</pg_datetime>
            <pg_salt>Lc9M2TKR79VVNEc4</pg_salt>
            <pg_sig>91c6f70ea9e20db854a61b0c90c6ae9c</pg_sig>
        </response>
        """;

    public const string Error = """
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

    public const string InvalidSignature = """
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

    public static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    /// <summary>The same document with the digest that the reference walk gives for a key of the test's own.</summary>
    public static byte[] Resigned(string xml, string script = "paymentAcs", string key = TestData.Key)
    {
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(Bytes(xml))!;
        string printed = fields.Single(static field => field.Name == "pg_sig").Text!;
        return Bytes(xml.Replace(printed, ReferenceWalk.Sign(script, fields, key), StringComparison.Ordinal));
    }

    /// <summary>An unsigned error: status, code and text alone.</summary>
    public static byte[] Unsigned(string code, string description) => Bytes($"""
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_status>error</pg_status>
            <pg_error_code>{code}</pg_error_code>
            <pg_error_description>{description}</pg_error_description>
        </response>
        """);
}
