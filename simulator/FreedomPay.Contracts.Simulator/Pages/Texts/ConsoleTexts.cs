namespace FreedomPay.Contracts.Simulator.Pages.Texts;

/// <summary>The texts of the console.</summary>
internal sealed record ConsoleTexts
{
    public required string Title { get; init; }

    public required string Sections { get; init; }

    public required string Payments { get; init; }

    public required string Messages { get; init; }

    public required string Faults { get; init; }

    public required string Search { get; init; }

    public required string SearchHint { get; init; }

    public required string Find { get; init; }

    public required string NoPayments { get; init; }

    public required string NoMessages { get; init; }

    public required string Created { get; init; }

    public required string Payment { get; init; }

    public required string Merchant { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public required string Description { get; init; }

    public required string Refunded { get; init; }

    public required string Failure { get; init; }

    public required string Page { get; init; }

    public required string OpenPage { get; init; }

    public required string MobileCode { get; init; }

    public required string Timeline { get; init; }

    public required Func<string, string> BecameState { get; init; }

    public required string ToGateway { get; init; }

    public required string ToShop { get; init; }

    public required string NoAnswer { get; init; }

    public required string Problem { get; init; }

    public required string Advice { get; init; }

    public required string FaultPlayed { get; init; }

    public required Func<int, string> Attempt { get; init; }

    public required string Details { get; init; }

    public required string Request { get; init; }

    public required string Answer { get; init; }

    public required string SignedOrder { get; init; }

    public required string ScriptName { get; init; }

    public required string Contract { get; init; }

    public required string Field { get; init; }

    public required string Value { get; init; }

    public required string NoFields { get; init; }

    public required string Reveal { get; init; }

    public required string Hide { get; init; }

    public required string Revealed { get; init; }

    public required string OnlyProblems { get; init; }

    public required string AllMessages { get; init; }

    public required string Actions { get; init; }

    public required string SendResult { get; init; }

    public required string SendRefund { get; init; }

    public required string SendCapture { get; init; }

    public required string SendPayout { get; init; }

    public required string SendCardSaved { get; init; }

    public required string SendAgainHint { get; init; }

    public required string LetPay { get; init; }

    public required string LetDecline { get; init; }

    public required string DecideHint { get; init; }

    public required string LetExpire { get; init; }

    public required string Export { get; init; }

    public required string ExportHint { get; init; }

    public required string ExportTitle { get; init; }

    public required string ExportExplained { get; init; }

    public required string Copy { get; init; }

    public required string BackToPayment { get; init; }

    public required string FaultsExplained { get; init; }

    public required string FaultKind { get; init; }

    public required string Endpoint { get; init; }

    public required string Order { get; init; }

    public required string Any { get; init; }

    public required string Times { get; init; }

    public required string TimesHint { get; init; }

    public required string Bytes { get; init; }

    public required string Seconds { get; init; }

    public required string Attempts { get; init; }

    public required string AttemptsHint { get; init; }

    public required string SwitchOn { get; init; }

    public required string SwitchOff { get; init; }

    public required string SwitchAllOff { get; init; }

    public required string ActiveFaults { get; init; }

    public required string NoFaults { get; init; }

    public required string Left { get; init; }

    public required string Always { get; init; }

    public required string WrongTimes { get; init; }

    public required Func<FaultKind, string> FaultText { get; init; }
}
