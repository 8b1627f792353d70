using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Parsing;

internal sealed record QuestionPlace(string Part, string Path, SpecPlace Place);
