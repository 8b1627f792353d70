using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether the values of an enum have the names that their texts say, and whether one proves what its text denies.</summary>
internal static class EnumDoubts
{
    private static readonly string[] Yes = ["Yes", "True", "On", "Enabled"];

    private static readonly string[] No = ["No", "False", "Off", "Disabled"];

    public static void Warn(YamlNode? values, KeyPath path, SpecProblems problems)
    {
        if (values is not YamlMapping mapping)
        {
            return;
        }

        Dictionary<string, string> byOwnName = new(StringComparer.OrdinalIgnoreCase);
        foreach (YamlEntry entry in mapping.Entries)
        {
            byOwnName[CSharpNames.PropertyOf(entry.Key.Text)] = entry.Key.Text;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            KeyPath place = path.Key(entry.Key.Text);
            if (NameOf(entry) is YamlScalar name && OfName(entry.Key.Text, name.Text, byOwnName) is string doubt)
            {
                Doubt.Warn(problems, name.Span, place, doubt);
            }

            WarnOfProof(entry, place, problems);
        }
    }

    private static YamlScalar? NameOf(YamlEntry entry) => entry.Value is YamlScalar scalar ? (scalar.IsNothing ? null : scalar) : Doubt.Text(entry.Value, "name");

    private static string? OfName(string text, string name, Dictionary<string, string> byOwnName)
    {
        if (byOwnName.TryGetValue(name, out string? other) && !string.Equals(other, text, StringComparison.OrdinalIgnoreCase))
        {
            return $"'{name}' is what '{other}' would be called, so that code that says one sends or means the other; give each value its own name";
        }

        bool isCrossed = OutcomeWords.Of(text) is Meaning said && OutcomeWords.Of(name) is Meaning named && said != named && (said == Meaning.Done || named == Meaning.Done);
        return isCrossed || (IsYes(text) && No.Contains(name)) || (IsNo(text) && Yes.Contains(name))
            ? $"the value '{text}' is called '{name}', which says the opposite; code would read one for the other"
            : null;
    }

    private static void WarnOfProof(YamlEntry entry, KeyPath path, SpecProblems problems)
    {
        // The name of a code may describe it ("merchant unknown"); only a success is one in any case.
        Meaning? said = OutcomeWords.Of(entry.Key.Text);
        bool isDoubtful = said is Meaning.Done or Meaning.Pending || (said is null && NameOf(entry) is YamlScalar name && OutcomeWords.Of(name.Text) == Meaning.Done);
        if (!isDoubtful)
        {
            return;
        }

        if (Doubt.Text(entry.Value, "moneyMoved") is YamlScalar moved)
        {
            Doubt.Warn(problems, moved.Span, path.Key("moneyMoved"), $"'{entry.Key.Text}' does not sound as if no money moved, and a payment may be repeated on that proof; remove 'moneyMoved'");
        }

        if (Doubt.Text(entry.Value, "means") is YamlScalar means)
        {
            Doubt.Warn(problems, means.Span, path.Key("means"), $"'{entry.Key.Text}' does not sound as if the gateway knew nothing of what it was asked about; remove 'means'");
        }
    }

    private static bool IsYes(string text) => text is "1" or "yes" or "y" or "true" or "on" or "Y";

    private static bool IsNo(string text) => text is "0" or "no" or "n" or "false" or "off" or "N";
}
