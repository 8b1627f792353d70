using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>Checks the options, and that a context can do what is promised, when the program starts: the first payment is too late to learn it. Nothing is asked of the database.</summary>
/// <typeparam name="TContext">The context.</typeparam>
internal sealed class ContextValidator<TContext> : IValidateOptions<FreedomPayEntityFrameworkOptions>
    where TContext : DbContext
{
    private static readonly string Name = typeof(TContext).Name;

    private readonly IServiceScopeFactory _scopes;
    private readonly IServiceCollection _services;
    private readonly Lazy<string?> _mistake;

    public ContextValidator(IServiceScopeFactory scopes, IServiceCollection services)
    {
        _scopes = scopes;
        _services = services;
        _mistake = new Lazy<string?>(FindMistake);
    }

    public ValidateOptionsResult Validate(string? name, FreedomPayEntityFrameworkOptions options)
    {
        List<string> mistakes = [];
        if (options.KeepFor < INotificationStore.MinimumKeepTime)
        {
            mistakes.Add($"{nameof(options.KeepFor)} is {options.KeepFor}: keep decisions for at least {INotificationStore.MinimumKeepTime}, longer than the gateway repeats a message.");
        }

        if (options.LongestWait <= TimeSpan.Zero || options.LongestWait > TimeSpan.FromHours(1))
        {
            mistakes.Add($"{nameof(options.LongestWait)} is {options.LongestWait}: write a time of up to an hour, for example 00:00:30.");
        }

        if (_mistake.Value is { } mistake)
        {
            mistakes.Add(mistake);
        }

        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a context's constructor throws is a mistake to name.")]
    private string? FindMistake()
    {
        if (_services.LastOrDefault(static service => service.ServiceType == typeof(INotificationStore) && service.ServiceKey is null)?.ImplementationType != typeof(EntityFrameworkNotificationStore<TContext>))
        {
            return $"Another INotificationStore was registered after AddFreedomPayEntityFramework<{Name}>, which would have no effect. Register one of them.";
        }

        AsyncServiceScope scope = _scopes.CreateAsyncScope();
        AsyncServiceScope other = _scopes.CreateAsyncScope();
        try
        {
            if (scope.ServiceProvider.GetService<TContext>() is not { } context)
            {
                return $"{Name} is not registered. Call builder.Services.AddDbContext<{Name}>(…), and let handlers use the {Name} of their request.";
            }

            if (!ReferenceEquals(context, scope.ServiceProvider.GetService<TContext>()) || ReferenceEquals(context, other.ServiceProvider.GetService<TContext>()))
            {
                return $"{Name} is not a scoped service. Handler and decision must have one {Name} of their own for each request: call AddDbContext<{Name}>(…) without another lifetime.";
            }

            return ContextRequirements.FindMistake(context);
        }
        catch (Exception exception)
        {
            return $"{Name} cannot be created: {exception.Message}";
        }
        finally
        {
            // What is only disposed of asynchronously would throw otherwise; nothing waits here for anything outside of the program.
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
            other.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
