using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FreedomPay.Contracts.Simulator.Pages.Markup;

/// <summary>Encodes the values of an interpolated string, all but those that are markup.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    // Russian stays readable in the source of a page; what has a meaning in markup is encoded whatever the range.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    public HtmlHandler(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html? markup) => _markup.Append(markup);

    public void AppendFormatted(string? value) => _markup.Append(Encoder.Encode(value ?? string.Empty));

    public void AppendFormatted(int value) => _markup.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long value) => _markup.Append(value.ToString(CultureInfo.InvariantCulture));

    public string ToMarkup() => _markup.ToString();
}
