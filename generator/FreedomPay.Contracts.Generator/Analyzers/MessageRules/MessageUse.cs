using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers.MessageRules;

/// <summary>One initializer of a message, with what is known about each member's value.</summary>
internal sealed class MessageUse
{
    private MessageUse(TypeRules rules, Location place, ValueEvaluator reader, IObjectOrCollectionInitializerOperation? initializer, bool isComplete)
    {
        Rules = rules;
        Place = place;
        Reader = reader;
        Assignments = [.. Read(initializer)];
        Values = rules.Fields.Values.ToDictionary(static field => field.Property.Name, field => isComplete ? Initial(field) : FieldValue.Unknown, StringComparer.Ordinal);
        foreach (MemberAssignment assignment in Assignments)
        {
            Values[assignment.Field.Property.Name] = assignment.Field.AllowsEmpty && assignment.Value.Constant is "" ? FieldValue.EmptyText : assignment.Value;
        }
    }

    public TypeRules Rules { get; }

    /// <summary>Gets the location that names the message: the type's name, <c>new</c> or <c>with</c>.</summary>
    public Location Place { get; }

    public ValueEvaluator Reader { get; }

    public IReadOnlyList<MemberAssignment> Assignments { get; }

    public Dictionary<string, FieldValue> Values { get; }

    public static MessageUse Of(IObjectCreationOperation creation, TypeRules rules, ValueEvaluator reader) => new(
        rules,
        creation.Syntax switch
        {
            ObjectCreationExpressionSyntax explicitType => explicitType.Type.GetLocation(),
            ImplicitObjectCreationExpressionSyntax targetTyped => targetTyped.NewKeyword.GetLocation(),
            _ => creation.Syntax.GetLocation(),
        },
        reader,
        creation.Initializer,
        isComplete: creation.Arguments.IsEmpty && creation.Constructor is null or { IsImplicitlyDeclared: true } or { DeclaringSyntaxReferences.IsEmpty: true });

    public static MessageUse Of(IWithOperation change, TypeRules rules, ValueEvaluator reader) => new(
        rules,
        change.Syntax is WithExpressionSyntax with ? with.WithKeyword.GetLocation() : change.Syntax.GetLocation(),
        reader,
        change.Initializer,
        isComplete: false);

    public MemberAssignment? AssignmentOf(string member) => Assignments.FirstOrDefault(assignment => assignment.Field.Property.Name == member);

    private IEnumerable<MemberAssignment> Read(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
        {
            yield break;
        }

        foreach (IOperation operation in initializer.Initializers)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } target } assignment
                && Rules.Fields.TryGetValue(property.Name, out FieldRules field))
            {
                yield return new MemberAssignment(field, Reader.Read(assignment.Value), assignment.Value, target.Syntax.GetLocation());
            }
        }
    }

    /// <summary>
    /// Returns the value of a member that the initializer does not set. A missing required member is left for the compiler to report.
    /// </summary>
    private static FieldValue Initial(FieldRules field) =>
        field.Property.IsRequired ? FieldValue.Unknown
        : field.Default is not string text ? FieldValue.Missing
        : RuleText.Bare(field.Property.Type).SpecialType switch
        {
            SpecialType.System_Boolean => new FieldValue(Presence.Given, WireBoolean.IsTrue(text)),
            SpecialType.System_Int64 or SpecialType.System_Decimal => new FieldValue(Presence.Given, FieldValue.Number(text)),
            _ => FieldValue.Text(text),
        };
}
