using System.Text;
using Microsoft.AspNetCore.Http;
using ThreeDSecure;

namespace FreedomPay.Contracts.Tests.Fields;

/// <summary>The sample's reader of multipart forms, which people copy: bounded, and a stranger's mistake is an answer of 400 or 413.</summary>
public class MultipartFormTests
{
    [Fact]
    public async Task Fields_are_read_as_they_came()
    {
        MessageFields fields = await ReadAsync(Part("b", "1\r\n2") + Part("a[x]", "Қ") + Part("b", "") + End);

        Assert.Equal([MessageField.Text("b", "1\r\n2"), MessageField.Object("a", MessageField.Text("x", "Қ")), MessageField.Text("b", "")], fields);
    }

    [Theory]
    [InlineData(StatusCodes.Status400BadRequest, 1, 1_100_000)]
    [InlineData(StatusCodes.Status413PayloadTooLarge, 3, 400_000)]
    [InlineData(StatusCodes.Status413PayloadTooLarge, 10_001, 1)]
    public async Task Large_form_is_refused(int status, int count, int length)
    {
        string form = string.Concat(Enumerable.Repeat(Part("a", new string('v', length)), count)) + End;

        Assert.Equal(status, (await Assert.ThrowsAsync<BadHttpRequestException>(() => ReadAsync(form))).StatusCode);
    }

    [Fact]
    public async Task Deep_name_is_a_defect_of_the_fields()
    {
        MessageFields fields = await ReadAsync(Part("a" + string.Concat(Enumerable.Repeat("[b]", 32)), "v") + End);

        Assert.NotNull(fields.Defect);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "nothing of the kind")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header\r\n\r\nv\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\nv\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "--x\r\n")]
    [InlineData("multipart/form-data; boundary=", "--x\r\n")]
    [InlineData("no type", "--x\r\n")]
    [InlineData(null, "--x\r\n")]
    public async Task What_is_no_form_is_the_senders_mistake(string? contentType, string body) =>
        Assert.Equal(StatusCodes.Status400BadRequest, (await Assert.ThrowsAsync<BadHttpRequestException>(() => ReadAsync(body, contentType))).StatusCode);

    private const string End = "--x--\r\n";

    private static string Part(string name, string value) => $"--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private static Task<MessageFields> ReadAsync(string body, string? contentType = "multipart/form-data; boundary=x")
    {
        DefaultHttpContext context = new();
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return MultipartForm.ReadAsync(context.Request);
    }
}
