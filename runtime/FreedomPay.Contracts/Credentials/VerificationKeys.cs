namespace FreedomPay.Contracts;

/// <summary>The keys that verify a message: the one that signs, and those that signed before it.</summary>
internal readonly struct VerificationKeys(SecretKey current, IReadOnlyList<SecretKey> old)
{
    public SecretKey Current => current;

    public IReadOnlyList<SecretKey> Old => old;

    public static implicit operator VerificationKeys(SecretKey key) => new(key, []);
}
