namespace Analytics.Authorities;

/// <summary>A place in the hexagon map, layout odd-r: <paramref name="Q"/> grows to the east, <paramref name="R"/> to the north.</summary>
public readonly record struct HexPosition(int Q, int R);
