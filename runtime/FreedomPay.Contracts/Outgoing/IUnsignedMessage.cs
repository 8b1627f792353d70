using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A message that your code sends without a signature, such as the form to an issuer's ACS. Implemented by generated records.</summary>
public interface IUnsignedMessage : IWritableMessage
{
}
