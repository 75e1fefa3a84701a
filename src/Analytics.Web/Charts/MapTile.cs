using Analytics.Authorities;

namespace Analytics.Web.Charts;

/// <summary>An authority on the tile map: how it is shaded, what is told of it, and what it leads to.</summary>
/// <param name="Shade">A class of the style sheet.</param>
public sealed record MapTile(HexPosition Place, string Shade, string? Label, string? Url, string Text)
{
    /// <summary>Whether a diamond stands in it: the second thing that the map tells.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Four letters that remind of a name: Barnsley is Barn, North Yorkshire is NYor.</summary>
    public static string Abbreviate(string name)
    {
        string[] words = [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]))];
        return words switch
        {
            [] => name[..Math.Min(4, name.Length)],
            [var only] => only[..Math.Min(4, only.Length)],
            _ => string.Concat(words[0].AsSpan(0, 1), words[^1].AsSpan(0, Math.Min(3, words[^1].Length))),
        };
    }
}

/// <summary>What a shade of the tile map means; without a shade what its diamond does.</summary>
public sealed record TileKey(string? Shade, string Words);
