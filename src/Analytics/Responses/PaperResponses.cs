using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>Which findings the passages of a paper answer, once the paper is linked to their inspection.</summary>
public static class PaperResponses
{
    // An action may by its words be about another item than the area that it stands under; its place says more unless they are as good as the same.
    private const double BesideTheArea = 0.9;

    /// <summary>In the order of the paper; of one passage the surest first.</summary>
    public static IReadOnlyList<PaperResponse> Of(IReadOnlyList<PaperPassage> passages, Candidate inspection, ToldAreaMatcher matcher)
    {
        PaperPassage[] answering = [.. passages.Where(passage => RelationOf(passage.Role) is not null)];
        var byId = answering.ToDictionary(passage => passage.Id);
        var matches = answering.ToDictionary(passage => passage.Id, passage => Match(passage.Role, matcher.Prepare(passage.Text), inspection));
        return [.. answering.SelectMany(passage => AnswersOf(passage, AreaOf(passage, byId, []), matches), (passage, answer) => answer with { PassageId = passage.Id })];
    }

    private static ResponseRelation? RelationOf(PassageRole role) => role switch
    {
        PassageRole.ToldArea or PassageRole.FurtherAction or PassageRole.Strength => ResponseRelation.Told,
        PassageRole.Action => ResponseRelation.Action,
        PassageRole.Progress => ResponseRelation.Progress,
        _ => null,
    };

    /// <summary>Items first; for praise the sentences that praise, and for what no item says those that criticise.</summary>
    private static IReadOnlyList<FindingMatch> Match(PassageRole role, MatchText text, Candidate inspection)
    {
        if (role == PassageRole.Strength)
            return ToldAreaMatcher.Match(text, Sentences(inspection, Polarity.Strength));
        var items = ToldAreaMatcher.Match(text, inspection.Items);
        return items.Count == 0 && role is PassageRole.ToldArea or PassageRole.FurtherAction ? ToldAreaMatcher.Match(text, Sentences(inspection, Polarity.Improvement)) : items;
    }

    private static IEnumerable<PreparedFinding> Sentences(Candidate inspection, Polarity polarity) =>
        inspection.Sentences.Where(sentence => sentence.Themed.Polarity == polarity || sentence.Themed.Polarity == Polarity.Mixed);

    /// <summary>The told area or further action at the end of the chain that the passage hangs on; a paper that goes in circles has none.</summary>
    private static PaperPassage? AreaOf(PaperPassage passage, Dictionary<string, PaperPassage> passages, HashSet<string> seen)
    {
        if (passage.Under is not { } under || !seen.Add(passage.Id) || !passages.TryGetValue(under, out var above))
            return null;
        return above.Role is PassageRole.ToldArea or PassageRole.FurtherAction ? above : AreaOf(above, passages, seen);
    }

    private static IEnumerable<PaperResponse> AnswersOf(PaperPassage passage, PaperPassage? area, Dictionary<string, IReadOnlyList<FindingMatch>> matches)
    {
        var relation = RelationOf(passage.Role) ?? throw new InvalidOperationException($"{passage.Role} answers nothing.");
        var own = matches[passage.Id];
        var told = area is null ? [] : matches[area.Id];
        var inherited = told
            .Where(match => !own.Any(said => said.Finding == match.Finding && said.Score >= match.Score))
            .Select(match => new PaperResponse("", match.Finding.Finding.Id, relation, match.Score, JoinedBy.Place))
            .ToList();
        return own
            .Where(said => told.Count == 0 || said.Score >= BesideTheArea || told.Any(match => match.Finding == said.Finding))
            .Where(said => !inherited.Any(answer => answer.FindingId == said.Finding.Finding.Id))
            .Select(said => new PaperResponse("", said.Finding.Finding.Id, relation, said.Score, said.JoinedBy))
            .Concat(inherited)
            .OrderByDescending(answer => answer.Score);
    }
}
