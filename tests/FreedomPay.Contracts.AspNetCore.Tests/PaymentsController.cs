using FreedomPay.Merchant.Notifications;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>A controller as a shop has it.</summary>
[Route("controller")]
public sealed class PaymentsController(IServiceProvider services) : ControllerBase
{
    [AcceptVerbs("GET", "POST", Route = "result")]
    public async Task<IActionResult> Result() =>
        await (await Request.ReadNotificationAsync<ResultNotifyRequest>()).DecideAsync(services.GetRequiredService<Deliveries>().HandleAsync);
}
