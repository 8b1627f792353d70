using FreedomPay.Contracts.Generator.Reading;

namespace FreedomPay.Contracts.Generator.Tests;

public class FormatReaderTests
{
    public static TheoryData<string> Usual => [.. FormatReader.UsualFormats];

    [Theory]
    [MemberData(nameof(Usual))]
    public void A_usual_format_is_one_that_would_be_accepted_when_tried(string format) => Assert.True(FormatReader.IsCustomFormat(format));

    [Theory]
    [InlineData("s")]
    [InlineData("yyyy-MM-dd'T")]
    [InlineData("'no specifier'")]
    public void What_writes_no_moment_is_refused_when_tried(string format) => Assert.False(FormatReader.IsCustomFormat(format));
}
