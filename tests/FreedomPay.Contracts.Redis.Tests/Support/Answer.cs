namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>What the gateway gets: a status, and in a signed reply a status and a description, which names the machine and its run.</summary>
internal sealed record Answer(int Status, string? Reply, string? Description);
