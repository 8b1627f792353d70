using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers.Values;

/// <summary>
/// Determines the script name of an expression if the source tells: from a constant URL, a constant, or a variable that contains one.
/// </summary>
internal sealed class ScriptNameEvaluator(ValueEvaluator values, SemanticModel model, INamedTypeSymbol scriptName, CancellationToken cancellationToken)
{
    private const string FromUrlName = "FromUrl";
    private const string ExactlyName = "Exactly";

    /// <summary>Returns the name, or null if it is known only at run time.</summary>
    public string? Read(IOperation operation) => Read(values.Follow(operation), mayFollow: true);

    private string? Read(IOperation operation, bool mayFollow) => operation switch
    {
        IDefaultValueOperation => "",
        IObjectCreationOperation { Arguments.IsEmpty: true } => "",
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var owner, Name: var name }, Arguments: { Length: 1 } arguments }
            when SymbolEqualityComparer.Default.Equals(owner, scriptName) && values.Follow(arguments[0].Value).ConstantValue is { HasValue: true, Value: string text } =>
                name == FromUrlName ? OfUrl(text) : name == ExactlyName ? text : null,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } when mayFollow => ReadInitializer(field),
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } when mayFollow => ReadInitializer(property),
        _ => null,
    };

    /// <summary>Reads the initial value of a member in the same file.</summary>
    private string? ReadInitializer(ISymbol member)
    {
        SyntaxNode? declaration = member.DeclaringSyntaxReferences.Length == 1 ? member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) : null;
        ExpressionSyntax? value = declaration switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value is not null && value.SyntaxTree == model.SyntaxTree && model.GetOperation(value, cancellationToken) is IOperation operation
            ? Read(values.Follow(operation), mayFollow: false)
            : null;
    }

    /// <summary>Returns the last segment of the path, as the runtime determines it.</summary>
    private static string OfUrl(string url)
    {
        int end = url.IndexOfAny(['?', '#']);
        url = end < 0 ? url : url.Substring(0, end);
        int authority = url.IndexOf("://", StringComparison.Ordinal);
        bool hasScheme = authority > 0 && url.IndexOf('/') > authority;
        int start = hasScheme ? authority + 3 : url.StartsWith("//", StringComparison.Ordinal) ? 2 : -1;
        if (start >= 0)
        {
            int slash = url.IndexOf('/', start);
            url = slash < 0 ? "" : url.Substring(slash);
        }

        return url.Substring(url.LastIndexOf('/') + 1);
    }
}
