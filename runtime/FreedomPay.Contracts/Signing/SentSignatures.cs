using System.Buffers.Binary;

namespace FreedomPay.Contracts;

/// <summary>
/// The signatures of requests that this process signed recently. The gateway signs its responses with the same key and script name, and names
/// are not signed: anyone who sends a request back to us under other names sends a message whose signature is valid. A real response never has
/// one of our signatures.
/// </summary>
/// <remarks>
/// Stores half of each digest in a lock-free table of fixed size, in which a newer signature may overwrite an older one. The response's own
/// request is compared separately and does not depend on this table.
/// </remarks>
internal static class SentSignatures
{
    private const int Count = 1 << 14;

    private static readonly ulong[] Digests = new ulong[Count];

    public static void Add(ReadOnlySpan<byte> digest)
    {
        (int place, ulong half) = PlaceOf(digest);
        Volatile.Write(ref Digests[place], half);
    }

    public static bool Has(ReadOnlySpan<byte> digest)
    {
        (int place, ulong half) = PlaceOf(digest);
        return Volatile.Read(ref Digests[place]) == half && half != 0;
    }

    private static (int Place, ulong Half) PlaceOf(ReadOnlySpan<byte> digest) => (
        BinaryPrimitives.ReadUInt16LittleEndian(digest) & (Count - 1),
        BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]));
}
