using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks about endpoints of a file that call one path for different things, and about messages that come in under one script name.</summary>
internal sealed class SameTargetDoubts(SpecProblems problems)
{
    private readonly Dictionary<string, EndpointModel> _byTarget = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EndpointModel> _byScript = new(StringComparer.Ordinal);

    /// <summary>Compares an endpoint with the earlier ones.</summary>
    public void Add(EndpointModel endpoint, TextSpan name, KeyPath path)
    {
        if (endpoint.Direction == Direction.Inbound)
        {
            WarnOfScript(endpoint, name, path);
        }
        else if (endpoint.Path is RequestPath target)
        {
            WarnOfPath(endpoint, target, name, path);
        }
    }

    private void WarnOfScript(EndpointModel endpoint, TextSpan name, KeyPath path)
    {
        if (endpoint.Script is not string script)
        {
            return;
        }

        if (_byScript.TryGetValue(script, out EndpointModel? other))
        {
            Doubt.Warn(problems, name, path, $"'{other.Name.Name}' has the script name '{script}' too, and a message that is signed for one of the two could be read as the other; give each its own URL, or leave 'script' out and pass it when you read the message");
        }
        else
        {
            _byScript.Add(script, endpoint);
        }
    }

    private void WarnOfPath(EndpointModel endpoint, RequestPath target, TextSpan name, KeyPath path)
    {
        // A header can choose the operation.
        string key = $"{endpoint.Method} {target.Text.TrimEnd('/')} {string.Join(" ", endpoint.Headers.Select(static header => $"{header.Name}:{header.Value}"))}";
        if (!_byTarget.TryGetValue(key, out EndpointModel? other))
        {
            _byTarget.Add(key, endpoint);
        }
        else if (endpoint.Effect != other.Effect)
        {
            Doubt.Warn(problems, name, path, $"'{other.Name.Name}' has the same path '{target.Text}' and another 'effect': one of the two has the path or the effect of the other");
        }
        else if (KindOf(endpoint) != KindOf(other))
        {
            Doubt.Warn(problems, name, path, $"'{other.Name.Name}' has the same path '{target.Text}', and by their names the two do different things; the gateway would do the same for both, so correct the path");
        }
    }

    private static string? KindOf(EndpointModel endpoint) => new OperationWords(endpoint.Name.Name, path: null).Kind;
}
