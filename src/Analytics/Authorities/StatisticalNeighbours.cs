namespace Analytics.Authorities;

/// <summary>The neighbours that a model gives an authority, by rank; none when the model does not know it. <paramref name="Model"/> is its version, such as <c>2025-05</c>.</summary>
public sealed record StatisticalNeighbours(string Model, IReadOnlyList<StatisticalNeighbour> Neighbours);
