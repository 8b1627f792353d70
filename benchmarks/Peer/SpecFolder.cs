using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>The endpoints as specs, ten in a file.</summary>
internal static class SpecFolder
{
    private const int EndpointsPerFile = 10;

    public static void Write(string folder, EndpointSet set, int endpoints)
    {
        Directory.CreateDirectory(folder);
        for (int first = 0; first < endpoints; first += EndpointsPerFile)
        {
            File.WriteAllText(Path.Combine(folder, $"{first / EndpointsPerFile:D4}.yaml"), Text(set, first, Math.Min(EndpointsPerFile, endpoints - first)));
        }
    }

    private static string Text(EndpointSet set, int first, int count)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"""
            contracts: 1
            section: Measurement / {first}
            namespace: Measured.Section{first / EndpointsPerFile:D4}
            host: https://api.example.com
            {set.SpecOfFile}
            endpoints:

            """);
        foreach (int endpoint in Enumerable.Range(first, count))
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                  Operation{endpoint:D5}:
                    title: Operation {endpoint}
                    summary: Does what operation {endpoint} does.
                    post: /g2g/operation{endpoint:D5}
                    sources: [docs.example.com/api-{endpoint}]
                    confidence: full
                    {set.SpecOfEndpoint}

                """);
            AppendFields(text, "request", set.RequestFields(endpoint));
            AppendFields(text, "response", set.ResponseFields(endpoint));
        }

        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, string side, IEnumerable<(FieldKind Kind, int Number)> fields)
    {
        text.Append(CultureInfo.InvariantCulture, $"    {side}:\n");
        foreach ((FieldKind kind, int number) in fields)
        {
            text.Append("      ").Append(kind.SpecFor(number)).Append('\n');
        }
    }
}
