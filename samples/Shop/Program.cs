using Shop;

await using WebApplication app = await ShopApplication.CreateAsync(args);
await app.RunAsync();
