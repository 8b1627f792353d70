using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether a response field repeats the request field that it names, and not another one.</summary>
internal static class EchoDoubts
{
    public static void Warn(YamlNode? fields, KeyPath path, EndpointModel model, SpecProblems problems)
    {
        HashSet<string>? sent = null;
        Dictionary<string, string> byEcho = new(StringComparer.Ordinal);
        foreach (YamlEntry field in Doubt.Entries(fields))
        {
            if (Doubt.Text(field.Value, "echoes") is not YamlScalar echo)
            {
                continue;
            }

            sent ??= new HashSet<string>(model.Request.Fields.Select(static known => known.WireName), StringComparer.Ordinal);
            string name = field.Key.Text;
            KeyPath place = path.Key(name).Key("echoes");
            if (echo.Text != name && sent.Contains(name))
            {
                Doubt.Warn(problems, echo.Span, place, $"the request has '{name}' too, and answers in which '{name}' differs from '{echo.Text}' would be refused as those of another request; write 'echoes: {name}', or remove it");
            }
            else
            {
                WarnOfSecond(byEcho, field.Key.Text, echo, place, problems);
            }
        }
    }

    private static void WarnOfSecond(Dictionary<string, string> byEcho, string name, YamlScalar echo, KeyPath path, SpecProblems problems)
    {
        if (byEcho.TryGetValue(echo.Text, out string? earlier))
        {
            string other = earlier == echo.Text ? name : earlier;
            Doubt.Warn(problems, echo.Span, path, $"'{earlier}' and '{name}' would both have to repeat '{echo.Text}'; remove 'echoes' from '{other}' if it is another value");
        }

        byEcho[echo.Text] = name;
    }
}
