using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>What a flow answers a request with.</summary>
internal sealed class FlowAnswer
{
    private FlowAnswer()
    {
    }

    public IReply? Response { get; private init; }

    public ErrorCode Code { get; private init; }

    /// <summary>Gets the text of an error, or of a page.</summary>
    public string Text { get; private init; } = string.Empty;

    /// <summary>Gets whether the text is a page.</summary>
    public bool IsPage { get; private init; }

    /// <summary>Gets what makes a page of the simulator, for the payer, of the request that it answers.</summary>
    public Func<PageRequest, Html>? PayerPage { get; private init; }

    /// <summary>Gets whether an error comes without a signature, as the documentation shows some.</summary>
    public bool IsUnsigned { get; private init; }

    /// <summary>Returns an answer that can be changed without changing this one.</summary>
    public FlowAnswer Copy() => Response is { } response ? Of((IReply)response.GetType().GetMethod("<Clone>$")!.Invoke(response, null)!) : this;

    public static FlowAnswer Of(IReply response) => new() { Response = response };

    public static FlowAnswer Page(string html) => new() { Text = html, IsPage = true };

    /// <summary>Answers with a page of the simulator.</summary>
    public static FlowAnswer Page(Func<PageRequest, Html> page) => new() { PayerPage = page };

    /// <summary>Returns the answer with its page made.</summary>
    public FlowAnswer Rendered(HttpContext http, string? language) => PayerPage is { } page ? Page(page(PageRequest.Of(http, language)).ToString()) : this;

    public static FlowAnswer Refuse(ErrorCode code, string text, bool isUnsigned = false) => new() { Code = code, Text = text, IsUnsigned = isUnsigned };
}
