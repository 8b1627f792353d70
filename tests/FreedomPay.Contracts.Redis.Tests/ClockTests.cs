using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>Machines' clocks differ, jump, and are set. The store asks none: Redis counts down by itself, and timers measure what passes.</summary>
public class ClockTests
{
    [Theory]
    [InlineData("System", "DateTime")]
    [InlineData("System", "DateTimeOffset")]
    [InlineData("System", "TimeProvider")]
    public void Store_asks_for_no_time_of_day(string space, string name)
    {
        using PEReader assembly = new(File.OpenRead(typeof(RedisNotificationStore).Assembly.Location));
        MetadataReader metadata = assembly.GetMetadataReader();

        Assert.DoesNotContain(
            metadata.TypeReferences.Select(metadata.GetTypeReference),
            type => metadata.GetString(type.Namespace) == space && metadata.GetString(type.Name) == name);
        Assert.Contains(
            metadata.TypeReferences.Select(metadata.GetTypeReference),
            type => metadata.GetString(type.Namespace) == "System" && metadata.GetString(type.Name) == "TimeSpan");
    }
}
