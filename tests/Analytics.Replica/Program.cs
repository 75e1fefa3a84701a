using Analytics.Replica;

// dotnet run --project tests/Analytics.Replica -- PORT [FOLDER]: FOLDER has a manifest.csv and the reports it names in pdf/; without one, the sample.
var port = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 5090;
await using var site = await ReplicaSite.StartAsync(args.Length > 1 ? ReplicaContent.OfManifest(args[1]) : ReplicaContent.OfSample(), port);
site.Councils = ReplicaCouncil.OfSample();
Console.WriteLine($"A replica with {site.Content.Reports.Count} reports of {site.Content.Providers.Count} authorities: collect ofsted --base-url {site.Address}");
Console.WriteLine($"Councils' sites too: collect moderngov --authority NAME --base-url {site.Address}, and cmis");
await Task.Delay(Timeout.Infinite);
