using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The source-generated serializer of System.Text.Json, with its defaults: it does not refuse names that occur twice.</summary>
[JsonSerializable(typeof(SerializedStatement))]
[JsonSerializable(typeof(SerializedPlainStatement))]
internal sealed partial class SerializedStatementContext : JsonSerializerContext
{
}
