using FreedomPay.Contracts.Simulator.Pages.Markup;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>The parts that pages of the console share.</summary>
internal static class ConsoleForm
{
    /// <summary>Returns a form of one button.</summary>
    public static Html Button(PageRequest request, string token, string path, string text, bool isMain = false, string? name = null, string? value = null) => Html.Of($"""
        <form method="post" action="{request.Link(path)}">{Token(token)}{Html.If(name is not null, () => Html.Of($"""<input type="hidden" name="{name}" value="{value}">"""))}<button{Html.If(isMain, static () => Html.Of($""" class="main" """))}>{text}</button></form>
        """);

    public static Html Token(string token) => Html.Of($"""<input type="hidden" name="{ConsoleGuard.FieldName}" value="{token}">""");

    /// <summary>Returns a page of the console.</summary>
    public static Html Page(PageRequest request, string title, string path, string section, Html content)
    {
        Texts.ConsoleTexts words = request.Texts.Console;
        (string Path, string Text)[] sections = [("/console", words.Payments), ("/console/messages", words.Messages), ("/console/faults", words.Faults)];
        Html navigation = Html.Of($"""
            <nav class="sections" aria-label="{words.Sections}">{Html.ForEach(sections, one => Html.Of($"""<a href="{request.Link(one.Path)}"{Html.If(one.Path == section, static () => Html.Of($""" aria-current="true" """))}>{one.Text}</a> """))}</nav>
            """);
        return PageFrame.Page(request, title, content, path: path, navigation: navigation, isWide: true);
    }
}
