using FreedomPay.Contracts.Tool;

return await Application.RunAsync(args, ToolStreams.OfProcess());
