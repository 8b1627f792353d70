using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>The numbers of the simulator's cards.</summary>
internal static class CardNumbers
{
    public static string Pays => NumberOf("pays");

    public static string Challenge => NumberOf("challenge");

    public static string NoMoney => NumberOf("not enough money");

    public static string PaysLater => NumberOf("takes its time, then pays");

    public static string FailsLater => NumberOf("takes its time, then is declined");

    private static string NumberOf(string name) => TestCard.All.Single(card => card.Name == name).Number;
}
