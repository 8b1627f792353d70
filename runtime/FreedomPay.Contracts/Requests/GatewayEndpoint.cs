using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>Where a message goes and how it is signed: what a specification says of an endpoint beyond its fields.</summary>
public sealed class GatewayEndpoint
{
    private string? _scriptName;

    /// <summary>The endpoint's name in the gateway's documentation.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path on the gateway's host, from its first slash on.</summary>
    public required string Path { get; init; }

    /// <summary>Scheme and host that the specification names, a default; other countries and test systems have their own.</summary>
    public string? Host { get; init; }

    /// <summary>The script name that takes part in the signature: the last segment of <see cref="Path"/>, unless the specification says otherwise.</summary>
    public string ScriptName
    {
        get => _scriptName ??= Contracts.ScriptName.FromUrl(Path).Value;
        init => _scriptName = value;
    }

    /// <summary>How the fields of the request travel.</summary>
    public RequestEncoding Encoding { get; init; }

    /// <summary>Which of the merchant's keys signs.</summary>
    public KeyKind Key { get; init; }

    /// <summary>Shows method and path.</summary>
    /// <returns>For example <c>POST /g2g/paymentAcs</c>.</returns>
    public override string ToString() => $"{Method} {Path}";

    /// <summary>Puts the path behind a base address, whose own path stays in front.</summary>
    [SuppressMessage("Usage", "CA2234:Pass system uri objects instead of strings", Justification = "The text is composed here.")]
    internal Uri UrlAt(Uri? baseAddress)
    {
        baseAddress ??= Host is null
            ? throw new InvalidOperationException($"{Title}: the specification names no host; pass the gateway's base address.")
            : new Uri(Host);
        if (!baseAddress.IsAbsoluteUri)
        {
            throw new ArgumentException("The gateway's base address is an absolute URL such as https://api.freedompay.kz.", nameof(baseAddress));
        }

        return new Uri(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + Path);
    }
}
