namespace FreedomPay.Contracts;

/// <summary>The tokens of a Freedom ID user. Keep them with the user, encrypted: who has them acts as the user.</summary>
public sealed record FreedomIdTokenSet
{
    /// <summary>Gets the token that opens the API.</summary>
    public required SensitiveText AccessToken { get; init; }

    /// <summary>Gets the token that gets new ones.</summary>
    public required SensitiveText RefreshToken { get; init; }

    /// <summary>Gets when the access token ends.</summary>
    public required DateTimeOffset AccessExpiresAt { get; init; }

    /// <summary>Gets when the refresh token ends. After that the user must log in again.</summary>
    public required DateTimeOffset RefreshExpiresAt { get; init; }
}
