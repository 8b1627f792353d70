using FreedomPay.Contracts;
using Items.Cancelling;
using Items.Capturing;
using Items.Listed;

namespace Items;

public static class Payments
{
    public static string Sign(MerchantCredentials credentials)
    {
        SignedRequest<CaptureResponse> capture = new CaptureRequest { PaymentId = 1, Amount = 10.50m }.Sign(credentials);
        SignedRequest<CancelResponse> cancel = new CancelRequest { PaymentId = 1 }.Sign(credentials);
        SignedRequest<ListedResponse> listed = new ListedRequest { PaymentId = 1 }.Sign(credentials);
        return $"{capture}{cancel}{listed}";
    }
}
