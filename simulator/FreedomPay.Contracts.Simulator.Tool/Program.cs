using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Tool;

GatewayCommand command = new();
command.SetAction(async (result, stopping) =>
{
    try
    {
        SimulatorOptions options = command.OptionsOf(result);
        bool drawsKeys = options.Merchants.Count == 0;
        await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(options, stopping);
        FirstSteps.Print(gateway, options, drawsKeys, Console.Out);
        await Task.Delay(Timeout.Infinite, stopping);
    }
    catch (OperationCanceledException)
    {
        // Ctrl+C is how it ends.
    }
    catch (Exception exception) when (exception is ArgumentException or IOException or InvalidDataException)
    {
        // The name of the parameter means nothing on a command line.
        string parameter = $" (Parameter '{(exception as ArgumentException)?.ParamName}')";
        await Console.Error.WriteLineAsync(exception.Message.Replace(parameter, string.Empty, StringComparison.Ordinal));
        return 1;
    }

    return 0;
});
return await command.Parse(args).InvokeAsync();
