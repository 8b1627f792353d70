using System.Text;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The way of the payer's browser back to the shop.</summary>
/// <param name="Url">The URL; with GET, the fields are in it.</param>
/// <param name="Fields">The fields of a form; empty with GET.</param>
internal sealed record BackToShop(Uri Url, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public bool IsPost => Fields.Count > 0;

    /// <summary>Takes the signed URL apart. A form goes to the shop's own URL and has all fields: the parameters of that URL are among them, and signed.</summary>
    public static BackToShop? Of(Uri? url, Uri? signed, string? method)
    {
        if (url is null || signed is null)
        {
            return null;
        }

        return method?.Contains("POST", StringComparison.OrdinalIgnoreCase) == true
            ? new BackToShop(url, [.. MessageFields.FromForm(Encoding.UTF8.GetBytes(signed.Query.TrimStart('?'))).Select(static field => KeyValuePair.Create(field.Name, field.GetText() ?? string.Empty))])
            : new BackToShop(signed, []);
    }
}
