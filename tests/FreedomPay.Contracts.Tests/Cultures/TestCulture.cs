using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.Tests.Cultures;

/// <summary>Runs the whole suite under the culture that FREEDOMPAY_TEST_CULTURE names (tr-TR, fi-FI).</summary>
internal static class TestCulture
{
    public const string Variable = "FREEDOMPAY_TEST_CULTURE";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The culture must stand before the first test runs.")]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } name)
        {
            return;
        }

        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
