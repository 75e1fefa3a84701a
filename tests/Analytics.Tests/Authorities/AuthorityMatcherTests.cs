using Analytics.Authorities;

namespace Analytics.Tests.Authorities;

public sealed class AuthorityMatcherTests
{
    private static readonly AuthorityDirectory Directory = ReferenceFolder.Directory;
    private static readonly AuthorityMatcher Matcher = new(Directory);

    [Fact]
    public void Every_name_official_name_and_alias_finds_its_own_authority()
    {
        var names = Directory.All.SelectMany(authority => authority.Aliases.Append(authority.Name).Append(authority.OfficialName), (authority, name) => (authority, name));

        var wrong = names.Where(one => Matcher.Match(one.name).Authorities is not [var found] || found != one.authority);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_authority_of_the_gold_finds_the_one_with_its_number()
    {
        var rows = ReferenceTable.Read(SharedFolder.RequireFile("gold"), "metadata.csv", "authority", "urn");

        var wrong = rows
            .Select(row => (Name: row.Text("authority"), Urn: row.Number("urn")))
            .Where(row => Matcher.Match(row.Name).Authorities is not [var found] || found.OfstedUrn != row.Urn);

        Assert.NotEmpty(rows);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("City of London", "E09000001")]
    [InlineData("City of London Corporation", "E09000001")]
    [InlineData("the City of London", "E09000001")]
    [InlineData("London Corporation local authority", "E09000001")]
    [InlineData("County Durham", "E06000047")]
    [InlineData("Durham County Council", "E06000047")]
    [InlineData("Bristol City of", "E06000023")]
    [InlineData("Bristol, City of", "E06000023")]
    [InlineData("City of Bristol Council", "E06000023")]
    [InlineData("Kingston upon Hull, City of", "E06000010")]
    [InlineData("Kingston-upon-Hull City Council", "E06000010")]
    [InlineData("Telford & Wrekin", "E06000020")]
    [InlineData("TELFORD AND WREKIN COUNCIL", "E06000020")]
    [InlineData("Southend-on-Sea", "E06000033")]
    [InlineData("Southend\u2011on\u2011Sea City Council", "E06000033")]
    [InlineData("Southend on Sea", "E06000033")]
    [InlineData("Isles of Scilly", "E06000053")]
    [InlineData("Council of the Isles of Scilly", "E06000053")]
    [InlineData("Westmorland and Furness", "E06000064")]
    [InlineData("Westmorland\u00A0&\u00A0Furness Council", "E06000064")]
    [InlineData("Royal Borough of Kensington & Chelsea", "E09000020")]
    [InlineData("The Royal Borough of Windsor and Maidenhead", "E06000040")]
    [InlineData("Brighton and Hove City Council", "E06000043")]
    [InlineData("St Helens", "E08000013")]
    [InlineData("St. Helen\u2019s Metropolitan Borough Council", "E08000013")]
    [InlineData("Newcastle-upon-Tyne", "E08000021")]
    [InlineData("Newcastle upon Tyne City Council", "E08000021")]
    [InlineData("Stoke on Trent", "E06000021")]
    [InlineData("Herefordshire, County of", "E06000019")]
    [InlineData("Bournemouth, Christchurch & Poole", "E06000058")]
    [InlineData("Bournemouth Christchurch and Poole local authority", "E06000058")]
    [InlineData("Leicester City", "E06000016")]
    [InlineData("Nottinghamshire County", "E10000024")]
    [InlineData("London Borough of Hammersmith and Fulham", "E09000013")]
    [InlineData("Wirral Metropolitan Borough Council", "E08000015")]
    [InlineData("Wakefield Council", "E08000036")]
    [InlineData("  Tower   Hamlets \n", "E09000030")]
    [InlineData("Ki\u0301rklees", "E08000034")]
    [InlineData("North Northamptonshire", "E06000061")]
    [InlineData("Northamptonshire", "E10000021")]
    [InlineData("Northamptonshire County Council", "E10000021")]
    [InlineData("Cumbria", "E10000006")]
    [InlineData("Somerset", "E06000066")]
    [InlineData("Somerset Council", "E06000066")]
    [InlineData("Somerset County Council", "E10000027")]
    [InlineData("Buckinghamshire County Council", "E10000002")]
    [InlineData("Poole", "E06000029")]
    [InlineData("Wakefield District Metropolitan Council", "E08000036")]
    [InlineData("Kent County Council\u2019s", "E10000016")]
    [InlineData("Kent local authority\u2019s", "E10000016")]
    [InlineData("East Riding", "E06000011")]
    [InlineData("Hull", "E06000010")]
    [InlineData("Kingston", "E09000021")]
    [InlineData("Richmond", "E09000027")]
    [InlineData("Southend", "E06000033")]
    [InlineData("Telford", "E06000020")]
    [InlineData("Medway", "E06000035")]
    [InlineData("North Lincolnshire", "E06000013")]
    [InlineData("City of Doncaster", "E08000017")]
    [InlineData("Dorset County Council", "E10000009")]
    [InlineData("Dorset", "E06000059")]
    public void Finds_an_authority_however_its_name_is_printed(string printed, string gss)
    {
        Assert.Equal([gss], Codes(printed));
    }

    [Theory]
    [InlineData("Kingston upon Thames and Richmond upon Thames", "E09000021", "E09000027")]
    [InlineData("the Royal Borough of Kingston upon Thames and the London Borough of Richmond upon Thames", "E09000021", "E09000027")]
    [InlineData("Brighton and Hove and East Sussex", "E06000043", "E10000011")]
    [InlineData("Derby & Derbyshire", "E06000015", "E10000007")]
    [InlineData("Hammersmith and Fulham and Kensington and Chelsea", "E09000013", "E09000020")]
    public void Finds_both_authorities_of_a_shared_report(string printed, string first, string second)
    {
        Assert.Equal([first, second], Codes(printed));
    }

    [Theory]
    [InlineData("{0} Council")]
    [InlineData("{0} local authority")]
    [InlineData("{0} Unitary Authority")]
    public void Every_current_authority_is_found_by_its_name_and_the_usual_words(string form)
    {
        var unknown = Directory.Current.Where(authority => Matcher.Match(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, authority.Name)).Authorities is not [var found] || found != authority);

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("London Borough of {0}", "London Borough")]
    [InlineData("Royal Borough of {0}", "London Borough")]
    [InlineData("{0} Metropolitan Borough Council", "Metropolitan District")]
    [InlineData("{0} City Council", "Metropolitan District")]
    [InlineData("{0} Borough Council", "Unitary Authority")]
    [InlineData("{0} City Council", "Unitary Authority")]
    public void Every_authority_of_a_type_is_found_by_the_words_for_it(string form, string type)
    {
        var predecessors = Directory.All.Where(authority => !authority.IsCurrent).SelectMany(authority => authority.Successors).ToHashSet();
        var unknown = Directory.Current.Where(authority => authority.Type == type && authority.Name != "City of London" && !predecessors.Contains(authority.Gss.Value))
            .Where(authority => Matcher.Match(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, authority.Name)).Authorities is not [var found] || found != authority);

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("the")]
    [InlineData("Council")]
    [InlineData("City of")]
    [InlineData("London")]
    [InlineData("London Borough of")]
    [InlineData("Hove")]
    [InlineData("Tyne")]
    [InlineData("Sussex")]
    [InlineData("Yorkshire")]
    [InlineData("Northampton")]
    [InlineData("Leicester and Nowhere")]
    [InlineData("Kent and Kent County Council")]
    [InlineData("Kent, Surrey and Essex")]
    [InlineData("Kent and Surrey and Essex")]
    [InlineData("Hartmoor")]
    public void Leaves_an_unknown_or_ambiguous_name_unresolved(string printed)
    {
        Assert.False(Matcher.Match(printed).IsResolved);
    }

    [Fact]
    public void Tells_the_text_that_it_looked_up()
    {
        Assert.Equal("hartmoor and fen", Matcher.Match("The Royal Borough of Hartmoor & Fen Council").FoldedName);
    }

    [Fact]
    public void Takes_any_text_calmly()
    {
        Assert.False(Matcher.Match(new string('a', 1_000_000)).IsResolved);
        Assert.False(Matcher.Match("\uD800 \u0000 \uFFFF").IsResolved);
        Assert.False(Matcher.Match(string.Concat(Enumerable.Repeat(" and ", 50))).IsResolved);
    }

    [Fact]
    public void A_name_that_two_authorities_share_is_nobodys()
    {
        using var reference = new InventedReference();
        reference.Add("authorities.csv", "current,X99000005,,,,Coldwater,Coldwater Council,,Southmarch,County,,,,,,,");
        var matcher = new AuthorityMatcher(reference.Load());

        Assert.Empty(matcher.Match("Coldwater").Authorities);
        Assert.Equal("X99000005", Assert.Single(matcher.Match("Coldwater Council").Authorities).Gss.Value);
        Assert.Equal("X99000002", Assert.Single(matcher.Match("Coldwater and Fen").Authorities).Gss.Value);
    }

    private static IEnumerable<string> Codes(string printed) => Matcher.Match(printed).Authorities.Select(authority => authority.Gss.Value);
}
