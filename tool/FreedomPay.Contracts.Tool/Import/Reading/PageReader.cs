using System.Text;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>
/// Finds the OpenAPI documents in a text: the text itself, or the fenced blocks of a page in Markdown, or of many pages in one file. It holds one block at a
/// time.
/// </summary>
internal sealed partial class PageReader
{
    /// <summary>The longest OpenAPI document: a page has a few thousand characters.</summary>
    public const int MostCharacters = 8 * 1024 * 1024;

    private const int MostAboveDocument = 20;

    private readonly BoundedLineReader _lines;
    private readonly string _file;
    private string? _heading;
    private string? _address;

    private PageReader(TextReader reader, string file)
    {
        _lines = new BoundedLineReader(reader, MostCharacters);
        _file = file;
    }

    /// <summary>Returns the OpenAPI documents of a text, one by one.</summary>
    public static IEnumerable<PageBlock> Read(TextReader reader, string file) => new PageReader(reader, file).Blocks();

    private IEnumerable<PageBlock> Blocks()
    {
        int before = 0;
        for (string? line = _lines.Read(); line is not null; line = _lines.Read())
        {
            string text = line.TrimStart('\uFEFF');
            if (before >= 0 && (IsDocument(text) || text.TrimStart().StartsWith('{')))
            {
                yield return Document(text);
                yield break;
            }

            // A file that is a document itself begins with it, but for comments.
            before = before < 0 || (text.Trim().Length > 0 && text.Trim() != "---" && !IsComment(text)) || before > MostAboveDocument ? -1 : before + 1;
            if (Fence().Match(text) is { Success: true } fence)
            {
                if (Fenced(fence) is PageBlock block)
                {
                    yield return block;
                }

                continue;
            }

            Remember(text);
        }
    }

    /// <summary>A comment of YAML looks like a heading of Markdown: it is one if the file goes on as a document, which decides the caller.</summary>
    private static bool IsComment(string text) => text.StartsWith('#');

    private static bool IsDocument(string line) => line.StartsWith("openapi:", StringComparison.Ordinal) || line.StartsWith("swagger:", StringComparison.Ordinal) || line.StartsWith("\"openapi\":", StringComparison.Ordinal);

    private void Remember(string text)
    {
        if (Heading().Match(text) is { Success: true } heading && !IsOfSite(heading.Groups["text"].Value))
        {
            _heading = heading.Groups["text"].Value.Trim();
            _address = null;
        }

        if (Address().Match(text) is { Success: true } address)
        {
            _address = address.Groups["address"].Value.TrimEnd('.', ',');
        }
    }

    /// <summary>Headings that the site puts above each block.</summary>
    private static bool IsOfSite(string heading) => heading.Contains("OpenAPI", StringComparison.OrdinalIgnoreCase);

    private PageBlock Document(string first)
    {
        int start = _lines.Line - 1;
        return new PageBlock(_file, start, _heading, _address, ReadUntil(static _ => false, first));
    }

    private PageBlock? Fenced(Match fence)
    {
        int start = _lines.Line;
        string mark = fence.Groups["mark"].Value;
        int indent = fence.Groups["indent"].Length;
        string? text = ReadUntil(line => IsEnd(line, mark), first: null, indent);
        string? heading = _heading;
        string? address = _address;
        return text is null || DocumentInside().IsMatch(text) ? new PageBlock(_file, start, heading, address, text) : null;
    }

    private static bool IsEnd(string line, string mark)
    {
        string text = line.Trim();
        return text.Length >= mark.Length && text.Trim(mark[0]).Length == 0;
    }

    /// <summary>Returns the lines up to an end; null if they are longer than the limit, of which then nothing is kept.</summary>
    private string? ReadUntil(Func<string, bool> isEnd, string? first, int indent = 0)
    {
        StringBuilder text = new();
        bool isTooLong = _lines.IsCut;
        if (first is not null)
        {
            text.Append(first).Append('\n');
        }

        for (string? line = _lines.Read(); line is not null && !isEnd(line); line = _lines.Read())
        {
            isTooLong |= _lines.IsCut || text.Length + line.Length > MostCharacters;
            if (isTooLong)
            {
                text.Clear();
                continue;
            }

            int dropped = 0;
            while (dropped < indent && dropped < line.Length && line[dropped] == ' ')
            {
                dropped++;
            }

            text.Append(line, dropped, line.Length - dropped).Append('\n');
        }

        return isTooLong ? null : text.ToString();
    }

    [GeneratedRegex(@"^(?<indent> {0,3})(?<mark>`{3,}|~{3,})[^`]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,4}\s+(?<text>\S.{0,199})$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>The address of a page of a documentation site, with its number.</summary>
    [GeneratedRegex(@"https?://(?<address>[A-Za-z0-9.-]{3,100}/(?:[a-z0-9-]{0,100}-)?(?:api-)?[0-9]{5,12}(?:[em]0)?)(?:\.md)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(?:""?openapi""?|swagger)\s*:|^\s*\{\s*""openapi""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex DocumentInside();
}
