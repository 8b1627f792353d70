namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>Something that a page leaves open, or says in two ways.</summary>
/// <param name="Rule">The id of the rule: docs/import.md has them all.</param>
/// <param name="Message">What it is, and what was done.</param>
/// <param name="Line">The line of the block, counted from 1; 0 if it is not known.</param>
internal sealed record Doubt(string Rule, string Message, int Line = 0);
