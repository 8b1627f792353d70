namespace FreedomPay.Contracts;

/// <summary>What the fake gateway of the testing package throws through the client: a mistake in a test is not a failure of the network, which would become an answer.</summary>
internal sealed class ScriptMistakeException(string message) : InvalidOperationException(message);
