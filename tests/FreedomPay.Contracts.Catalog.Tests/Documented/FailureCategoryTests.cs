namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>The table of categories that a client has, held against both enums that carry its codes.</summary>
public class FailureCategoryTests
{
    public static TheoryData<ErrorCategory, string[]> Groups => new()
    {
        { ErrorCategory.NotEnoughMoney, ["10009", "11006", "8888", "100091", "100094"] },
        {
            ErrorCategory.DeclinedByIssuer,
            ["10007", "10010", "11011", "11012", "10038", "10039", "10024", "11024", "11028", "11036", "100101", "10045", "100384", "13713", "100403"]
        },
        { ErrorCategory.WrongCardData, ["10005", "10008", "10031", "10032", "11004", "11050", "11062", "11063", "11065", "110501", "100056"] },
        { ErrorCategory.CardExpired, ["10017", "9901", "100171"] },
        { ErrorCategory.ThreeDSecureFailed, ["10004", "11037", "11053", "8889", "10042", "110100"] },
        { ErrorCategory.CardLimitExceeded, ["10006", "11027", "11051", "100066", "1000661", "100228", "1000669"] },
        { ErrorCategory.TooManyCodeAttempts, ["10003", "11002", "11007", "11008", "11010"] },
        { ErrorCategory.IssuerError, ["10001", "101156", "999993"] },
        { ErrorCategory.CountryNotAccepted, ["10013", "11055"] },
        { ErrorCategory.AmountIsZero, ["11016"] },
        {
            ErrorCategory.UnknownBankError,
            [
                "9992", "10012", "10014", "10015", "10016", "10018", "10020", "10021", "10025", "10026", "10028", "10029", "10030", "11000", "11001", "11009",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_code_has_the_category_of_the_table(ErrorCategory category, string[] codes)
    {
        Assert.All(codes, code => Assert.Equal(category, new ErrorCode(code).Category));
        Assert.All(codes, code => Assert.Equal(category, new FailureCode(code).Category));
        Assert.All(codes, static code => Assert.True(new ErrorCode(code).IsKnown && new FailureCode(code).IsKnown));
    }

    /// <summary>Other sources say that these are faults of the shop's: a category would send the payer for another card.</summary>
    [Theory]
    [InlineData("9993")]
    [InlineData("9994")]
    [InlineData("9996")]
    [InlineData("9997")]
    [InlineData("9998")]
    public void What_the_sources_contradict_each_other_on_has_none(string code) => Assert.Null(new ErrorCode(code).Category);

    [Theory]
    [InlineData("0")]
    [InlineData("1100")]
    [InlineData("11068")]
    [InlineData("a code of tomorrow")]
    [InlineData("")]
    public void What_is_not_in_the_table_has_none(string code)
    {
        Assert.Null(new ErrorCode(code).Category);
        Assert.Null(new FailureCode(code).Category);
        Assert.Null(default(ErrorCode).Category);
    }

    [Fact]
    public void Two_codes_say_that_something_is_not_found()
    {
        string[] all = [.. typeof(ErrorCode.Texts).GetFields().Select(static field => (string)field.GetRawConstantValue()!)];

        Assert.Equal(["11068", "340"], all.Where(static code => new ErrorCode(code).SaysNotFound));
        Assert.False(new ErrorCode("110680").SaysNotFound);
    }
}
