using System.Text;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Files;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.OpenApi;
using FreedomPay.Contracts.Tool.Import.Rules;
using FreedomPay.Contracts.Tool.Import.Writing;
using FreedomPay.Contracts.Tool.Output;

namespace FreedomPay.Contracts.Tool.Import;

/// <summary>Takes endpoints as they come, and writes each to the spec of its section: into a folder, or one spec in memory.</summary>
/// <param name="options">What the user has said.</param>
/// <param name="folder">The folder; null for one spec in memory.</param>
/// <param name="isForced">Whether specs that are there already may be written over.</param>
internal sealed class SpecSink(ImportOptions options, string? folder, bool isForced)
{
    /// <summary>A spec may have 4 MB; what would not fit goes into another one.</summary>
    private const int MostCharacters = 1_800_000;

    private const string Root = "Imported";

    /// <summary>A project compiles files that end like this without being told.</summary>
    private const string Extension = ".freedompay.yaml";

    private readonly Dictionary<string, ImportedSpec> _specs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _namespaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _text = new();
    private readonly List<ImportedSpec> _written = [];

    /// <summary>Gets the specs that were begun, in order.</summary>
    public IReadOnlyList<ImportedSpec> Written => _written;

    /// <summary>Gets the text of the spec in memory.</summary>
    public string Text => _text.ToString();

    /// <summary>Returns the spec to which an endpoint belongs.</summary>
    /// <exception cref="ToolException">There is room for one spec, and the endpoint belongs to another one.</exception>
    public ImportedSpec SpecOf(ImportedEndpoint endpoint)
    {
        string key = ImportedSpec.KeyOf(endpoint);
        if (_specs.TryGetValue(key, out ImportedSpec? spec) && spec.Length < MostCharacters)
        {
            return spec;
        }

        if (folder is null && _written.Count > 0)
        {
            throw new ToolException("The pages are of several sections, hosts or families, or too many for one spec, and a spec has one of each. Name a folder with --output.");
        }

        string section = string.Join('.', endpoint.Section.Split('/', StringSplitOptions.TrimEntries).Select(NamespacePart).Where(static part => part.Length > 0));
        string ns = folder is null && options.Namespace is not null ? options.Namespace : string.Join('.', new[] { options.Namespace ?? Root, section == Root ? "" : section }.Where(static part => part.Length > 0));
        ns = NameWords.Unused(ns, _namespaces.Contains);
        string name = NameWords.Unused(FileNameOf(section), _names.Contains);
        _namespaces.Add(ns);
        _names.Add(name);
        string? path = folder is null ? null : Path.Combine(folder, $"{name}{Extension}");
        if (path is not null)
        {
            OutputFile.MustBeNew(path, isForced);
        }

        spec = new ImportedSpec($"{name}{Extension}", ImportedSpec.HeaderOf(endpoint, ns), path);
        _specs[key] = spec;
        _written.Add(spec);
        return spec;
    }

    /// <summary>Writes an endpoint.</summary>
    public void Write(ImportedSpec spec, string name, SpecMap endpoint, IEnumerable<string> comments)
    {
        StringBuilder text = new();
        bool isFirst = spec.Length == 0;
        if (isFirst)
        {
            text.Append("# Written by 'freedompay import'. Each comment with FPI and a number is a doubt: decide it, and remove the comment.\n");
            SpecYamlWriter.Write(spec.Header, 0, text);
            text.Append("\nendpoints:\n");
        }
        else
        {
            text.Append('\n');
        }

        SpecYamlWriter.Write(new SpecMap().Add(name, endpoint, comments), 2, text);
        spec.Length += text.Length;
        if (spec.Path is null)
        {
            _text.Append(text);
            return;
        }

        if (isFirst)
        {
            OutputFiles.Write(folder!, spec.Path, text.ToString());
        }
        else
        {
            File.AppendAllText(spec.Path, text.ToString());
        }
    }

    /// <summary>Returns the name of a section's file. Windows takes some names for devices, whatever stands behind them.</summary>
    private static string FileNameOf(string section)
    {
        string name = section.Length > 0 ? section.Replace('.', '-').ToLowerInvariant() : "imported";
        return name is "con" or "prn" or "aux" or "nul" or ['c', 'o', 'm', >= '0' and <= '9'] or ['l', 'p', 't', >= '0' and <= '9'] ? $"{name}-section" : name;
    }

    private static string NamespacePart(string text)
    {
        string part = NameWords.Pascal(text);
        return CSharpNames.IsNamespace(part) ? part : "";
    }
}
