using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>One of the answers that a page shows.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="Status">The HTTP status, or another key of the page.</param>
/// <param name="Fields">Its fields, those of the protocol too.</param>
/// <param name="Examples">Its examples.</param>
/// <param name="IsText">Whether it is a page or another text without fields.</param>
internal sealed record ImportedAnswer(string Name, string Status, IReadOnlyList<ImportedField> Fields, IReadOnlyList<JsonNode> Examples, bool IsText)
{
    /// <summary>Gets the line of the block where the page shows it; 0 if it is not known.</summary>
    public int Line { get; init; }

    /// <summary>Gets or sets the tests by which the answer is told from the others.</summary>
    public IReadOnlyList<(string Field, string Text)> When { get; set; } = [];
}
