namespace FreedomPay.Contracts;

internal enum WrittenFieldKind
{
    Text = 0,
    BeginObject = 1,
    BeginList = 2,
    End = 3,
}
