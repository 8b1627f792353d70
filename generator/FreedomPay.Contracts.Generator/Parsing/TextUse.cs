using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Parsing;

internal sealed record TextUse(string Text, string Path, SpecPlace Place);
