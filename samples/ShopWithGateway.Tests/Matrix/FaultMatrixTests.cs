using Xunit.Abstractions;

namespace ShopWithGateway.Tests.Matrix;

/// <summary>
/// Each fault at each step of a payment: no order is ever paid twice, shipped unpaid, refunded twice, or left unknown for ever without a message to a person. A seeded
/// sample of the runs; all of them with FREEDOMPAY_SOAK=1.
/// </summary>
public class FaultMatrixTests(PlayedMatrix matrix, ITestOutputHelper output) : IClassFixture<PlayedMatrix>
{
    public static TheoryData<PaymentStep, int> Steps
    {
        get
        {
            TheoryData<PaymentStep, int> steps = [];
            foreach (PaymentStep step in MatrixRuns.Steps)
            {
                steps.Add(step, MatrixRuns.Of(step).Count);
            }

            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void No_fault_costs_anyone_money(PaymentStep step, int runs)
    {
        (MatrixRun Run, string? Told, IEnumerable<string> Problems)[] played = [.. matrix.Of(step)];
        string[] told = [.. played.Where(static one => one.Told is not null).Select(static one => $"{one.Run}: {one.Told}").Order(StringComparer.Ordinal)];
        output.WriteLine($"{played.Length} runs. A person was told of {told.Length}:\n{string.Join('\n', told)}");

        string problems = string.Join('\n', played.SelectMany(static one => one.Problems.Select(problem => $"{one.Run}: {problem}")).Order(StringComparer.Ordinal));
        Assert.True(problems.Length == 0, problems);
        Assert.Empty(matrix.NotPlayed(step));
        Assert.Equal(runs, played.Length);
    }

    [Fact]
    public void No_redirect_was_followed() => Assert.Equal(0, matrix.FollowedRedirects);
}
