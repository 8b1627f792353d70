using System.IO.Compression;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>Whoever has the sources can make the package again, and see that nothing else is in it.</summary>
[Collection(PackageTests.Name)]
public sealed class ReproducibilityTests(WorkbenchFixture fixture)
{
    [Fact]
    public void Two_packs_of_the_same_sources_are_the_same_bytes()
    {
        string sources = Path.Combine(fixture.Workbench.Root, "second clone", "of the sources");
        string feed = Path.Combine(fixture.Workbench.Root, "second feed");
        Directory.CreateDirectory(sources);
        WorkingTree.CopySourcesTo(sources);

        fixture.Workbench.Pack(Path.Combine(sources, "runtime", "FreedomPay.Contracts"), feed);

        byte[] first = File.ReadAllBytes(fixture.Workbench.PackageFile);
        byte[] second = File.ReadAllBytes(Path.Combine(feed, Path.GetFileName(fixture.Workbench.PackageFile)));
        Assert.True(first.AsSpan().SequenceEqual(second), $"The two packages differ in: {string.Join(", ", Entries(first).Except(Entries(second)))}");
    }

    private static List<string> Entries(byte[] package)
    {
        using ZipArchive archive = new(new MemoryStream(package));
        return [.. archive.Entries.Select(static entry => $"{entry.FullName} (CRC {entry.Crc32:x8}, {entry.LastWriteTime:s})")];
    }
}
