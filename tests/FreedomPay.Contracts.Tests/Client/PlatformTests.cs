using System.Reflection;
using System.Runtime.Versioning;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Where the library is not for.</summary>
public class PlatformTests
{
    [Fact]
    public void Browsers_are_not_supported() =>
        Assert.Contains(typeof(FreedomPayClient).Assembly.GetCustomAttributes<UnsupportedOSPlatformAttribute>(), static attribute => attribute.PlatformName == "browser");
}
