namespace Analytics.Parsing.Papers.Forms;

/// <summary>A file that is none of the form it seems to be, or more of it than is read; the message says why, for people.</summary>
internal sealed class UnreadableFormException(string reason) : Exception(reason);
