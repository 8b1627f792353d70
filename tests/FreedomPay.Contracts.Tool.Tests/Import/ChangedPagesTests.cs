using System.Globalization;
using FreedomPay.Contracts.Tool.Specs;
using FreedomPay.Contracts.Tool.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>Pages with random slips: what import makes of them compiles, and no slip stops it.</summary>
public sealed class ChangedPagesTests : IDisposable
{
    private const int ChangesOfPage = 6;

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "object", "array", "'null'", "[string, 'null']", "text", "12", "''", "{}"];

    private static readonly string[] Keys =
    [
        "maxLength: 0", "maxLength: -1", "minLength: 99999999999", "minimum: abc", "maximum: 1e400", "pattern: '('", "enum: []", "enum: [a, a, '', null, {}]", "example: ~", "example: { a: [b] }", "format: date-time",
        "format: uuid", "enum: [true, no]", "default: x", "required: true", "items: 5", "properties: [a]", "allOf: [{}]", "oneOf: [{ type: string }, { type: object }]", "nullable: true", "deprecated: true", "xml: { wrapped: true }",
        "description: 'Required if pg_amount = 1'", "description: '0 - no; 1 - yes'", "description: \"tab\\there \\u0000\"", "$ref: '#/components/schemas/Nothing'", "additionalProperties: { type: string }", "name: 1", "title: ''",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("changed-");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Changed_pages_are_imported_or_reported(int seed)
    {
        Random random = new(seed);
        string[] pages = [.. typeof(ChangedPagesTests).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("pages/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string folder = Path.Combine(_folder.FullName, "pages");
        Directory.CreateDirectory(folder);
        for (int number = 0; number < pages.Length; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{number.ToString(CultureInfo.InvariantCulture)}.md"), Change(await ReadAsync(pages[number]), random));
        }

        string specs = Path.Combine(_folder.FullName, "specs");
        ToolRun run = await ToolRun.OfAsync("import", folder, "--output", specs);

        Assert.DoesNotContain(run.Error.Split('\n'), static line => line.Contains("The tool failed", StringComparison.Ordinal));
        Assert.InRange(run.Code, 0, 1);
        Assert.DoesNotContain(SpecLoader.Load([specs], CancellationToken.None).Problems, static problem => problem.Severity == DiagnosticSeverity.Error);
    }

    private static async Task<string> ReadAsync(string page)
    {
        using StreamReader reader = new(typeof(ChangedPagesTests).Assembly.GetManifestResourceStream(page)!);
        return await reader.ReadToEndAsync();
    }

    private static string Change(string page, Random random)
    {
        List<string> lines = [.. page.Split('\n')];
        for (int change = 0; change < ChangesOfPage; change++)
        {
            // Behind the head of the block, before its end.
            int index = random.Next(14, lines.Count - 3);
            string line = lines[index];
            string indent = line[..(line.Length - line.TrimStart().Length)];
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(index);
                    break;
                case 1:
                    lines.Insert(index, line);
                    break;
                case 2:
                    lines[index] = line.Contains("type:", StringComparison.Ordinal) ? $"{line[..(colon + 1)]} {Types[random.Next(Types.Length)]}" : $"{line} ";
                    break;
                case 3:
                    lines.Insert(index, indent + Keys[random.Next(Keys.Length)]);
                    break;
                case 4 when colon > 0 && line.EndsWith(':'):
                    lines[index] = $"{indent}\"{line.Trim().TrimEnd(':').Trim('\'', '"')}\\t\":";
                    break;
                default:
                    lines[index] = colon > 0 && !line.EndsWith(':') ? $"{line[..(colon + 1)]} {Types[random.Next(Types.Length)]}" : line;
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
