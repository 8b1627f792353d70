namespace FreedomPay.Contracts;

/// <summary>Whether money can have moved for a request that the gateway answered with an error.</summary>
public enum MoneyMoved
{
    /// <summary>It can have. Ask for the status of the payment before the request is repeated or given up.</summary>
    Possibly = 0,

    /// <summary>It has not: the error's signature fits, and its code is documented to mean that the request was not carried out.</summary>
    DefinitelyNot = 1,
}
