namespace FreedomPay.Contracts;

/// <summary>How the header of an <c>X-JWS-Signature</c> writes the merchant's id.</summary>
public enum JwsIdKind
{
    /// <summary>As a JSON string: <c>"auth_id":"123456"</c>.</summary>
    Text = 0,

    /// <summary>As a JSON number: <c>"merchant_id":123456</c>.</summary>
    Number = 1,
}
