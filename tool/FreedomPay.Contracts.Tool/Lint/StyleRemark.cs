using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>What a rule of style says.</summary>
/// <param name="Place">The part of the spec that it is about.</param>
/// <param name="Message">What could be better, and how.</param>
internal sealed record StyleRemark(YamlNode Place, string Message);
