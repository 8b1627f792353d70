using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Writing;

namespace FreedomPay.Contracts.Tool.Import;

/// <summary>A spec that is being written: the endpoints of one section, host and family.</summary>
internal sealed class ImportedSpec(string name, SpecMap header, string? path)
{
    /// <summary>Gets the name of the file.</summary>
    public string Name => name;

    /// <summary>Gets the keys above the endpoints.</summary>
    public SpecMap Header => header;

    /// <summary>Gets where it is written; null for a spec that is kept in memory.</summary>
    public string? Path => path;

    /// <summary>Gets the names of endpoints and types that are taken.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets how many characters it has.</summary>
    public int Length { get; set; }

    /// <summary>Returns the keys above the endpoints of a section.</summary>
    public static SpecMap HeaderOf(ImportedEndpoint endpoint, string ns)
    {
        SpecMap header = new SpecMap().Add("contracts", SpecScalar.Word("1")).Add("section", endpoint.Section).Add("namespace", ns).Add("host", endpoint.Host.Length > 0 ? endpoint.Host : null);
        header.Add("protocol", endpoint.Family switch
        {
            ImportedFamily.SignedForm => "signed-form",
            ImportedFamily.SignedJson => "signed-json",
            ImportedFamily.Json => "json",
            _ => throw new InvalidOperationException("The family is unknown."),
        });
        if (endpoint.Signature is (string algorithm, string id, string path))
        {
            header.Add("signature", new SpecMap().Add("algorithm", algorithm).Add("id", id).Add("path", path));
        }

        return header;
    }

    /// <summary>Returns what endpoints of one spec have in common.</summary>
    public static string KeyOf(ImportedEndpoint endpoint) => $"{endpoint.Section}\n{endpoint.Host}\n{endpoint.Family}\n{endpoint.Signature}";
}
