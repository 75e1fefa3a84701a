using Analytics;
using Analytics.Web.Api;
using Analytics.Web.Authorities;
using Analytics.Web.Briefings;
using Analytics.Web.Codebooks;
using Analytics.Web.Comparisons;
using Analytics.Web.Coverage;
using Analytics.Web.Documents;
using Analytics.Web.Findings;
using Analytics.Web.Home;
using Analytics.Web.Inspections;
using Analytics.Web.LearnFrom;
using Analytics.Web.Papers;
using Analytics.Web.Recurring;
using Analytics.Web.Review;
using Analytics.Web.SimilarProfiles;
using Analytics.Web.Site;
using Analytics.Web.Themes;
using Analytics.Web.Upkeep;

var builder = WebApplication.CreateBuilder(args);
if (builder.ReadLocalSettings() is { } wrong)
{
    Console.Error.WriteLine(wrong);
    return LocalSettings.ExitCouldNotRun;
}
builder.AddLogs();
builder.Services.AddAnalytics(builder.Configuration);
builder.Services.AddSingleton<FindingSearch>();
builder.Services.AddQueryApi();
builder.Services.AddPages();
builder.Services.AddPackedAnswers();
builder.Services.AddReviewing();
builder.Services.AddProxies();
builder.Services.AddUpkeep();

var app = builder.Build();
app.UseRequestIds();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseErrorAnswers();
app.UseStaticFiles();
app.UseHeadRequests();
app.UseRateLimiter();

app.MapOpenApi("/openapi/{documentName}.json");
app.MapHealth();
app.MapMetrics();

var api = app.MapQueryApi();
api.MapAuthorities();
api.MapInspections();
api.MapFindings();
api.MapCodebook();
api.MapThemes();
api.MapComparisons();
api.MapMatrix();
api.MapJudgements();
api.MapRecurring();
api.MapLearnFrom();
api.MapSimilarProfiles();
api.MapBriefing();
api.MapPapers();
api.MapCoverage();
api.MapDocuments();
api.MapCorrections();
app.MapOriginals();
var keyed = app.MapReviewApi();
keyed.MapCorrecting();
keyed.MapReview();

var pages = app.MapPages();
pages.MapHomePages();
pages.MapSearchPage();
pages.MapFindingPage();
pages.MapCodebookPage();
pages.MapAuthorityPages();
pages.MapAuthorityPictures();
pages.MapInspectionPages();
pages.MapPaperPages();
pages.MapThemePages();
pages.MapThemePictures();
pages.MapComparisonPage();
pages.MapComparisonPicture();
pages.MapRecurringPage();
pages.MapLearnFromPage();
pages.MapSimilarProfilePage();
pages.MapBriefingPage();
pages.MapCoveragePage();
pages.MapReviewPage();
pages.MapSignIn();
pages.MapCorrectionForms();

app.AnnounceAddress();
return await app.RunToTheEndAsync();
