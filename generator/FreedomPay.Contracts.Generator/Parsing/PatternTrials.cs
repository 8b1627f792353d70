using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Tries the patterns of a spec, for as long as all of them together may take: some patterns need ages for some texts.</summary>
internal sealed class PatternTrials
{
    /// <summary>For one text. Usual patterns take a thousandth of it.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    /// <summary>For all texts of a spec together.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(300);

    private readonly Stopwatch _spent = new();

    /// <summary>Returns the end of a message that says what is wrong with a pattern; null if it is one.</summary>
    public static string? Mistake(string pattern)
    {
        try
        {
            // The static method caches the patterns used last; the same few appear in many fields.
            _ = Regex.IsMatch("", pattern, RegexOptions.CultureInvariant, Timeout);
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        catch (ArgumentException mistake)
        {
            return Reason(mistake.Message, pattern);
        }
    }

    /// <summary>Returns what .NET says, without the pattern, which its message repeats: <c>Invalid pattern '[' at offset 1. Unterminated [] set.</c></summary>
    private static string Reason(string message, string pattern)
    {
        int end = message.LastIndexOf(pattern, StringComparison.Ordinal);
        string rest = end < 0 ? "" : message.Substring(end + pattern.Length);
        string reason = rest.Substring(rest.IndexOf(". ", StringComparison.Ordinal) + 1).Trim(' ', '\'', '"', '-', '.');
        return reason.Length == 0 ? "" : $": {reason}";
    }

    /// <summary>Returns <see langword="false"/> only if the text does not match; what cannot be found out in time is not reported.</summary>
    public bool MayMatch(string text, string pattern)
    {
        if (_spent.Elapsed > Budget)
        {
            return true;
        }

        _spent.Start();
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
        finally
        {
            _spent.Stop();
        }
    }
}
