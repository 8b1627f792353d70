using FreedomPay.Gateway.Purchase;

Console.WriteLine(SecondAnalyzer.Yaml);
Console.WriteLine(new ThreeDSecureRequest { PaymentId = 1, Md = "MD", PaRes = "PaRes" });
