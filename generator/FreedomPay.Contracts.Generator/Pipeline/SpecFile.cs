using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>An additional file that the project marks as a spec.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">Its name in generated files and messages.</param>
/// <param name="IsReference">Whether its types only need to be known, because another assembly has them.</param>
internal sealed record SpecFile(AdditionalText File, string Name, bool IsReference)
{
    public static SpecFile? From(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        string mark = metadata.TryGetValue(BuildNames.IsContract, out string? given) ? given.Trim() : "";
        bool isReference = string.Equals(mark, BuildNames.Reference, StringComparison.OrdinalIgnoreCase);
        if (!isReference && !string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        bool isNamed = metadata.TryGetValue(BuildNames.ContractName, out string? name) && !string.IsNullOrWhiteSpace(name);
        return new SpecFile(file, isNamed ? name!.Trim().Replace('\\', '/') : Path.GetFileName(file.Path), isReference);
    }

    /// <summary>Parses the spec. A failure affects only this spec; the others are generated.</summary>
    public static ParsedSpec Read(SpecInput input, CancellationToken cancellationToken)
    {
        SpecFile file = input.File;
        try
        {
            // If there is no text, the compiler has already reported that it cannot read the file.
            return file.File.GetText(cancellationToken) is SourceText text
                ? SpecParser.Read(file.File.Path, file.Name, text, input.Overlays, file.IsReference, cancellationToken)
                : ParsedSpec.Nothing;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            DiagnosticInfo problem = Failure.Describe("reading", exception, SpecPlace.StartOf(file.File.Path), file.Name);
            return ParsedSpec.Nothing with { Problems = new[] { problem }.ToEquatableArray() };
        }
    }
}
