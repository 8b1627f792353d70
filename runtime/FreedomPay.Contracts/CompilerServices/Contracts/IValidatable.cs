using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A message or a part of one with bounds or conditions of its own. Implemented by generated records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValidatable
{
    /// <summary>Checks the bounds and conditions that the specification names.</summary>
    /// <param name="validator">Takes what is wrong.</param>
    void Validate(ref MessageValidator validator);
}
