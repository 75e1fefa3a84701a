namespace Analytics.Web.Charts;

/// <summary>A line of a <see cref="DotPlot"/>: two shares, and the passages behind each.</summary>
public sealed record DotRow(string Name, Share First, string FirstUrl, Share Second, string SecondUrl);
