using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether <c>means</c> says of a value or a shape what its words say.</summary>
internal static class MeaningDoubts
{
    private const string Prefix = "pg_";

    /// <summary>Shorter words are no typing mistakes of another.</summary>
    private const int ShortestWord = 5;

    private static readonly HashSet<string> NoStates = new(StringComparer.Ordinal)
    {
        "id", "amount", "sum", "price", "fee", "date", "datetime", "url", "currency", "description", "email", "phone", "language", "reference",
    };

    private static readonly HashSet<string> Redirects = new(StringComparer.Ordinal) { "redirect", "acs", "acsurl", "pareq", "creq" };

    private static readonly string[] Meanings = ["done", "pending", "notDone"];

    /// <summary>Warns of the values of a response field.</summary>
    public static void WarnOfField(YamlScalar field, YamlMapping body, KeyPath path, bool takesBack, SpecProblems problems)
    {
        if (Doubt.Find(body, "means") is not YamlMapping means)
        {
            return;
        }

        KeyPath place = path.Key("means");
        if (IsNoState(field.Text))
        {
            Doubt.Warn(problems, means.Span, place, $"by its name, '{field.Text}' is no state whose values could say what became of the request; give 'means' to the field that is one");
            return;
        }

        bool isText = Doubt.Text(body, "type")?.Text == "string";
        foreach (YamlEntry entry in means.Entries)
        {
            if (entry.Value is YamlScalar word && SpecKeywords.Meanings.TryGetValue(word.Text, out Meaning said))
            {
                string? doubt = Of(field.Text, entry.Key.Text, said, takesBack) ?? (isText ? OfSpelling(entry.Key.Text) : null);
                if (doubt is not null)
                {
                    Doubt.Warn(problems, entry.Key.Span, place.Key(entry.Key.Text), doubt);
                }
            }
        }
    }

    /// <summary>Warns of what a whole shape means, by its name and by the values that select it.</summary>
    /// <returns>Whether it did.</returns>
    public static bool WarnOfShape(YamlEntry shape, KeyPath path, bool takesBack, SpecProblems problems)
    {
        if (Doubt.Text(shape.Value, "means") is not YamlScalar means || !SpecKeywords.Meanings.TryGetValue(means.Text, out Meaning said))
        {
            return false;
        }

        string? doubt = OfTests(Doubt.Find(shape.Value, "when"), said, takesBack)
            ?? (ReadName(shape.Key.Text, takesBack) is Meaning named && Contradiction(said, named) is string why ? $"the shape '{shape.Key.Text}': {why}" : null);
        if (doubt is null)
        {
            return false;
        }

        Doubt.Warn(problems, means.Span, path.Key("means"), $"'{means.Text}' is said of {doubt}");
        return true;
    }

    private static string? OfTests(YamlNode? when, Meaning said, bool takesBack)
    {
        foreach (YamlEntry test in Doubt.Entries(when))
        {
            foreach (YamlScalar value in Doubt.Texts(test.Value))
            {
                // An ok that the whole protocol has says nothing about the request.
                bool isOfProtocol = test.Key.Text == ProtocolFields.Status && value.Text == ProtocolFields.StatusOk;
                if (!isOfProtocol && OutcomeWords.Of(test.Key.Text, value.Text, takesBack) is Meaning read && Contradiction(said, read) is string why)
                {
                    return $"answers with {test.Key.Text} '{value.Text}': {why}";
                }
            }
        }

        return null;
    }

    /// <summary>Warns of a response that sends the payer on, and would count as the end.</summary>
    /// <param name="means">What the response or the shape means.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="path">Its path.</param>
    /// <param name="problems">Where to warn.</param>
    public static void WarnOfRedirect(YamlNode? means, YamlNode? fields, KeyPath path, SpecProblems problems)
    {
        if (means is YamlScalar { Text: "done" } && Array.Find(Doubt.Entries(fields), static field => NameWords.Of(field.Key.Text).Any(Redirects.Contains)).Key is YamlScalar redirect)
        {
            Doubt.Warn(problems, means.Span, path.Key("means"), $"'done' is said of answers with '{redirect.Text}', which sends the payer on: nothing is final yet, and it would count as carried out; write 'pending', or leave it out");
        }
    }

    /// <summary>Returns what is doubtful about a meaning of a value, or null.</summary>
    public static string? Of(string field, string value, Meaning said, bool takesBack)
    {
        if (said == Meaning.Done && value == "0" && OutcomeWords.IsErrorCode(field))
        {
            return $"no error in '{field}' says that the gateway took the request, and not that it is carried out; leave this out, so that the outcome is asked for";
        }

        return OutcomeWords.Of(field, value, takesBack) is Meaning read && Contradiction(said, read) is string why ? $"{field} '{value}' is '{Meanings[(int)said]}' here: {why}" : null;
    }

    /// <summary>Determines whether a field has, by its name, no values that say what became of a request.</summary>
    public static bool IsNoState(string field) => NameWords.LastOf(field) is string last && NoStates.Contains(last);

    /// <summary>Returns what is doubtful about the spelling of a value that is compared as a text, or null.</summary>
    public static string? OfSpelling(string value) => value.Length >= ShortestWord && OutcomeWords.Of(value) is null
        && Suggestions.MistypedField(Prefix + value, OutcomeWords.Mistyped) is string meant && !meant.StartsWith(Prefix + value, StringComparison.Ordinal)
        ? $"'{value}' is compared as it is; did you mean '{meant.Substring(Prefix.Length)}'?"
        : null;

    private static Meaning? ReadName(string shape, bool takesBack) => OutcomeWords.AsksFor3ds(shape) || shape.StartsWith("ThreeD", StringComparison.Ordinal) ? Meaning.Pending : OutcomeWords.Of(shape, takesBack);

    private static string? Contradiction(Meaning said, Meaning read) => (said, read) switch
    {
        (Meaning.Done, Meaning.NotDone) => "a request that failed would count as carried out; write 'notDone' if that is final, otherwise leave it out",
        (Meaning.Done, Meaning.Pending) => "nothing is final yet, and it would count as carried out; write 'pending', or leave it out",
        (Meaning.NotDone, Meaning.Done) => "a request that is carried out would count as failed, and might be sent again; write 'done' if that is final, otherwise leave it out",
        (Meaning.NotDone, Meaning.Pending) => "it may still be carried out, and would count as failed and might be sent again; write 'pending', or leave it out",
        _ => null,
    };
}
