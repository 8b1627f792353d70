using System.Text;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Json;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>How changes are worded.</summary>
internal static class Words
{
    private const int MostCharacters = 200;

    /// <summary>Returns a name or value between backticks, on one line.</summary>
    public static string Code(string? text)
    {
        if (text is null)
        {
            return "nothing";
        }

        StringBuilder shown = new("`");
        foreach (char character in text.Length <= MostCharacters ? text : text[..MostCharacters] + "…")
        {
            shown.Append(character == '`' ? '\'' : char.IsControl(character) ? ' ' : character);
        }

        return shown.Append('`').ToString();
    }

    public static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(static text => Code(text)));

    /// <summary>Returns <c>was `a`, and is `b`</c>.</summary>
    public static string FromTo(string? old, string? current) => $"was {Code(old)}, and is {Code(current)}";

    /// <summary>Returns a word of the format for a value of the model.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    /// <summary>Returns tests as a spec has them: <c>{ pg_status: ok, http: [200, 201] }</c>.</summary>
    public static string Tests(IEnumerable<ShapeTest> tests) => Code($"{{ {string.Join(", ", tests.Select(Test))} }}".Replace("{  }", "{}", StringComparison.Ordinal));

    private static string Test(ShapeTest test)
    {
        string name = test.WireName == AnswerNames.HttpStatus ? AnswerNames.Http : test.WireName;
        return test.Texts.Count switch
        {
            0 => name,
            1 => $"{name}: {test.Texts[0]}",
            _ => $"{name}: [{string.Join(", ", test.Texts.AsEnumerable())}]",
        };
    }
}
