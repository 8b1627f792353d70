using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>What differences are called: as in the metric <c>freedompay.contract.drift</c>.</summary>
internal static class DriftWords
{
    public static string Of(DriftProblem problem) => JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.ToString());
}
