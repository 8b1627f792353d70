using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>The value of a header <c>Authorization</c>: a secret like a key, which nothing shows.</summary>
[DebuggerDisplay("***")]
public sealed class AuthorizationValue
{
    /// <summary>What RFC 6750 lets a token have.</summary>
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private AuthorizationValue(Authorization kind, string value)
    {
        Kind = kind;
        _value = value;
    }

    /// <summary>Gets which kind it is.</summary>
    public Authorization Kind { get; }

    internal string Header => _value;

    /// <summary>Creates the value for a token (<c>Bearer</c>, RFC 6750).</summary>
    /// <param name="token">The token.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The token is empty or has characters that no token has.</exception>
    public static AuthorizationValue Bearer(SensitiveText token)
    {
        // The token stays out of the message.
        string text = token.Reveal();
        return text.Length > 0 && !text.AsSpan().ContainsAnyExcept(TokenCharacters)
            ? new AuthorizationValue(Authorization.Bearer, $"Bearer {text}")
            : throw new ArgumentException("A token is made of Latin letters, digits and - . _ ~ + / =.", nameof(token));
    }

    /// <summary>Creates the value for a name and a password (<c>Basic</c>, RFC 7617), such as the client id and the client secret of Freedom ID.</summary>
    /// <param name="name">The name; without a colon.</param>
    /// <param name="password">The password.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The name is empty or has a colon, the password is empty, or one of them has half of a surrogate pair.</exception>
    public static AuthorizationValue Basic(string name, SensitiveText password)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        string secret = password.Reveal();
        if (name.Contains(':', StringComparison.Ordinal) || !Utf16Text.IsWhole(name))
        {
            throw new ArgumentException("The name cannot have a colon, which ends it, nor half of a surrogate pair.", nameof(name));
        }

        if (secret.Length == 0 || !Utf16Text.IsWhole(secret))
        {
            throw new ArgumentException("The password is empty, or has half of a surrogate pair.", nameof(password));
        }

        return new AuthorizationValue(Authorization.Basic, $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}"))}");
    }

    /// <summary>Returns <c>***</c>.</summary>
    /// <returns>Three asterisks.</returns>
    public override string ToString() => SensitiveText.Masked;
}
