namespace FreedomPay.Contracts;

/// <summary>What a message is written as, which decides what it can carry.</summary>
internal enum MessageFormat
{
    Form = 0,
    Xml = 1,
    Json = 2,
}
