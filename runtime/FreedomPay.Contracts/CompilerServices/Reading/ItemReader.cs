namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Reads an item of a list; null when it is none, which is noted.</summary>
internal delegate T? ItemReader<T>(scoped ref FieldReader reader, int node, string type)
    where T : struct;
