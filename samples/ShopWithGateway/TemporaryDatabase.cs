namespace ShopWithGateway;

/// <summary>A database for one run. The simulator forgets its payments at the end too.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-");

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False";

    public void Dispose() => _folder.Delete(recursive: true);
}
