namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds a field that is shown here and masked in all other specs.</summary>
internal sealed class ShownElsewhereMaskedRule() : StyleRule("FPL0010", "Masked elsewhere, shown here")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach (FieldPlace field in spec.Fields)
        {
            if (!field.IsSensitive && field.Find("sensitive") is null && field.Find("const") is null && spec.Habits.AreMasked(field))
            {
                yield return At(field.Name, field.Path, $"wherever else a field is called '{field.Name.Text}', it is masked; write 'sensitive: true', or 'sensitive: false' if anyone may see this one");
            }
        }
    }
}
