using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>Reads the form of a fault.</summary>
internal static class FaultForm
{
    private const int MostTimes = 1000;
    private const int MostBytes = 100_000;
    private const int MostSeconds = 600;
    private const int MostAttempts = 100;

    /// <summary>Returns the fault; null if a number is wrong.</summary>
    public static Fault? Read(IFormCollection form)
    {
        int? left = Number(Text(form, "times"));
        int? attempts = Number(Text(form, "attempts"));
        if (!Enum.TryParse(Text(form, "kind"), out FaultKind kind) || !Enum.IsDefined(kind)
            || (Filled(form, "times") is not null && left is not (>= 1 and <= MostTimes))
            || (Filled(form, "attempts") is not null && attempts is not (>= 1 and <= MostAttempts))
            || Number(Text(form, "bytes")) is not (>= 0 and <= MostBytes and var bytes)
            || Number(Text(form, "seconds")) is not (>= 0 and <= MostSeconds and var seconds))
        {
            return null;
        }

        return new Fault(kind)
        {
            MerchantId = Filled(form, "merchant"),
            Endpoint = Filled(form, "endpoint"),
            OrderId = Filled(form, "order"),
            Times = left,
            Bytes = bytes,
            Delay = TimeSpan.FromSeconds(seconds),
            Attempts = attempts,
        };
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string? Filled(IFormCollection form, string name) => Text(form, name) is { Length: > 0 } text ? text : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
