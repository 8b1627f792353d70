namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How messages of a spec are encoded and protected.</summary>
internal enum Protocol
{
    /// <summary>Form fields in, XML out, pg_sig over both.</summary>
    SignedForm,

    /// <summary>JSON in, with a detached JWS over it; JSON out, without a signature.</summary>
    SignedJson,

    /// <summary>JSON in and out, without a signature.</summary>
    Json,
}
