using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Stores;

/// <summary>What handlers decide.</summary>
internal static class Decisions
{
    public static NotificationDecision Yes { get; } = Of("ok");

    public static NotificationDecision No { get; } = Of("rejected");

    public static NotificationDecision Of(string status) => NotificationDecision.Of(new Reply(status));

    private sealed record Reply(string Status) : IReply
    {
        private static readonly GatewayEndpoint Result = new() { Name = "Test.Result", Title = "Result", Method = "POST", Path = "", IsInbound = true };

        public GatewayEndpoint Endpoint => Result;

        public MessageFields ExtraFields => MessageFields.Empty;

        public void WriteTo(ref FieldWriter writer)
        {
            writer.Salt();
            writer.Text("pg_status", Status);
        }
    }
}
