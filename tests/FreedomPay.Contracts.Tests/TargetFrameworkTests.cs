using System.Reflection;
using System.Runtime.Versioning;

namespace FreedomPay.Contracts.Tests;

/// <summary>That each of the runtime's builds is really the one under test.</summary>
public class TargetFrameworkTests
{
    [Fact]
    public void Build_of_the_runtime_under_test_is_that_of_the_tests_framework()
    {
        string tests = typeof(TargetFrameworkTests).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

        Assert.Equal(tests, typeof(PaymentSignature).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
#if NET10_0_OR_GREATER
        Assert.Equal(".NETCoreApp,Version=v10.0", tests);
#else
        Assert.Equal(".NETCoreApp,Version=v8.0", tests);
#endif
    }
}
