namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>What the catalog says otherwise than the pages in Import/Pages. Why, say its notes and the explanations beside those pages.</summary>
internal static class DecidedByHand
{
    public const string Of = """
        FPD0202 FreedomPay.Gateway.Async.ClearAsyncPayment request.Accept-Language
        FPD0202 FreedomPay.Gateway.Async.CreateAsyncPayment request.Accept-Language
        FPD0202 FreedomPay.Gateway.Async.CreateAsyncPayment response.error
        FPD0202 FreedomPay.Gateway.Async.GetAsyncPayment request.Accept-Language
        FPD0202 FreedomPay.Gateway.Async.GetAsyncRequestResult request.Accept-Language
        FPD0202 FreedomPay.Gateway.Async.RefundAsyncPayment request.Accept-Language
        FPD0202 FreedomPay.Gateway.Async.ReverseAsyncPayment request.Accept-Language
        FPD0205 FreedomPay.Gateway.Async.AsyncRequestAnswer error
        FPD0205 FreedomPay.Gateway.Async.CreateAsyncPayment request.urls
        FPD0205 FreedomPay.Gateway.Async.GetAsyncPayment response.error
        FPD0205 FreedomPay.Gateway.Purchase.CreatePayment request.pg_payment_route
        FPD0205 FreedomPay.Gateway.Token.ApplePayPayment request.pg_3ds_challenge
        FPD0205 FreedomPay.Gateway.Token.ApplePayPayment request.pg_card_cvc
        FPD0205 FreedomPay.Gateway.Token.ApplePayPayment request.pg_testing_mode
        FPD0205 FreedomPay.Gateway.Token.GetTokenPaymentStatus response.pg_net_amount
        FPD0205 FreedomPay.Gateway.Token.GooglePayPayment responses.Processing.pg_datetime
        FPD0205 FreedomPay.Gateway.Token.TokenPayment responses.Processing.pg_3ds
        FPD0205 FreedomPay.Gateway.Token.TokenPayout request.pg_idempotency_key
        FPD0205 FreedomPay.Merchant.MobileBalance.GetMobilePaymentStatus response.pg_last_transaction_info
        FPD0205 FreedomPay.Merchant.Payout.GetMerchantPayoutStatus response.pg_amount
        FPD0205 FreedomPay.Merchant.Payout.GetMerchantPayoutStatus response.pg_currency
        FPD0205 FreedomPay.Merchant.Purchase.GetMerchantPaymentStatus response.pg_last_transaction_info
        FPD0208 FreedomPay.Partner.FreedomId.GetFreedomIdProfile response.freedom_id
        FPD0208 FreedomPay.Partner.FreedomId.GetFreedomIdProfile response.request_id
        FPD0208 FreedomPay.Partner.FreedomId.RequestFreedomIdProfile request.request_id
        FPD0208 FreedomPay.Partner.FreedomId.RequestFreedomIdProfile response.freedom_id
        FPD0208 FreedomPay.Partner.FreedomId.RequestFreedomIdProfile response.request_id
        FPD0210 FreedomPay.Partner.FreedomId.GetFreedomIdProfile response.freedom_id
        FPD0210 FreedomPay.Partner.FreedomId.GetFreedomIdProfile response.request_id
        FPD0210 FreedomPay.Partner.FreedomId.RequestFreedomIdProfile request.request_id
        FPD0210 FreedomPay.Partner.FreedomId.RequestFreedomIdProfile response.freedom_id
        FPD0210 FreedomPay.Partner.FreedomId.RequestFreedomIdProfile response.request_id
        FPD0211 FreedomPay.Gateway.Async.CreateAsyncPayment request.auto_clearing
        FPD0211 FreedomPay.Gateway.Async.GetAsyncPayment request.id
        FPD0211 FreedomPay.Gateway.Card.GetAddCardStatus request.pg_payment_id
        FPD0211 FreedomPay.Gateway.Purchase.GetPaymentStatus request.pg_payment_id
        FPD0211 FreedomPay.Gateway.Token.GetTokenPaymentStatus request.pg_payment_id
        FPD0211 FreedomPay.Merchant.Purchase.GetMerchantPaymentStatus request.pg_payment_id
        FPD0212 FreedomPay.Gateway.Card.GetAddCardStatus request.pg_order_id
        FPD0212 FreedomPay.Gateway.Purchase.GetPaymentStatus request.pg_order_id
        FPD0212 FreedomPay.Gateway.Token.GetTokenPaymentStatus request.pg_order_id
        FPD0213 FreedomPay.Gateway.Purchase.RefundPayment request.pg_payment_id
        FPD0213 FreedomPay.Gateway.Token.TokenPayment request.pg_card_token
        FPD0213 FreedomPay.Gateway.Token.TokenPayout request.pg_card_token_to
        FPD0302 Imported.GatewayAPI.AsyncAPI.Create.CreatePaymentError

        """;
}
