namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a value says beyond its name.</summary>
internal enum ValueMeaning
{
    /// <summary>The gateway does not know what was asked for.</summary>
    NotFound,
}
