using System;
using FreedomPay.Contracts;
using FreedomPay.Gateway.Purchase;

ThreeDSecureRequest request = Contracts.Payments.Complete(7999007771) with { Md = "another" };
Console.WriteLine(request.Sign(new MerchantCredentials("500000", args[0])).Fields[0].GetValue());
