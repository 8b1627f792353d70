namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How messages of a spec travel and are protected.</summary>
internal enum Protocol
{
    /// <summary>Form fields in, XML out, pg_sig over both.</summary>
    SignedForm,
}

internal enum RequestMethod
{
    Post,
    Get,
}

internal enum RequestEncoding
{
    Multipart,
    Form,
    Query,
}

internal enum KeyKind
{
    Payment,
    Payout,
}

/// <summary>How well an endpoint is known.</summary>
internal enum Confidence
{
    /// <summary>The whole documented schema was read.</summary>
    Full,

    /// <summary>Parts of the documented schema were read.</summary>
    Partial,

    /// <summary>Known from public clients only.</summary>
    Client,
}
