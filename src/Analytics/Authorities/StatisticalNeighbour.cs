namespace Analytics.Authorities;

/// <summary>An authority like another one. <paramref name="Rank"/> counts from 1, the most alike; <paramref name="Closeness"/> is the model's band, such as <c>Very close</c>.</summary>
public sealed record StatisticalNeighbour(Authority Authority, int Rank, string Closeness);
