using System.Net.Http.Headers;
using System.Text;
using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>Messages reach their handlers if they are verified, and never otherwise.</summary>
public class NotificationTests
{
    private readonly Deliveries _deliveries = new();

    [Theory]
    [InlineData("query")]
    [InlineData("form")]
    [InlineData("multipart")]
    [InlineData("pg_xml")]
    [InlineData("pg_xml in the query")]
    public async Task Each_encoding_is_read_and_answered(string encoding)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        _deliveries.Handler = static (_, _) => Task.FromResult(Deliveries.No("Закончилось <всё> & \"нет\""));
        Message message = Message.Result();
        using HttpRequestMessage request = message.To("/pay/result", encoding);

        using HttpResponseMessage response = await shop.Http.SendAsync(request);

        Assert.Equal((message.Salt, "rejected", "Закончилось <всё> & \"нет\""), Message.Read(await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal((200, "application/xml", "no-store"), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), response.Headers.CacheControl?.ToString()));
        Notification<ResultNotifyRequest> seen = Assert.Single(_deliveries.Seen);
        Assert.Equal(("заказ 7 & 8", 500m, PaymentResult.Paid, ""), (seen.Request.OrderId, seen.Request.Amount, seen.Request.Result, seen.Merchant.Name));
        Assert.Equal(message.Signature, seen.Fields["pg_sig"]);
    }

    public static TheoryData<string, string?, string> Forgeries => new()
    {
        { "pg_amount", "5.00", "pg_sig" },
        { "pg_sig", "0123456789abcdef0123456789abcdef", "pg_sig" },
        { "pg_sig", "", "pg_sig" },
        { "pg_sig", null, "pg_sig" },
        { "pg_order_id", null, "pg_sig" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forged_message_is_answered_with_400_and_nothing_else(string field, string? value, string reason)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        Message message = Message.Result();

        await RefusedAsync(shop, message.With(field, value).To("/pay/result", "form"), 400, reason);

        Assert.DoesNotContain(shop.Log.Lines, line => line.Contains(Message.PaymentKey, StringComparison.Ordinal) || line.Contains(message.Signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_for_another_URL_or_merchant_or_key_is_refused()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);

        await RefusedAsync(shop, Message.Result(script: "check").To("/pay/result", "form"), 400, "pg_sig does not match");
        await RefusedAsync(shop, Message.Result(key: "another key").To("/pay/result", "form"), 400, "pg_sig does not match");
        await RefusedAsync(shop, Message.Result(more: ("pg_merchant_id", "500001")).To("/pay/result", "form"), 400, "another merchant");
        using HttpRequestMessage own = Message.Result(more: ("pg_merchant_id", "500000")).To("/pay/result", "form");
        Assert.Equal(200, (await shop.SendAsync(own)).Status);
    }

    /// <summary>The gateway goes on with the old key for a while after the key was changed. Replies have the new one.</summary>
    [Fact]
    public async Task Message_that_was_signed_before_the_key_was_changed_is_verified()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map, static builder => builder.Configuration["FreedomPay:OldPaymentKeys:0"] = "the old key");
        Message message = Message.Result(key: "the old key");
        using HttpRequestMessage request = message.To("/pay/result", "form");

        Assert.Equal((message.Salt, "ok", null), Message.Read((await shop.SendAsync(request)).Body));
        await RefusedAsync(shop, Message.Result(key: "an older key").To("/pay/result", "form"), 400, "pg_sig does not match");
    }

    [Fact]
    public async Task Verified_message_without_a_required_field_is_malformed()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);

        await RefusedAsync(shop, Message.Signed("result", Message.PaymentKey, ("pg_payment_id", "1")).To("/pay/result", "form"), 400, "pg_amount");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/xml")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded; charset=windows-1251")]
    [InlineData("application/x-www-form-urlencodedx")]
    [InlineData("multipart/mixed; boundary=x")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Other_content_types_are_answered_with_415(string? type)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(Message.Result().UrlEncoded));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        await RefusedAsync(shop, Message.Post("/pay/result", content), 415, "The body");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded;charset=\"UTF-8\"")]
    [InlineData("Application/X-WWW-Form-UrlEncoded")]
    public async Task Spellings_of_the_content_type_are_read(string type)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(Message.Result().UrlEncoded));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using HttpRequestMessage request = Message.Post("/pay/result", content);

        Assert.Equal(200, (await shop.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Compressed_body_is_answered_with_415()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        HttpRequestMessage request = Message.Result().To("/pay/result", "form");
        request.Content!.Headers.ContentEncoding.Add("gzip");

        await RefusedAsync(shop, request, 415, "compressed");
    }

    /// <summary>Parts in any order, cut and mixed: whatever comes, the answer is a refusal.</summary>
    [Fact]
    public async Task Broken_multipart_bodies_are_refused()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        string[] pieces =
        [
            "--b", "--b--", "\r\n", "\n", "\r", "Content-Disposition: form-data; name=", "\"pg_sig\"", "\"", "\\", "\\\"", "pg_xml", "a[b][", "]", ";", "filename=x", "name*=utf-8''%",
            "Content-Transfer-Encoding: base64", "Content-Type: multipart/mixed; boundary=b", ":", "\0", "\u00FF", "\uD800", "", "<a/>", "Content-Disposition: ", "form-data; name=\"\"", "=?utf-8?B?cGc=?=",
        ];
        Random random = new(17);
        for (int round = 0; round < 500; round++)
        {
            string body = (random.Next(3) > 0 ? "--b\r\nContent-Disposition: form-data; name=" : "") + string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            using StringContent content = new(body, Encoding.UTF8);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
            using HttpRequestMessage request = Message.Post("/pay/result", content);

            Assert.Equal((400, ""), (await shop.SendAsync(request)) is (int status, { Length: 0 }) ? (status, "") : (0, body));
        }

        Assert.Empty(_deliveries.Seen);
    }

    public static TheoryData<string, string, string> Multiparts => new()
    {
        { "multipart/form-data", "", "boundary" },
        { "multipart/form-data; boundary=", "", "boundary" },
        { $"multipart/form-data; boundary={new string('x', 129)}", "", "boundary" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", "too early" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\n1\r\n--b--\r\n", "file" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"; filename*=utf-8''x\r\n\r\n1\r\n--b--\r\n", "file" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--\r\n", "name" },
        { "multipart/form-data; boundary=b", "--b\r\nX: y\r\n\r\n1\r\n--b--\r\n", "name" },
        { "multipart/form-data; boundary=b", $"--b\r\nX: {new string('y', 5000)}\r\n\r\n1\r\n--b--\r\n", "cannot be read" },
        { "multipart/form-data; boundary=b", "--b\r\n" + string.Concat(Enumerable.Range(0, 9).Select(static i => $"X{i}: y\r\n")) + "\r\n1\r\n--b--\r\n", "cannot be read" },
        { "multipart/form-data; boundary=b", "", "too early" },
        { "multipart/form-data; boundary=b", string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n", 10_001)) + "--b--\r\n", "10000 fields" },
    };

    [Theory]
    [MemberData(nameof(Multiparts))]
    public async Task Multipart_body_that_is_no_form_is_answered_with_400(string type, string body, string reason)
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        StringContent content = new(body);
        content.Headers.ContentType = null;
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await RefusedAsync(shop, Message.Post("/pay/result", content), 400, reason);
    }

    [Fact]
    public async Task Form_with_too_many_fields_is_answered_with_400()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        StringContent content = new(string.Join('&', Enumerable.Repeat("a=1", 10_001)), MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"));

        await RefusedAsync(shop, Message.Post("/pay/result", content), 400, "10000 fields");
    }

    [Fact]
    public async Task Other_methods_are_not_for_the_handler()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        using HttpRequestMessage request = Message.Result().To("/pay/result", "form");
        request.Method = HttpMethod.Put;

        Assert.Equal(405, (await shop.SendAsync(request)).Status);
        Assert.Empty(_deliveries.Seen);
    }

    /// <summary>With POST, the query string of the URL is not part of the message: the gateway repeats it in the body.</summary>
    [Fact]
    public async Task Query_of_a_POST_is_ignored()
    {
        await using Shop shop = await Shop.StartAsync(_deliveries.Map);
        using HttpRequestMessage request = Message.Result().To("/pay/result?shop=7", "form");

        Assert.Equal(200, (await shop.SendAsync(request)).Status);
        Assert.Null(Assert.Single(_deliveries.Seen).Fields["shop"]);
    }

    /// <summary>Proxies change paths. The script name is that of the URL the gateway was told.</summary>
    [Theory]
    [InlineData("/pay/result")]
    [InlineData("/base/pay/result")]
    [InlineData("/behind/a/proxy")]
    public async Task Script_name_is_that_of_the_public_URL_whatever_path_is_called(string path)
    {
        await using Shop shop = await Shop.StartAsync(
            app =>
            {
                app.UsePathBase("/base");
                app.Use((context, next) =>
                {
                    if (context.Request.Path == "/behind/a/proxy")
                    {
                        context.Request.Path = "/pay/result";
                    }

                    return next(context);
                });
                app.UseRouting();
                _deliveries.Map(app);
            },
            publicUrl: "https://shop.kz/base");
        using HttpRequestMessage request = Message.Result().To(path, "form");
        request.Headers.Add("X-Forwarded-Prefix", "/other");

        Assert.Equal(200, (await shop.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Form_that_somebody_has_read_before_is_taken_from_there()
    {
        await using Shop shop = await Shop.StartAsync(app =>
        {
            app.Use(static async (context, next) =>
            {
                if (context.Request.Headers.ContainsKey("X-Buffer"))
                {
                    context.Request.EnableBuffering();
                    using StreamReader reader = new(context.Request.Body, leaveOpen: true);
                    await reader.ReadToEndAsync();
                }
                else
                {
                    await context.Request.ReadFormAsync();
                }

                await next(context);
            });
            app.UseRouting();
            _deliveries.Map(app);
        });
        foreach (string encoding in (string[])["form", "multipart", "pg_xml"])
        {
            using HttpRequestMessage read = Message.Result().To("/pay/result", encoding);
            Assert.Equal(200, (await shop.SendAsync(read)).Status);
            using HttpRequestMessage buffered = Message.Result().To("/pay/result", encoding);
            buffered.Headers.Add("X-Buffer", "1");
            Assert.Equal(200, (await shop.SendAsync(buffered)).Status);
        }
    }

    [Fact]
    public async Task Handlers_get_their_services_from_the_scope_of_the_request()
    {
        List<object> seen = [];
        await using Shop shop = await Shop.StartAsync(
            app =>
            {
                app.MapNotification<ResultNotifyRequest, ResultNotifyResponse, StringBuilder>("/1", (_, a, _) => Take(a));
                app.MapNotification<ResultNotifyRequest, ResultNotifyResponse, StringBuilder, Random>("/2", (_, a, b, _) => Take(a, b));
                app.MapNotification<ResultNotifyRequest, ResultNotifyResponse, StringBuilder, Random, HttpClient>("/3", (_, a, b, c, _) => Take(a, b, c));
            },
            static builder => builder.Services.AddScoped<StringBuilder>().AddSingleton<Random>().AddTransient<HttpClient>());
        for (int count = 1; count <= 3; count++)
        {
            seen.Clear();
            using HttpRequestMessage request = Message.Result(payment: count, script: $"{count}").To($"/{count}", "form");
            Assert.Equal(200, (await shop.SendAsync(request)).Status);
            Assert.Equal(((Type[])[typeof(StringBuilder), typeof(Random), typeof(HttpClient)])[..count], seen.Select(static service => service.GetType()));
        }

        Task<ResultNotifyResponse> Take(params object[] services)
        {
            seen.AddRange(services);
            return Task.FromResult(Deliveries.Yes);
        }
    }

    [Fact]
    public async Task Second_merchant_has_endpoints_of_its_own()
    {
        await using Shop shop = await Shop.StartAsync(app =>
        {
            _deliveries.Map(app);
            app.MapNotification<PayoutNotifyRequest, PayoutNotifyResponse>(
                "/pay/payout", static (notification, _) => Task.FromResult(new PayoutNotifyResponse { Status = ReplyStatus.Accepted, Description = notification.Merchant.Name }), merchant: "payouts");
        });
        Message message = Message.Payout();
        using HttpRequestMessage request = message.To("/pay/payout", "form");

        (int status, byte[] body) = await shop.SendAsync(request);

        Assert.Equal(200, status);
        Assert.Equal((message.Salt, "ok", "payouts"), Message.Read(body, "payout", Message.PayoutKey));
        await RefusedAsync(shop, Message.Payout(key: Message.PaymentKey).To("/pay/payout", "form"), 400, "pg_sig does not match");
    }

    [Fact]
    public async Task Neither_login_nor_antiforgery_keeps_the_gateway_out()
    {
        await using Shop shop = await Shop.StartAsync(
            app =>
            {
                app.UseRouting();
                app.UseAuthentication();
                app.UseAuthorization();
                app.UseAntiforgery();
                _deliveries.Map(app);
                app.MapPost("/other", static (HttpContext context) => context.Response.WriteAsync("secret"));
            },
            static builder =>
            {
                builder.Services.AddAuthentication("c").AddCookie("c", static options => options.Events.OnRedirectToLogin = static context =>
                {
                    context.Response.StatusCode = 401;
                    return Task.CompletedTask;
                });
                builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
                builder.Services.AddAntiforgery();
            });
        using HttpRequestMessage request = Message.Result().To("/pay/result", "form");
        using HttpRequestMessage other = Message.Result().To("/other", "form");

        Assert.Equal(401, (await shop.SendAsync(other)).Status);
        Assert.Equal(200, (await shop.SendAsync(request)).Status);
    }

    private async Task RefusedAsync(Shop shop, HttpRequestMessage request, int status, string reason)
    {
        int before = _deliveries.Seen.Count;
        using (request)
        {
            (int actual, byte[] body) = await shop.SendAsync(request);
            Assert.Equal((status, ""), (actual, Encoding.UTF8.GetString(body)));
        }

        Assert.Equal(before, _deliveries.Seen.Count);
        Assert.Contains(reason, shop.Lines.Last(), StringComparison.Ordinal);
    }
}
