using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Warns of values that a spec can have and that hardly anybody means: placeholders, secrets, misspelled currencies.</summary>
internal static class ValueWarnings
{
    /// <summary>Warns of a constant, a default or an example.</summary>
    public static void OfValue(YamlScalar scalar, string key, string wireName, FieldType? type, KeyPath path, SpecProblems problems)
    {
        bool isSent = key != "example";
        if (isSent && type is StringType && SecretValues.InUrl(scalar.Text) is string hidden)
        {
            Warn(SpecDescriptors.SecretIsShown, scalar, path, $"the URL holds what looks like {hidden}, and a spec is in the repository and in every copy of the program; set the URL in code", problems);
            return;
        }

        if ((isSent ? SecretValues.Of(scalar.Text) : SecretValues.Shown(scalar.Text)) is string secret && type is StringType or IntegerType)
        {
            Warn(SpecDescriptors.SecretIsShown, scalar, path, $"the value looks like {secret}, and a spec is in the repository and in every copy of the program; {(isSent ? "set it in code" : "show a masked or an invented one")}", problems);
        }
        else if (type is StringType && (isSent ? PlaceholderText.OfSent(scalar.Text) : null) is string placeholder)
        {
            WarnOfPlaceholder(scalar, placeholder, path, problems);
        }
        else if (type is StringType { IsUrl: false } && Currencies.IsNameOf(wireName) && Currencies.Mistake(scalar.Text) is string currency)
        {
            Warn(SpecDescriptors.ValueLooksMistaken, scalar, path, currency, problems);
        }
    }

    /// <summary>Warns of a value of an enum. A summary says that it is meant.</summary>
    public static void OfEnum(YamlScalar scalar, string typeName, KeyPath path, SpecProblems problems)
    {
        if (SecretValues.Of(scalar.Text) is string secret)
        {
            Warn(SpecDescriptors.SecretIsShown, scalar, path, $"the value looks like {secret}, and a spec is in the repository and in every copy of the program", problems);
        }
        else if (PlaceholderText.OfSent(scalar.Text) is string placeholder)
        {
            Warn(SpecDescriptors.ValueLooksMistaken, scalar, path, $"'{scalar.Shown}' looks like {placeholder.Split(';')[0]}; if the gateway has this value, give it a summary", problems);
        }
        else if (Currencies.IsNameOf(typeName) && Currencies.Mistake(scalar.Text) is string currency)
        {
            Warn(SpecDescriptors.ValueLooksMistaken, scalar, path, $"{currency}{(currency.EndsWith("?", StringComparison.Ordinal) ? " If" : "; if")} the gateway has this value, give it a summary", problems);
        }
    }

    /// <summary>Warns of a text with which what comes is compared.</summary>
    public static void OfCompared(YamlScalar scalar, KeyPath path, SpecProblems problems)
    {
        if (PlaceholderText.OfCompared(scalar.Text) is string placeholder)
        {
            WarnOfPlaceholder(scalar, placeholder, path, problems);
        }
    }

    /// <summary>Warns of texts for readers that show a secret.</summary>
    public static void OfTexts(MappingParser parser)
    {
        foreach (YamlEntry entry in parser.Entries)
        {
            if (entry.Key.Text is "summary" or "notes" or "title")
            {
                OfDocumentation(parser, entry.Key.Text, entry.Value);
                foreach (YamlNode item in (entry.Value as YamlSequence)?.Items ?? [])
                {
                    OfDocumentation(parser, entry.Key.Text, item);
                }
            }
        }
    }

    private static void OfDocumentation(MappingParser parser, string key, YamlNode node)
    {
        if (node is YamlScalar scalar && SecretValues.Shown(scalar.Text) is string secret)
        {
            Warn(SpecDescriptors.SecretIsShown, scalar, parser.Path.Key(key), $"the text shows what looks like {secret}, and becomes documentation; write a masked or an invented one", parser.Problems);
        }
    }

    private static void WarnOfPlaceholder(YamlScalar scalar, string placeholder, KeyPath path, SpecProblems problems) =>
        Warn(SpecDescriptors.ValueLooksMistaken, scalar, path, $"'{scalar.Shown}' looks like {placeholder}", problems);

    private static void Warn(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, YamlScalar scalar, KeyPath path, string text, SpecProblems problems) =>
        problems.Warn(descriptor, scalar.Span, path.ToString(), text);
}
