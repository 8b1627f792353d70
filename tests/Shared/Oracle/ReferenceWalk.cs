using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>
/// The documented rule in its plainest form: values in the byte order of the names, nested fields in the place of their parent, joined
/// with semicolons between script name and secret. Plain strings and MD5, no code of ours.
/// </summary>
internal static class ReferenceWalk
{
    public static string Sign(string script, IEnumerable<Node> fields, string secret) =>
        Digest(string.Join(';', [script, .. Values(fields), secret]));

    /// <summary>What is signed, without the secret.</summary>
    public static string SignedText(string script, IEnumerable<Node> fields) => string.Join(';', [script, .. Values(fields)]);

    public static IReadOnlyList<Node> Signed(string script, string secret, params Node[] fields) =>
        [.. fields, Node.Of("pg_sig", Sign(script, fields, secret))];

    public static string Digest(string text)
    {
        StringBuilder digits = new();
        foreach (byte value in MD5.HashData(Encoding.UTF8.GetBytes(text)))
        {
            digits.Append(value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    public static IEnumerable<string> Values(IEnumerable<Node> fields) =>
        fields.Where(static field => field.Name != "pg_sig").OrderBy(static field => field.Name, ByteOrder.Instance).SelectMany(ValuesOf);

    private static IEnumerable<string> ValuesOf(Node field) => field switch
    {
        { Text: { } text } => [text],
        { IsList: true } => field.Children.SelectMany(ValuesOf),
        _ => Values(field.Children),
    };
}
