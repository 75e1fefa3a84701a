using Analytics.Search;
using Analytics.Search.Sqlite;

namespace Analytics.Tests.Search;

public sealed class SqliteFindingIndexTests : FindingIndexContract
{
    protected override IFindingIndex Open(string folder) => new SqliteFindingIndex(folder);

    protected override void Damage(string folder, IndexDamage damage)
    {
        var index = Assert.Single(Directory.GetFiles(folder, "index-*.db"));
        var pointer = Path.Combine(folder, "current.json");
        Action act = damage switch
        {
            IndexDamage.CutShort => () => File.WriteAllBytes(index, File.ReadAllBytes(index)[..10_000]),
            IndexDamage.Overwritten => () => File.WriteAllBytes(index, new byte[200_000]),
            IndexDamage.Scribbled => () => File.WriteAllBytes(index, [.. File.ReadAllBytes(index).Select((b, i) => i < 12_288 ? b : (byte)(i * 31))]),
            IndexDamage.Emptied => () => File.WriteAllBytes(index, []),
            IndexDamage.Deleted => () => File.Delete(index),
            _ => () => File.WriteAllText(pointer, File.ReadAllText(pointer).Replace("sqlite-fts5", "another-engine")),
        };
        act();
    }
}
