using System.Diagnostics;
using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Habits;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses a mapping whose keys are words of the format. Mistakes are reported and read as absent.</summary>
internal sealed class MappingParser
{
    /// <summary>Up to this many keys are compared with each other, which is quick because most differ in length.</summary>
    private const int MostToCompare = 32;

    private const string QuoteAdvice = "; a text with a comma must be quoted inside { }";

    private readonly string[] _keywords;

    /// <summary>Few: a keyword appears once at most.</summary>
    private YamlEntry[] _entries;

    /// <summary>Keys that are misspelt: this is reported, so they need not be reported as missing.</summary>
    private List<string>? _misspelt;

    private MappingParser(string[] keywords, YamlEntry[] entries, KeyPath path, TextSpan place, SpecProblems problems)
    {
        _keywords = keywords;
        _entries = entries;
        Path = path;
        Place = place;
        Problems = problems;
    }

    public KeyPath Path { get; }

    /// <summary>Gets where to report what the mapping lacks: at its own key.</summary>
    public TextSpan Place { get; }

    public SpecProblems Problems { get; }

    /// <summary>Gets the entries: each key once, and all of them words of the format.</summary>
    public ReadOnlySpan<YamlEntry> Entries => _entries;

    /// <summary>Opens a mapping; returns null if the value is not one, which is reported.</summary>
    public static MappingParser? Open(YamlNode node, string[] keywords, KeyPath path, TextSpan place, SpecProblems problems)
    {
        if (EntriesOf(node, path, problems) is not YamlEntry[] entries)
        {
            return null;
        }

        MappingParser parser = new(keywords, entries, path, place, problems);
        bool isAnyUnknown = parser.ReportUnknown(isFlow: node is YamlMapping { IsFlow: true });
        if (ReportDuplicates(entries, path, problems) || isAnyUnknown)
        {
            parser.LeaveMistakesOut();
        }

        return parser;
    }

    /// <summary>
    /// Returns the entries of a mapping whose keys the spec's author chooses, or null if the value is not a mapping, which is reported.
    /// </summary>
    public static YamlEntry[]? EntriesOf(YamlNode node, KeyPath path, SpecProblems problems)
    {
        if (node is YamlMapping mapping)
        {
            return mapping.Entries;
        }

        problems.Report(SpecDescriptors.WrongKind, node.Span, path.ToString(), "a mapping", node.Description);
        return null;
    }

    /// <returns>Whether there were any duplicates.</returns>
    public static bool ReportDuplicates(YamlEntry[] entries, KeyPath path, SpecProblems problems)
    {
        if (entries.Length <= MostToCompare && !HasDuplicates(entries))
        {
            return false;
        }

        Dictionary<string, YamlScalar> first = new(entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            if (!first.TryGetValue(entry.Key.Text, out YamlScalar? earlier))
            {
                first.Add(entry.Key.Text, entry.Key);
                continue;
            }

            string line = problems.Place(earlier.Span).Line.ToString(CultureInfo.InvariantCulture);
            problems.Report(SpecDescriptors.DuplicateKey, entry.Key.Span, path.Key(entry.Key.Text).ToString(), line);
        }

        return first.Count < entries.Length;
    }

    private static bool HasDuplicates(YamlEntry[] entries)
    {
        for (int index = 1; index < entries.Length; index++)
        {
            for (int earlier = 0; earlier < index; earlier++)
            {
                if (entries[earlier].Key.Text == entries[index].Key.Text)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public YamlEntry? Find(string key)
    {
        int index = IndexOf(key);
        return index < 0 ? null : _entries[index];
    }

    /// <summary>Determines whether a key is there, if only misspelt.</summary>
    public bool IsMeant(string key) => Find(key) is not null || _misspelt?.Contains(key) == true;

    public YamlEntry? Require(string key)
    {
        YamlEntry? entry = Find(key);
        if (entry is null && _misspelt?.Contains(key) != true)
        {
            Problems.Report(SpecDescriptors.MissingKey, Place, Path.ToString(), $"'{key}'");
        }

        return entry;
    }

    public YamlScalar? Scalar(string key)
    {
        int index = IndexOf(key);
        return index < 0 ? null : Scalar(_entries[index]);
    }

    public YamlScalar? RequireScalar(string key) => Require(key) is YamlEntry entry ? Scalar(entry) : null;

    public string? Text(string key) => Scalar(key)?.Text;

    public string? RequireText(string key) => RequireScalar(key)?.Text;

    public bool Flag(string key)
    {
        int index = IndexOf(key);
        if (index < 0)
        {
            return false;
        }

        YamlNode value = _entries[index].Value;
        if (value is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        string advice = value is YamlScalar { IsNothing: true } ? $"; write '{key}: true'; if the word is part of the text before it, put that text in quotation marks" : "";
        Report(SpecDescriptors.WrongKind, key, value, "true or false", value.Description + advice);
        return false;
    }

    /// <summary>Reads true, or a text that says what to use instead.</summary>
    public string? Deprecation(string key, string subject)
    {
        if (Scalar(key) is not YamlScalar scalar || scalar is { IsPlain: true, Text: "false" })
        {
            return null;
        }

        if (scalar is { IsPlain: true, Text: "true" })
        {
            return $"{subject} is deprecated.";
        }

        if (SpecKeywords.LooksLikeFlag(scalar.Text))
        {
            Report(SpecDescriptors.WrongKind, key, scalar, "true, false, or a text that says what to use instead", scalar.Description);
            return null;
        }

        return scalar.Text;
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> allowed)
        where T : struct => Choice(Scalar(key), key, allowed);

    public T? RequireChoice<T>(string key, IReadOnlyDictionary<string, T> allowed)
        where T : struct => Choice(RequireScalar(key), key, allowed);

    /// <summary>Reads one text or a list of texts.</summary>
    public EquatableArray<string> Texts(string key) => Find(key) is YamlEntry entry
        ? Scalars(entry.Value, Path.Key(key), Problems).Select(static scalar => scalar.Text).ToEquatableArray()
        : EquatableArray<string>.Empty;

    /// <summary>Reads one text or a list of texts, each with its place.</summary>
    public static IReadOnlyList<YamlScalar> Scalars(YamlNode node, KeyPath path, SpecProblems problems)
    {
        List<YamlScalar> scalars = [];
        YamlNode[] items = node is YamlSequence sequence ? sequence.Items : [node];
        for (int index = 0; index < items.Length; index++)
        {
            YamlScalar? scalar = node is YamlSequence
                ? Scalar(items[index], path.Item(index), "text", problems)
                : Scalar(items[index], path, "text or a list of texts", problems);
            if (scalar is not null)
            {
                scalars.Add(scalar);
            }
        }

        return scalars;
    }

    /// <summary>Returns a value that must be text, or null if it is not, which is reported.</summary>
    public static YamlScalar? Scalar(YamlNode node, KeyPath path, string expected, SpecProblems problems)
    {
        if (TextOf(node) is YamlScalar scalar)
        {
            return scalar;
        }

        problems.Report(SpecDescriptors.WrongKind, node.Span, path.ToString(), expected, node is YamlScalar { IsPlain: false } ? "empty text" : node.Description);
        return null;
    }

    /// <summary>Reports that a key is not allowed where it is, at the key.</summary>
    public void Refuse(string key, string why) =>
        Problems.Report(SpecDescriptors.Contradiction, Find(key)!.Value.Key.Span, Path.Key(key).ToString(), why);

    /// <summary>Reports at a value of this mapping; its path is the first argument of the message.</summary>
    public void Report(DiagnosticDescriptor descriptor, string key, YamlNode value, params string[] arguments) =>
        Problems.Report(descriptor, value.Span, [Path.Key(key).ToString(), .. arguments]);

    private static YamlScalar? TextOf(YamlNode node) =>
        node is YamlScalar { IsNothing: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text) ? scalar : null;

    private YamlScalar? Scalar(YamlEntry entry) => TextOf(entry.Value) ?? Scalar(entry.Value, Path.Key(entry.Key.Text), "text", Problems);

    private bool ReportUnknown(bool isFlow)
    {
        bool isAnyUnknown = false;
        for (int index = 0; index < _entries.Length; index++)
        {
            if (!IsKeyword(_entries[index]))
            {
                ReportUnknown(_entries[index], index == 0 ? null : _entries[index - 1], isFlow);
                isAnyUnknown = true;
            }
        }

        return isAnyUnknown;
    }

    private void LeaveMistakesOut()
    {
        List<YamlEntry> sound = [];
        foreach (YamlEntry entry in _entries)
        {
            if (IsKeyword(entry) && !sound.Exists(earlier => earlier.Key.Text == entry.Key.Text))
            {
                sound.Add(entry);
            }
        }

        _entries = [.. sound];
    }

    private bool IsKeyword(YamlEntry entry) => Array.IndexOf(_keywords, entry.Key.Text) >= 0;

    private int IndexOf(string key)
    {
        ThrowIfNoKeyword(key);
        for (int index = 0; index < _entries.Length; index++)
        {
            if (_entries[index].Key.Text == key)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Throws on a mistake of ours, which the tests would find; checking for it costs more than finding the key.</summary>
    [Conditional("DEBUG")]
    private void ThrowIfNoKeyword(string key)
    {
        if (Array.IndexOf(_keywords, key) < 0)
        {
            throw new ArgumentException($"'{key}' is not in the list of keywords that the mapping was opened with.", nameof(key));
        }
    }

    private void ReportUnknown(YamlEntry entry, YamlEntry? before, bool isFlow)
    {
        if (Problems.IsFull)
        {
            Problems.Report(SpecDescriptors.UnknownKey, entry.Key.Span);
            return;
        }

        (string advice, string? meant) = AdviceOn(entry, before, isFlow);
        Problems.Report(SpecDescriptors.UnknownKey, entry.Key.Span, Path.Key(entry.Key.Text).ToString(), advice);
        if (meant is not null)
        {
            (_misspelt ??= []).Add(meant);
        }
    }

    private (string Advice, string? Meant) AdviceOn(YamlEntry entry, YamlEntry? before, bool isFlow)
    {
        string key = entry.Key.Text;
        if (WithoutColon(entry) is var (colon, word))
        {
            return (colon, word);
        }

        if (key.Length > 0 && key[0] > '\u007F' && char.IsWhiteSpace(key[0]))
        {
            return ($"; the line is indented with U+{(int)key[0]:X4}, which is no space: write spaces", null);
        }

        if (isFlow && before is YamlEntry number && IsRestOfNumber(number, entry))
        {
            return (AdviceOnNumber(number.Key.Text, ((YamlScalar)number.Value).Text, key), null);
        }

        if (isFlow && before is YamlEntry && OfList(entry) is string list)
        {
            return (list, null);
        }

        if (isFlow && key.Contains(' '))
        {
            return (QuoteAdvice, null);
        }

        string? same = Array.Find(_keywords, keyword => string.Equals(keyword, key, StringComparison.OrdinalIgnoreCase));
        if (same is null && ForeignKeys.Find(key, _keywords) is ForeignKey foreign)
        {
            if (ForeignKeys.Denied(foreign, entry.Value) is string denied)
            {
                return (denied, null);
            }

            return foreign is { IsSame: true, Meant: string taken } && Array.Exists(_entries, other => other.Key.Text == taken)
                ? ($"; remove it: '{taken}' is there and says it", null)
                : (foreign.Advice, foreign.Meant);
        }

        if (same is null && KeyLevels.Find(key, _keywords) is string level)
        {
            return (level, null);
        }

        string? meant = Suggestions.Closest(key, _keywords);
        return isFlow && meant is null && entry.Value is YamlScalar { IsPlain: true, Text: "" }
            ? (QuoteAdvice, null)
            : (Suggestions.For(key, _keywords), meant);
    }

    /// <summary>Determines whether an entry is what followed the comma of a number: <c>max: 9,999</c>.</summary>
    private static bool IsRestOfNumber(YamlEntry number, YamlEntry rest) =>
        rest.Value is YamlScalar { IsPlain: true, Text: "" } && IsDigits(rest.Key.Text) && number.Value is YamlScalar { IsPlain: true } scalar && IsDigits(scalar.Text.TrimStart('-'));

    private static bool IsDigits(string text) => text.Length is > 0 and <= 30 && text.All(static character => character is >= '0' and <= '9');

    private static string AdviceOnNumber(string key, string whole, string rest) => rest.Length == 3
        ? $"; a number has no comma: write '{key}: {whole}{rest}', or '{key}: {whole}.{rest}' if these are decimal places"
        : $"; a number has a decimal point: write '{key}: {whole}.{rest}'";

    /// <summary>Returns how the values of an enum are written whose list lacks its brackets: <c>values: ru, en</c>; null if the entry is not of such a list.</summary>
    private string? OfList(YamlEntry entry)
    {
        int start = Array.FindIndex(_entries, static other => other is { Key.Text: "values", Value: YamlScalar { IsPlain: true, IsNothing: false } });
        int place = Array.FindIndex(_entries, other => ReferenceEquals(other.Key, entry.Key));
        if (start < 0 || place <= start || place - start > MostToCompare)
        {
            return null;
        }

        List<string> texts = [((YamlScalar)_entries[start].Value).Text];
        for (int index = start + 1; index < _entries.Length && texts.Count <= MostToCompare && _entries[index].Value is YamlScalar { IsPlain: true, Text: "" } && !IsKeyword(_entries[index]); index++)
        {
            texts.Add(_entries[index].Key.Text);
        }

        return place - start < texts.Count ? $"; a list is in brackets: write 'values: [{string.Join(", ", texts)}]'" : null;
    }

    /// <summary>
    /// Returns how <c>{ type:string }</c> and <c>{ type = string }</c> are written, which YAML reads as one key without a value, and the key that is meant;
    /// null if the entry is not of this kind.
    /// </summary>
    private (string Advice, string Meant)? WithoutColon(YamlEntry entry)
    {
        string text = entry.Key.Text;
        int sign = entry.Value is YamlScalar { IsNothing: true } ? text.IndexOfAny([':', '=', '\uFF1A']) : -1;
        string word = sign > 0 ? text.Substring(0, sign).TrimEnd() : "";
        if (Array.IndexOf(_keywords, word) < 0)
        {
            return null;
        }

        string value = text.Substring(sign + 1).TrimStart('>', ' ');
        return text[sign] == '\uFF1A' ? ($"; this colon is U+FF1A, another character: write an ordinary one and a space: {word}: {value}", word)
            : (text[sign] == ':' ? $"; write a space after the colon: {word}: {value}" : $"; write a colon between key and value: {word}: {value}", word);
    }

    private T? Choice<T>(YamlScalar? scalar, string key, IReadOnlyDictionary<string, T> allowed)
        where T : struct
    {
        if (scalar is null)
        {
            return null;
        }

        if (allowed.TryGetValue(scalar.Text, out T value))
        {
            return value;
        }

        Report(SpecDescriptors.NotAllowed, key, scalar, scalar.Text, Suggestions.For(scalar.Text, [.. allowed.Keys]));
        return null;
    }
}
