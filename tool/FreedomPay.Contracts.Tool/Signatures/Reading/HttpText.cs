namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>An HTTP message that was written down: by curl, in a file, or by a browser.</summary>
internal sealed class HttpText
{
    private static readonly string[] Known = [JwsSignature.HeaderName, "Content-Type", "Host"];

    public string? Url { get; set; }

    public string? Method { get; set; }

    public bool IsAnswer { get; set; }

    /// <summary>Gets or sets the body, without parts.</summary>
    public string Body { get; set; } = string.Empty;

    /// <summary>Gets the parts of a multipart body, where they are listed.</summary>
    public List<CapturedField> Parts { get; } = [];

    /// <summary>Gets the value of <c>X-JWS-Signature</c>.</summary>
    public string? Jws => Header(JwsSignature.HeaderName);

    private Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a header line. Only headers that matter are kept: others have cookies and passwords.</summary>
    public void AddHeader(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Known.Contains(line[..colon].Trim(), StringComparer.OrdinalIgnoreCase))
        {
            Headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Adds <c>name=value</c> as curl takes it; a file is not signed.</summary>
    public void AddPart(string part)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && !(equals + 1 < part.Length && part[equals + 1] is '@' or '<'))
        {
            string value = part[(equals + 1)..];
            value = value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;
            FormReader.Add(Parts, FormReader.Plain(part[..equals], value));
        }
    }
}
