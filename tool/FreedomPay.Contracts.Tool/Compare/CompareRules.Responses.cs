using static FreedomPay.Contracts.Tool.Compare.Breaks;

namespace FreedomPay.Contracts.Tool.Compare;

internal static partial class CompareRules
{
    public static readonly CompareRule OneOrSeveralShapes = new("FPD0101", "The response has several shapes in place of one, or one in place of several", Source | Binary, Source | Binary);
    public static readonly CompareRule ShapeRemoved = new("FPD0102", "A shape is gone", Source | Binary | Wire, Source | Binary);
    public static readonly CompareRule ShapeAdded = new("FPD0103", "A shape is new", None, Wire);
    public static readonly CompareRule ShapeAddedBesideAny = new("FPD0104", "A shape is new, and an old one takes whatever no other takes", None, None, ChangeKind.Behavior);
    public static readonly CompareRule ShapeRenamed = new("FPD0105", "A shape has another name", Source | Binary, Source | Binary);
    public static readonly CompareRule ShapeTold = new("FPD0106", "A shape is told in another way", Wire, Wire);
    public static readonly CompareRule ShapeOrder = new("FPD0107", "The shapes are tried in another order", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Means = new("FPD0108", "The response says something else about the request", None, None, ChangeKind.Behavior);
    public static readonly CompareRule NoLongerCommon = new("FPD0109", "A property that all shapes share has moved from the response to its shapes", Source | Binary, Source | Binary);
    public static readonly CompareRule NewlyCommon = new("FPD0110", "A property of the shapes is one of the response itself", None, None);
}
