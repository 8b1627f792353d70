namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>How a family signs: what can be said, and what cannot.</summary>
public class JwsSchemeTests
{
    private static readonly JwsScheme Card = new(JwsAlgorithm.HS512, "auth_id", "uri");

    [Fact]
    public void Schemes_are_equal_if_all_is_equal()
    {
        Assert.Equal(Card, new JwsScheme(JwsAlgorithm.HS512, "auth_id", "uri", JwsIdKind.Text));
        Assert.Equal(Card.GetHashCode(), new JwsScheme(JwsAlgorithm.HS512, "auth_id", "uri").GetHashCode());
        JwsScheme[] others =
        [
            new(JwsAlgorithm.HS256, "auth_id", "uri"),
            new(JwsAlgorithm.HS512, "merchant_id", "uri"),
            new(JwsAlgorithm.HS512, "auth_id", "path"),
            new(JwsAlgorithm.HS512, "auth_id", "uri", JwsIdKind.Number),
            new(JwsAlgorithm.HS512, "Auth_id", "uri"),
        ];
        Assert.All(others, static other => Assert.NotEqual(Card, other));
    }

    [Fact]
    public void Text_says_everything() =>
        Assert.Equal("JwsScheme { Algorithm = HS512, IdMember = auth_id, PathMember = uri, IdKind = Text }", Card.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("auth id")]
    [InlineData("auth\"id")]
    [InlineData("auth\\id")]
    [InlineData("аuth_id")] // the first letter is Cyrillic
    [InlineData("method")]
    [InlineData("params")]
    [InlineData("alg")]
    [InlineData("crit")]
    [InlineData("b64")]
    public void Names_that_no_member_can_have_are_refused(string name)
    {
        Assert.Equal("idMember", Assert.Throws<ArgumentException>(() => new JwsScheme(JwsAlgorithm.HS256, name, "uri")).ParamName);
        Assert.Equal("pathMember", Assert.Throws<ArgumentException>(() => new JwsScheme(JwsAlgorithm.HS256, "auth_id", name)).ParamName);
    }

    [Fact]
    public void Names_of_64_characters_are_taken_and_longer_ones_are_not()
    {
        Assert.Equal(64, new JwsScheme(JwsAlgorithm.HS256, new string('a', 64), new string('b', 64)).IdMember.Length);
        Assert.Equal("idMember", Assert.Throws<ArgumentException>(static () => new JwsScheme(JwsAlgorithm.HS256, new string('a', 65), "uri")).ParamName);
    }

    [Fact]
    public void Id_and_path_do_not_share_a_member() =>
        Assert.Equal("pathMember", Assert.Throws<ArgumentException>(static () => new JwsScheme(JwsAlgorithm.HS256, "uri", "uri")).ParamName);

    [Fact]
    public void What_is_not_defined_is_refused()
    {
        Assert.Equal("algorithm", Assert.Throws<ArgumentOutOfRangeException>(static () => new JwsScheme((JwsAlgorithm)2, "auth_id", "uri")).ParamName);
        Assert.Equal("idKind", Assert.Throws<ArgumentOutOfRangeException>(static () => new JwsScheme(JwsAlgorithm.HS256, "auth_id", "uri", (JwsIdKind)2)).ParamName);
    }
}
