using FreedomPay.Contracts.Tests.Vectors;

namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>An oracle is worth something only if it agrees with digests that others made.</summary>
public class OracleTests
{
    [Theory]
    [MemberData(nameof(SignatureVector.Verifying), MemberType = typeof(SignatureVector))]
    public void Reference_walk_gives_the_published_digest(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);

        Assert.Equal(vector.Expected, ReferenceWalk.Sign(vector.Script, vector.Fields, vector.Secret));
        Assert.Equal(vector.Expected, FlatParams.Sign(vector.Script, vector.Fields, vector.Secret));
    }

    [Theory]
    [MemberData(nameof(SignatureVector.NotVerifying), MemberType = typeof(SignatureVector))]
    public void Reference_walk_does_not_give_the_digest_of_a_vector_that_is_known_not_to_verify(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);

        Assert.NotEqual(vector.Expected, ReferenceWalk.Sign(vector.Script, vector.Fields, vector.Secret));
    }

    [Fact]
    public void Reference_parse_takes_leaves_untrimmed_and_ignores_what_does_not_count()
    {
        byte[] body = """
            <?xml version="1.0"?><!-- c --><r><a x="1"> v<!-- c --> <?p i?><![CDATA[<]]>&amp; </a><n:b xmlns:n="u">t<c/>u</n:b></r>
            """u8.ToArray();

        IReadOnlyList<Node> fields = ReferenceXml.TryParse(body)!;

        Assert.Equal(["a", "b"], fields.Select(static field => field.Name));
        Assert.Equal(" v <& ", fields[0].Text);
        Assert.Null(fields[1].Text);
        Assert.Equal("c", Assert.Single(fields[1].Children).Name);
        Assert.Null(ReferenceXml.TryParse("<!DOCTYPE r><r/>"u8.ToArray()));
    }

    [Fact]
    public void Reference_form_nests_brackets_as_PHP_does()
    {
        IReadOnlyList<Node> fields = PhpForm.Parse([("a[x]", "1"), ("b", "2"), ("a[y][]", "3"), ("a[y][]", "4")]);

        Assert.Equal(["a", "b"], fields.Select(static field => field.Name));
        Assert.Equal(["1", "3", "4", "2"], ReferenceWalk.Values(fields));
    }
}
