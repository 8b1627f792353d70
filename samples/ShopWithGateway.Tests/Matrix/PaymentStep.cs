namespace ShopWithGateway.Tests.Matrix;

/// <summary>A message of a payment that a fault can break.</summary>
public enum PaymentStep
{
    /// <summary>The request for a page to pay on.</summary>
    CreatePage = 0,

    /// <summary>The gateway's question whether a payment on its page may go on.</summary>
    PageCheck = 1,

    /// <summary>The result of a payment on the gateway's page.</summary>
    PageResult = 2,

    /// <summary>A question about a payment on a page whose result was lost.</summary>
    PageStatus = 3,

    /// <summary>A payment by card.</summary>
    Card = 4,

    /// <summary>The result of a payment by card.</summary>
    CardResult = 5,

    /// <summary>A question about a payment by card whose answer and result were lost.</summary>
    CardStatus = 6,

    /// <summary>A payment by card that is to lead to the issuer.</summary>
    CardWithChallenge = 7,

    /// <summary>The request after the issuer's page.</summary>
    ThreeDSecure = 8,

    /// <summary>The result of a payment with 3DS.</summary>
    ThreeDSecureResult = 9,

    /// <summary>The question after 3DS.</summary>
    ThreeDSecureStatus = 10,

    /// <summary>A refund.</summary>
    Refund = 11,

    /// <summary>The questions before and after a refund.</summary>
    RefundStatus = 12,

    /// <summary>A payout to a supplier.</summary>
    Payout = 13,

    /// <summary>The result of a payout.</summary>
    PayoutResult = 14,

    /// <summary>A question about a payout whose result was lost.</summary>
    PayoutStatus = 15,
}
