using System.Globalization;
using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.MessageRules;

/// <summary>Reports rules about several members that an initializer breaks.</summary>
internal static class ConditionReports
{
    /// <param name="use">The initializer.</param>
    /// <param name="isBegun">Whether what is missing may be set later; evaluated only if something is missing.</param>
    public static IEnumerable<Diagnostic> Of(MessageUse use, Lazy<bool> isBegun)
    {
        foreach (Condition condition in ConditionCheck.Broken(use.Rules.Conditions, use.Values))
        {
            if (isBegun.Value)
            {
                break;
            }

            yield return condition switch
            {
                AnyOfCondition anyOf => Diagnostic.Create(
                    UsageDescriptors.AnyOf, use.Place, FixProperties.Of(FixProperties.Members, string.Join(",", anyOf.Members)), use.Rules.Type.Name, RuleText.Any(anyOf.Members)),
                RequiredWhenCondition required => Diagnostic.Create(
                    UsageDescriptors.RequiredWhen, PlaceOf(use, required), FixProperties.Of(FixProperties.Members, required.Member), required.Member, DiagnosticText.Escape(RuleText.When(use.Rules, required))),
                _ => throw new InvalidOperationException("There is no message for this condition."),
            };
        }

        foreach (MemberAssignment list in use.Assignments)
        {
            // The counter may come from anywhere; both must be known.
            if (list.Field.CountMember is string counter
                && list.Value.Count is int count
                && use.Values.TryGetValue(counter, out FieldValue said)
                && said.Constant is decimal number
                && number != count)
            {
                yield return Diagnostic.Create(UsageDescriptors.CountedBy, list.Place, list.Name, RuleText.Things(count, "item"), counter, number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Returns where the member is set to nothing, else what makes it required, else the message.</summary>
    private static Location PlaceOf(MessageUse use, RequiredWhenCondition condition) =>
        condition.Members.Select(use.AssignmentOf).FirstOrDefault(static assignment => assignment is not null)?.Target ?? use.Place;
}
