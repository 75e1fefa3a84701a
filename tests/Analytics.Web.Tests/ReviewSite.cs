using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Analytics.Classification;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Analytics.Web.Tests;

/// <summary>The application with a review key, over a data folder of its own: what a test corrects, no other test sees.</summary>
public sealed class ReviewSite : IAsyncDisposable
{
    public const string Key = "a-key-that-only-tests-know-0123456789";
    public const string Reviewer = "Rae Reader";

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly WebApplicationFactory<Program> _factory;

    private ReviewSite(string folder, bool ownsFolder, WebApplicationFactory<Program> factory, LogLines log)
    {
        (_folder, _ownsFolder, _factory, Log) = (folder, ownsFolder, factory, log);
        Client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    /// <summary>Keeps cookies, as a browser does.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public LogLines Log { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReviewSite> OpenAsync(string? key = Key, ReviewSite? after = null, IThemeModel? model = null)
    {
        var folder = after?._folder ?? Path.Combine(Path.GetTempPath(), $"analytics-review-{Guid.NewGuid():N}");
        var log = new LogLines();
        var site = new ReviewSite(folder, after is null, TestSite.Open(folder, key).WithWebHostBuilder(web =>
        {
            web.ConfigureLogging(logging => logging.AddProvider(log));
            if (model is not null)
                web.ConfigureServices(services => services.AddSingleton(model));
        }), log);
        await TestSite.CatchUpAsync(site.Services);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        if (_ownsFolder)
            Directory.Delete(_folder, recursive: true);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, object? body = null, string? key = Key, string? header = null)
    {
        var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null && header is not null)
            request.Headers.Add(header, key);
        else if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Client.SendAsync(request, Cancel);
    }

    public Task<HttpResponseMessage> CorrectAsync(string id, object correction, string? key = Key) => SendAsync(HttpMethod.Post, $"/api/v1/findings/{id}/correction", correction, key);

    public async Task<JsonNode> JsonAsync(string url, string? key = null)
    {
        using var response = await SendAsync(HttpMethod.Get, url, key: key);
        return await JsonOfAsync(response);
    }

    public async Task<IHtmlDocument> PageAsync(string url)
    {
        using var response = await Client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        return await PageOfAsync(response.EnsureSuccessStatusCode());
    }

    public Task<string> TextAsync(string url) => Client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel);

    public static async Task<JsonNode> JsonOfAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;

    public static async Task<IHtmlDocument> PageOfAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Cancel), Cancel);

    /// <summary>Sends a form with the token of the page that it is on.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = (await PageAsync(page)).QuerySelector<IHtmlInputElement>("input[name=form_token]")!.Value;
        return await PostAsync(action, fields.Append(("form_token", token)).ToArray());
    }

    public Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields) =>
        Client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Cancel);

    public Task<HttpResponseMessage> SignInAsync(string key = Key, string returnTo = "/review") =>
        SubmitAsync("/review/sign-in", "/review/sign-in", ("key", key), ("name", Reviewer), ("return", returnTo));

    /// <summary>What the application logged.</summary>
    public sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
                _lines.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
