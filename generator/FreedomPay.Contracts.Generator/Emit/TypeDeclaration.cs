using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the beginning of generated types.</summary>
internal static class TypeDeclaration
{
    private static readonly string GeneratorVersion = typeof(TypeDeclaration).Assembly.GetName().Version.ToString(fieldCount: 3);

    /// <summary>Writes the attributes and the declaration of a type, up to its opening brace.</summary>
    /// <param name="writer">The writer of the code.</param>
    /// <param name="kind">What goes between accessibility and name, for example <c>sealed partial record</c>.</param>
    /// <param name="name">The name of the type.</param>
    /// <param name="deprecated">What to use instead; null if the type is not deprecated.</param>
    /// <param name="interfaces">The interfaces that it implements.</param>
    /// <param name="options">The options of the project.</param>
    public static void Open(SourceWriter writer, string kind, string name, string? deprecated, IReadOnlyList<string> interfaces, EmitOptions options)
    {
        if (deprecated is not null)
        {
            writer.Line(Obsolete(deprecated));
        }

        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"FreedomPay.Contracts\", \"{GeneratorVersion}\")]");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Line($"{(options.Accessibility == TypeAccessibility.Internal ? "internal" : "public")} {kind} {name} :");
        writer.Indent();
        writer.Lines(string.Join(",\n", interfaces));
        writer.Unindent();
        writer.Open();
    }

    /// <summary>Returns those interfaces that the type implements.</summary>
    public static IReadOnlyList<string> Interfaces(params (bool IsImplemented, string Name)[] all) =>
        [.. all.Where(static candidate => candidate.IsImplemented).Select(static candidate => candidate.Name)];

    public static string Obsolete(string advice) => $"[global::System.Obsolete({Literals.Quote(XmlDocText.Flatten(advice))})]";
}
