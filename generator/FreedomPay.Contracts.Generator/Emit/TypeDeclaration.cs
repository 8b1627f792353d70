using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>How generated types begin.</summary>
internal static class TypeDeclaration
{
    private static readonly string GeneratorVersion = typeof(TypeDeclaration).Assembly.GetName().Version.ToString(fieldCount: 3);

    /// <summary>Attributes and declaration of a type, up to its opening brace.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="kind">What stands between accessibility and name, for example <c>sealed partial record</c>.</param>
    /// <param name="name">The type.</param>
    /// <param name="deprecated">What to use instead.</param>
    /// <param name="interfaces">What it implements.</param>
    /// <param name="options">What the project asks for.</param>
    public static void Open(SourceWriter writer, string kind, string name, string? deprecated, IReadOnlyList<string> interfaces, EmitOptions options)
    {
        if (deprecated is not null)
        {
            writer.Line(Obsolete(deprecated));
        }

        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"FreedomPay.Contracts\", \"{GeneratorVersion}\")]");
        writer.Line($"{(options.Accessibility == TypeAccessibility.Internal ? "internal" : "public")} {kind} {name} :");
        writer.Indent();
        writer.Lines(string.Join(",\n", interfaces));
        writer.Unindent();
        writer.Open();
    }

    /// <summary>Those of the interfaces that the type implements.</summary>
    public static IReadOnlyList<string> Interfaces(params (bool IsImplemented, string Name)[] all) =>
        [.. all.Where(static candidate => candidate.IsImplemented).Select(static candidate => candidate.Name)];

    public static string Obsolete(string advice) => $"[global::System.Obsolete({Literals.Quote(XmlDocText.Flatten(advice))})]";
}
