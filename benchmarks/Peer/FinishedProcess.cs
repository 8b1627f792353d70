namespace FreedomPay.Contracts.Benchmarks.Peer;

internal sealed record FinishedProcess(Cost Cost, string Output);
