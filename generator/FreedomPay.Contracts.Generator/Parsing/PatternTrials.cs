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

    public static bool IsPattern(string pattern)
    {
        try
        {
            // The static method caches the patterns used last; the same few appear in many fields.
            _ = Regex.IsMatch("", pattern, RegexOptions.CultureInvariant, Timeout);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
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
