using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting;

/// <summary>Checks the options, and that there is a store: without one nothing would ever be asked.</summary>
internal sealed class SettlingOptionsValidator(IServiceProviderIsService services) : IValidateOptions<SettlingOptions>
{
    public ValidateOptionsResult Validate(string? name, SettlingOptions options)
    {
        List<string> mistakes = [.. options.Mistakes()];
        if (!services.IsService(typeof(IOpenRequestStore)))
        {
            mistakes.Add("No IOpenRequestStore is registered. FreedomPay.Contracts.EntityFrameworkCore has one: builder.Services.AddFreedomPayEntityFramework<YourDbContext>().");
        }

        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
