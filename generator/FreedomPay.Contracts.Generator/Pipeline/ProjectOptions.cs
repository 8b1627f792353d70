using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>The consuming project's properties. An unknown value is reported, and the default is used.</summary>
/// <param name="EmitOptions">What the emitters need.</param>
/// <param name="IsVisible">Whether the package's build files have made the properties visible, even where they are empty.</param>
/// <param name="Problems">Unknown values.</param>
internal sealed record ProjectOptions(EmitOptions EmitOptions, bool IsVisible, EquatableArray<DiagnosticInfo> Problems)
{
    private static readonly IReadOnlyDictionary<string, Roles> KnownRoles = new Dictionary<string, Roles>(StringComparer.OrdinalIgnoreCase)
    {
        ["merchant"] = Roles.Merchant,
        ["gateway"] = Roles.Gateway,
        ["both"] = Roles.Both,
    };

    private static readonly IReadOnlyDictionary<string, TypeAccessibility> KnownAccessibilities = new Dictionary<string, TypeAccessibility>(StringComparer.OrdinalIgnoreCase)
    {
        ["public"] = TypeAccessibility.Public,
        ["internal"] = TypeAccessibility.Internal,
    };

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        List<DiagnosticInfo> problems = [];
        EmitOptions emitOptions = new(
            Choice(options, BuildNames.Roles, KnownRoles, EmitOptions.Default.Roles, problems),
            Choice(options, BuildNames.Accessibility, KnownAccessibilities, EmitOptions.Default.Accessibility, problems));
        return new ProjectOptions(emitOptions, options.TryGetValue(BuildNames.Property(BuildNames.Roles), out _), problems.ToEquatableArray());
    }

    /// <summary>Returns the warning of a project whose reference to the package leaves out the build files: it would get nothing, in silence.</summary>
    public EquatableArray<DiagnosticInfo> ProblemsWith(bool hasSpecs) => IsVisible || hasSpecs
        ? EquatableArray<DiagnosticInfo>.Empty
        : new[] { DiagnosticInfo.Create(SpecDescriptors.NothingVisible, place: null) }.ToEquatableArray();

    private static T Choice<T>(AnalyzerConfigOptions options, string property, IReadOnlyDictionary<string, T> known, T byDefault, List<DiagnosticInfo> problems)
    {
        if (!options.TryGetValue(BuildNames.Property(property), out string? given) || string.IsNullOrWhiteSpace(given))
        {
            return byDefault;
        }

        if (known.TryGetValue(given.Trim(), out T value))
        {
            return value;
        }

        problems.Add(DiagnosticInfo.Create(SpecDescriptors.BadOption, place: null, property, given.Trim(), Suggestions.For(given.Trim(), [.. known.Keys])));
        return byDefault;
    }
}
