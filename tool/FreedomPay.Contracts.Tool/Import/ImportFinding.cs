namespace FreedomPay.Contracts.Tool.Import;

/// <summary>One line of the report of an import.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="File">The page's file.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Endpoint">The endpoint; null if it is about a whole block.</param>
/// <param name="Part"><c>request</c> or <c>response</c>, if it is about a field.</param>
/// <param name="Field">The field, with the objects around it; null if it is about the endpoint.</param>
/// <param name="Message">What is doubtful, and what was done.</param>
internal sealed record ImportFinding(string Rule, string File, int Line, string? Endpoint, string? Part, string? Field, string Message);
