using Analytics.Authorities;

namespace Analytics.Tests.Authorities;

/// <summary>A folder of reference data about invented authorities, of which a test may replace a file.</summary>
internal sealed class InventedReference : IDisposable
{
    public InventedReference()
    {
        Write("authorities.csv", """
            status,gss,gss_former,la_code,ofsted_urn,name,official_name,aliases,region,type,created,abolished,predecessors,successors,childrens_trust,website,committee_url
            current,X99000001,X99000009,901,9000001,Hartmoor,Hartmoor Council,,Northmarch,Unitary Authority,2020-04-01,,Hartmoor County Council,,,https://hartmoor.example,
            current,X99000002,,902,9000002,Coldwater and Fen,Coldwater & Fen Borough Council,Coldwater,Northmarch,Unitary Authority,,,,,,,
            current,X99000003,,903,9000003,"Saltney, City of",Saltney City Council,,Southmarch,Unitary Authority,,,,,,,
            historic,X99000008,,,9000001,"Hartmoor (county, pre-2020)",Hartmoor County Council,,Northmarch,County,1974-04-01,2020-03-31,,X99000001|X99000002,,,
            """);
        Write("statistical_neighbours.csv", """
            model,la_gss,rank,neighbour_gss,closeness
            invented-1,X99000001,2,X99000003,Close
            invented-1,X99000001,1,X99000002,Very close
            """);
        Write("adjacency.csv", """
            gss,neighbour_gss,kind,shared_border_km
            X99000001,X99000003,water,
            X99000001,X99000002,border,12.5
            X99000002,X99000003,near,
            """);
        Write("hexmap.csv", """
            gss,q,r
            X99000001,0,1
            X99000002,1,1
            """);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("reference").FullName;

    public AuthorityDirectory Load() => AuthorityDirectory.Load(Path);

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text + "\n");

    /// <summary>Puts a row at the end of a file.</summary>
    public void Add(string file, string row) => File.AppendAllText(System.IO.Path.Combine(Path, file), row + "\n");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
