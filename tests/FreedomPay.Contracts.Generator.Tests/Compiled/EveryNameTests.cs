using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>
/// Every name that the runtime, <c>object</c>, records, C# and generated code itself know, in every position of a spec: it compiles without a warning, or
/// it is refused at its place. The compiler never has to say anything about code that nobody has written.
/// </summary>
/// <remarks>A sample by default; all of it, which takes minutes, with <c>FREEDOMPAY_ALL_NAMES=1</c>.</remarks>
public partial class EveryNameTests
{
    private const int SampleSize = 60;

    private const int SpecsPerCompilation = 400;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("FREEDOMPAY_ALL_NAMES") == "1";

    private static readonly string[] Names = [.. AllNames().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Func<string, string>> Positions = new(StringComparer.Ordinal)
    {
        ["endpoint"] = static name => Endpoint(name),
        ["inbound endpoint"] = static name => $$"""
            namespace: Test.Api
            endpoints:
              "{{name}}": { title: A, summary: B., direction: inbound, request: { pg_a: string }, response: { pg_status: { type: string, required: true } } }
            """,
        ["endpoint with shapes"] = static name => Shapes("One", name),
        ["shape"] = static name => Shapes(name, "Pay"),
        ["shared object"] = static name => Shared(name, "{ type: object, fields: { a: string, pg_b: { type: integer, required: true } } }"),
        ["shared enum"] = static name => Shared(name, "{ type: enum, values: { a: A, \"1\": { name: B, certainty: doc, moneyMoved: never, means: notFound } } }"),
        ["shared enum with categories"] = static name => $$"""
            namespace: Test.Api
            types:
              "{{name}}": { type: enum, categories: Kind, values: { a: { name: A, category: x } } }
              Kind: { type: enum, values: [x, y] }
            """,
        ["categories"] = static name => $$"""
            namespace: Test.Api
            types:
              Code: { type: enum, categories: "{{name}}", values: { a: { name: A, category: x } } }
              "{{name}}": { type: enum, values: [x, y] }
            """,
        ["inline object"] = static name => Field($"pg_a: {{ type: object, typeName: \"{name}\", fields: {{ b: string }} }}"),
        ["inline enum"] = static name => Field($"pg_a: {{ type: enum, typeName: \"{name}\", values: [b, c] }}"),
        ["wire name"] = static name => Field($"\"{name}\": string"),
        ["wire name of an enum"] = static name => Field($"\"{name}\": {{ type: enum, values: [b, c] }}"),
        ["wire name of a list of objects"] = static name => Field($"\"{name}\": {{ type: list, items: {{ type: object, fields: {{ b: {{ type: string, maxLength: 3 }} }} }} }}"),
        ["property"] = static name => Field($"pg_a: {{ type: string, name: \"{name}\", required: true }}"),
        ["property of an object"] = static name => Field($"pg_a: {{ type: object, fields: {{ b: {{ type: string, name: \"{name}\", maxLength: 5 }} }} }}"),
        ["path parameter"] = static name => $$"""
            namespace: Test.Api
            host: https://api.example.com
            endpoints:
              Pay: { title: A, summary: B., post: "/a/{{{name}}}/b", request: { "{{name}}": { type: string, in: path, required: true } } }
            """,
        ["value of an enum"] = static name => Field($"pg_a: {{ type: enum, values: {{ a: \"{name}\" }} }}"),
        ["text of an enum"] = static name => Field($"pg_a: {{ type: enum, values: [\"{name}\"] }}"),
        ["wire name in JSON"] = static name => JsonField($"\"{name}\": string"),
        ["wire name with a digit in JSON"] = static name => JsonField($"\"3{name}\": {{ type: integer, wire: text, name: \"{name}\" }}"),
        ["header"] = static name => JsonField($"\"X-{name}\": {{ type: string, in: header }}"),
        ["second word of a header"] = static name => JsonField($"\"X-Own-{name}\": {{ type: uuid, in: header }}"),
        ["union in JSON"] = static name => JsonRequestField($"a: {{ type: union, typeName: \"{name}\", by: type, cases: {{ b: {{ fields: {{ c: string }} }} }} }}"),
        ["case of a union in JSON"] = static name => JsonRequestField($"a: {{ type: union, by: type, cases: {{ b: {{ typeName: \"{name}\", fields: {{ c: {{ type: string, maxLength: 3 }} }} }} }} }}"),
        ["text of a case in JSON"] = static name => JsonRequestField($"a: {{ type: union, by: type, cases: {{ \"{name}\": {{ fields: {{ c: string }} }} }} }}"),
        ["what tells a union in JSON"] = static name => JsonRequestField($"a: {{ type: union, by: \"{name}\", cases: {{ b: {{ fields: {{ c: string }} }} }} }}"),
        ["shape in JSON"] = static name => $$"""
            namespace: Test.Api
            host: https://api.example.com
            endpoints:
              Look:
                title: A
                summary: B.
                put: /a/b
                headers: { X-Action: look }
                responses:
                  "{{name}}": { when: { http: 404, X-State: gone }, fields: { reason: string, pair: { type: object, fields: { c: boolean } } } }
                  Other: { when: {}, fields: { id: { type: string, required: true } } }
            """,
        ["namespace"] = static name => Endpoint("Pay").Replace("Test.Api", name, StringComparison.Ordinal),
        ["outer namespace"] = static name => Endpoint("Pay").Replace("Test.Api", $"{name}.Inner", StringComparison.Ordinal),
        ["inner namespace"] = static name => Endpoint("Pay").Replace("Test.Api", $"Outer.{name}", StringComparison.Ordinal),
        ["namespace of the runtime"] = static name => Endpoint("Pay").Replace("Test.Api", $"FreedomPay.Contracts.{name}", StringComparison.Ordinal),
    };

    public static TheoryData<string> AllPositions => [.. Positions.Keys];

    [Theory]
    [MemberData(nameof(AllPositions))]
    public void A_name_compiles_or_is_refused_at_its_place(string position)
    {
        string[] names = IsWhole ? Names : [.. Names.OrderBy(name => SeededHash(name + position)).Take(SampleSize)];
        bool isNamespace = position.Contains("namespace", StringComparison.Ordinal);
        List<string> wrong = [];
        int refused = 0;
        foreach (string[] chunk in names.Chunk(SpecsPerCompilation))
        {
            (ImmutableArray<AdditionalText> files, string[] texts) = Files(chunk, position, isNamespace);
            GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractsGenerator().AsSourceGenerator()], files, optionsProvider: new BothRoles())
                .RunGenerators(CSharpCompilation.Create("Consumer"));
            GeneratorDriverRunResult result = driver.GetRunResult();
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                refused++;
                if (!diagnostic.Id.StartsWith("FPC00", StringComparison.Ordinal) || diagnostic.Id == "FPC0020" || diagnostic.Location.GetLineSpan().Path.Length == 0 || diagnostic.Location.SourceSpan.Length == 0)
                {
                    wrong.Add($"{position}: {diagnostic}");
                }
            }

            CSharpCompilation compilation = Consumer.Compile(
                "Consumer", result.Results.Single().GeneratedSources.Select(static source => KeyValuePair.Create(source.HintName, source.SourceText.ToString())), "");
            wrong.AddRange(compilation.GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
                .Select(diagnostic => $"{position} '{NameIn(diagnostic, texts)}': {diagnostic}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {names.Length} ({refused} refused):\n{string.Join('\n', wrong.Take(60))}");
    }

    /// <summary>Unless the name is that of the namespace, each spec has one of its own, by which a mistake in generated code leads back to the name.</summary>
    private static (ImmutableArray<AdditionalText> Files, string[] Texts) Files(string[] names, string position, bool isNamespace)
    {
        string[] texts = [.. names.Select((name, index) => Head(Positions[position](name), isNamespace ? null : $"N{index}", IsJson(position)))];
        return ([.. texts.Select(static (text, index) => new SpecFile($"/specs/n{index}.yaml", text))], names);
    }

    private static bool IsJson(string position) => position.Contains("JSON", StringComparison.Ordinal) || position.Contains("header", StringComparison.Ordinal);

    private static string Head(string body, string? ns, bool isJson) =>
        $"contracts: 1\nsection: Test API\nprotocol: {(isJson ? "signed-json\nsignature: { algorithm: HS256, id: auth_id, path: uri }" : "signed-form")}\n{(ns is null ? body : body.Replace("namespace: Test.Api", $"namespace: {ns}.Api", StringComparison.Ordinal))}\n";

    private static string NameIn(Diagnostic diagnostic, string[] names) =>
        NamespaceNumber().Match(diagnostic.Location.SourceTree?.FilePath ?? "") is { Success: true } match
            ? names[int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]
            : diagnostic.Location.SourceTree?.FilePath ?? "";

    private static string Endpoint(string name) => $$"""
        namespace: Test.Api
        host: https://api.example.com
        endpoints:
          "{{name}}":
            title: A
            summary: B.
            post: /a/b
            request:
              pg_a: { type: string, required: true, maxLength: 5 }
              pg_kind: { type: enum, values: [x, y] }
              pg_c: { type: list, items: { type: object, fields: { d: string } } }
            response: { pg_a: { type: string, echoes: pg_a }, pg_e: { type: boolean, means: { "1": done } } }
        """;

    private static string Shapes(string shape, string endpoint) => $$"""
        namespace: Test.Api
        host: https://api.example.com
        endpoints:
          "{{endpoint}}":
            title: A
            summary: B.
            post: /a/b
            request: { pg_a: { type: string, required: true } }
            responses:
              "{{shape}}": { when: { pg_status: ok, pg_3ds: 0 }, means: done, fields: { pg_a: { type: string, echoes: pg_a }, pg_b: { type: object, fields: { c: integer } } } }
              Other: { when: { pg_status: ok, pg_3ds: 1 }, fields: { pg_a: { type: string, echoes: pg_a }, pg_kind: { type: enum, values: [x, y] } } }
        """;

    private static string Shared(string name, string type) => $$"""
        namespace: Test.Api
        host: https://api.example.com
        types:
          "{{name}}": {{type}}
        endpoints:
          Pay:
            title: A
            summary: B.
            post: /a/b
            request: { pg_a: { type: "{{name}}" }, pg_b: { type: list, items: "{{name}}" } }
            response: { pg_a: { type: "{{name}}" }, pg_b: { type: list, items: "{{name}}" } }
        """;

    /// <summary>A request and a response, with shapes and without, that have a field.</summary>
    private static string Field(string field) => $$"""
        namespace: Test.Api
        host: https://api.example.com
        endpoints:
          Pay:
            title: A
            summary: B.
            post: /a/b
            request:
              {{field}}
          Ask:
            title: A
            summary: B.
            post: /a/c
            response:
              {{field.Replace("typeName: \"", "typeName: \"Asked", StringComparison.Ordinal)}}
          Look:
            title: A
            summary: B.
            post: /a/d
            responses:
              Seen:
                fields:
                  {{field.Replace("typeName: \"", "typeName: \"Seen", StringComparison.Ordinal)}}
        """;

    /// <summary>A request and a response in JSON that have a field.</summary>
    private static string JsonField(string field) => $$"""
        namespace: Test.Api
        host: https://api.example.com
        endpoints:
          Pay:
            title: A
            summary: B.
            patch: /a/b
            request:
              {{field}}
            response:
              {{field}}
        """;

    private static string JsonRequestField(string field) => $$"""
        namespace: Test.Api
        host: https://api.example.com
        endpoints:
          Pay: { title: A, summary: B., post: /a/b, request: { {{field}} } }
        """;

    private static int SeededHash(string text) => text.Aggregate(20261129, static (hash, character) => unchecked((hash * 31) + character));

    private static IEnumerable<string> AllNames()
    {
        Assembly runtime = typeof(MessageFields).Assembly;
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        IEnumerable<MemberInfo> members = runtime.GetTypes().SelectMany(static type => type.GetMembers(Any).Append(type)).Concat(typeof(object).GetMembers(Any));
        IEnumerable<string> parameters = runtime.GetExportedTypes().SelectMany(static type => type.GetMethods()).SelectMany(static method => method.GetParameters()).Select(static parameter => parameter.Name ?? "");
        IEnumerable<string> keywords = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText);
        IEnumerable<string> identifiers = new[] { GeneratorRun.Of(new ProjectProperties("both"), VocabularySpecs.Payments, VocabularySpecs.CommonReference), GeneratorRun.Of(new ProjectProperties("both"), [.. OutcomeSpecs.All]), GeneratorRun.Of(new ProjectProperties("both"), Specs.Scalars) }
            .SelectMany(static run => run.Sources.Values)
            .SelectMany(static source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.Text));
        IEnumerable<string> namespaces = runtime.GetTypes().Select(static type => type.Namespace ?? "").SelectMany(static name => name.Split('.'));
        return members.Select(static member => member.Name).Concat(parameters).Concat(keywords).Concat(identifiers).Concat(namespaces)
            .SelectMany(static name => name.Split('`', '.', '<', '>', '|'))
            .Where(static name => Identifier().IsMatch(name))
            .SelectMany(static name => new[] { name, char.ToUpperInvariant(name[0]) + name[1..] });
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"N(\d+)\.Api")]
    private static partial Regex NamespaceNumber();

    private sealed class SpecFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }

    private sealed class BothRoles : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(Pipeline.BuildNames.Property(Pipeline.BuildNames.Roles), "both");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(Pipeline.BuildNames.IsContract, "true");
    }

    private sealed class Values(string known, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == known ? text : null;
            return value is not null;
        }
    }
}
