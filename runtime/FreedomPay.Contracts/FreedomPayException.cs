namespace FreedomPay.Contracts;

/// <summary>The base of this library's exceptions. Their texts hold no key, no card and no value of a message.</summary>
public class FreedomPayException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="FreedomPayException"/> class.</summary>
    public FreedomPayException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="FreedomPayException"/> class.</summary>
    /// <param name="message">What went wrong.</param>
    public FreedomPayException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="FreedomPayException"/> class.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public FreedomPayException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
