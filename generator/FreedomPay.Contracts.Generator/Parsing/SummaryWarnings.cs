using System.Globalization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Warns of a field whose text for readers says something else than its keys, by which alone it is checked.</summary>
internal static class SummaryWarnings
{
    /// <summary>Longer texts explain, and may name a number of anything.</summary>
    private const int Longest = 400;

    private const string Unit = @"(?:-?(?:characters?|chars?|symbols?|letters?|digits?)\b|символ|знак|цифр)";

    // Most texts have none of these words, and need no expression.
    private static readonly string[] RequiredWords = ["required", "mandatory", "обязательн"];
    private static readonly string[] OptionalWords = ["optional", "not required", "необязательн"];

    private static readonly string[] Units = ["char", "symbol", "letter", "digit", "length", "символ", "знак", "цифр"];

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    // Bounded by the length of the text, which is bounded: no part of any of these can match in two ways.
    private static readonly Regex Required = new(@"\((?:required|mandatory|обязательно|обязательное|обязательный)[.)]|^(?:required|mandatory)(?: field)?(?:[.,;:]|$)|[.;] (?:required|mandatory)\.?$|\b(?:this|the) (?:field|parameter|value) is (?:required|mandatory)(?:[.;]|$)|^обязательн(?:ое|ый) (?:поле|параметр)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Optional = new(@"\((?:optional|not required|необязательно|необязательное|необязательный)[.)]|^optional(?: field)?(?:[.,;:]|$)|[.;] optional\.?$|\b(?:this|the) (?:field|parameter|value) is optional(?:[.;]|$)|^необязательн(?:ое|ый) (?:поле|параметр)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Most = new($@"\b(?:at most|exactly|up to|no more than|not longer than|not more than|max\.?|maximum|maximum of|maximum length|max length|no longer than|не более|до|максимум) ([0-9]{{1,9}}) ?{Unit}|\b([0-9]{{1,9}}) ?{Unit} (?:at most|max\b|maximum|or less|or fewer)|\bmax(?:imum)?\.? ?length:? (?:is )?([0-9]{{1,9}})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Least = new($@"\b(?:at least|no fewer than|no less than|not less than|min\.?|minimum|minimum of|minimum length|не менее|от) ([0-9]{{1,9}}) ?{Unit}|\b([0-9]{{1,9}}) ?{Unit} (?:at least|minimum|or more)|\bmin(?:imum)?\.? ?length:? (?:is )?([0-9]{{1,9}})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static void Warn(MappingParser parser, FieldModel field, FieldBounds bounds)
    {
        foreach (YamlEntry entry in parser.Entries)
        {
            if (entry.Key.Text is not ("summary" or "notes"))
            {
                continue;
            }

            Warn(parser, entry.Key.Text, entry.Value, field, bounds);
            foreach (YamlNode item in (entry.Value as YamlSequence)?.Items ?? [])
            {
                Warn(parser, entry.Key.Text, item, field, bounds);
            }
        }
    }

    private static void Warn(MappingParser parser, string key, YamlNode node, FieldModel field, FieldBounds bounds)
    {
        if (node is YamlScalar { Text.Length: > 0 and <= Longest } text
            && (OfNeed(parser, field, text.Text) ?? (field.Type is StringType ? OfLength(text.Text, bounds) : null)) is string doubt)
        {
            parser.Problems.Warn(SpecDescriptors.ValueLooksMistaken, text.Span, parser.Path.Key(key).ToString(), doubt);
        }
    }

    private static string? OfNeed(MappingParser parser, FieldModel field, string text)
    {
        if (field.Required)
        {
            return HasAny(OptionalWords, text) && Optional.IsMatch(text) ? "the text says that the field may be left out, which 'required: true' does not allow; remove the key, or correct the text" : null;
        }

        if (!HasAny(RequiredWords, text))
        {
            return null;
        }

        bool hasCondition = parser.Find("requiredWhen") is not null || parser.Find("default") is not null || parser.Find("const") is not null;
        return !hasCondition && parser.Find("required") is null && Required.IsMatch(text) ? "the text says that the field is required, which only 'required: true' demands; write it, or correct the text, or write 'required: false'" : null;
    }

    private static string? OfLength(string text, FieldBounds bounds)
    {
        // Most texts have no number, or one of something else.
        if (text.IndexOfAny(Digits) < 0 || !HasAny(Units, text))
        {
            return null;
        }

        return Other(Most, text, bounds.MaxCount) is string most ? $"the text says {most} characters, and 'maxLength' is {Shown(bounds.MaxCount)}; correct one of the two"
            : Other(Least, text, bounds.MinCount) is string least ? $"the text says at least {least} characters, and 'minLength' is {Shown(bounds.MinCount)}; correct one of the two"
            : null;
    }

    /// <summary>Returns the number that a text names, if it names no other one and the key has another.</summary>
    private static string? Other(Regex said, string text, int? bound)
    {
        string[] numbers = bound is null ? [] : [.. said.Matches(text).Cast<Match>().Select(static match => match.Groups.Cast<Group>().Skip(1).First(static group => group.Success).Value)];
        return numbers.Length == 1 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number != bound ? numbers[0] : null;
    }

    private static bool HasAny(string[] words, string text)
    {
        foreach (string word in words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Shown(int? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "";
}
