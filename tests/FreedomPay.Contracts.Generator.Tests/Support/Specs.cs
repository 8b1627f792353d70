namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>A spec as a project has it.</summary>
internal sealed record Spec(string Path, string Text)
{
    /// <summary>Name shown in generated files; null leaves the metadata away.</summary>
    public string? Name { get; init; }

    public bool IsMarked { get; init; } = true;

    /// <summary>Only its types are to be known.</summary>
    public bool IsReference { get; init; }

    public System.Text.Encoding? Encoding { get; init; } = System.Text.Encoding.UTF8;
}

internal static class Specs
{
    public const string Header = """
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-form
        endpoints:

        """;

    /// <summary>Every scalar type of field, required and not, in both directions.</summary>
    public static readonly Spec Scalars = Of("scalars.yaml", """
          Scalars:
            title: All scalars of a payout
            summary: Sends every kind of field & <more>.
            post: /api/scalars.php
            encoding: form
            key: payout
            script: scalars
            notes: A note of the endpoint.
            request:
              pg_text: { type: string, required: true, summary: A text., example: a < b }
              pg_text_maybe: string
              pg_secret: { type: string, required: true, sensitive: true }
              pg_number: { type: integer, required: true }
              pg_number_maybe: integer
              pg_amount: { type: decimal, required: true, scale: 2 }
              pg_amount_maybe: { type: decimal, scale: 2 }
              pg_rate: { type: decimal, required: true }
              pg_rate_maybe: decimal
              pg_url: { type: url, required: true, maxLength: 255, example: "https://shop.example.com/result?order=1" }
              pg_url_maybe: url
              pg_uuid: { type: uuid, required: true, example: 0199765b-a007-7339-93fe-f073ac14aa9b }
              pg_uuid_maybe: uuid
              pg_flag: { type: boolean, required: true }
              pg_flag_maybe: boolean
              pg_moment: { type: datetime, format: "yyyy-MM-ddTHH:mm:sszzz", required: true }
              pg_moment_maybe: { type: datetime, format: "yyyy-MM-ddTHH:mm:sszzz" }
              pg_local: { type: datetime, format: "yyyy-MM-dd HH:mm:ss", required: true }
              pg_local_maybe: { type: datetime, format: "yyyy-MM-dd HH:mm:ss" }
              pg_day: { type: date, format: yyyy-MM-dd, required: true }
              pg_day_maybe: { type: date, format: yyyy-MM-dd }
              pg_old: { type: string, deprecated: true }
              UnitCode: string
              not_prefixed: { type: string, sources: [example.com/1, example.com/2], notes: [First note., Second note.] }
              pg_Zebra: string
              pg_3ds: { type: string, name: ThreeDs }
            response:
              pg_text: { type: string, required: true, summary: A text. }
              pg_secret: { type: string, sensitive: true }
              pg_number: { type: integer, required: true }
              pg_amount: { type: decimal, scale: 2, required: true }
              pg_rate: decimal
              pg_url: { type: url, required: true, alias: pg_link }
              pg_uuid: { type: uuid, required: true, alias: pg_id }
              pg_flag: boolean
              pg_moment: { type: datetime, format: "yyyy-MM-ddTHH:mm:sszzz", required: true }
              pg_local: { type: datetime, format: "yyyy-MM-dd HH:mm:ss" }
              pg_day: { type: date, format: yyyy-MM-dd }
              pg_old: { type: integer, deprecated: Use pg_number. }
              pg_merchant_id: integer
        """);

    /// <summary>The specs that the package ships.</summary>
    public static IReadOnlyList<Spec> Catalog { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new Spec(file, File.ReadAllText(file))
            {
                Name = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "specs"), file).Replace('\\', '/'),
            }),
    ];

    /// <summary>The catalog's ThreeDSecure without the endpoints and types beside it, which need the shared types.</summary>
    public static Spec ThreeDSecure { get; } = Alone(Catalog.Single(spec => spec.Name == "gateway/purchase.yaml"), "ThreeDSecure");

    /// <summary>The header of a spec and one of its endpoints.</summary>
    private static Spec Alone(Spec spec, string endpoint)
    {
        string[] lines = spec.Text.Split('\n');
        IEnumerable<string> header = lines.TakeWhile(static line => line.Length > 0 && line != "notes:");
        IEnumerable<string> body = lines.SkipWhile(line => line != $"  {endpoint}:").TakeWhile(static line => line.Length > 0);

        // The endpoint that tells its outcome needs the shared types too.
        string[] rest = [.. body.SkipWhile(static line => line != "    outcome:").Skip(1).SkipWhile(static line => line.StartsWith("      ", StringComparison.Ordinal))];
        body = rest.Length == 0 ? body : body.TakeWhile(static line => line != "    outcome:").Concat(rest);
        return spec with { Text = string.Join('\n', [.. header, "", "endpoints:", .. body, ""]) };
    }

    /// <summary>A spec whose endpoints follow the usual header.</summary>
    public static Spec Of(string name, string endpoints, string ns = "Test.Api") =>
        new($"/specs/{name}", Header.Replace("Test.Api", ns, StringComparison.Ordinal) + endpoints + "\n");

    /// <summary>A small endpoint.</summary>
    public static string Endpoint(string name, string fields = "pg_order_id: string") => $$"""
          {{name}}:
            title: {{name}}
            summary: Does {{name}}.
            post: /api/{{name}}
            request: { {{fields}} }

        """;
}
