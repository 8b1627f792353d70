using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether <c>state</c> takes values for what their words say, and a held payment for a paid one.</summary>
internal static class StateDoubts
{
    public static void Warn(MappingParser endpoint, EndpointModel model)
    {
        if (model.State is not StateModel state)
        {
            return;
        }

        YamlNode? when = Doubt.Find(endpoint.Find("state")!.Value.Value, "when");
        KeyPath path = endpoint.Path.Key("state").Key("when");
        foreach (YamlEntry entry in Doubt.Entries(when))
        {
            if (entry.Key.Text is "paid" or "failed")
            {
                YamlNode[] cases = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
                for (int index = 0; index < cases.Length; index++)
                {
                    Warn(cases[index], entry.Value is YamlSequence ? path.Key(entry.Key.Text).Item(index) : path.Key(entry.Key.Text), isPaid: entry.Key.Text == "paid", endpoint.Problems);
                }
            }
        }

        WarnOfHeld(endpoint, model, state, when!, path);
    }

    private static void Warn(YamlNode tests, KeyPath path, bool isPaid, SpecProblems problems)
    {
        foreach (YamlEntry test in Doubt.Entries(tests))
        {
            if (MeaningDoubts.IsNoState(test.Key.Text))
            {
                Doubt.Warn(problems, test.Key.Span, path.Key(test.Key.Text), $"by its name, '{test.Key.Text}' is no state that could say what became of the payment; test the field that is one");
                continue;
            }

            foreach (YamlScalar value in Doubt.Texts(test.Value))
            {
                string? doubt = (isPaid, OutcomeWords.Of(test.Key.Text, value.Text, takesBack: false)) switch
                {
                    (true, Meaning.NotDone) => $"{test.Key.Text} '{value.Text}' is 'paid' here: an order that is not paid would be delivered",
                    (true, Meaning.Pending) => $"{test.Key.Text} '{value.Text}' is 'paid' here: nothing is final yet, and the order would be delivered; write 'pending'",
                    (false, Meaning.Done) => $"{test.Key.Text} '{value.Text}' is 'failed' here: a payment that is made would count as failed, and be made again",
                    (false, Meaning.Pending) => $"{test.Key.Text} '{value.Text}' is 'failed' here: it may still be paid, and would count as failed; write 'pending'",
                    _ => null,
                };
                if (doubt is not null)
                {
                    Doubt.Warn(problems, value.Span, path.Key(test.Key.Text), doubt);
                }
            }
        }
    }

    /// <summary>Warns of a message that says whether the money was captured, and for which it makes no difference.</summary>
    private static void WarnOfHeld(MappingParser endpoint, EndpointModel model, StateModel state, YamlNode when, KeyPath path)
    {
        FieldModel? captured = StateParser.MessageOf(model)?.Fields.FirstOrDefault(static field => field.Type is BooleanType && NameWords.LastOf(field.WireName) == "captured");
        if (captured is null || state.Cases.TakeWhile(static found => found.State != PaymentWord.Paid).Any(Tests) || state.Cases.Where(static found => found.State == PaymentWord.Paid).All(Tests))
        {
            return;
        }

        YamlScalar paid = Array.Find(Doubt.Entries(when), static entry => entry.Key.Text == "paid").Key;
        Doubt.Warn(endpoint.Problems, paid.Span, path.Key("paid"), $"the message has '{captured.WireName}', and a payment that is only held would be 'paid' too; test it here, or put 'held' with '{captured.WireName}: \"0\"' before it");

        bool Tests(StateCase found) => found.Tests.Any(test => test.WireName == captured.WireName);
    }
}
