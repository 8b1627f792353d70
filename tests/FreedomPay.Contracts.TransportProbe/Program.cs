using FreedomPay.Contracts.TransportProbe;

return await Probe.RunAsync(Console.Out);
