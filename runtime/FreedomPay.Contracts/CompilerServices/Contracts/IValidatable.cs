using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A message, or a part of one, with bounds or conditions of its own. Implemented by generated records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValidatable
{
    /// <summary>Checks the bounds and conditions of the spec.</summary>
    /// <param name="validator">Receives the violations.</param>
    void Validate(ref MessageValidator validator);
}
