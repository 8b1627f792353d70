using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares two versions of an enum. Enums are open: a value that nobody listed is kept, so a value more breaks nothing.</summary>
internal static class EnumComparer
{
    public static void Compare(EnumModel old, EnumModel current, Subject subject, CompareContext context)
    {
        ChangeCollector found = context.Found;
        List<(EnumValueModel Old, EnumValueModel Current)> pairs = [];
        foreach (EnumValueModel before in old.Values)
        {
            EnumValueModel? after = current.Values.FirstOrDefault(value => value.Text == before.Text)
                ?? current.Values.FirstOrDefault(value => value.Name == before.Name && !old.Values.Any(known => known.Text == value.Text));
            if (after is null)
            {
                found.Add(CompareRules.ValueRemoved, subject.At(before.Text), $"is gone, and with it {Words.Code(before.Name)}");
            }
            else
            {
                pairs.Add((before, after));
            }
        }

        foreach ((EnumValueModel before, EnumValueModel after) in pairs)
        {
            CompareValues(before, after, subject.At(after.Text), found);
        }

        HashSet<EnumValueModel> known = [.. pairs.Select(static pair => pair.Current)];
        foreach (EnumValueModel after in current.Values.Where(value => !known.Contains(value)))
        {
            found.Add(CompareRules.ValueAdded, subject.At(after.Text), "is new");
        }

        found.AddIf(!pairs.Select(static pair => pair.Current).SequenceEqual(current.Values.Where(known.Contains)), CompareRules.FieldOrder, subject, "has its values in another order");
        CompareMembers(old, current, subject, context);
    }

    private static void CompareValues(EnumValueModel old, EnumValueModel current, Subject subject, ChangeCollector found)
    {
        found.AddIf(old.Name != current.Name, CompareRules.ValueRenamed, subject, $"has another name in C#: it {Words.FromTo(old.Name, current.Name)}");
        found.AddIf(old.Text != current.Text, CompareRules.ValueText, subject, $"has another text on the wire: it {Words.FromTo(old.Text, current.Text)}");
        found.AddIf(
            old.ProvesThatNoMoneyMoved != current.ProvesThatNoMoneyMoved || old.Means != current.Means || old.Category != current.Category,
            CompareRules.ValueMeaning,
            subject,
            old.ProvesThatNoMoneyMoved != current.ProvesThatNoMoneyMoved
                ? current.ProvesThatNoMoneyMoved ? "proves that no money moved" : "no longer proves that no money moved"
                : old.Means != current.Means ? "says something else about what was asked" : $"has another category: it {Words.FromTo(old.Category, current.Category)}");
        Documented.Compare(old.Deprecated, current.Deprecated, subject, found);
        Documented.Compare(
            [
                ("summary", old.Summary != current.Summary),
                ("certainty", old.Certainty != current.Certainty),
                ("notes", old.Notes != current.Notes),
                ("sources", old.Sources != current.Sources),
            ],
            subject,
            found);
    }

    /// <summary>Compares the properties that an enum has only if one of its values needs them.</summary>
    private static void CompareMembers(EnumModel old, EnumModel current, Subject subject, CompareContext context)
    {
        CompareMember("Category", old.Categories is not null, current.Categories is not null, subject, context.Found);
        CompareMember("ProvesThatNoMoneyMoved", HasProof(old), HasProof(current), subject, context.Found);
        CompareMember("SaysNotFound", HasMeaning(old), HasMeaning(current), subject, context.Found);
        context.Pair(old.Categories, current.Categories);
        if (old.Categories is TypeName before && current.Categories is TypeName after && !context.IsSame(before, after))
        {
            context.Found.Add(CompareRules.EnumMemberRemoved, subject, $"has another type of `Category`: it {Words.FromTo(before.FullName, after.FullName)}");
        }
    }

    private static void CompareMember(string name, bool had, bool has, Subject subject, ChangeCollector found)
    {
        found.AddIf(had && !has, CompareRules.EnumMemberRemoved, subject, $"no longer has {Words.Code(name)}");
        found.AddIf(!had && has, CompareRules.EnumMemberAdded, subject, $"has {Words.Code(name)}");
    }

    private static bool HasProof(EnumModel type) => type.Values.Any(static value => value.ProvesThatNoMoneyMoved);

    private static bool HasMeaning(EnumModel type) => type.Values.Any(static value => value.Means is not null);
}
