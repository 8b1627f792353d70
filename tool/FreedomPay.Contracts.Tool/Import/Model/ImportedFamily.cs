namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>The kind of API to which an endpoint belongs.</summary>
internal enum ImportedFamily
{
    /// <summary>Forms that are signed in <c>pg_sig</c>, answered in XML.</summary>
    SignedForm,

    /// <summary>JSON that is signed in a header.</summary>
    SignedJson,

    /// <summary>JSON without a signature.</summary>
    Json,
}
