using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Tool;

GatewayCommand command = new();
command.SetAction(async (result, stopping) =>
{
    try
    {
        SimulatorOptions options = command.OptionsOf(result);
        await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(options, stopping);
        FirstSteps.Print(gateway, options, Console.Out);
        await Task.Delay(Timeout.Infinite, stopping);
    }
    catch (OperationCanceledException)
    {
        // Ctrl+C is how it ends.
    }
    catch (Exception exception) when (exception is ArgumentException or IOException or InvalidDataException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }

    return 0;
});
return await command.Parse(args).InvokeAsync();
