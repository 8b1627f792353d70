using System.Diagnostics;
using System.Reflection;
using ShopWithGateway.Tests.Support;

namespace ShopWithGateway.Tests;

/// <summary>What the README starts: shop and simulator in one program.</summary>
public class DemonstrationTests
{
    [Fact]
    public async Task Program_prints_where_the_shop_is_and_the_shop_leads_to_the_gateways_page()
    {
        string shop = $"http://127.0.0.1:{LocalPort.Free()}";
        string gateway = $"http://127.0.0.1:{LocalPort.Free()}";
        string folder = typeof(DemonstrationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "DemonstrationFolder").Value!;
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "ShopWithGateway.dll"), shop, gateway]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        using Process program = Process.Start(start)!;
        try
        {
            Assert.EndsWith(shop, await program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            Assert.EndsWith($"{gateway}/console", await program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

            using Payer payer = new(new Uri(shop));
            Uri? page = await payer.OpenPageAsync(await payer.OrderAsync());

            Assert.StartsWith($"{gateway}/pay/", page?.AbsoluteUri, StringComparison.Ordinal);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }
    }
}
