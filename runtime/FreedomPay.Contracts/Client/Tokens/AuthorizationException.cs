namespace FreedomPay.Contracts;

/// <summary>There is no authorization for a request, so it was not sent. The message holds no token and no password.</summary>
public sealed class AuthorizationException : FreedomPayException
{
    /// <summary>Initializes a new instance of the <see cref="AuthorizationException"/> class.</summary>
    public AuthorizationException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AuthorizationException"/> class.</summary>
    /// <param name="message">Why there is none, and what to do.</param>
    public AuthorizationException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AuthorizationException"/> class.</summary>
    /// <param name="message">Why there is none, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public AuthorizationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
