using FreedomPay.Contracts.Tool.Lint.Rules;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>The rules of style, in the order of their ids.</summary>
internal static class StyleRules
{
    public static IReadOnlyList<StyleRule> All { get; } =
    [
        new MissingSummaryRule(),
        new MissingSourceRule(),
        new MissingConfidenceRule(),
        new UnreachableShapeRule(),
        new NoQuestionRule(),
        new NameOfRuleRule(),
        new OtherNameRule(),
        new RepeatedFieldsRule(),
        new UnusedTypeRule(),
        new ShownElsewhereMaskedRule(),
        new MissingCallbackRule(),
        new DefaultKeyRule(),
    ];
}
