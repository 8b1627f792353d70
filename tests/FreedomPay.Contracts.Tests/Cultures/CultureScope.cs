using System.Globalization;

namespace FreedomPay.Contracts.Tests.Cultures;

/// <summary>Another culture until disposed.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    /// <summary>tr-TR: i and I are no pair; fi-FI: comma and U+2212; ar-SA: another calendar; sv-SE: ^ sorts; de-DE: comma.</summary>
    public static TheoryData<string> Names => ["tr-TR", "fi-FI", "ar-SA", "de-DE", "th-TH"];

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
