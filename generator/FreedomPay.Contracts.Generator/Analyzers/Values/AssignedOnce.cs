using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.Generator.Analyzers.Values;

/// <summary>Follows a local variable to its initial value if nothing writes to it afterwards.</summary>
internal static class AssignedOnce
{
    /// <summary>Returns the value, or null if the variable may have another one by now.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="model">The semantic model of the code.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <param name="isOfInterest">Whether a value is worth the search for writes to the variable; null if every one is.</param>
    public static IOperation? ValueOf(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken, Func<ExpressionSyntax, bool>? isOfInterest = null)
    {
        if (local.RefKind != RefKind.None
            || local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax } declarator
            || declarator.SyntaxTree != model.SyntaxTree
            || isOfInterest?.Invoke(value) == false)
        {
            return null;
        }

        SyntaxNode body = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot(cancellationToken);

        // By name: a second variable with the same name elsewhere only suppresses a report.
        foreach (IdentifierNameSyntax name in body.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == local.Name && IsWritten(name))
            {
                return null;
            }
        }

        return model.GetOperation(value, cancellationToken);
    }

    private static bool IsWritten(IdentifierNameSyntax name)
    {
        // "out token!" and "(token) = text" are writes too.
        ExpressionSyntax written = name;
        while (written.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            written = (ExpressionSyntax)written.Parent;
        }

        return IsWritten(written);
    }

    private static bool IsWritten(ExpressionSyntax variable) => variable.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == variable,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        _ => false,
    };
}
