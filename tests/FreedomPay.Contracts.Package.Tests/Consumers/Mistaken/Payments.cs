using Mistaken.Shop;

namespace Mistaken;

public static class Payments
{
    public static PayRequest Neither(string order) => new() { OrderId = order, Amount = 10 };

    public static PayRequest Unlimited(string order, string token) =>
        new() { OrderId = order, Amount = 10, CardToken = token, Start = true };

    public static PayRequest Free(string order, string token) => new() { OrderId = order, Amount = 0, CardToken = token };

    public static PayKind Monthly() => new("montly");

    public static PayRequest Half(string token) => new PayRequest
    {
        CardToken = token, // from the wallet
    };

    public static PayRequest WithLines(PayRequest request) => request with { Lines = [new(), new() { Pieces = 2 }] };
}
