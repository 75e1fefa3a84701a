using System.Net;

namespace Analytics.Web.Tests;

/// <summary>What holds for every endpoint of the API that the OpenAPI document names, whichever it is.</summary>
public sealed class ApiConventionTests(TestSite site)
{
    [Fact]
    public async Task Every_route_answers_in_the_form_that_it_is_described_in()
    {
        var routes = await ApiWalk.ReadRoutesAsync(site);

        var answers = await ApiWalk.AskAsync(site, routes.Select(route => (route, route.Url)));

        Assert.True(answers.Count > 15, $"{answers.Count} routes");
        Assert.All(answers, answer => Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Url}: {answer.Status} {answer.Body}"));
        Assert.All(answers, answer => Assert.Contains(answer.MediaType, answer.Route.Forms));
    }

    [Fact]
    public async Task Every_route_has_an_entity_tag_and_answers_304_to_who_has_it()
    {
        var routes = await ApiWalk.ReadRoutesAsync(site);
        var first = (await ApiWalk.AskAsync(site, routes.Select(route => (route, route.Url)))).ToDictionary(answer => answer.Route.Path, answer => answer.Tag);

        var again = await ApiWalk.AskAsync(site, routes.Select(route => (route, route.Url)), (request, route) => request.Headers.TryAddWithoutValidation("If-None-Match", first[route.Path]));

        Assert.All(first, tag => Assert.False(string.IsNullOrEmpty(tag.Value), tag.Key));
        Assert.All(again, answer => Assert.True(answer is { Status: HttpStatusCode.NotModified, Body: "" }, $"{answer.Url}: {answer.Status}"));
        Assert.All(again, answer => Assert.Equal(first[answer.Route.Path], answer.Tag));
    }

    [Fact]
    public async Task Every_list_is_given_as_csv_whether_the_address_or_the_header_asks()
    {
        var lists = (await ApiWalk.ReadRoutesAsync(site)).Where(route => route.IsList).ToList();

        var byAddress = await ApiWalk.AskAsync(site, lists.Select(route => (route, route.With("format=csv"))));
        var byHeader = await ApiWalk.AskAsync(site, lists.Select(route => (route, route.Url)), (request, _) => request.Headers.Accept.ParseAdd("text/csv"));

        Assert.All(lists, route => Assert.Contains("text/csv", route.Forms));
        Assert.All(byAddress, answer => Assert.True(answer is { Status: HttpStatusCode.OK, MediaType: "text/csv" }, $"{answer.Url}: {answer.Status} {answer.MediaType}"));
        Assert.All(byAddress, answer => Assert.Matches(@"^\uFEFF?\w+(,\w+)+\r\n", answer.Body));
        Assert.Equal(byAddress.Select(answer => answer.Body), byHeader.Select(answer => answer.Body));
    }

    [Fact]
    public async Task Every_route_refuses_a_parameter_that_it_does_not_know_and_names_it()
    {
        var routes = await ApiWalk.ReadRoutesAsync(site);

        var answers = await ApiWalk.AskAsync(site, routes.Select(route => (route, route.With("no_such_parameter=1"))));

        Assert.All(answers, answer => Assert.True(answer is { Status: HttpStatusCode.BadRequest, MediaType: "application/problem+json" }, $"{answer.Url}: {answer.Status} {answer.MediaType}"));
        Assert.All(answers, answer => Assert.Contains("no_such_parameter", answer.Json["errors"]!.AsArray().Select(error => (string?)error!["parameter"])));
    }

    [Fact]
    public async Task Every_route_says_that_there_is_nothing_of_a_name()
    {
        var routes = (await ApiWalk.ReadRoutesAsync(site)).Where(route => route.HasId).ToList();

        var answers = await ApiWalk.AskAsync(site, routes.Select(route => (route, route.UnknownUrl)));

        Assert.All(answers, answer => Assert.True(answer is { Status: HttpStatusCode.NotFound, MediaType: "application/problem+json" }, $"{answer.Url}: {answer.Status} {answer.MediaType}"));
        Assert.All(answers, answer => Assert.Contains("no-such-thing", (string?)answer.Json["detail"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_route_refuses_a_form_that_it_has_not()
    {
        var lists = (await ApiWalk.ReadRoutesAsync(site)).Where(route => route.IsList);

        var answers = await ApiWalk.AskAsync(site, lists.Select(route => (route, route.With("format=spreadsheet"))));

        Assert.All(answers, answer => Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{answer.Url}: {answer.Status}"));
        Assert.All(answers, answer => Assert.Contains("csv", answer.Json["errors"]![0]!["allowed"]!.AsArray().Select(allowed => (string?)allowed)));
    }
}
