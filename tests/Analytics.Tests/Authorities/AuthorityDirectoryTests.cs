using Analytics.Authorities;

namespace Analytics.Tests.Authorities;

public sealed class AuthorityDirectoryTests : IDisposable
{
    private static readonly GssCode Hartmoor = GssCode.Parse("X99000001");
    private static readonly GssCode FormerHartmoor = GssCode.Parse("X99000009");
    private static readonly GssCode HartmoorCounty = GssCode.Parse("X99000008");
    private static readonly GssCode Fen = GssCode.Parse("X99000002");
    private static readonly GssCode Saltney = GssCode.Parse("X99000003");

    private readonly InventedReference _reference = new();

    public void Dispose() => _reference.Dispose();

    [Fact]
    public void Tells_current_from_historic_authorities()
    {
        var directory = _reference.Load();

        Assert.Equal(["Coldwater and Fen", "Hartmoor", "Hartmoor (county, pre-2020)", "Saltney, City of"], directory.All.Select(authority => authority.Name));
        Assert.Equal(["Coldwater and Fen", "Hartmoor", "Saltney, City of"], directory.Current.Select(authority => authority.Name));
        Assert.Equal(["X99000001", "X99000002"], directory.Find(HartmoorCounty)?.Successors);
        Assert.Equal(["Hartmoor County Council"], directory.Find(Hartmoor)?.Predecessors);
    }

    [Fact]
    public void Finds_an_authority_by_its_former_code_and_its_number()
    {
        var directory = _reference.Load();

        Assert.Equal("Hartmoor", directory.Find(FormerHartmoor)?.Name);
        Assert.Equal("Hartmoor", directory.FindByUrn(9000001)?.Name);
        Assert.Null(directory.Find(GssCode.Parse("X99000099")));
        Assert.Null(directory.FindByUrn(1));
    }

    [Fact]
    public void Ranks_statistical_neighbours_and_names_their_model()
    {
        var directory = _reference.Load();

        var neighbours = directory.StatisticalNeighbours(FormerHartmoor);

        Assert.Equal("invented-1", neighbours.Model);
        Assert.Equal([(1, Fen, "Very close"), (2, Saltney, "Close")], neighbours.Neighbours.Select(one => (one.Rank, one.Authority.Gss, one.Closeness)));
        Assert.Empty(directory.StatisticalNeighbours(Saltney).Neighbours);
    }

    [Fact]
    public void Leaves_out_authorities_that_are_only_near()
    {
        var directory = _reference.Load();

        Assert.Equal(
            [(Fen, BorderKind.Land, 12.5), (Saltney, BorderKind.Water, null)],
            directory.Bordering(Hartmoor).Select(border => (border.Authority.Gss, border.Kind, border.SharedBorderKm)));
        Assert.Empty(directory.Bordering(Fen));
    }

    [Fact]
    public void Knows_regions_and_places_in_the_hexagon_map()
    {
        var directory = _reference.Load();

        Assert.Equal(["Northmarch", "Southmarch"], directory.Regions);
        Assert.Equal([Fen, Hartmoor], directory.InRegion("northmarch").Select(authority => authority.Gss));
        Assert.Empty(directory.InRegion("Nowhere"));
        Assert.Equal(new HexPosition(1, 1), directory.HexOf(Fen));
        Assert.Null(directory.HexOf(HartmoorCounty));
    }

    [Theory]
    [InlineData("authorities.csv", "current,X99000001,,,,Other,Other,,R,T,,,,,,,", "line 6", "X99000001")]
    [InlineData("authorities.csv", "current,X9900001,,,,Other,Other,,R,T,,,,,,,", "line 6", "'X9900001'")]
    [InlineData("authorities.csv", "planned,X99000005,,,,Other,Other,,R,T,,,,,,,", "line 6", "'planned'")]
    [InlineData("authorities.csv", "current,X99000005,,x1,,Other,Other,,R,T,,,,,,,", "line 6", "'x1'")]
    [InlineData("authorities.csv", "current,X99000005,,,9000002,Other,Other,,R,T,,,,,,,", "line 6", "'9000002'")]
    [InlineData("authorities.csv", "current,X99000005,,,,,Other,,R,T,,,,,,,", "line 6", "name")]
    [InlineData("authorities.csv", "current,X99000005,,,,Other,Other,,R,T,,,,,,other.example,", "line 6", "'other.example'")]
    [InlineData("authorities.csv", "historic,X99000005,,,,Other,Other,,R,T,,,,X99000077,,,", "line 6", "'X99000077'")]
    [InlineData("authorities.csv", "current,X99000005,Other", "line 6", "")]
    [InlineData("statistical_neighbours.csv", "invented-1,X99000002,1,X99000055,Close", "line 4", "'X99000055'")]
    [InlineData("statistical_neighbours.csv", "invented-2,X99000002,1,X99000001,Close", "line 4", "'invented-2'")]
    [InlineData("statistical_neighbours.csv", "invented-1,X99000001,1,X99000008,Close", "line 4", "'1'")]
    [InlineData("statistical_neighbours.csv", "invented-1,X99000002,11,X99000001,Close", "line 4", "'11'")]
    [InlineData("statistical_neighbours.csv", "invented-1,X99000002,1,X99000002,Close", "line 4", "'X99000002'")]
    [InlineData("adjacency.csv", "X99000002,X99000001,beside,", "line 5", "'beside'")]
    [InlineData("adjacency.csv", "X99000002,X99000001,border,long", "line 5", "'long'")]
    [InlineData("adjacency.csv", "X99000001,X99000002,border,1", "line 5", "'X99000002'")]
    [InlineData("hexmap.csv", "X99000003,1,1", "line 4", "'1'")]
    [InlineData("hexmap.csv", "X99000002,5,5", "line 4", "'X99000002'")]
    public void Names_file_line_and_value_of_bad_data(string file, string row, string line, string value)
    {
        _reference.Add(file, row);

        var thrown = Assert.Throws<InvalidDataException>(_reference.Load);

        Assert.Contains(file, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(line, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(value, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hexmap.csv", "gss,q\nX99000001,1")]
    [InlineData("statistical_neighbours.csv", "model,la_gss,rank,neighbour_gss,closeness")]
    [InlineData("adjacency.csv", "")]
    public void Refuses_a_file_without_its_columns_or_rows(string file, string text)
    {
        _reference.Write(file, text);

        var thrown = Assert.Throws<InvalidDataException>(_reference.Load);

        Assert.Contains(file, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_without_the_files()
    {
        File.Delete(Path.Combine(_reference.Path, "hexmap.csv"));

        var thrown = Assert.Throws<InvalidDataException>(_reference.Load);

        Assert.Contains("hexmap.csv is missing", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_real_reference_data()
    {
        var directory = ReferenceFolder.Directory;

        Assert.Equal(153, directory.Current.Count);
        Assert.Equal(161, directory.All.Count);
        Assert.Equal(9, directory.Regions.Count);
        Assert.Equal(153, directory.Current.Count(authority => directory.StatisticalNeighbours(authority.Gss) is { Model: "2025-05", Neighbours.Count: 10 }));
        Assert.Equal(153, directory.Current.Count(authority => directory.HexOf(authority.Gss) is not null));
        Assert.Equal(2 * (359 + 24), directory.Current.Sum(authority => directory.Bordering(authority.Gss).Count));
        Assert.Equal("Barnsley", directory.Find(GssCode.Parse("E08000016"))?.Name);
        Assert.True(directory.FindByUrn(80442)?.IsCurrent);
    }

    [Fact]
    public void Every_border_of_the_real_data_is_told_from_both_sides()
    {
        var directory = ReferenceFolder.Directory;

        var borders = directory.All.SelectMany(one => directory.Bordering(one.Gss), (one, border) => (From: one.Gss, To: border.Authority.Gss, border.Kind)).ToHashSet();

        Assert.Equal(borders, borders.Select(border => (From: border.To, To: border.From, border.Kind)).ToHashSet());
    }
}
