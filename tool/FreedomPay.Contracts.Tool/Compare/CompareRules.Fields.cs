using static FreedomPay.Contracts.Tool.Compare.Breaks;

namespace FreedomPay.Contracts.Tool.Compare;

internal static partial class CompareRules
{
    public static readonly CompareRule RequiredAdded = new("FPD0201", "A required field of what is sent is new", Source | Wire, None);
    public static readonly CompareRule FieldAdded = new("FPD0202", "Any other field is new", None, None);
    public static readonly CompareRule ConstantAdded = new("FPD0203", "A constant is new", Wire, None);
    public static readonly CompareRule RequiredRemoved = new("FPD0204", "A required field or a constant of what is sent is gone", Source | Binary, Source | Binary | Wire);
    public static readonly CompareRule FieldRemoved = new("FPD0205", "Any other field is gone", Source | Binary, Source | Binary);
    public static readonly CompareRule PropertyRenamed = new("FPD0206", "The property has another name", Source | Binary, Source | Binary);
    public static readonly CompareRule WireName = new("FPD0207", "The name on the wire is another", Wire, Wire);
    public static readonly CompareRule CSharpType = new("FPD0208", "The property has another type", Source | Binary, Source | Binary);
    public static readonly CompareRule WrittenType = new("FPD0209", "What the old spec writes, the new one does not read", Wire, None);
    public static readonly CompareRule ReadType = new("FPD0210", "What the new spec writes, the old one does not read", None, Wire);
    public static readonly CompareRule ValueRequired = new("FPD0211", "A value type of what is sent is required now", Source | Binary | Wire, Source | Binary);
    public static readonly CompareRule ReferenceRequired = new("FPD0212", "A text, an object or a list of what is sent is required now", Source | Wire, None);
    public static readonly CompareRule ValueOptional = new("FPD0213", "A sent field of a value type became optional", Source | Binary, Source | Binary | Wire);
    public static readonly CompareRule ReferenceOptional = new("FPD0214", "A sent text, object or list became optional", None, Wire);
    public static readonly CompareRule AlwaysPresent = new("FPD0215", "A field of an answer is documented as always present, or no longer is", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Default = new("FPD0216", "The default is another", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Constant = new("FPD0217", "The constant is another", Wire, Wire);
    public static readonly CompareRule ValueFixed = new("FPD0218", "An optional value type is a constant now", Source | Binary | Wire, Source | Binary);
    public static readonly CompareRule ReferenceFixed = new("FPD0219", "Any other field is a constant now", Source | Binary | Wire, None);
    public static readonly CompareRule ValueFreed = new("FPD0220", "A constant of a value type can be set or left out", Source | Binary, Source | Binary | Wire);
    public static readonly CompareRule ConstantRequired = new("FPD0221", "A constant must be set", Source, Wire);
    public static readonly CompareRule ReferenceFreed = new("FPD0222", "Any other constant can be set or left out", None, Wire);
    public static readonly CompareRule Placed = new("FPD0223", "The field has moved between path and body", Wire, Wire);
    public static readonly CompareRule AllowEmpty = new("FPD0224", "An empty text means something else", None, None, ChangeKind.Behavior);
    public static readonly CompareRule AliasAdded = new("FPD0225", "The field can have another name, too", None, Wire);
    public static readonly CompareRule AliasRemoved = new("FPD0226", "The other name of a field is gone", Wire, None);
    public static readonly CompareRule Echoes = new("FPD0227", "Another value must come back", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Callback = new("FPD0228", "Other messages go to the URL", None, None, ChangeKind.Behavior);
    public static readonly CompareRule BoundsTightened = new("FPD0229", "Bounds of what a merchant sends are tighter", Wire, None);
    public static readonly CompareRule BoundsLoosened = new("FPD0230", "Bounds of what a merchant sends are looser", None, None);
    public static readonly CompareRule BoundsShown = new("FPD0231", "Bounds of what the gateway sends", None, None, ChangeKind.Documentation);
    public static readonly CompareRule ConditionTightened = new("FPD0232", "A condition is new or another (`requiredWhen`, `anyOf`, `countField`)", Wire, None);
    public static readonly CompareRule ConditionLoosened = new("FPD0233", "A condition is gone", None, None);
    public static readonly CompareRule ScaleSet = new("FPD0234", "Another number of decimals is written", Wire, None);
    public static readonly CompareRule ScaleRemoved = new("FPD0235", "Any number of decimals is written", None, None);
    public static readonly CompareRule FieldOrder = new("FPD0236", "The fields, values or cases are in another order", None, None, ChangeKind.Documentation);
}
