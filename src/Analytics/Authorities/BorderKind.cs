namespace Analytics.Authorities;

public enum BorderKind
{
    Land,

    /// <summary>They face each other across a river mouth.</summary>
    Water,
}
