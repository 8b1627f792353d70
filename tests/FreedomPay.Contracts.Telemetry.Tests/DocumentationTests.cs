using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>docs/telemetry.md says what is there, and nothing else: its tables are compared with what collectors got, and with the code.</summary>
[Collection(nameof(CatalogRun))]
public sealed partial class DocumentationTests(CatalogRun run)
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "telemetry.md"));

    /// <summary>The packages, each referenced by this project.</summary>
    private static readonly Assembly[] Packages =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("runtime"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static project => Assembly.Load(Path.GetFileNameWithoutExtension(project))),
    ];

    [Fact]
    public void Instruments_are_those_of_the_code()
    {
        Assert.Equal(
            Declared().Select(static instrument => $"{instrument.Name} {KindOf(instrument)} {instrument.Unit}").Order(StringComparer.Ordinal),
            Rows("instrument").Select(static row => $"{Code(row[0])} {row[1]} {Code(row[2])}").Order(StringComparer.Ordinal));
        Assert.All(Declared(), static instrument => Assert.False(string.IsNullOrEmpty(instrument.Description)));
    }

    [Fact]
    public void Tags_of_instruments_are_those_that_a_collector_got() => Assert.Equal(
        run.Export.Instruments.Select(static pair => $"{pair.Key}: {string.Join(' ', pair.Value)}").Order(StringComparer.Ordinal),
        Rows("instrument").Select(static row => $"{Code(row[0])}: {string.Join(' ', Codes(row[4]).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));

    [Fact]
    public void Activities_and_their_tags_are_those_that_a_collector_got()
    {
        Assert.Equal(
            new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["Client"] = TagsOf(static activity => activity.Kind == ActivityKind.Client),
                ["Internal settle"] = TagsOf(static activity => activity.Kind == ActivityKind.Internal && activity.Name.StartsWith("settle ", StringComparison.Ordinal)),
                ["Internal message"] = TagsOf(static activity => activity.Kind == ActivityKind.Internal && !activity.Name.StartsWith("settle ", StringComparison.Ordinal)),
            }.Select(static pair => $"{pair.Key}: {string.Join(' ', pair.Value)}"),
            Rows("activity").Zip(["Client", "Internal settle", "Internal message"], static (row, kind) => $"{kind}: {string.Join(' ', Codes(row[2]).Order(StringComparer.Ordinal))}"));
        Assert.Equal(["client", "internal", "internal"], Rows("activity").Select(static row => row[1]));

        string[] TagsOf(Func<(string Name, ActivityKind Kind, IReadOnlyList<string> Tags), bool> isMeant) =>
            [.. run.Export.Activities.Where(isMeant).SelectMany(static activity => activity.Tags).Distinct().Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Values_of_tags_are_named_unless_they_are_open()
    {
        string[] open = ["freedompay.endpoint", "freedompay.error_code", "freedompay.field", "error.type", "server.address"];
        Dictionary<string, string[]> documented = Rows("tag")
            .SelectMany(static row => Codes(row[0]).Select(name => KeyValuePair.Create(name, Codes(row[1]).ToArray())))
            .ToDictionary(StringComparer.Ordinal);
        (string Tag, string Value)[] seen =
        [
            .. run.Export.Points.SelectMany(static point => Tag().Matches(point)).Select(static match => (match.Groups[1].Value, match.Groups[2].Value)).Distinct().Order(),
        ];

        Assert.Equal(
            run.Export.Instruments.SelectMany(static pair => pair.Value).Concat(run.Export.Activities.SelectMany(static activity => activity.Tags)).Distinct().Order(StringComparer.Ordinal),
            documented.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(seen.Length, 50, int.MaxValue);
        Assert.All(seen.Where(one => !open.Contains(one.Tag)), one => Assert.Contains(one.Value, documented[one.Tag]));
    }

    [Fact]
    public void Log_messages_are_those_of_the_packages()
    {
        string[] declared =
        [
            .. from package in Packages
               from type in package.GetTypes()
               from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
               let message = method.GetCustomAttribute<LoggerMessageAttribute>()
               where message is not null
               let category = type.GetField("Category", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetRawConstantValue()
               orderby package.GetName().Name, message.EventId
               select $"{package.GetName().Name!["FreedomPay.Contracts.".Length..]} {category} {message.EventId} {message.Level} {message.Message}",
        ];

        Assert.Equal(declared, Rows("package").Select(static row => $"{row[0]} {Code(row[1])} {row[2]} {row[3]} {row[4]}"));
        Assert.InRange(declared.Length, 14, int.MaxValue);
    }

    /// <summary>What was logged in the run has one of these categories and ids.</summary>
    [Fact]
    public void Log_records_have_the_categories_and_ids_of_the_table()
    {
        string[] table = [.. Rows("package").Select(static row => $"{Code(row[1])} {row[2]}")];
        string[] logged = [.. run.Export.Logs.Where(static log => log.Category.StartsWith("FreedomPay", StringComparison.Ordinal)).Select(static log => $"{log.Category} {log.Id}").Distinct()];

        Assert.InRange(logged.Length, 7, int.MaxValue);
        Assert.All(logged, record => Assert.Contains(record, table));
    }

    private static IEnumerable<Instrument> Declared()
    {
        List<Instrument> found = [];
        using MeterListener listener = new() { InstrumentPublished = (instrument, _) => found.Add(instrument) };
        listener.Start();
        foreach (Type type in Packages.SelectMany(static package => package.GetTypes()).Where(static type => !type.ContainsGenericParameters && HasMeter(type)))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        return found.Where(static instrument => instrument.Meter.Name == FreedomPayTelemetry.MeterName).DistinctBy(static instrument => instrument.Name);
    }

    private static bool HasMeter(Type type) => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(static field => field.FieldType == typeof(Meter));

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> => "histogram",
        Counter<long> => "counter",
        _ => instrument.GetType().Name,
    };

    /// <summary>The rows of the table whose first column has this name.</summary>
    private static IEnumerable<string[]> Rows(string firstColumn) => Text.Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {firstColumn} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(static line => line.StartsWith('|'))
        .Select(static line => line.Trim('|', ' ').Split(" | "));

    private static string Code(string cell) => Codes(cell).Single();

    private static IEnumerable<string> Codes(string cell) => InCode().Matches(cell).Select(static match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InCode();

    [GeneratedRegex(@" ([a-z_.]+)=([^ ]+)")]
    private static partial Regex Tag();
}
