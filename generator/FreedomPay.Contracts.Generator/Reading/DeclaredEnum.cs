using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>An enum of a file's <c>types</c>, with the place from which it was read.</summary>
internal sealed record DeclaredEnum(YamlScalar Key, KeyPath Path, MappingReader Reader, EnumModel Model, bool IsSound);
