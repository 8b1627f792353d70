using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>An enum in a file's <c>types</c>, with the place that it was parsed from.</summary>
internal sealed record DeclaredEnum(YamlScalar Key, KeyPath Path, MappingParser Parser, EnumModel Model, bool IsSound);
