using System.Globalization;
using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Web.Api;

/// <summary>What is wrong with a parameter, and what would be right.</summary>
public sealed record ParameterProblem(string Parameter, string Detail, IReadOnlyList<string>? Allowed = null);

/// <summary>Reads typed values from a query string and gathers what is wrong with it; an empty value counts as absent.</summary>
public sealed class QueryValues(IQueryCollection query)
{
    private const int MostValues = 400;
    private readonly List<ParameterProblem> _problems = [];

    public IReadOnlyList<ParameterProblem> Problems => _problems;

    public void Refuse(string name, string detail, IReadOnlyList<string>? allowed = null) => _problems.Add(new(name, detail, allowed));

    public void RefuseUnknown(IReadOnlyList<QueryParameter> known)
    {
        foreach (var name in query.Keys.Where(key => known.All(parameter => parameter.Name != key)))
            Refuse(Shorten(name), "There is no such parameter here.", [.. known.Select(parameter => parameter.Name)]);
    }

    /// <summary>One value as it is, without control characters; null when absent.</summary>
    public string? Text(string name, int maxLength = 500)
    {
        if (One(name) is not { } value)
            return null;
        if (value.Length > maxLength)
        {
            Refuse(name, $"The text has {value.Length} characters; at most {maxLength} are read.");
            return null;
        }
        return string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>True when a value is given of which <see cref="Text"/> leaves nothing.</summary>
    public bool IsUnreadable(string name) => query[name].Any(value => !string.IsNullOrWhiteSpace(value) && value.All(c => char.IsControl(c) || char.IsWhiteSpace(c)));

    /// <summary>All values, repeated or with commas between, each once.</summary>
    public IReadOnlyList<string> Many(string name)
    {
        string[] values = [.. query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct().Take(MostValues + 1)];
        if (values.Length <= MostValues)
            return values;
        Refuse(name, $"More than {MostValues} values.");
        return [];
    }

    public IReadOnlyList<T> Slugs<T>(string name) where T : struct, Enum
    {
        var slugs = new List<T>();
        foreach (var value in Many(name))
        {
            if (Slug.TryParse<T>(value, out var slug))
                slugs.Add(slug);
            else
                Refuse(name, $"'{Shorten(value)}' is not one of the allowed values.", Slug.All<T>());
        }
        return slugs;
    }

    /// <summary>One of the words of <typeparamref name="T"/>; null when absent or refused.</summary>
    public T? Word<T>(string name) where T : struct, Enum
    {
        if (One(name) is not { } value)
            return null;
        if (Slug.TryParse<T>(value, out var word))
            return word;
        Refuse(name, $"'{Shorten(value)}' is not one of the allowed values.", Slug.All<T>());
        return null;
    }

    /// <summary>1 or true, 0 or false; false when absent or refused.</summary>
    /// <summary>What a parameter that is a matter of yes or no may be.</summary>
    public static readonly IReadOnlyList<string> YesOrNo = ["true", "false", "1", "0"];

    public bool Flag(string name)
    {
        if (One(name) is not { } value)
            return false;
        if (YesOrNo.Contains(value))
            return value is "1" or "true";
        Refuse(name, $"'{Shorten(value)}' is not one of the allowed values.", YesOrNo);
        return false;
    }

    public int WholeNumber(string name, int least, int most, int fallback)
    {
        if (One(name) is not { } value)
            return fallback;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(name, $"'{Shorten(value)}' is not a whole number from {least} to {most}.");
        return fallback;
    }

    public IReadOnlyList<int> Years(string name)
    {
        var years = new List<int>();
        foreach (var value in Many(name))
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999)
                years.Add(year);
            else
                Refuse(name, $"'{Shorten(value)}' is not a year of four digits, such as 2023.");
        }
        return years;
    }

    /// <summary>A day; a year or a month alone stands for its first day.</summary>
    public DateOnly? FirstDay(string name) => Day(name)?.First;

    /// <summary>A day; a year or a month alone stands for its last day.</summary>
    public DateOnly? LastDay(string name) => Day(name)?.Last;

    private DaySpan? Day(string name)
    {
        if (One(name) is not { } value)
            return null;
        if (DaySpan.TryParse(value, out var span))
            return span;
        Refuse(name, $"'{Shorten(value)}' is not a date: write a year (2023), a month (2023-04) or a day (2023-04-30).");
        return null;
    }

    private string? One(string name)
    {
        string[] values = [.. query[name].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct().Take(2)];
        if (values.Length > 1)
            Refuse(name, "The parameter is given more than once; one value is expected.");
        return values.Length == 0 ? null : values[0];
    }

    internal static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
