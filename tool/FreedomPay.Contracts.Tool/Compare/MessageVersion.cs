using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>One version of a message or an object.</summary>
/// <param name="Message">Its fields.</param>
/// <param name="IsSent">Whether the compiler demands its required fields.</param>
internal readonly record struct MessageVersion(MessageModel Message, bool IsSent);
