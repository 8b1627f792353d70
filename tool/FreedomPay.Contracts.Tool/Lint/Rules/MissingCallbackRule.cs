namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds a field for a URL that does not name the message that goes there, as all other specs do: <c>CallbackUrls</c> would leave it out.</summary>
internal sealed class MissingCallbackRule() : StyleRule("FPL0011", "The message to a URL is not named")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach (FieldPlace field in spec.Fields)
        {
            if (field.Type == "url" && field.Find("callback") is null && spec.Habits.CallbackOf(field) is string callback)
            {
                yield return At(field.Name, field.Path, $"in all other specs, '{field.Name.Text}' names the message that the gateway sends there; write 'callback: {callback}', so that code sets the URL once");
            }
        }
    }
}
