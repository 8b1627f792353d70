using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>
/// Creates UUIDs of version 7 (RFC 9562, section 5.7): the time in front, so that they sort by it, and random bits behind. .NET has them only since
/// version 9, so both target frameworks use this.
/// </summary>
internal static class Uuid7
{
    private const int Length = 16;

    /// <summary>Creates a UUID.</summary>
    /// <param name="time">The clock. A time before 1970, which the format cannot express, gives a valid UUID that does not sort by it.</param>
    public static Guid Create(TimeProvider time)
    {
        // 48 bits of milliseconds since 1970, 4 of the version, 12 random, 2 of the variant, 62 random.
        Span<byte> bytes = stackalloc byte[Length];
        RandomNumberGenerator.Fill(bytes[6..]);
        long milliseconds = time.GetUtcNow().ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(milliseconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)milliseconds);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
