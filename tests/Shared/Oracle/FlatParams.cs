using System.Globalization;

namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>
/// A port of <c>makeFlatParamsArray</c> with <c>ksort</c>, as the gateway documents it: the key of a value is the key of its parent, its
/// name and its three-digit position among its siblings; all keys of the whole message are sorted at once.
/// </summary>
internal static class FlatParams
{
    public static string Sign(string script, IEnumerable<Node> fields, string secret) =>
        ReferenceWalk.Digest(string.Join(';', [script, .. Values(fields), secret]));

    public static IEnumerable<string> Values(IEnumerable<Node> fields) =>
        Flatten(fields.Where(static field => field.Name != "pg_sig"), string.Empty)
            .OrderBy(static pair => pair.Key, ByteOrder.Instance)
            .Select(static pair => pair.Value);

    private static IEnumerable<KeyValuePair<string, string>> Flatten(IEnumerable<Node> fields, string parent)
    {
        int position = 0;
        foreach (Node field in fields)
        {
            position++;
            string key = parent + field.Name + position.ToString("000", CultureInfo.InvariantCulture);
            if (field.Text is not null)
            {
                yield return new KeyValuePair<string, string>(key, field.Text);
                continue;
            }

            foreach (KeyValuePair<string, string> inner in Flatten(field.Children, key))
            {
                yield return inner;
            }
        }
    }
}
