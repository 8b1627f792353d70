using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tool.Tests.Signatures.Broken;

/// <summary>A message on its way: what was sent, and what was signed, which breakers make differ.</summary>
internal sealed class SampleMessage
{
    public const string PaymentKey = "pK7tQx2mV9sLr4Wd";
    public const string PayoutKey = "oU3nZy8bC5hJf1Ga";

    public required string Url { get; set; }

    /// <summary>Gets whether it goes to the gateway.</summary>
    public required bool IsRequest { get; init; }

    /// <summary>Gets or sets whether it is an XML document: an answer to <see cref="Url"/>.</summary>
    public bool IsXml { get; set; }

    /// <summary>Gets the fields that are sent.</summary>
    public required List<(string Name, string Value)> Sent { get; init; }

    /// <summary>Gets the fields that are signed.</summary>
    public required List<(string Name, string Value)> Signed { get; init; }

    /// <summary>Gets values as they stand on the wire, of fields that are not encoded as they should be.</summary>
    public Dictionary<string, string> Wire { get; } = new(StringComparer.Ordinal);

    public required string Script { get; set; }

    public required string Key { get; set; }

    public Encoding Encoding { get; set; } = Encoding.UTF8;

    /// <summary>Gets or sets how the values are ordered: as documented, by the second writing of the gateway's own function.</summary>
    public Func<IReadOnlyList<(string Name, string Value)>, IEnumerable<string>> Order { get; set; } = static fields => FlatParams.Values(PhpForm.Parse(fields));

    public Func<string, string[], string, string> Join { get; set; } = static (script, values, key) => string.Join(';', [script, .. values, key]);

    public Func<byte[], string> Written { get; set; } = Convert.ToHexStringLower;

    public string Signature => Written(Md5(Encoding.GetBytes(SignedText)));

    public string SignedText => Join(Script, [.. Order(Signed)], Key);

    /// <summary>Gets the body.</summary>
    public string Body
    {
        get
        {
            IEnumerable<(string Name, string Value)> all = Sent.Append(("pg_sig", Signature));
            return IsXml
                ? $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response>{string.Concat(all.Select(static one => $"<{one.Name}>{WebUtility.HtmlEncode(one.Value)}</{one.Name}>"))}</response>"
                : string.Join('&', all.Select(one => $"{WebUtility.UrlEncode(one.Name)}={Wire.GetValueOrDefault(one.Name, WebUtility.UrlEncode(one.Value))}"));
        }
    }

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The protocol's.")]
    private static byte[] Md5(byte[] text) => MD5.HashData(text);

    public string? ValueOf(string name) => Sent.Where(field => field.Name == name).Select(static field => field.Value).FirstOrDefault();

    /// <summary>Changes what is sent of a field.</summary>
    public void Send(string name, string value) => Sent[Sent.FindIndex(field => field.Name == name)] = (name, value);

    /// <summary>Changes what is signed of a field.</summary>
    public void Sign(string name, string value) => Signed[Signed.FindIndex(field => field.Name == name)] = (name, value);

    /// <summary>Adds a field that is sent and signed.</summary>
    public void Add(string name, string value)
    {
        Sent.Add((name, value));
        Signed.Add((name, value));
    }
}
