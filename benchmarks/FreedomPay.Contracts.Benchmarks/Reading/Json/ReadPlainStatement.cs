namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The same without the merchants, of whose members nothing is known: each row is what the contract names.</summary>
public class ReadPlainStatement() : ReadCardStatement(hasMerchants: false);
