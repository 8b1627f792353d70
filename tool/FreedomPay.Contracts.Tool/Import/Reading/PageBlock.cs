namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>An OpenAPI document, or what a page has in its place.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">The line of the file before its first line, so that a line of the block added to it is one of the file.</param>
/// <param name="Heading">The heading above it; null if there is none.</param>
/// <param name="Address">The address of the page, as the text above names it; null if it names none.</param>
/// <param name="Text">Its text; null if it is longer than anything that can be a page.</param>
internal sealed record PageBlock(string File, int Line, string? Heading, string? Address, string? Text);
