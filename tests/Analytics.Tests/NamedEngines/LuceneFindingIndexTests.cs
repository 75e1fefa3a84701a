using Analytics.Lucene;
using Analytics.Search;
using Analytics.Tests.Search;

namespace Analytics.Tests.NamedEngines;

public sealed class LuceneFindingIndexTests : FindingIndexContract
{
    protected override IFindingIndex Open(string folder) => new LuceneFindingIndex(folder);

    protected override void Damage(string folder, IndexDamage damage)
    {
        var build = Assert.Single(Directory.GetDirectories(folder, "index-*"));
        var largest = new DirectoryInfo(build).GetFiles().MaxBy(file => file.Length)!.FullName;
        var pointer = Path.Combine(folder, "current.json");
        Action act = damage switch
        {
            IndexDamage.CutShort => () => File.WriteAllBytes(largest, File.ReadAllBytes(largest)[..10_000]),
            IndexDamage.Overwritten => () => File.WriteAllBytes(largest, new byte[200_000]),
            IndexDamage.Scribbled => () => File.WriteAllBytes(largest, [.. File.ReadAllBytes(largest).Select((b, i) => i < 5_000 ? b : (byte)(i * 31))]),
            IndexDamage.Emptied => () => File.WriteAllBytes(largest, []),
            IndexDamage.Deleted => () => File.Delete(largest),
            _ => () => File.WriteAllText(pointer, File.ReadAllText(pointer).Replace("lucene", "another-engine")),
        };
        act();
    }
}
