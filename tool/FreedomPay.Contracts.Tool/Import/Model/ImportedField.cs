namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>A field of a page, as a spec has it.</summary>
internal sealed class ImportedField(string name)
{
    /// <summary>Gets the name on the wire.</summary>
    public string Name => name;

    /// <summary>Gets or sets the type, a word of the format.</summary>
    public string Type { get; set; } = "string";

    /// <summary>Gets or sets the name of the property, if the rule for names gives none.</summary>
    public string? PropertyName { get; set; }

    public bool Required { get; set; }

    public bool Sensitive { get; set; }

    /// <summary>Gets or sets where the field is: <c>path</c>, <c>header</c>, or null for the form or the body.</summary>
    public string? In { get; set; }

    public string? Summary { get; set; }

    public string? Format { get; set; }

    public string? Wire { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public string? Pattern { get; set; }

    public string? Default { get; set; }

    public string? Example { get; set; }

    public bool Deprecated { get; set; }

    /// <summary>Gets or sets the field, and perhaps its value, with which this one is required.</summary>
    public (string Field, string? Value)? RequiredWhen { get; set; }

    /// <summary>Gets or sets the field of which one of the two is required.</summary>
    public string? Unless { get; set; }

    /// <summary>Gets or sets the known values of an enum.</summary>
    public IReadOnlyList<ImportedValue> Values { get; set; } = [];

    /// <summary>Gets or sets the fields of an object.</summary>
    public IReadOnlyList<ImportedField> Fields { get; set; } = [];

    /// <summary>Gets or sets what a list contains.</summary>
    public ImportedField? Items { get; set; }

    /// <summary>Gets or sets the name of the items in XML.</summary>
    public string? ItemName { get; set; }

    /// <summary>Gets or sets the member that tells the cases of a union apart.</summary>
    public string? By { get; set; }

    /// <summary>Gets or sets the cases of a union.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<ImportedField> Fields)> Cases { get; set; } = [];

    public List<Doubt> Doubts { get; } = [];

    /// <summary>Gets or sets the line of the block where the page describes it; 0 if it is not known.</summary>
    public int Line { get; set; }

    public void Report(string rule, string message) => Doubts.Add(new Doubt(rule, message, Line));
}
