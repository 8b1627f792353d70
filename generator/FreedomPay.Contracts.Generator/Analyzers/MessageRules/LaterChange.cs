using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.Generator.Analyzers.MessageRules;

/// <summary>
/// Determines whether a message may be completed later: a <c>with</c> after it, or one in the same file that changes the variable or member that
/// contains it, may set what is missing.
/// </summary>
internal static class LaterChange
{
    public static bool IsPossible(SyntaxNode message)
    {
        SyntaxNode outer = message;
        while (outer.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
            || (outer.Parent is BinaryExpressionSyntax binary && binary.Left != outer))
        {
            outer = outer.Parent;
        }

        // By name: a name that means something else elsewhere only suppresses a report.
        return (outer.Parent is WithExpressionSyntax change && change.Expression == outer)
            || (HolderOf(outer) is string holder && outer.SyntaxTree.GetRoot().DescendantNodes().OfType<WithExpressionSyntax>().Any(later => IsAbout(later.Expression, holder)));
    }

    private static string? HolderOf(SyntaxNode value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: SimpleNameSyntax name } => name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
        ArrowExpressionClauseSyntax or ReturnStatementSyntax => NameOfMember(value),
        _ => null,
    };

    private static string? NameOfMember(SyntaxNode value) => value.Ancestors().Select(static node => node switch
    {
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(static name => name is not null);

    private static bool IsAbout(ExpressionSyntax changed, string holder) =>
        changed.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == holder);
}
