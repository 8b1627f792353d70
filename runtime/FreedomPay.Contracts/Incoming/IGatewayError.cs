using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>An error from the gateway, whatever kind of response was expected. For code that handles the errors of all endpoints alike.</summary>
public interface IGatewayError
{
    /// <summary>
    /// Gets a value indicating whether the error's signature is valid. The gateway sends some errors unsigned (merchant unknown, payment not
    /// found). Anyone on the network path can forge those: they prove nothing about a payment.
    /// </summary>
    bool IsAuthenticated { get; }

    /// <summary>Gets whether the request may have been carried out despite the error.</summary>
    Outcome Outcome { get; }

    /// <summary>
    /// Gets the error code (<c>pg_error_code</c>, or <c>pg_failure_code</c> if the error has only that), known or not;
    /// <see langword="null"/> if it is missing, empty or repeated.
    /// </summary>
    ErrorCode? Code { get; }

    /// <summary>
    /// Gets the description as received: the first of <c>pg_error_description</c>, <c>pg_failure_description</c> and <c>pg_description</c>
    /// that the error has; <see langword="null"/> if it is missing, empty or repeated.
    /// </summary>
    string? Description { get; }

    /// <summary>Gets all fields of the error.</summary>
    MessageFields Fields { get; }

    /// <summary>Gets the verdict on the signature.</summary>
    SignatureVerdict Signature { get; }
}
