namespace Analytics.Tests.Authorities;

public sealed class AuthorityHostsTests
{
    [Theory]
    [InlineData("moderngov.stockton.gov.uk", "Stockton-on-Tees")]
    [InlineData("www.stockton.gov.uk", "Stockton-on-Tees")]
    [InlineData("democracy.hants.gov.uk", "Hampshire")]
    [InlineData("www.hants.gov.uk", "Hampshire")]
    [InlineData("leicester.moderngov.co.uk", "Leicester")]
    [InlineData("barnsleymbc.moderngov.co.uk", "Barnsley")]
    [InlineData("rutlandcounty.moderngov.co.uk", "Rutland")]
    [InlineData("rbwm.moderngov.co.uk", "Windsor and Maidenhead")]
    [InlineData("BIRMINGHAM.cmis.uk.com", "Birmingham")]
    [InlineData("somerset.moderngov.co.uk", "Somerset")]
    [InlineData("democracy.northtyneside.gov.uk", "North Tyneside")]
    [InlineData("www.wandsworth.gov.uk", "Wandsworth")]
    [InlineData("cmis.hullcc.gov.uk", "Kingston Upon Hull, City of")]
    public void Knows_an_authority_by_the_host_of_its_sites(string host, string name) =>
        Assert.Equal(name, ReferenceFolder.Directory.FindByHost(host)?.Name);

    [Theory]
    [InlineData("moderngov.co.uk")]
    [InlineData("guildford.moderngov.co.uk")]
    [InlineData("www.richmondandwandsworth.gov.uk")]
    [InlineData("www.achievingforchildren.org.uk")]
    [InlineData("reports.ofsted.gov.uk")]
    [InlineData("www.gov.uk")]
    [InlineData("localhost")]
    [InlineData("")]
    public void Does_not_guess_at_other_hosts(string host) => Assert.Null(ReferenceFolder.Directory.FindByHost(host));
}
