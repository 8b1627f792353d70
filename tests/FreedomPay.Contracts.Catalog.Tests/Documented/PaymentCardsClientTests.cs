using FreedomPay.Cards.PaymentCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12074751, 12074967 and doc-850764, which have no whole example in public.</summary>
public class PaymentCardsClientTests
{
    /// <summary>The documented names and types of product 1000.</summary>
    [Fact]
    public void A_client_is_read_and_written_with_all_fields_of_the_pages()
    {
        CreateCardClientRequest request = DocumentedJson.Request<CreateCardClientRequest, CreateCardClientResponse>(
            """
            {"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca","product_id":1000,"branch_id":"1",
             "client":{"phone":77011234567,"type":1,"resident":1,"first_name":"Ivan","last_name":"Ivanov","middle_name":"Ivanovich","birthdate":"1987-06-05","email":"ivan@example.kz",
               "country":"KAZ","person_id":"870605300123","language":"ru","document":"JVBERi0=","external_user_id":"42",
               "address1":{"country":"KAZ","postal_code":"050000","address_line1":"Almaty","address_line2":"Abai","address_line3":"1"},
               "address2":{"country":"KAZ","postal_code":"050000","address_line1":"Almaty","address_line2":"Abai","address_line3":"1"}},
             "identification_info":{"idn_date":"2024-11-07T16:30:29+05:00","identified_by":"bank"}}
            """,
            "HS512",
            "https://api.freedompay.kz/v5/card-api/client/add");

        Assert.Equal(("77011234567", new DateOnly(1987, 6, 5)), (request.Client.Phone.Reveal(), request.Client.Birthdate!.Value.Reveal()));
        string shown = request.ToString();
        Assert.All(["77011234567", "Ivan", "1987", "ivan@", "8706053", "JVBE", "050000", "Abai"], secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_phone_number_is_sent_as_a_number() => Assert.Equal(
        JsonLines.Of("""{"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca","client_id":"5","product_id":1000,"client":{"phone":77011234567}}"""u8.ToArray()),
        JsonLines.Of(DocumentedJson.Sent(new EditCardClientRequest
        {
            RequestId = new Guid("828cf71d-a447-4a67-a149-c1df8bc197ca"),
            ClientId = "5",
            ProductId = 1000,
            Client = new EditedCardClient { Phone = "77011234567" },
        }).Body));

    /// <summary>The page's table of the answer ends here.</summary>
    [Fact]
    public void The_answer_is_read_as_far_as_it_is_known()
    {
        DocumentedJson.Success<CreateCardClientResponse>("""{"status":"ok"}""");
        Answer<CreateCardClientResponse>.Success more = Assert.IsType<Answer<CreateCardClientResponse>.Success>(
            DocumentedJson.Answer<CreateCardClientResponse>("""{"status":"ok","request_status":"process","client_id":"5"}"""));
        Assert.Equal(["request_status", "client_id"], more.Response.ExtraFields.Select(static field => field.Name));
    }
}
