namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The same with fifty refunds instead of one: an answer that is mostly a list.</summary>
public class ReadFiftyRefunds() : ReadPaymentAnswer(refunds: 50);
