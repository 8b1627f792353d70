using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The place where a file names the namespace of its types.</summary>
internal sealed record NamespaceDeclaration(string Name, string SpecName, SpecPlace Place);
