namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>How a body is written.</summary>
internal enum BodyFormat
{
    Form,
    Xml,
    Json,
}
