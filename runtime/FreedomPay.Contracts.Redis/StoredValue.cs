using System.Security.Cryptography;

namespace FreedomPay.Contracts.Redis;

/// <summary>What is under the key of a message: a lease, or a decision. The first byte is the version of this form, the second one says which it is.</summary>
internal static class StoredValue
{
    private const byte Version = 1;
    private const byte MarkOfLease = 1;
    private const byte MarkOfDecision = 2;
    private const int HeadLength = 2;
    private const int TokenLength = 16;

    /// <summary>Creates a lease that no other has: whoever knows it owns the message.</summary>
    public static byte[] NewLease()
    {
        byte[] lease = new byte[HeadLength + TokenLength];
        lease[0] = Version;
        lease[1] = MarkOfLease;
        RandomNumberGenerator.Fill(lease.AsSpan(HeadLength));
        return lease;
    }

    public static byte[] Of(NotificationDecision decision) => [Version, MarkOfDecision, .. decision.ToBytes()];

    public static bool IsLease(ReadOnlySpan<byte> value) => value.Length == HeadLength + TokenLength && value[0] == Version && value[1] == MarkOfLease;

    /// <summary>Returns the decision; <see langword="null"/> for anything else, such as what a later version of this library has written.</summary>
    public static NotificationDecision? Decision(ReadOnlySpan<byte> value) =>
        value is [Version, MarkOfDecision, .. ReadOnlySpan<byte> bytes] && NotificationDecision.TryRead(bytes, out NotificationDecision? decision) ? decision : null;
}
