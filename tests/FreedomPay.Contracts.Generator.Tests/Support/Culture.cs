using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.Generator.Tests.Support;

/// <summary>The suite also runs where letters have other cases and minus other signs: <c>FREEDOMPAY_TEST_CULTURE=tr-TR</c>.</summary>
internal static class Culture
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("FREEDOMPAY_TEST_CULTURE") is { Length: > 0 } name)
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo(name);
        }
    }
}
