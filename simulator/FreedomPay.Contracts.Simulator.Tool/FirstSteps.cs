namespace FreedomPay.Contracts.Simulator.Tool;

/// <summary>Tells what a shop needs to call the simulator.</summary>
internal static class FirstSteps
{
    public static void Print(GatewaySimulator gateway, SimulatorOptions options, bool hasDrawnKeys, TextWriter output)
    {
        string address = (options.PublicUrl ?? gateway.Url.ToString()).TrimEnd('/');
        output.WriteLine($"The gateway simulator listens on {address}. It moves no money.");
        output.WriteLine($"Console: {address}/console");
        output.WriteLine(options.Database is { } file ? $"Database: {Path.GetFullPath(file)}" : "Nothing is kept when it ends.");
        if (options.PublicUrl is null && gateway.Url.Host is "0.0.0.0" or "[::]")
        {
            output.WriteLine("Other machines cannot follow redirects to that address: tell the one that they see with --public-url.");
        }

        output.WriteLine();
        output.WriteLine("What a shop needs, as its appsettings.Development.json or in user secrets:");
        foreach (SimulatedMerchant merchant in gateway.Merchants)
        {
            output.WriteLine();
            output.WriteLine("  \"FreedomPay\": {");
            output.WriteLine($"    \"Host\": \"{address}\",");
            output.WriteLine($"    \"MerchantId\": \"{merchant.Id}\",");

            // Keys that somebody has configured are known to whoever needs them. Those that were drawn here are good for nothing else, and nobody else tells them.
            output.WriteLine(hasDrawnKeys ? $"    \"PaymentKey\": \"{merchant.PaymentKey}\"," : "    \"PaymentKey\": \"(as configured)\",");
            output.WriteLine(hasDrawnKeys ? $"    \"PayoutKey\": \"{merchant.PayoutKey}\"" : "    \"PayoutKey\": \"(as configured)\"");
            output.WriteLine("  }");
        }

        output.WriteLine();
        output.WriteLine("Ctrl+C ends it.");
    }
}
