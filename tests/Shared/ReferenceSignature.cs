using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace FreedomPay.Contracts.Tests.Shared;

/// <summary>The signature as its description walks a message, for comparison: names in ordinal order at each level, values joined by ';'.</summary>
/// <remarks>It shares nothing with the runtime. Lists keep their order; forms come in the bracket notation of PHP.</remarks>
internal static class ReferenceSignature
{
    private const string SignatureName = "pg_sig";

    public static string OfForm(string script, IEnumerable<(string Name, string Value)> pairs, string key)
    {
        Level root = new();
        foreach ((string name, string value) in pairs.Where(static pair => pair.Name != SignatureName))
        {
            string[] steps = name.Replace("]", "", StringComparison.Ordinal).Split('[');
            Level level = root;
            foreach (string step in steps[..^1])
            {
                level = level.Enter(step.Length == 0 ? level.NextIndex : step);
            }

            string last = steps[^1].Length == 0 ? level.NextIndex : steps[^1];
            level.Add(last, value);
        }

        return Digest(script, root.Values(), key);
    }

    public static string OfXml(string script, string document, string key) => Digest(script, ValuesOf(XDocument.Parse(document).Root!), key);

    // An element that repeats keeps the order of its repetitions: the sort is stable.
    private static IEnumerable<string> ValuesOf(XElement parent) => parent.Elements()
        .Where(static element => element.Name.LocalName != SignatureName)
        .OrderBy(static element => element.Name.LocalName, StringComparer.Ordinal)
        .SelectMany(static element => element.HasElements ? ValuesOf(element) : [element.Value]);

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The protocol's.")]
    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The protocol writes small letters, and .NET 8 has no ToHexStringLower.")]
    private static string Digest(string script, IEnumerable<string> values, string key) =>
        Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(string.Join(';', [script, .. values, key])))).ToLowerInvariant();

    private sealed class Level
    {
        private readonly List<(string Name, string? Text, Level? Inner)> _entries = [];

        public string NextIndex => _entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

        public Level Enter(string name)
        {
            int at = _entries.FindIndex(entry => entry.Name == name);
            if (at < 0)
            {
                _entries.Add((name, null, new Level()));
                at = _entries.Count - 1;
            }

            return _entries[at].Inner!;
        }

        public void Add(string name, string text) => _entries.Add((name, text, null));

        public IEnumerable<string> Values()
        {
            bool isList = _entries.All(static entry => int.TryParse(entry.Name, out _));
            IEnumerable<(string Name, string? Text, Level? Inner)> ordered = isList
                ? _entries.OrderBy(static entry => int.Parse(entry.Name, System.Globalization.CultureInfo.InvariantCulture))
                : _entries.OrderBy(static entry => entry.Name, StringComparer.Ordinal);
            return ordered.SelectMany(static entry => entry.Inner is null ? [entry.Text!] : entry.Inner.Values());
        }
    }
}
