namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>The names that the package's props and targets make visible to the compiler. Both sides use these names.</summary>
internal static class BuildNames
{
    /// <summary>Metadata of an additional file: <c>true</c> marks a spec, <see cref="Reference"/> one whose types only need to be known.</summary>
    public const string IsContract = "build_metadata.AdditionalFiles.FreedomPayContract";

    /// <summary>Value of <see cref="IsContract"/>: another assembly already has the file's types.</summary>
    public const string Reference = "reference";

    /// <summary>Metadata of an additional file: the name that generated files show, for example <c>gateway/purchase.yaml</c>.</summary>
    public const string ContractName = "build_metadata.AdditionalFiles.FreedomPayContractName";

    public const string Roles = "FreedomPayRoles";

    public const string Accessibility = "FreedomPayAccessibility";

    /// <summary>Returns the compiler's name for a property of the project.</summary>
    public static string Property(string name) => $"build_property.{name}";
}
