namespace FreedomPay.Contracts;

/// <summary>The base class of this library's exceptions. Their messages contain no keys, no card data and no message values.</summary>
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
