using System.Buffers.Binary;

namespace FreedomPay.Contracts;

/// <summary>
/// The signatures of requests that this process has signed lately. The gateway signs its answers with the same key and script name, and names are
/// not signed: whoever sends a request back to us with other names gives us a message whose signature is valid. A real answer never has a
/// signature of ours.
/// </summary>
/// <remarks>
/// Half a digest each, in a table of fixed size without a lock: a newer signature may take the place of an older one. The request that an
/// answer belongs to is compared by itself, so that nothing of this table matters for it.
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
