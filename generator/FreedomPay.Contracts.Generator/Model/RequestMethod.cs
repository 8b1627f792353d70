namespace FreedomPay.Contracts.Generator.Model;

internal enum RequestMethod
{
    Post,
    Get,
    Put,
    Patch,
    Delete,
}
