using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Sets members in an initializer and keeps its style: one line, or one line per member. Existing text stays as it is.</summary>
internal static class InitializerEdit
{
    private const string Indentation = "    ";

    /// <summary>With more members than this, each one gets its own line, wherever the message appears.</summary>
    private const int MostBesideOthers = 3;

    /// <summary>Returns the creation or <c>with</c> expression that a location belongs to.</summary>
    public static ExpressionSyntax? Find(SyntaxNode root, TextSpan place) =>
        root.FindNode(place, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<ExpressionSyntax>(static node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax);

    /// <summary>Returns the members that an initializer names.</summary>
    public static IEnumerable<string> Named(ExpressionSyntax owner) =>
        InitializerOf(owner)?.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left.ToString()) ?? [];

    /// <param name="text">The file.</param>
    /// <param name="owner">The expression that has the initializer or will get one.</param>
    /// <param name="members">The members to set, with their values.</param>
    /// <param name="order">All members, in the order in which new ones are inserted.</param>
    public static IEnumerable<TextChange> Changes(SourceText text, ExpressionSyntax owner, IReadOnlyDictionary<string, string> members, IReadOnlyList<string> order)
    {
        string[] names = [.. members.Keys.OrderBy(name => Rank(order, name))];
        InitializerExpressionSyntax? initializer = InitializerOf(owner);
        if (initializer is null || (initializer.Expressions.Count == 0 && IsBlank(text, initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart)))
        {
            return [New(text, owner, initializer, [.. names.Select(name => $"{name} = {members[name]}")])];
        }

        ILookup<string, AssignmentExpressionSyntax> present = initializer.Expressions.OfType<AssignmentExpressionSyntax>().ToLookup(static assignment => assignment.Left.ToString());
        IEnumerable<TextChange> replaced = names.Where(present.Contains).Select(name => new TextChange(present[name].First().Right.Span, members[name]));
        IEnumerable<TextChange> added = names.Where(name => !present.Contains(name))
            .GroupBy(name => IndexOf(initializer, order, name))
            .SelectMany(group => Insert(text, initializer, group.Key, [.. group.Select(name => $"{name} = {members[name]}")]));
        return [.. replaced, .. added];
    }

    private static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax owner) => owner switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax change => change.Initializer,
        _ => null,
    };

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    /// <summary>
    /// Replaces empty braces and parentheses with a new initializer: one line per member, unless the message is an item among others.
    /// </summary>
    private static TextChange New(SourceText text, ExpressionSyntax owner, InitializerExpressionSyntax? empty, IReadOnlyList<string> members)
    {
        string newLine = NewLine(text);
        string indentation = IndentationAt(text, owner.SpanStart);
        string lines = string.Concat(members.Select(member => $"{newLine}{indentation}{Indentation}{member},"));

        // "new()" needs its parentheses; "new Pay()" loses them.
        int start = owner switch
        {
            ObjectCreationExpressionSyntax { ArgumentList: null } creation => creation.Type.Span.End,
            ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } arguments } creation when IsBlank(text, creation.Type.Span.End, arguments.OpenParenToken.SpanStart)
                && IsBlank(text, arguments.OpenParenToken.Span.End, arguments.CloseParenToken.SpanStart) => creation.Type.Span.End,
            BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => arguments.Span.End,
            WithExpressionSyntax change => change.WithKeyword.Span.End,
            _ => owner.Span.End,
        };
        if (empty is not null && !IsBlank(text, empty.GetFirstToken().GetPreviousToken().Span.End, empty.SpanStart))
        {
            // There is a comment before the braces.
            return new TextChange(empty.Span, $"{{{lines}{newLine}{indentation}}}");
        }

        bool isItem = owner.Parent is CollectionElementSyntax or ArgumentSyntax or InitializerExpressionSyntax;
        return new TextChange(
            TextSpan.FromBounds(start, empty?.Span.End ?? owner.Span.End),
            isItem && members.Count <= MostBesideOthers ? $" {{ {string.Join(", ", members)} }}" : $"{newLine}{indentation}{{{lines}{newLine}{indentation}}}");
    }

    private static IEnumerable<TextChange> Insert(SourceText text, InitializerExpressionSyntax initializer, int index, IReadOnlyList<string> members)
    {
        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        bool isOnLines = text.Lines.IndexOf(initializer.OpenBraceToken.SpanStart) != text.Lines.IndexOf(initializer.CloseBraceToken.SpanStart);
        if (expressions.Count == 0)
        {
            // The braces contain only a comment.
            yield return new TextChange(new TextSpan(initializer.OpenBraceToken.Span.End, 0), $" {string.Join(", ", members)}");
            yield break;
        }

        string separator = isOnLines ? $",{NewLine(text)}{IndentationAt(text, expressions[0].SpanStart)}" : ", ";
        string joined = string.Join(separator, members);
        if (index < expressions.Count)
        {
            // Comments above a member, and directives, stay with it.
            int place = expressions[index].FullSpan.Start;
            yield return isOnLines && IsLineStart(text, place)
                ? new TextChange(new TextSpan(place, 0), $"{IndentationAt(text, expressions[index].SpanStart)}{joined},{NewLine(text)}")
                : new TextChange(new TextSpan(expressions[index].SpanStart, 0), joined + separator);
            yield break;
        }

        bool hasComma = expressions.SeparatorCount == expressions.Count;
        SyntaxToken last = hasComma ? expressions.GetSeparator(expressions.Count - 1) : expressions[expressions.Count - 1].GetLastToken();
        TextLine line = text.Lines.GetLineFromPosition(last.Span.End);
        if (isOnLines && hasComma && initializer.CloseBraceToken.LeadingTrivia.Any(static trivia => trivia.IsDirective))
        {
            // After the directives, whichever of their branches are compiled.
            int end = text.Lines.GetLineFromPosition(initializer.CloseBraceToken.SpanStart).Start;
            yield return new TextChange(new TextSpan(end, 0), $"{IndentationAt(text, expressions[0].SpanStart)}{joined},{NewLine(text)}");
            yield break;
        }

        if (!isOnLines || line.LineNumber == text.Lines.IndexOf(initializer.CloseBraceToken.SpanStart))
        {
            yield return new TextChange(new TextSpan(last.Span.End, 0), hasComma ? $" {joined}," : $"{separator}{joined}");
            yield break;
        }

        // A comment after the last member stays there, unless it continues on the next line.
        if (last.TrailingTrivia.Any(trivia => trivia.Span.End > line.End && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            yield return new TextChange(new TextSpan(last.Span.End, 0), hasComma ? $"{separator.Substring(1)}{joined}," : $"{separator}{joined}");
            yield break;
        }

        if (!hasComma)
        {
            yield return new TextChange(new TextSpan(last.Span.End, 0), ",");
        }

        yield return new TextChange(new TextSpan(line.End, 0), $"{separator.Substring(1)}{joined}{(hasComma ? "," : "")}");
    }

    /// <summary>Returns the index of the first member that comes later in the order, or the end.</summary>
    private static int IndexOf(InitializerExpressionSyntax initializer, IReadOnlyList<string> order, string name)
    {
        int rank = Rank(order, name);
        for (int index = 0; index < initializer.Expressions.Count; index++)
        {
            if (initializer.Expressions[index] is AssignmentExpressionSyntax assignment && Rank(order, assignment.Left.ToString()) > rank)
            {
                return index;
            }
        }

        return initializer.Expressions.Count;
    }

    private static int Rank(IReadOnlyList<string> order, string name) => order.TakeWhile(member => member != name).Count() is var index && index < order.Count ? index : -1;

    private static bool IsLineStart(SourceText text, int position) => text.Lines.GetLineFromPosition(position).Start == position;

    private static string IndentationAt(SourceText text, int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLine(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
