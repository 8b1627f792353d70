using System.Reflection;
using Xunit.Sdk;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>Runs a theory with SQLite, in a file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}
