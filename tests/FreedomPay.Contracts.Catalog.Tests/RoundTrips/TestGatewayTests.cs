using System.Reflection;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.RoundTrips;

/// <summary>A test gateway, which is compiled with the gateway's role, answers and notifies of whatever a request let in.</summary>
public class TestGatewayTests
{
    /// <summary>Create payment takes it; the page of Status has a pattern that does not.</summary>
    private const string OrderId = "A-1";

    [Fact]
    public void Status_answers_for_an_order_that_Create_payment_takes()
    {
        CreatePaymentRequest created = new() { OrderId = OrderId, Amount = 10, Description = "Order" };
        Assert.Contains(created.Sign(TestMerchant.Credentials).Fields, static field => field is { Name: "pg_order_id" } && field.GetValue() == OrderId);

        SignedRequest<GetPaymentStatusResponse> asked = new GetPaymentStatusRequest { OrderId = OrderId }.Sign(TestMerchant.Credentials);
        GetPaymentStatusResponse answer = new() { OrderId = OrderId };

        Answer<GetPaymentStatusResponse>.Success read = Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(asked.ReadAnswer(answer.Sign(TestMerchant.Credentials).ToXml()));
        Assert.Equal(OrderId, read.Response.OrderId);
    }

    [Fact]
    public void No_answer_has_a_bound()
    {
        (Type Type, PropertyInfo Property)[] sent =
        [
            .. CatalogTypes.Answers
                .Where(static type => !((IReply)Activator.CreateInstance(type)!).Endpoint.IsInbound)
                .SelectMany(static type => type.GetProperties().Select(property => (type, property))),
        ];

        Assert.Contains(sent, static member => member.Type == typeof(GetPaymentStatusResponse) && member.Property.Name == "OrderId");
        Assert.All(sent, static member => AssertUnbound(member.Type, member.Property));
    }

    [Fact]
    public void No_notification_has_a_bound()
    {
        Type[] notifications =
        [
            .. CatalogTypes.Requests.Concat(CatalogTypes.TextRequests)
                .Where(static type => ((GatewayEndpoint)type.GetProperty("Endpoint")!.GetValue(null)!).IsInbound),
        ];

        Assert.Contains(typeof(ResultNotifyRequest), notifications);
        Assert.All(notifications.SelectMany(static type => type.GetProperties().Select(property => (Type: type, Property: property))), static member => AssertUnbound(member.Type, member.Property));
    }

    /// <summary>The other way round, bounds are what they are for.</summary>
    [Fact]
    public void Requests_and_replies_of_the_merchant_have_bounds() => Assert.NotNull(
        typeof(FreedomPay.Merchant.Purchase.CreateMerchantPaymentRequest).GetProperty("OrderId")!.GetCustomAttribute<FieldLengthAttribute>());

    private static void AssertUnbound(Type type, PropertyInfo property)
    {
        bool isBound = property.IsDefined(typeof(FieldLengthAttribute)) || property.IsDefined(typeof(FieldPatternAttribute))
            || property.IsDefined(typeof(FieldRangeAttribute)) || property.IsDefined(typeof(ItemCountAttribute));
        Assert.False(isBound, $"{type.FullName}.{property.Name}");
    }
}
