using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis;

/// <summary>Checks the options and names every mistake, by its path and without a value.</summary>
internal sealed class RedisNotificationStoreOptionsValidator(IServiceProvider provider) : IValidateOptions<RedisNotificationStoreOptions>
{
    private const int LongestPrefix = 100;
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestCommand = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestKeep = TimeSpan.FromDays(365);

    public ValidateOptionsResult Validate(string? name, RedisNotificationStoreOptions options)
    {
        List<string> mistakes = [.. options.BindingProblems];
        string path = options.Section is { } section ? $"{section}:" : $"{nameof(RedisNotificationStoreOptions)}.";
        if (options.ConnectionString is null && options.Configuration is null && provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IConnectionMultiplexer)) == false)
        {
            mistakes.Add($"{path}ConnectionString is missing, and the program has no IConnectionMultiplexer of its own.");
        }

        Collect(options, path, mistakes);
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    /// <summary>Checks what does not depend on other services.</summary>
    public static void Collect(RedisNotificationStoreOptions options, string path, List<string> mistakes)
    {
        Connection(options, path, mistakes);
        if (string.IsNullOrEmpty(options.KeyPrefix) || options.KeyPrefix.Length > LongestPrefix || options.KeyPrefix.Any(static character => char.IsControl(character) || char.IsSurrogate(character)))
        {
            mistakes.Add($"{path}KeyPrefix must have 1 to {LongestPrefix} characters, without control characters.");
        }

        if (options.Database < 0)
        {
            mistakes.Add($"{path}Database must not be negative.");
        }

        if (options.KeepTime < INotificationStore.MinimumKeepTime || options.KeepTime > LongestKeep)
        {
            mistakes.Add($"{path}KeepTime must be at least {INotificationStore.MinimumKeepTime:c}, because the gateway repeats a message for two hours, and at most a year.");
        }

        if (options.CommandTimeout < ShortestCommand)
        {
            mistakes.Add($"{path}CommandTimeout must be at least {ShortestCommand.TotalMilliseconds:0} milliseconds.");
        }

        if (options.LeaseTime < 3 * options.CommandTimeout || options.LeaseTime > LongestLease)
        {
            mistakes.Add($"{path}LeaseTime must be at least three times CommandTimeout, so that one failed renewal loses nothing, and at most {LongestLease.TotalMinutes:0} minutes.");
        }

        if (options.WaitTime < TimeSpan.Zero || options.WaitTime > LongestWait)
        {
            mistakes.Add($"{path}WaitTime must not be negative and at most {LongestWait.TotalMinutes:0} minutes.");
        }
    }

    /// <summary>StackExchange.Redis quotes what it does not understand, which may be part of a password.</summary>
    private static void Connection(RedisNotificationStoreOptions options, string path, List<string> mistakes)
    {
        if (options.Configuration is { } configuration)
        {
            if (options.ConnectionString is not null)
            {
                mistakes.Add($"{path}ConnectionString is set, and the connection is described in code.");
            }

            if (configuration.EndPoints.Count == 0)
            {
                mistakes.Add("The connection that is described in code names no server.");
            }
        }
        else if (options.ConnectionString is { } text && text.IsEmpty())
        {
            mistakes.Add($"{path}ConnectionString is empty.");
        }
        else if (options.ConnectionString is { } connection)
        {
            try
            {
                if (ConfigurationOptions.Parse(connection.Reveal()).EndPoints.Count == 0)
                {
                    mistakes.Add($"{path}ConnectionString names no server.");
                }
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
            {
                mistakes.Add($"{path}ConnectionString is not understood. Write for example redis1:6379,ssl=true; a password that has a comma can only be set in code, with ConfigurationOptions.");
            }
        }
    }
}
