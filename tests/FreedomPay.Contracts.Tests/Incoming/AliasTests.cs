using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Fields that come under either of two names: nothing that came is lost, and a contradiction is told.</summary>
public class AliasTests
{
    [Theory]
    [InlineData("pg_new=1", 1L, "")]
    [InlineData("pg_old=1", 1L, "")]
    [InlineData("pg_new=1,pg_old=1", 1L, "")]
    [InlineData("pg_old=1,pg_new=1", 1L, "")]
    [InlineData("pg_new=1,pg_old=2", 1L, "pg_new Contradictory 2")]
    [InlineData("pg_old=2,pg_new=1", 1L, "pg_new Contradictory 2")]
    [InlineData("pg_new=1,pg_old=01", 1L, "pg_new Contradictory 01")]
    [InlineData("pg_new=,pg_old=2", 2L, "")]
    [InlineData("pg_old=2,pg_new=", 2L, "")]
    [InlineData("pg_new=1,pg_old=", 1L, "")]
    [InlineData("pg_new=,pg_old=", null, "pg_new Empty ")]
    [InlineData("pg_new=x,pg_old=2", null, "pg_new Contradictory 2; pg_new NotConvertible x")]
    [InlineData("pg_new=,pg_old=x", null, "pg_old NotConvertible x")]
    [InlineData("pg_word=w", null, "pg_new Missing -")]
    public void Either_name_gives_the_value(string fields, long? expected, string problems)
    {
        Answer<RenamedResponse>.Success success = TestData.Should<Answer<RenamedResponse>.Success>(Read(Fields(fields)));

        Assert.Equal(expected, success.Response.New);
        Assert.Equal(problems, string.Join("; ", success.Problems.Select(static problem => $"{problem.WireName} {problem.Kind} {problem.GetRawText() ?? "-"}")));
        Assert.Empty(success.Response.ExtraFields);
    }

    [Theory]
    [InlineData("pg_new=1,pg_new=1", "pg_new")]
    [InlineData("pg_old=1,pg_old=1", "pg_old")]
    [InlineData("pg_new=1,pg_old=1,pg_old=1", "pg_old")]
    [InlineData("pg_new=,pg_old=1,pg_old=2", "pg_old")]
    [InlineData("pg_old=1,pg_new=1,pg_new=1", "pg_new")]
    public void Either_name_that_comes_twice_is_noticed(string fields, string repeated)
    {
        Answer<RenamedResponse>.Malformed malformed = TestData.Should<Answer<RenamedResponse>.Malformed>(Read(Fields(fields)));

        Assert.Equal($"The signature is valid, but the field {repeated} comes more than once.", malformed.Reason);
    }

    [Fact]
    public void Fields_within_the_alias_contradict_a_text()
    {
        Answer<RenamedResponse>.Success success = TestData.Should<Answer<RenamedResponse>.Success>(
            Read(Node.Of("pg_new", "1"), Node.Of("pg_text", "t"), Node.Object("pg_word", Node.Of("a", "1"))));

        FieldProblem problem = Assert.Single(success.Problems);
        Assert.Equal(("pg_text", FieldProblemKind.Contradictory, null), (problem.WireName, problem.Kind, problem.GetRawText()));
        Assert.Equal("pg_text came under both of its names with different values; that of this name was taken.", problem.ToString());
        Assert.Equal("t", success.Response.Text);
    }

    [Fact]
    public void Names_within_a_field_are_told_with_the_way_to_it()
    {
        Answer<RenamedResponse>.Success success = TestData.Should<Answer<RenamedResponse>.Success>(
            Read(Node.Of("pg_new", "1"), Node.Object("pg_group", Node.Of("new", "a"), Node.Of("old", "b"))));

        Assert.Equal("pg_group/new", Assert.Single(success.Problems).WireName);
        Assert.Equal(new RenamedGroup { New = "a" }, success.Response.Group);
    }

    private static Node[] Fields(string fields) => [.. fields.Split(',').Select(static field => field.Split('=')).Select(static field => Node.Of(field[0], field[1]))];

    private static Answer<RenamedResponse> Read(params Node[] fields) => RenamedResponse.Read(
        ReferenceXml.Write(ReferenceWalk.Signed("renamed", TestData.Key, [Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s"), .. fields])), TestData.Credentials);
}
