namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Answers of <c>/g2g/status_v2</c>, which stands on pages of several sections with the same fields.</summary>
internal static class StatusExamples
{
    /// <summary>The example of docs.freedompay.kz/api-9587004 and docs.freedompay.kz/api-13528554.</summary>
    public const string Held =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <response>
          <pg_payment_id>1427057029</pg_payment_id>
          <pg_order_id>2343253465454</pg_order_id>
          <pg_currency>KZT</pg_currency>
          <pg_status>ok</pg_status>
          <pg_payment_status>success</pg_payment_status>
          <pg_amount>1030</pg_amount>
          <pg_clearing_amount>0</pg_clearing_amount>
          <pg_refund_amount>0</pg_refund_amount>
          <pg_user_email></pg_user_email>
          <pg_card_name>NAME NAME</pg_card_name>
          <pg_user_phone></pg_user_phone>
          <pg_payment_date>2024-11-28 15:44:53</pg_payment_date>
          <pg_card_pan>4400-44XX-XXXX-4444</pg_card_pan>
          <pg_card_exp>12/24</pg_card_exp>
          <pg_card_brand>string</pg_card_brand>
          <pg_net_amount>1005.28</pg_net_amount>
          <pg_reference>4333333333</pg_reference>
          <pg_captured>0</pg_captured>
          <pg_auth_code>932495</pg_auth_code>
          <pg_intreference>TE5XTR4GGFF</pg_intreference>
          <pg_salt>XeFNeRYiwcqlWPg9TZUj6pc9gj6KYBSb</pg_salt>
          <pg_sig>d333fb3333b3f6e861c61682ba173c46</pg_sig>
          <pg_datetime>2024-11-28T10:44:55+00:00</pg_datetime>
        </response>
        """;

    /// <summary>
    /// The fields that the example lacks. The first refund is the example of freedompay.kz/docs-en/merchant-api/after-pay, the empty date,
    /// the negative sum and the error fields are those of real answers.
    /// </summary>
    public const string Everything =
        """
        <response>
          <pg_payment_id>1427057029</pg_payment_id>
          <pg_order_id>2343253465454</pg_order_id>
          <pg_currency>KZT</pg_currency>
          <pg_status>ok</pg_status>
          <pg_payment_status>error</pg_payment_status>
          <pg_amount>100.00</pg_amount>
          <pg_refund_amount>-40</pg_refund_amount>
          <pg_user_email>payer@site.kz</pg_user_email>
          <pg_card_id>1234</pg_card_id>
          <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
          <pg_user_phone>77001234567</pg_user_phone>
          <pg_payment_date/>
          <pg_refund_payments>
            <pg_refund_payment>
              <pg_payment_id>123456789</pg_payment_id>
              <pg_payment_status>success</pg_payment_status>
              <pg_amount>-10</pg_amount>
              <pg_payment_date>2023-05-31 16:26:36</pg_payment_date>
              <pg_reference>123456789</pg_reference>
            </pg_refund_payment>
            <pg_refund_payment>
              <pg_payment_id>123456790</pg_payment_id>
              <pg_payment_status>error</pg_payment_status>
              <pg_amount>-30</pg_amount>
              <pg_failure_code>10005</pg_failure_code>
              <pg_failure_description>Wrong card data</pg_failure_description>
            </pg_refund_payment>
          </pg_refund_payments>
          <pg_revoked_payments>
            <pg_revoked_payment>
              <pg_payment_id>7999007771</pg_payment_id>
              <pg_payment_status>success</pg_payment_status>
            </pg_revoked_payment>
            <pg_revoked_payment>
              <pg_payment_id>7999007772</pg_payment_id>
              <pg_payment_status>process</pg_payment_status>
            </pg_revoked_payment>
          </pg_revoked_payments>
          <pg_failure_code>5</pg_failure_code>
          <pg_failure_description>3DS failed</pg_failure_description>
          <pg_error_code>5</pg_error_code>
          <pg_error_description>3DS failed</pg_error_description>
          <pg_auth_code>000495</pg_auth_code>
          <pg_salt>XeFNeRYiwcqlWPg9TZUj6pc9gj6KYBSb</pg_salt>
          <pg_sig>d333fb3333b3f6e861c61682ba173c46</pg_sig>
          <pg_datetime>2024-11-28T10:44:55+00:00</pg_datetime>
        </response>
        """;

    /// <summary>The documented error.</summary>
    public const string Error =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_status>error</pg_status>
            <pg_error_code>9999</pg_error_code>
            <pg_error_description>ERROR_MESSAGE</pg_error_description>
            <pg_salt>7ORw1FKsAkHleInh</pg_salt>
            <pg_sig>c72f5aafe77304e882553cb9d73189d2</pg_sig>
        </response>
        """;

    /// <summary>The documented answer about a payment that does not exist; it is not signed.</summary>
    public const string NotFound =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <response>
            <pg_status>error</pg_status>
            <pg_error_code>11068</pg_error_code>
            <pg_error_description>Payment not found.</pg_error_description>
        </response>
        """;
}
