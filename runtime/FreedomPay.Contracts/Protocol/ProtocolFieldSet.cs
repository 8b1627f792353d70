namespace FreedomPay.Contracts;

/// <summary>Protocol fields that a kind of message has in addition to those of its contract.</summary>
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
