using FreedomPay.Contracts.Simulator;

namespace ShopWithGateway.Tests.Matrix;

/// <summary>All runs: each fault at each step that has a message of the kind that it breaks.</summary>
internal static class MatrixRuns
{
    private const string All = "FREEDOMPAY_SOAK";
    private const int SampleSeed = 20_260;
    private const int SampleSize = 6;

    private static readonly FaultKind[] Answers =
    [
        FaultKind.NoAnswer, FaultKind.NotCarriedOut, FaultKind.CutAnswer, FaultKind.SlowAnswer, FaultKind.BadGateway, FaultKind.Redirect, FaultKind.UnsignedError,
        FaultKind.WrongSignature, FaultKind.ChangedDigit, FaultKind.WrongPayment, FaultKind.WrongClock,
    ];

    private static readonly FaultKind[] Notifications = [FaultKind.DoubledNotification, FaultKind.LostNotification, FaultKind.WrongAmount];

    public static IEnumerable<PaymentStep> Steps => Enum.GetValues<PaymentStep>();

    public static IReadOnlyList<MatrixRun> Of(PaymentStep step)
    {
        MatrixRun[] runs =
        [
            .. from kind in FaultsAt(step)
               from times in (int?[])[1, 2, null]
               from card in CardsAt(step)
               from triesAgain in (bool[])[false, true]

               // An answer that is never in time is none: it only takes longer.
               where kind != FaultKind.SlowAnswer || times is not null

               // The answer to a card that is not decided at once is followed by no notification.
               where !(kind == FaultKind.NotificationBeforeAnswer && step == PaymentStep.Card && card is not ("pays" or "not enough money"))

               // Nobody asks a supplier to try again.
               where !(triesAgain && IsPayout(step))
               select new MatrixRun(step, kind, times, card, triesAgain),
        ];
        if (Environment.GetEnvironmentVariable(All) == "1")
        {
            return runs;
        }

        // Each fault at least once, and as many others as there is time for.
        Random random = new(SampleSeed + (int)step);
        random.Shuffle(runs);
        MatrixRun[] firsts = [.. runs.DistinctBy(static run => run.Kind)];
        return [.. firsts, .. runs.Except(firsts).Take(SampleSize - firsts.Length)];
    }

    public static string EndpointOf(PaymentStep step) => step switch
    {
        PaymentStep.CreatePage => "CreateMerchantPayment",
        PaymentStep.PageCheck => "PaymentCheck",
        PaymentStep.PageResult or PaymentStep.CardResult or PaymentStep.ThreeDSecureResult => "ResultNotify",
        PaymentStep.Card or PaymentStep.CardWithChallenge => "CardPayment",
        PaymentStep.ThreeDSecure => "ThreeDSecure",
        PaymentStep.Refund => "RefundPayment",
        PaymentStep.Payout => "CreatePayout",
        PaymentStep.PayoutResult => "PayoutNotify",
        PaymentStep.PayoutStatus => "GetMerchantPayoutStatus",
        _ => "GetPaymentStatus",
    };

    public static bool IsPayout(PaymentStep step) => step is PaymentStep.Payout or PaymentStep.PayoutResult or PaymentStep.PayoutStatus;

    private static FaultKind[] FaultsAt(PaymentStep step) => step switch
    {
        PaymentStep.PageCheck or PaymentStep.PageResult or PaymentStep.CardResult or PaymentStep.ThreeDSecureResult or PaymentStep.PayoutResult => Notifications,
        PaymentStep.Card or PaymentStep.ThreeDSecure or PaymentStep.Refund => [.. Answers, FaultKind.NotificationBeforeAnswer],
        _ => Answers,
    };

    private static string[] CardsAt(PaymentStep step) => step switch
    {
        PaymentStep.CardWithChallenge or PaymentStep.ThreeDSecure or PaymentStep.ThreeDSecureResult or PaymentStep.ThreeDSecureStatus =>
            ["challenge", "refused by the issuer", "declined after the challenge"],
        PaymentStep.Refund or PaymentStep.RefundStatus => ["pays"],
        PaymentStep.Payout or PaymentStep.PayoutResult or PaymentStep.PayoutStatus => ["pays", "not enough money"],
        _ => ["pays", "not enough money", "challenge", "takes its time, then pays", "takes its time, then is declined"],
    };
}
