using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>The switches of faults.</summary>
internal static class FaultsView
{
    public static Html Page(PageRequest request, IReadOnlyList<(int Id, Fault Fault, int? Left)> faults, IEnumerable<string> merchants, IEnumerable<string> endpoints, string token, bool isWrong)
    {
        ConsoleTexts words = request.Texts.Console;
        return ConsoleForm.Page(request, words.Faults, "/console/faults", "/console/faults", Html.Of($"""
            <h1>{words.Faults}</h1>
            <p>{words.FaultsExplained}</p>
            <div class="panel"><h2 id="on">{words.ActiveFaults}</h2>
            {(faults.Count == 0 ? Html.Of($"<p>{words.NoFaults}</p>") : Active(request, faults, token))}
            </div>
            <form method="post" action="{request.Link("/console/faults")}" class="panel">
            {ConsoleForm.Token(token)}
            {Html.If(isWrong, () => Html.Of($"""<p class="alert" role="alert">{words.WrongTimes}</p>"""))}
            <div class="grid">
            <div class="field double"><label for="kind">{words.FaultKind}</label><select id="kind" name="kind">{Html.ForEach(Enum.GetValues<FaultKind>(), kind => Html.Of($"""<option value="{kind.ToString()}">{words.FaultText(kind)}</option>"""))}</select></div>
            <div class="field"><label for="merchant">{words.Merchant}</label><select id="merchant" name="merchant"><option value="">{words.Any}</option>{Html.ForEach(merchants, static merchant => Html.Of($"""<option>{merchant}</option>"""))}</select></div>
            <div class="field"><label for="endpoint">{words.Endpoint}</label><input id="endpoint" name="endpoint" list="endpoints" placeholder="{words.Any}" autocomplete="off" maxlength="200"><datalist id="endpoints">{Html.ForEach(endpoints, static name => Html.Of($"""<option value="{name}"></option>"""))}</datalist></div>
            <div class="field"><label for="order">{words.Order}</label><input id="order" name="order" placeholder="{words.Any}" autocomplete="off" maxlength="200"></div>
            <div class="field"><label for="times">{words.Times}</label><input id="times" name="times" value="1" inputmode="numeric" autocomplete="off" maxlength="4" aria-describedby="times-hint"><p class="hint" id="times-hint">{words.TimesHint}</p></div>
            <div class="field"><label for="bytes">{words.Bytes}</label><input id="bytes" name="bytes" value="20" inputmode="numeric" autocomplete="off" maxlength="6"></div>
            <div class="field"><label for="seconds">{words.Seconds}</label><input id="seconds" name="seconds" value="5" inputmode="numeric" autocomplete="off" maxlength="3"></div>
            <div class="field"><label for="attempts">{words.Attempts}</label><input id="attempts" name="attempts" inputmode="numeric" autocomplete="off" maxlength="3" aria-describedby="attempts-hint"><p class="hint" id="attempts-hint">{words.AttemptsHint}</p></div>
            </div>
            <button class="main">{words.SwitchOn}</button>
            </form>
            """));
    }

    private static Html Active(PageRequest request, IReadOnlyList<(int Id, Fault Fault, int? Left)> faults, string token)
    {
        ConsoleTexts words = request.Texts.Console;
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-labelledby="on"><table>
            <thead><tr><th scope="col">{words.FaultKind}</th><th scope="col">{words.Merchant}</th><th scope="col">{words.Endpoint}</th><th scope="col">{words.Order}</th><th scope="col">{words.Left}</th><th scope="col">{words.Actions}</th></tr></thead>
            <tbody>{Html.ForEach(faults, one => Html.Of($"""
                <tr><td>{words.FaultText(one.Fault.Kind)}</td><td>{one.Fault.MerchantId ?? words.Any}</td><td>{one.Fault.Endpoint ?? words.Any}</td><td>{one.Fault.OrderId ?? words.Any}</td><td>{(one.Left is { } left ? Html.Of($"{left}") : Html.Of($"{words.Always}"))}</td><td>{ConsoleForm.Button(request, token, $"/console/faults/{one.Id}/off", words.SwitchOff)}</td></tr>
                """))}</tbody></table></div>
            {ConsoleForm.Button(request, token, "/console/faults/off", words.SwitchAllOff)}
            """);
    }
}
