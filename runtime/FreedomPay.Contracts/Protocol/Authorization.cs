namespace FreedomPay.Contracts;

/// <summary>What the header <c>Authorization</c> of a request has.</summary>
public enum Authorization
{
    /// <summary>Nothing: the request is signed, or open to everybody.</summary>
    None = 0,

    /// <summary>A name and a password (<c>Basic</c>): the client id and the client secret of Freedom ID.</summary>
    Basic = 1,

    /// <summary>A token (<c>Bearer</c>).</summary>
    Bearer = 2,
}
