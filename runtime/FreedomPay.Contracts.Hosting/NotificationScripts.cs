namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Which messages arrive under which script name, for all merchants of a program. The script name is all in the signature that tells one URL of a shop
/// from another: two kinds of message, or two merchants with one key, must not share it.
/// </summary>
internal sealed class NotificationScripts
{
    private readonly object _lock = new();
    private readonly List<(string Script, GatewayEndpoint Endpoint, FreedomPayMerchant Merchant)> _claims = [];

    public void Claim(string script, GatewayEndpoint endpoint, FreedomPayMerchant merchant)
    {
        lock (_lock)
        {
            foreach ((string other, GatewayEndpoint otherEndpoint, FreedomPayMerchant otherMerchant) in _claims)
            {
                if (other != script)
                {
                    continue;
                }

                bool isSameMerchant = ReferenceEquals(otherMerchant, merchant);
                if (isSameMerchant && ReferenceEquals(otherEndpoint, endpoint))
                {
                    return;
                }

                if (isSameMerchant)
                {
                    throw new InvalidOperationException(
                        $"{otherEndpoint.Title} and {endpoint.Title} both arrive under the script name '{script}'. The signature would not tell them apart: a message of one kind, sent to the other's URL, "
                        + "would be verified. Give their routes different last segments.");
                }

                if (OptionValues.ShareKey(otherMerchant.Options, merchant.Options))
                {
                    throw new InvalidOperationException(
                        $"{otherEndpoint.Title} of {otherMerchant} and {endpoint.Title} of {merchant} both arrive under the script name '{script}', and the merchants share a key. A message to one of them, sent to the "
                        + "other's URL, would be verified. Give their routes different last segments.");
                }
            }

            _claims.Add((script, endpoint, merchant));
        }
    }
}
