namespace FreedomPay.Contracts.Generator.Model;

internal enum TypeAccessibility
{
    Public,
    Internal,
}
