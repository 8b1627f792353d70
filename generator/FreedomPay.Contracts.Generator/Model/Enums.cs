namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How messages of a spec travel and are protected.</summary>
internal enum Protocol
{
    /// <summary>Form fields in, XML out, pg_sig over both.</summary>
    SignedForm,
}

/// <summary>Who calls whom.</summary>
internal enum Direction
{
    /// <summary>The merchant calls the gateway.</summary>
    Outbound,

    /// <summary>The gateway, or the payer's browser, calls the merchant.</summary>
    Inbound,
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
    PgXml,
}

/// <summary>What comes back.</summary>
internal enum AnswerKind
{
    /// <summary>A message of fields.</summary>
    Xml,

    /// <summary>A text, for example an HTML page, which is handed through.</summary>
    Text,
}

/// <summary>What a request can change. The runtime has the same names.</summary>
internal enum Effect
{
    /// <summary>It can move money: what is taken for granted where a spec says nothing.</summary>
    Moves,

    /// <summary>It changes something and moves no money.</summary>
    Prepares,

    /// <summary>It changes nothing.</summary>
    Reads,
}

/// <summary>What an answer says of its request. The runtime's <c>Outcome</c> has the same names.</summary>
internal enum Meaning
{
    Done,
    Pending,
    NotDone,
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
