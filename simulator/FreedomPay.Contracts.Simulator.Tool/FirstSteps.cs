namespace FreedomPay.Contracts.Simulator.Tool;

/// <summary>Tells what a shop needs to call the simulator.</summary>
internal static class FirstSteps
{
    public static void Print(GatewaySimulator gateway, SimulatorOptions options, TextWriter output)
    {
        string address = (options.PublicUrl ?? gateway.Url.ToString()).TrimEnd('/');
        output.WriteLine($"The gateway simulator listens on {address}. It moves no money.");
        output.WriteLine($"Console: {address}/console");
        output.WriteLine(options.Database is { } file ? $"Database: {Path.GetFullPath(file)}" : "Nothing is kept when it ends.");
        output.WriteLine();
        output.WriteLine("What a shop needs, as its appsettings.Development.json or in user secrets:");
        foreach (SimulatedMerchant merchant in gateway.Merchants)
        {
            output.WriteLine();
            output.WriteLine("  \"FreedomPay\": {");
            output.WriteLine($"    \"Host\": \"{address}\",");
            output.WriteLine($"    \"MerchantId\": \"{merchant.Id}\",");

            // Keys that somebody has configured are known to whoever needs them. Those that were drawn here are good for nothing else.
            output.WriteLine(gateway.HasNewKeys ? $"    \"PaymentKey\": \"{merchant.PaymentKey}\"," : "    \"PaymentKey\": \"(as configured)\",");
            output.WriteLine(gateway.HasNewKeys ? $"    \"PayoutKey\": \"{merchant.PayoutKey}\"" : "    \"PayoutKey\": \"(as configured)\"");
            output.WriteLine("  }");
        }

        output.WriteLine();
        output.WriteLine("Ctrl+C ends it.");
    }
}
