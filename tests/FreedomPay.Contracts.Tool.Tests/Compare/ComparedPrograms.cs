namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>Programs that use every member of the specs in <see cref="ComparedTexts"/>: one as a merchant, one in the role of the gateway.</summary>
internal static class ComparedPrograms
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using FreedomPay.Contracts;

        """;

    public const string MerchantOfForms = Usings + """
        using Shop.Api;

        internal static class Merchant
        {
            internal static void Pays(MerchantCredentials credentials, ReadOnlyMemory<byte> body)
            {
                PayRequest pay = new()
                {
                    OrderId = "1", Amount = 2m, Count = 3, Text = "t", Sum = 1m, Currency = PayCurrency.KZT, Day = new DateOnly(2026, 1, 2),
                    Address = new Address { City = "c", Building = 1, Flat = 2 }, Kind = Kind.New, Reason = "r",
                    Items = ValueList.From(new[] { "a" }), ResultUrl = "https://shop.example.kz/result",
                };
                decimal amount = pay.Amount;
                long count = pay.Count ?? 0;
                string text = pay.Text ?? "", version = pay.Version ?? "", order = pay.OrderId ?? "";
                long level = pay.Level;
                DateOnly day = pay.Day ?? default;
                string reason = pay.Reason ?? "";
                long building = pay.Address!.Building;
                long flat = pay.Address.Flat ?? 0;
                string city = pay.Address.City ?? "";
                SignedRequest<PayResponse> signed = pay.Sign(credentials);
                Answer<PayResponse> answer = PayResponse.Read(body, credentials);
                if (answer is Answer<PayResponse>.Success { Response: PayResponse response })
                {
                    Tells(response);
                }
            }

            private static void Tells(PayResponse response)
            {
                string? shared = response.Shared;
                if (response is PayResponse.Paid paid)
                {
                    long id = paid.PaymentId ?? 0;
                    string? card = paid.Card;
                }

                if (response is PayResponse.Needed needed)
                {
                    long id = needed.PaymentId ?? 0;
                    string? url = needed.Url;
                }
            }

            internal static void Asks(MerchantCredentials credentials, ReadOnlyMemory<byte> body, StatusResponse status)
            {
                SignedRequest<StatusResponse> signed = new StatusRequest { OrderId = "1" }.Sign(credentials);
                Answer<StatusResponse> answer = StatusResponse.Read(body, credentials);
                PaymentState state = status.State;
                IPaymentReport report = status;
                long id = status.PaymentId ?? 0;
                decimal amount = status.Amount ?? 0;
                string? text = status.PaymentStatus, order = status.OrderId;
                Receipt? receipt = status.Receipt;
                long number = receipt?.Number ?? 0;
                string? line = receipt?.Text;
            }

            internal static void Hears(MerchantCredentials credentials, MessageFields fields, NotifyRequest message)
            {
                ReceivedRequest<NotifyRequest> received = NotifyRequest.Read(fields, credentials, ScriptName.Exactly("script"));
                long id = message.PaymentId;
                string note = message.Note ?? "";
                NotifyResponse reply = new() { Status = NotifyStatus.Ok, Description = "d" };
            }

            internal static void Others(MerchantCredentials credentials, ReadOnlyMemory<byte> body)
            {
                SignedRequest<RemoveCardResponse> remove = new RemoveCardRequest { CardId = "1", Force = "f" }.Sign(credentials);
                SignedBrowserRequest page = new PageRequest { Name = "n" }.Sign(credentials);
                SignedTextRequest widget = new WidgetRequest { Name = "n" }.Sign(credentials);
            }

            internal static void Kinds(Kind kind)
            {
                Kind[] all = [Kind.New, Kind.Old, Kind.Lost, Kind.Gone];
                Group? group = kind.Category;
                bool isProof = kind.ProvesThatNoMoneyMoved || kind.SaysNotFound;
                string text = kind.Value switch { Kind.Texts.New => "new", Kind.Texts.Gone => "gone", _ => "" };
            }
        }
        """;

    public const string GatewayOfForms = Usings + """
        using Shop.Api;

        internal static class Gateway
        {
            internal static void Reads(MerchantCredentials credentials, MessageFields fields, PayRequest pay)
            {
                ReceivedRequest<PayRequest> received = PayRequest.Read(fields, credentials);
                decimal amount = pay.Amount;
                long count = pay.Count ?? 0;
                decimal sum = pay.Sum ?? 0;
                PayCurrency currency = pay.Currency ?? PayCurrency.USD;
                string text = pay.Text ?? "", version = pay.Version ?? "", order = pay.OrderId ?? "", reason = pay.Reason ?? "";
                long level = pay.Level;
                DateOnly day = pay.Day ?? default;
                Kind kind = pay.Kind ?? Kind.Lost;
                Address? address = pay.Address;
                long building = address!.Building;
                long flat = address.Flat ?? 0;
                string city = address.City ?? "";
                ValueList<string>? items = pay.Items;
                string? url = pay.ResultUrl;
                PayResponse.Paid paid = new() { PaymentId = 1, Card = "c", Shared = "s" };
                string? card = paid.Card;
                PayResponse needed = new PayResponse.Needed { PaymentId = 1, Url = "https://acs.example.kz/", Shared = "s" };
            }

            internal static void Answers(MerchantCredentials credentials, MessageFields fields, StatusRequest question)
            {
                ReceivedRequest<StatusRequest> received = StatusRequest.Read(fields, credentials);
                string order = question.OrderId ?? "";
                StatusResponse status = new()
                {
                    PaymentId = 1, PaymentStatus = "success", Amount = 1m, OrderId = "1", Receipt = new Receipt { Number = 1, Text = "t" },
                };
                PaymentState state = status.State;
            }

            internal static void Tells(MerchantCredentials credentials, ReadOnlyMemory<byte> body)
            {
                NotifyRequest message = new() { PaymentId = 1, Note = "n" };
                long id = message.PaymentId;
                SignedRequest<NotifyResponse> withReply = message.Sign(credentials);
                Answer<NotifyResponse> answer = NotifyResponse.Read(body, credentials, ScriptName.Exactly("script"));
                NotifyStatus status = default(NotifyResponse)!.Status;
                string? description = default(NotifyResponse)!.Description;
            }

            internal static void Others(MerchantCredentials credentials, MessageFields fields, ReadOptions options, RemoveCardRequest remove)
            {
                ReceivedRequest<RemoveCardRequest> received = RemoveCardRequest.Read(fields, credentials, options);
                string card = remove.CardId;
                string? force = remove.Force;
                RemoveCardResponse response = new();
                ReceivedRequest<PageRequest> page = PageRequest.Read(fields, credentials);
                ReceivedRequest<WidgetRequest> widget = WidgetRequest.Read(fields, credentials);
            }

            internal static void Kinds(Kind kind)
            {
                Kind[] all = [Kind.New, Kind.Old, Kind.Lost, Kind.Gone];
                Group? group = kind.Category;
                bool isProof = kind.ProvesThatNoMoneyMoved || kind.SaysNotFound;
            }
        }
        """;

    public const string MerchantOfJson = Usings + """
        using Shop.Json;

        internal static class Merchant
        {
            internal static void Pays(MerchantCredentials credentials, ReadOnlyMemory<byte> body, CreateResponse response)
            {
                CreateRequest pay = new() { OrderId = "1", Amount = 2m, From = new CreateFromCard { Holder = "h" } };
                CreateFrom cash = new CreateFromCash { Place = "p" };
                CreateFrom other = new CreateFromOther { Type = "bonus" };
                SignedRequest<CreateResponse> signed = pay.Sign(credentials);
                Answer<CreateResponse> answer = CreateResponse.Read(body);
                Guid id = response.Id ?? default;
                if (response is CreateResponse.Later later)
                {
                    Guid same = later.Id ?? default;
                }

                if (response is CreateResponse.Gone gone)
                {
                    string? reason = gone.Reason;
                }

                if (response is CreateResponse.Other any)
                {
                    string? state = any.State;
                }
            }
        }
        """;

    public const string GatewayOfJson = Usings + """
        using Shop.Json;

        internal static class Gateway
        {
            internal static void Reads(MerchantCredentials credentials, ReadOnlyMemory<byte> body, KeyValuePair<string, string>[] headers, CreateRequest pay)
            {
                ReceivedRequest<CreateRequest> received = CreateRequest.Read(body, headers, credentials);
                string order = pay.OrderId ?? "";
                decimal amount = pay.Amount;
                string? place = (pay.From as CreateFromCash)?.Place;
                string? holder = (pay.From as CreateFromCard)?.Holder;
                string? type = (pay.From as CreateFromOther)?.Type;
                MessageField? extra = pay.Extra;
                CreateResponse later = new CreateResponse.Later { Id = Guid.Empty };
                CreateResponse gone = new CreateResponse.Gone { Id = Guid.Empty, Reason = "r" };
                CreateResponse any = new CreateResponse.Other { Id = Guid.Empty, State = "s" };
            }
        }
        """;
}
