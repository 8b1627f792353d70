using System.Text.Json;
using FreedomPay.Contracts.Tool.Lint;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Lint;

/// <summary>Runs lint and reads what it says as JSON.</summary>
internal static class LintRun
{
    public static async Task<LintFinding[]> FindingsAsync(params string[] arguments)
    {
        ToolRun run = await ToolRun.OfAsync([.. arguments, "--json"]);
        Assert.Equal(string.Empty, run.Error);
        return [.. run.Json.GetProperty("findings").EnumerateArray().Select(Finding)];
    }

    private static LintFinding Finding(JsonElement json) => new(
        json.GetProperty("rule").GetString()!,
        Enum.Parse<LintSeverity>(json.GetProperty("severity").GetString()!, ignoreCase: true),
        json.GetProperty("file").GetString()!,
        json.GetProperty("line").GetInt32(),
        json.GetProperty("column").GetInt32(),
        json.GetProperty("message").GetString()!);
}
