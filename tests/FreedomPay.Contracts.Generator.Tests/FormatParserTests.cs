using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Generator.Tests;

public class FormatParserTests
{
    public static TheoryData<string> Usual => [.. FormatParser.UsualFormats];

    [Theory]
    [MemberData(nameof(Usual))]
    public void A_usual_format_is_one_that_would_be_accepted_when_tried(string format) => Assert.True(FormatParser.IsCustomFormat(format));

    [Theory]
    [InlineData("s")]
    [InlineData("yyyy-MM-dd'T")]
    [InlineData("'no specifier'")]
    public void What_writes_no_moment_is_refused_when_tried(string format) => Assert.False(FormatParser.IsCustomFormat(format));
}
