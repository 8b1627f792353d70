using static FreedomPay.Contracts.Tool.Compare.Breaks;

namespace FreedomPay.Contracts.Tool.Compare;

internal static partial class CompareRules
{
    public static readonly CompareRule TypeRemoved = new("FPD0301", "A type is gone", Source | Binary, Source | Binary);
    public static readonly CompareRule TypeAdded = new("FPD0302", "A type is new", None, None);
    public static readonly CompareRule TypeRenamed = new("FPD0303", "A type has another name", Source | Binary, Source | Binary);
    public static readonly CompareRule TypeKind = new("FPD0304", "A type is of another kind (object, enum or union)", Source | Binary | Wire, Source | Binary | Wire);
    public static readonly CompareRule ValueAdded = new("FPD0305", "An enum has a value more", None, None);
    public static readonly CompareRule ValueRemoved = new("FPD0306", "An enum has a value less", Source | Binary, Source | Binary);
    public static readonly CompareRule ValueRenamed = new("FPD0307", "A value of an enum has another name in C#", Source | Binary, Source | Binary);
    public static readonly CompareRule ValueText = new("FPD0308", "A value of an enum has another text on the wire", Wire, Wire);
    public static readonly CompareRule EnumMemberRemoved = new("FPD0309", "An enum loses `Category`, `ProvesThatNoMoneyMoved` or `SaysNotFound`, or `Category` has another type", Source | Binary, Source | Binary);
    public static readonly CompareRule EnumMemberAdded = new("FPD0310", "An enum gets `Category`, `ProvesThatNoMoneyMoved` or `SaysNotFound`", None, None);
    public static readonly CompareRule ValueMeaning = new("FPD0311", "A value of an enum means or proves something else", None, None, ChangeKind.Behavior);
    public static readonly CompareRule CaseAdded = new("FPD0312", "A union has a case more", None, None);
    public static readonly CompareRule CaseRemoved = new("FPD0313", "A union has a case less", Source | Binary | Wire, Source | Binary);
    public static readonly CompareRule CaseText = new("FPD0314", "A case of a union is told by another text", Wire, Wire);
    public static readonly CompareRule UnionBy = new("FPD0315", "Another member tells the cases of a union", Source | Binary | Wire, Source | Binary | Wire);

    /// <summary>Gets all rules, by their ids.</summary>
    public static IReadOnlyList<CompareRule> All =>
    [
        .. typeof(CompareRules).GetFields()
            .Where(static rule => rule.FieldType == typeof(CompareRule))
            .Select(static rule => (CompareRule)rule.GetValue(null)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];
}
