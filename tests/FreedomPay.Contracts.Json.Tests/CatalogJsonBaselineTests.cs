using System.Globalization;
using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Catalog.Tests.Secrets;

namespace FreedomPay.Contracts.Json.Tests;

/// <summary>The code that System.Text.Json generates for records of the catalog writes what its reflection writes, without any sensitive value.</summary>
public class CatalogJsonBaselineTests
{
    public static TheoryData<string> Names => [.. Types.Select(static type => type.FullName!)];

    private static IEnumerable<Type> Types => MarkedMessages.Types.OrderBy(static type => type.FullName, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_code_writes_no_secret_and_the_rest(string name)
    {
        object message = MarkedMessages.Create(Types.Single(type => type.FullName == name));

        string written = JsonSerializer.Serialize(message, message.GetType(), CatalogJsonContext.Default);

        Assert.DoesNotContain(MarkedMessages.Secret, written, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonSerializer.Serialize(message, message.GetType()), written);
    }

    [Fact]
    public void The_context_lists_all_records_of_the_catalog()
    {
        string file = Repository.PathOf("tests", "FreedomPay.Contracts.Json.Tests", "CatalogJsonContext.cs");
        string expected = Context();
        if (Environment.GetEnvironmentVariable("FREEDOMPAY_ACCEPT") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.True(
            File.ReadAllText(file) == expected,
            "CatalogJsonContext.cs does not list the records of the catalog. Write it anew: dotnet test -e FREEDOMPAY_ACCEPT=1 --filter FullyQualifiedName~CatalogJson");
    }

    /// <summary>Simple names repeat among the sections, and the names of the context's properties must not.</summary>
    private static void AddType(StringBuilder text, Type type, string suffix, string prefix)
    {
        string name = type.FullName!.Replace('+', '.');
        text.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof({name}{suffix}), TypeInfoPropertyName = \"{prefix}{name.Replace(".", "", StringComparison.Ordinal)}\")]\n");
    }

    private static string Context()
    {
        StringBuilder text = new();
        text.Append("using System.Text.Json.Serialization;\n\n// Deprecated records are written like the others.\n#pragma warning disable CS0618\n\nnamespace FreedomPay.Contracts.Json.Tests;\n\n/// <summary>Written by the test beside it.</summary>\n");
        foreach (Type type in Types)
        {
            AddType(text, type, "", "");
        }

        foreach (Type type in MarkedMessages.OpenEnums.OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            AddType(text, type, "", "");
            AddType(text, type, "?", "Nullable");
        }

        return text.Append("internal sealed partial class CatalogJsonContext : JsonSerializerContext;\n").ToString();
    }
}
