using System.Buffers.Binary;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>Signatures of our own requests are known again until newer ones take their place.</summary>
public class SentSignaturesTests
{
    [Fact]
    public void Digest_is_known_after_it_was_added_and_no_other_is()
    {
        byte[] digest = Digest(place: 4_321, half: 0x0123_4567_89AB_CDEF);
        Assert.False(SentSignatures.Has(digest));

        SentSignatures.Add(digest);

        Assert.True(SentSignatures.Has(digest));
        Assert.False(SentSignatures.Has(Digest(4_321, 0x0123_4567_89AB_CDEE)));
        Assert.False(SentSignatures.Has(Digest(4_322, 0x0123_4567_89AB_CDEF)));
    }

    [Fact]
    public void Newer_digest_takes_the_place_of_an_older_one()
    {
        byte[] older = Digest(place: 4_323, half: 1);
        byte[] newer = Digest(place: 4_323 + (1 << 14), half: 2);

        SentSignatures.Add(older);
        SentSignatures.Add(newer);

        Assert.False(SentSignatures.Has(older));
        Assert.True(SentSignatures.Has(newer));
    }

    [Fact]
    public void Empty_place_is_no_digest() => Assert.False(SentSignatures.Has(Digest(place: 4_324, half: 0)));

    /// <summary>The lower bits of the first bytes are the place, the last half is compared.</summary>
    private static byte[] Digest(ushort place, ulong half)
    {
        byte[] digest = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(digest, place);
        BinaryPrimitives.WriteUInt64LittleEndian(digest.AsSpan(8), half);
        return digest;
    }
}
