namespace FreedomPay.Contracts.Simulator.Pages.Texts;

/// <summary>The texts of the pages for payers.</summary>
internal sealed record PayerTexts
{
    public required string PayTitle { get; init; }

    public required string PayoutTitle { get; init; }

    public required string SaveCardTitle { get; init; }

    public required string To { get; init; }

    public required string From { get; init; }

    public required string Order { get; init; }

    public required string Amount { get; init; }

    public required Func<string, string, string> AmountBetween { get; init; }

    public required Func<string, string> AmountFrom { get; init; }

    public required Func<string, string> AmountTo { get; init; }

    public required string CardNumber { get; init; }

    public required string Month { get; init; }

    public required string MonthHint { get; init; }

    public required string Year { get; init; }

    public required string YearHint { get; init; }

    public required string CardCode { get; init; }

    public required string CardCodeHint { get; init; }

    public required Func<string, string> CardCodeOf { get; init; }

    public required string Owner { get; init; }

    public required string Phone { get; init; }

    public required string PhoneHint { get; init; }

    public required string PhoneQuestion { get; init; }

    public required string WrongPhone { get; init; }

    public required string SendCode { get; init; }

    public required Func<string, string> Pay { get; init; }

    public required string PayAnyAmount { get; init; }

    public required string TakePayout { get; init; }

    public required string SaveCard { get; init; }

    public required string TestCards { get; init; }

    public required string TestCardsHint { get; init; }

    public required string Use { get; init; }

    public required string CheckFields { get; init; }

    public required string WrongNumber { get; init; }

    public required string WrongMonth { get; init; }

    public required string WrongYear { get; init; }

    public required string CardIsOver { get; init; }

    public required string WrongCardCode { get; init; }

    public required string WrongOwner { get; init; }

    public required string WrongAmount { get; init; }

    public required string Paid { get; init; }

    public required string PaidOut { get; init; }

    public required string CardSaved { get; init; }

    public required string Declined { get; init; }

    public required string PayoutDeclined { get; init; }

    public required string CardNotSaved { get; init; }

    public required string Cancelled { get; init; }

    public required Func<string, string> Reason { get; init; }

    public required string Waits { get; init; }

    public required string WaitsHint { get; init; }

    public required string LookAgain { get; init; }

    public required string BackToShop { get; init; }

    public required string NoUrl { get; init; }

    public required string AcsTitle { get; init; }

    public required string AcsQuestion { get; init; }

    public required Func<string, string> AcsCodeIs { get; init; }

    public required string AcsCode { get; init; }

    public required string AcsConfirm { get; init; }

    public required string AcsRefuse { get; init; }

    public required Func<int, string> AcsWrongCode { get; init; }

    public required string AcsOver { get; init; }

    public required string AcsOverHint { get; init; }

    public required string AcsNoReturn { get; init; }

    public required string AcsPassed { get; init; }

    public required string AcsRefused { get; init; }

    public required string Card { get; init; }
}
