namespace FreedomPay.Contracts;

/// <summary>How the fields of a request are encoded.</summary>
public enum RequestEncoding
{
    /// <summary><c>multipart/form-data</c>, as shown on every page of the documentation.</summary>
    Multipart = 0,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    Form = 1,

    /// <summary>The query string of the URL.</summary>
    Query = 2,

    /// <summary>A form with the single field <c>pg_xml</c>, which contains the fields as an XML document.</summary>
    PgXml = 3,

    /// <summary><c>application/json</c>.</summary>
    Json = 4,

    /// <summary>No body: everything is in the path and in headers.</summary>
    None = 5,
}
