namespace Analytics.Web.Site;

/// <summary>A page above the present one.</summary>
public sealed record Crumb(string Text, string Url);
