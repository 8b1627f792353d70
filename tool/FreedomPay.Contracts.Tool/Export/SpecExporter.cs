using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes specs as OpenAPI documents, one for each.</summary>
internal static class SpecExporter
{
    /// <summary>Returns a document for each spec that has endpoints or types, with its path below the folder that all have in common.</summary>
    /// <exception cref="ToolException">There is nothing to export.</exception>
    public static IReadOnlyList<(string Path, JsonObject Document)> Export(LoadedSpecs specs, CancellationToken cancellationToken)
    {
        SpecUnits asked = SpecUnits.Of(specs, cancellationToken);
        Dictionary<TypeName, (TypeModel Type, SourceUnit Unit)> known = [];
        foreach (SourceUnit unit in asked.Units.Concat(specs.Set.Units).Concat(SpecUnits.Of(SpecLoader.Load([], cancellationToken), cancellationToken).Units))
        {
            foreach (TypeModel type in unit.Types)
            {
                known.TryAdd(type.Name, (type, unit));
            }
        }

        (string Path, IReadOnlyList<SourceUnit> Units)[] whole = [.. asked.ByFile.Where(static file => file.Units.Count > 0)];
        if (whole.Length == 0)
        {
            throw new ToolException("None of the specs has endpoints or types.");
        }

        string common = CommonFolder([.. whole.Select(static file => file.Path.Replace('\\', '/'))]);
        return [.. whole.Select(file => (file.Path.Replace('\\', '/')[common.Length..], DocumentExporter.Export(file.Units, known)))];
    }

    private static string CommonFolder(string[] paths)
    {
        string common = paths[0][..(paths[0].LastIndexOf('/') + 1)];
        foreach (string path in paths)
        {
            while (!path.StartsWith(common, StringComparison.Ordinal))
            {
                common = common[..(common.TrimEnd('/').LastIndexOf('/') + 1)];
            }
        }

        return common;
    }
}
