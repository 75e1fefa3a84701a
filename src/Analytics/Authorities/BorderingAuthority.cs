namespace Analytics.Authorities;

/// <summary>An authority that borders another one, and the length of a land border in km; null across water.</summary>
public sealed record BorderingAuthority(Authority Authority, BorderKind Kind, double? SharedBorderKm);
