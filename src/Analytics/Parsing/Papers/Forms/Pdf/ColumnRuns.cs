namespace Analytics.Parsing.Papers.Forms.Pdf;

/// <summary>Divides a run that reaches over the rule between two columns, at the space nearest to it.</summary>
internal static class ColumnRuns
{
    /// <summary>Points by which a letter may stand over a rule and still be on its side of it.</summary>
    private const double Overhang = 3;

    /// <param name="boundaries">Where columns meet, from left to right.</param>
    public static IEnumerable<TextRun> Divide(TextRun run, IReadOnlyList<double> boundaries)
    {
        foreach (var boundary in boundaries)
        {
            if (run.Left > boundary - Overhang || run.Left + run.Width < boundary + Overhang || SpaceNear(run, boundary) is not { } space)
                continue;
            var letter = run.Width / run.Text.Length;
            yield return run with { Text = run.Text[..space], Width = space * letter };
            run = run with { Text = run.Text[(space + 1)..], Left = Math.Max(boundary, run.Left + (space + 1) * letter), Width = (run.Text.Length - space - 1) * letter };
        }
        yield return run;
    }

    // As if all letters were equally wide; the space between two columns is at most a few letters from there.
    private static int? SpaceNear(TextRun run, double boundary)
    {
        var expected = (boundary - run.Left) / run.Width * run.Text.Length;
        var spaces = Enumerable.Range(0, run.Text.Length).Where(i => run.Text[i] == ' ' && i > 0 && i < run.Text.Length - 1).ToList();
        return spaces.Count == 0 ? null : spaces.MinBy(space => Math.Abs(space - expected));
    }
}
