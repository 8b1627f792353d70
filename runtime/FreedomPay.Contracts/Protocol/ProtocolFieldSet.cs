namespace FreedomPay.Contracts;

/// <summary>Fields of the protocol that a kind of message has beside those of its contract.</summary>
[Flags]
internal enum ProtocolFieldSet
{
    None = 0,
    MerchantId = 1,
    Salt = 2,
    Signature = 4,
    Status = 8,

    OfRequests = MerchantId | Salt | Signature,
    OfAnswers = Status | Salt | Signature,
}
