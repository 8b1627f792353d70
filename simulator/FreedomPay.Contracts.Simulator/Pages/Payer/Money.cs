using System.Globalization;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>Writes amounts and moments as readers of a language know them.</summary>
internal static class Money
{
    private static readonly TimeSpan AlmatyOffset = Notifications.NotificationComposer.LocalOffset;

    public static string Text(PageTexts texts, decimal amount, string currency) => $"{amount.ToString("N2", texts.Format)} {currency}";

    /// <summary>Returns a moment in the time of the gateway's messages.</summary>
    public static string Moment(PageTexts texts, DateTimeOffset moment) => moment.ToOffset(AlmatyOffset).ToString("d MMM yyyy HH:mm:ss", texts.Format) + " UTC+5";

    public static string Time(DateTimeOffset moment) => moment.ToOffset(AlmatyOffset).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
