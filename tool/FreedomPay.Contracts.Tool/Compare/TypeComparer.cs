using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares two versions of a type.</summary>
internal static class TypeComparer
{
    public static void Compare(TypeModel old, TypeModel current, Subject subject, CompareContext context)
    {
        if (old.GetType() != current.GetType())
        {
            context.Found.Add(CompareRules.TypeKind, subject, $"is of another kind: it {Words.FromTo(Kind(old), Kind(current))}");
            return;
        }

        Documented.Compare(old.Deprecated, current.Deprecated, subject, context.Found);
        Documented.Compare([("summary", old.Summary != current.Summary), ("notes", old.Notes != current.Notes), ("sources", old.Sources != current.Sources)], subject, context.Found);
        switch (old, current)
        {
            case (ObjectModel before, ObjectModel after):
                MessageComparer.Compare(new MessageVersion(before.Content, !before.IsResponseOnly), new MessageVersion(after.Content, !after.IsResponseOnly), context.Current.IsOfJson(current.Name), subject, context);
                break;
            case (UnionModel before, UnionModel after):
                CompareUnions(before, after, subject, context);
                break;
            case (EnumModel before, EnumModel after):
                EnumComparer.Compare(before, after, subject, context);
                break;
        }
    }

    private static string Kind(TypeModel type) => type switch { ObjectModel => "object", UnionModel => "union", _ => "enum" };

    private static void CompareUnions(UnionModel old, UnionModel current, Subject subject, CompareContext context)
    {
        ChangeCollector found = context.Found;
        found.AddIf(old.By != current.By, CompareRules.UnionBy, subject, $"is told by another member: it {Words.FromTo(old.By, current.By)}");
        if (old.IsResponseOnly != current.IsResponseOnly)
        {
            found.Add(current.IsResponseOnly ? CompareRules.ReferenceOptional : CompareRules.ReferenceRequired, subject.At(current.By), current.IsResponseOnly ? "is no longer required of an unknown case" : "is required of an unknown case");
        }

        List<UnionCase> known = [];
        foreach (UnionCase before in old.Cases)
        {
            UnionCase? after = current.Cases.FirstOrDefault(one => one.Text == before.Text) ?? current.Cases.FirstOrDefault(one => one.Name == before.Name && !old.Cases.Any(other => other.Text == one.Text));
            if (after is null)
            {
                found.Add(CompareRules.CaseRemoved, subject.At(before.Text), "is gone");
                continue;
            }

            known.Add(after);
            context.Pair(before.Name, after.Name);
            found.AddIf(before.Text != after.Text, CompareRules.CaseText, subject.At(after.Text), $"is told by another text: it {Words.FromTo(before.Text, after.Text)}");
        }

        foreach (UnionCase after in current.Cases.Where(one => !known.Contains(one)))
        {
            found.Add(CompareRules.CaseAdded, subject.At(after.Text), "is new");
        }

        found.AddIf(!known.SequenceEqual(current.Cases.Where(known.Contains)), CompareRules.FieldOrder, subject, "has its cases in another order");
    }
}
