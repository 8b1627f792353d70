using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Tells how a path is written that other tools write in another way: with a method, a host, a query, or parameters such as <c>:id</c>.</summary>
internal static class PathAdvice
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // Bounded by the length of the path: no part of any of these can match in two ways.
    private static readonly Regex Method = new("^(?:POST|GET|PUT|PATCH|DELETE|post|get) +", Options);
    private static readonly Regex Host = new(@"^[A-Za-z]+://[^/]*", Options);
    private static readonly Regex Rest = new("[?#].*$", Options | RegexOptions.Singleline);
    private static readonly Regex Parameter = new(@"(?<=/)(?::([A-Za-z_][A-Za-z0-9_]*)|<(?:[a-z]+:)?([A-Za-z_][A-Za-z0-9_]*)>|\$?\{+ ?([A-Za-z_][A-Za-z0-9_]*) ?\}+)(?=/|$)", Options);

    /// <summary>Returns what is wrong with a text that is no path, beginning with a verb whose subject is the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPath">Determines whether another text is a path.</param>
    public static string For(string text, Func<string, bool> isPath)
    {
        string path = Parameter.Replace(Rest.Replace(Host.Replace(Method.Replace(text.Trim(), ""), ""), "").Replace('\\', '/'), static match => $"{{{match.Groups[1].Value}{match.Groups[2].Value}{match.Groups[3].Value}}}");
        path = path.StartsWith("/", StringComparison.Ordinal) ? path : $"/{path}";
        string why = text.EndsWith("\n", StringComparison.Ordinal) ? "it ends in a line break, which | and > add"
            : Host.IsMatch(text) ? "the host is said once, by 'host' of the file"
            : Rest.IsMatch(text) ? "fields of a query are listed under 'request'"
            : Method.IsMatch(text) ? "the method is the key"
            : "it begins with '/', and a parameter is in braces";
        return path.Length > 1 && path != text && isPath(path)
            ? $"is not a path: {why}; write {path}"
            : $"is not a path: it begins with '/' and has letters, digits, -._~%/ and parameters in braces only{Lookalikes.In(text)}";
    }
}
