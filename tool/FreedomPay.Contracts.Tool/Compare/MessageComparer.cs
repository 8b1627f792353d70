using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares the fields of messages and objects.</summary>
internal static class MessageComparer
{
    public static void Compare(MessageVersion old, MessageVersion current, bool isJson, Subject subject, CompareContext context)
    {
        List<(FieldModel Old, FieldModel Current)> pairs = [];
        foreach (FieldModel before in old.Message.Fields)
        {
            if (Counterpart(before, old.Message, current.Message) is FieldModel after)
            {
                pairs.Add((before, after));
                context.Pair(before.Type.DeclaredName, after.Type.DeclaredName);
            }
            else
            {
                bool isNeeded = old.IsSent && (before.Required || before.Constant is not null);
                context.Found.Add(isNeeded ? CompareRules.RequiredRemoved : CompareRules.FieldRemoved, subject.At(before.WireName), "is gone");
            }
        }

        foreach ((FieldModel before, FieldModel after) in pairs)
        {
            FieldComparer.Compare(new FieldVersion(before, old.IsSent), new FieldVersion(after, current.IsSent), isJson, subject.At(after.WireName), context);
        }

        HashSet<FieldModel> known = new(pairs.Select(static pair => pair.Current), ReferenceEqualityComparer.Instance);
        foreach (FieldModel after in current.Message.Fields.Where(field => !known.Contains(field)))
        {
            (CompareRule rule, string what) = after.Constant is string constant ? (CompareRules.ConstantAdded, $"is new, and always {Words.Code(constant)}")
                : current.IsSent && after.Required ? (CompareRules.RequiredAdded, "is new and required")
                : (CompareRules.FieldAdded, "is new");
            context.Found.Add(rule, subject.At(after.WireName), what);
        }

        CompareAnyOf(old.Message, current.Message, subject, context);
        context.Found.AddIf(
            !pairs.Select(static pair => pair.Current).SequenceEqual(current.Message.Fields.Where(known.Contains), ReferenceEqualityComparer.Instance),
            CompareRules.FieldOrder,
            subject,
            "has its fields in another order");
    }

    /// <summary>Returns the field with the same name on the wire or, if there is none, the one whose property has the same name.</summary>
    private static FieldModel? Counterpart(FieldModel field, MessageModel own, MessageModel other) =>
        other.Find(field.WireName)
        ?? other.Fields.FirstOrDefault(candidate => candidate.PropertyName == field.PropertyName && own.Find(candidate.WireName) is null);

    private static void CompareAnyOf(MessageModel old, MessageModel current, Subject subject, CompareContext context)
    {
        HashSet<string>[] before = [.. old.AnyOf.Select(Names)];
        HashSet<string>[] after = [.. current.AnyOf.Select(Names)];
        foreach (HashSet<string> group in after.Where(group => !before.Any(known => known.IsSubsetOf(group))))
        {
            context.Found.Add(CompareRules.ConditionTightened, subject, $"needs one of {Words.Codes(group)}");
        }

        foreach (HashSet<string> group in before.Where(group => !after.Any(known => known.IsSubsetOf(group))))
        {
            context.Found.Add(CompareRules.ConditionLoosened, subject, $"no longer needs one of {Words.Codes(group)}");
        }
    }

    private static HashSet<string> Names(EquatableArray<FieldReference> group) => [.. group.Select(static field => field.WireName)];
}
