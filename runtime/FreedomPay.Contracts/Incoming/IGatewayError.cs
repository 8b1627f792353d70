using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>An error of the gateway, whichever kind of answer was expected. For code that treats the errors of all endpoints alike.</summary>
public interface IGatewayError
{
    /// <summary>
    /// Whether the error's signature is valid. The gateway sends some errors unsigned (merchant unknown, payment not found); as anyone on the
    /// network path can write those, they prove nothing about a payment.
    /// </summary>
    bool IsAuthenticated { get; }

    /// <summary>Whether the request can have been carried out despite the error.</summary>
    Outcome Outcome { get; }

    /// <summary>
    /// The error's code (<c>pg_error_code</c>, or <c>pg_failure_code</c> where the error has only that), known or not; <see langword="null"/> when missing, empty
    /// or repeated.
    /// </summary>
    ErrorCode? Code { get; }

    /// <summary>
    /// The error's text (<c>pg_error_description</c>, <c>pg_failure_description</c> or <c>pg_description</c>, whichever comes first) as it came;
    /// <see langword="null"/> when missing, empty or repeated.
    /// </summary>
    string? Description { get; }

    /// <summary>All fields of the error.</summary>
    MessageFields Fields { get; }

    /// <summary>The check of the signature.</summary>
    SignatureVerdict Signature { get; }
}
