namespace FreedomPay.Contracts.Tests.Vectors;

/// <summary>The documentation's <c>X-JWS-Signature</c>s: both algorithms, both names of each member, and a body with Cyrillic text.</summary>
public class JwsVectorTests
{
    [Fact]
    public void All_documented_vectors_are_here()
    {
        Assert.Equal(3, JwsVector.Verifying.Count);
        Assert.Single(JwsVector.NotVerifying);
    }

    [Theory]
    [MemberData(nameof(JwsVector.Verifying), MemberType = typeof(JwsVector))]
    public void Compute_gives_the_documented_value(string id)
    {
        JwsVector vector = JwsVector.ById(id);

        Assert.Equal(vector.Expected, JwsSignature.Compute(vector.Scheme, vector.Path, vector.MerchantId, vector.Method, vector.Body, new SecretKey(vector.Key)));
    }

    [Theory]
    [MemberData(nameof(JwsVector.Verifying), MemberType = typeof(JwsVector))]
    public void Verify_accepts_the_documented_value_with_its_key_alone(string id)
    {
        JwsVector vector = JwsVector.ById(id);

        Assert.True(Verify(vector, vector.Key).IsValid);
        Assert.Equal(SignatureFailure.Mismatch, Verify(vector, vector.Key + "x").Failure);
        Assert.Equal(SignatureFailure.Mismatch, Verify(vector, "\u0455ecret").Failure);
    }

    [Theory]
    [MemberData(nameof(JwsVector.NotVerifying), MemberType = typeof(JwsVector))]
    public void Verify_refuses_a_value_whose_key_is_not_known(string id)
    {
        JwsVector vector = JwsVector.ById(id);

        Assert.Equal(SignatureFailure.Mismatch, Verify(vector, vector.Key).Failure);
    }

    private static SignatureVerdict Verify(JwsVector vector, string key) =>
        JwsSignature.Verify(vector.Scheme, vector.Path, vector.MerchantId, vector.Method, vector.Body, new SecretKey(key), vector.Expected);
}
