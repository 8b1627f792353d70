using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>
/// Writes the short names of ASP.NET Core endpoints for messages to the merchant: <c>app.MapResultNotify(…)</c>. A package cannot name types that exist in the consuming project only.
/// </summary>
internal static class RouteEmitter
{
    /// <summary>As many services as the methods of the package take.</summary>
    private const int MostServices = 3;

    private const string AspNetCore = "global::FreedomPay.Contracts.AspNetCore.";
    private const string Builder = "global::Microsoft.AspNetCore.Builder.";
    private const string Route = "[global::System.Diagnostics.CodeAnalysis.StringSyntax(\"Route\")] string pattern";

    public static bool IsNeeded(EndpointModel endpoint, EmitOptions options) =>
        options.MapsRoutes && endpoint is { Direction: Direction.Inbound, Json: null } && MessageSides.OfRequest(endpoint, options).Reads;

    public static void Write(SourceWriter writer, EndpointModel endpoint, EmitOptions options)
    {
        string type = endpoint.RequestType;
        (string method, string message, string result) = endpoint switch
        {
            { IsSigned: false } => ("BrowserEndpointRouteBuilderExtensions.MapAcsReturn", $"{AspNetCore}AcsReturn<{type}>", ""),
            { Response: not null } => ("NotificationEndpointRouteBuilderExtensions.MapNotification", $"{AspNetCore}Notification<{type}>", endpoint.ResponseType),
            { Encoding: RequestEncoding.Query } => ("BrowserEndpointRouteBuilderExtensions.MapPayerReturn", $"{AspNetCore}PayerReturn<{type}>", ""),
            _ => ("NotificationEndpointRouteBuilderExtensions.MapNotificationWithoutReply", $"{AspNetCore}Notification<{type}>", ""),
        };

        writer.Line();
        writer.Documentation.Xml("Maps the endpoints of ASP.NET Core at which messages to the merchant arrive.").WriteSummary(writer);
        writer.Line($"{(options.Accessibility == TypeAccessibility.Internal ? "internal" : "public")} static partial class {RuntimeNames.RoutesClass}");
        writer.Open();
        for (int services = 0; services <= MostServices; services++)
        {
            if (services > 0)
            {
                writer.Line();
            }

            WriteMethod(writer, endpoint, method, message, result, services);
        }

        writer.Close();
    }

    private static void WriteMethod(SourceWriter writer, EndpointModel endpoint, string method, string message, string result, int services)
    {
        string[] names = [.. Enumerable.Range(1, services).Select(number => services == 1 ? "TService" : $"TService{number}")];
        string own = names.Length == 0 ? "" : $"<{string.Join(", ", names)}>";
        string arguments = string.Join(", ", ((string[])[endpoint.RequestType, result]).Where(static name => name.Length > 0).Concat(names));
        string reply = result.Length == 0 ? "global::Microsoft.AspNetCore.Http.IResult" : result;
        string handler = $"global::System.Func<{string.Join(", ", [message, .. names, "global::System.Threading.CancellationToken", $"global::System.Threading.Tasks.Task<{reply}>"])}> handler";

        writer.Documentation.Text($"{XmlDocText.Flatten(endpoint.Title)}: {endpoint.Summary}").WriteSummary(writer);
        foreach (string name in names)
        {
            writer.Line($"/// <typeparam name=\"{name}\">A service of the handler, from the scope of the request.</typeparam>");
        }

        writer.Lines($"""
            /// <param name="endpoints">The application.</param>
            /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>.</param>
            /// <param name="handler">{(result.Length > 0 ? "Decides. It runs once for a message and its repeats." : "Returns what the sender gets.")} Its token ends when the program stops.</param>
            """);
        if (endpoint.IsSigned)
        {
            writer.Line("/// <param name=\"merchant\">The merchant's name; empty for the default merchant.</param>");
        }

        writer.Lines($"""
            /// <returns>A builder for what else the endpoint needs.</returns>
            public static {Builder}IEndpointConventionBuilder Map{endpoint.Name.Name}{own}(
                this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints,
                {Route},
                {handler}{(endpoint.IsSigned ? "," : ")")}
            """);
        writer.Indent();
        if (endpoint.IsSigned)
        {
            writer.Line("string merchant = \"\")");
        }

        foreach (string name in names)
        {
            writer.Line($"where {name} : notnull");
        }

        writer.Unindent();
        writer.Indent();
        writer.Line($"=> {Builder}{method}<{arguments}>(endpoints, pattern, handler{(endpoint.IsSigned ? ", merchant" : "")});");
        writer.Unindent();
    }
}
