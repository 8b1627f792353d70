using System.Globalization;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares what is checked of a field before it is sent: bounds, conditions, decimals.</summary>
internal static class FieldRules
{
    public static void Compare(FieldModel before, FieldModel after, bool isSameType, Subject subject, ChangeCollector found)
    {
        CompareBounds(before, after, subject, found);
        CompareConditions(before, after, subject, found);
        if (isSameType && before.Type.Single is DecimalType old && after.Type.Single is DecimalType current && old.Scale != current.Scale)
        {
            found.Add(current.Scale is null ? CompareRules.ScaleRemoved : CompareRules.ScaleSet, subject, $"has another number of decimals: it {Words.FromTo(Number(old.Scale), Number(current.Scale))}");
        }
    }

    private static void CompareBounds(FieldModel before, FieldModel after, Subject subject, ChangeCollector found)
    {
        (FieldBounds old, FieldBounds current) = (before.Bounds, after.Bounds);
        if (old == current)
        {
            return;
        }

        string shown = $"has other bounds: it was {Shown(old)}, and is {Shown(current)}";
        if (!after.IsFromMerchant)
        {
            found.Add(CompareRules.BoundsShown, subject, shown);
            return;
        }

        found.AddIf(IsTighter(old, current), CompareRules.BoundsTightened, subject, shown);
        found.AddIf(!IsTighter(old, current), CompareRules.BoundsLoosened, subject, shown);
    }

    /// <summary>Determines whether a value that was within the bounds may be outside now. Nothing is known of another pattern, so it counts as tighter.</summary>
    private static bool IsTighter(FieldBounds old, FieldBounds current) =>
        (current.Min is not null && (old.Min is null || Decimal(current.Min) > Decimal(old.Min)))
        || (current.Max is not null && (old.Max is null || Decimal(current.Max) < Decimal(old.Max)))
        || (current.MinCount is not null && current.MinCount > (old.MinCount ?? 0))
        || (current.MaxCount is not null && current.MaxCount < (old.MaxCount ?? int.MaxValue))
        || (current.Pattern is not null && current.Pattern != old.Pattern);

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Shown(FieldBounds bounds)
    {
        (string Name, string? Value)[] parts =
        [
            ("min", bounds.Min), ("max", bounds.Max), ("at least", Number(bounds.MinCount)), ("at most", Number(bounds.MaxCount)), ("pattern", bounds.Pattern),
        ];
        string shown = string.Join(", ", parts.Where(static part => part.Value is not null).Select(static part => $"{part.Name} {part.Value}"));
        return shown.Length == 0 ? "free" : Words.Code(shown);
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static void CompareConditions(FieldModel before, FieldModel after, Subject subject, ChangeCollector found)
    {
        string old = Shown(before);
        string current = Shown(after);
        if (old != current)
        {
            found.Add(
                current.Length == 0 ? CompareRules.ConditionLoosened : CompareRules.ConditionTightened,
                subject,
                $"is required under another condition: it {Words.FromTo(old.Length == 0 ? null : old, current.Length == 0 ? null : current)}");
        }

        (string? oldCount, string? count) = (before.CountField?.WireName, after.CountField?.WireName);
        if (oldCount != count)
        {
            found.Add(count is null ? CompareRules.ConditionLoosened : CompareRules.ConditionTightened, subject, count is null ? $"is no longer counted by {Words.Code(oldCount)}" : $"is counted by {Words.Code(count)}");
        }
    }

    private static string Shown(FieldModel field) => string.Join(" and ", field.RequiredWhen.Select(static condition =>
        condition.Texts.Count == 0 ? condition.Field.WireName : $"{condition.Field.WireName} = {string.Join("|", condition.Texts.AsEnumerable())}"));
}
