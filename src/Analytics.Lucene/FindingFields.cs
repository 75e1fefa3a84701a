using System.Globalization;
using Analytics.Reports;
using Analytics.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Document = Lucene.Net.Documents.Document;

namespace Analytics.Lucene;

/// <summary>
/// The fields of an indexed finding. Its passage and its section are each there twice, once by the stems of their words and once
/// as written; what searches filter, count, sort by and show are doc values.
/// </summary>
internal static class FindingFields
{
    /// <summary>Raised in the change that alters the fields, what is put into them or how text is tokenised.</summary>
    public const int Format = 4;

    public const string FindingId = "finding_id", Text = "text", InspectionId = "inspection_id", InspectedOn = "inspected_on", AuthorityName = "authority_name";

    /// <summary>Characters of a passage that hits can show: doc values are read many times faster than stored fields, and take 32,766 bytes.</summary>
    private const int ShownText = 32_766 / 3;

    private const string DocumentSha256 = "document_sha256", Stem = "stem_", Surface = "surface_", Sequence = "sequence";

    private static readonly FieldType SurfaceType = new(TextField.TYPE_NOT_STORED) { OmitNorms = true };

    /// <summary>What is searched: the passage first.</summary>
    public static IReadOnlyList<string> Searched(bool isStemmed) => isStemmed ? [Stem + "text", Stem + "section"] : [Surface + "text", Surface + "section"];

    public static bool IsSection(string field) => field.EndsWith("section", StringComparison.Ordinal);

    public static bool IsStemmed(string field) => field.StartsWith(Stem, StringComparison.Ordinal);

    public static string Of(Facet facet) => facet.ToString();

    /// <summary>Of memory enough that tens of thousands of findings are written at once and need no merging.</summary>
    public static IndexWriterConfig Writing(OpenMode mode) => new(LuceneVersion.LUCENE_48, FindingAnalyzer.Shared)
    {
        OpenMode = mode,
        Similarity = new ExactLengths(),
        MergeScheduler = new SerialMergeScheduler(),
        RAMBufferSizeMB = 64,
    };

    public static void Add(IndexWriter writer, DocumentFindings document)
    {
        foreach (var finding in document.Findings)
            writer.AddDocument(ToDocument(document.DocumentSha256, finding));
    }

    public static void Remove(IndexWriter writer, string document) => writer.DeleteDocuments(new Term(DocumentSha256, document));

    public static void WriteSequence(IndexWriter writer, long sequence) =>
        writer.SetCommitData(new Dictionary<string, string> { [Sequence] = sequence.ToString(CultureInfo.InvariantCulture) });

    /// <exception cref="InvalidDataException">It is no index of ours.</exception>
    public static long ReadSequence(IDictionary<string, string> commit) =>
        commit.TryGetValue(Sequence, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new InvalidDataException("The index does not say up to which change it is complete.");

    private static Document ToDocument(string document, IndexedFinding finding)
    {
        var fields = new Document
        {
            new StringField(DocumentSha256, document, Field.Store.NO),
            new BinaryDocValuesField(FindingId, new BytesRef(finding.FindingId)),
            new BinaryDocValuesField(Text, new BytesRef(finding.Text[..Math.Min(finding.Text.Length, ShownText)])),
            new SortedDocValuesField(InspectionId, new BytesRef(finding.InspectionId)),
            new NumericDocValuesField(InspectedOn, finding.InspectedOn.DayNumber),
            new SortedDocValuesField(AuthorityName, new BytesRef(finding.AuthorityName)),
        };
        foreach (var (column, value) in new[] { ("text", finding.Text), ("section", finding.Section) })
        {
            fields.Add(new TextField(Stem + column, value, Field.Store.NO));
            fields.Add(new Field(Surface + column, value, SurfaceType));
        }
        foreach (var (facet, value) in Facets(finding))
            fields.Add(new SortedSetDocValuesField(Of(facet), new BytesRef(value)));
        return fields;
    }

    private static IEnumerable<(Facet Facet, string Value)> Facets(IndexedFinding finding) =>
    [
        .. finding.Themes.Select(theme => (Facet.Theme, theme)),
        (Facet.Polarity, Slug.Of(finding.Polarity)),
        (Facet.Kind, Slug.Of(finding.Kind)),
        (Facet.Body, Slug.Of(finding.Body)),
        .. finding.Authorities.Select(authority => (Facet.Authority, authority)),
        .. finding.Regions.Select(region => (Facet.Region, region)),
        .. finding.Framework is { } framework ? [(Facet.Framework, Slug.Of(framework))] : Array.Empty<(Facet, string)>(),
        (Facet.Year, finding.InspectedOn.Year.ToString(CultureInfo.InvariantCulture)),
        .. finding.Overall is { } grade ? [(Facet.Judgement, Slug.Of(grade))] : Array.Empty<(Facet, string)>(),
        .. finding.FrameworkTag is { } tag ? [(Facet.FrameworkTag, Slug.Of(tag))] : Array.Empty<(Facet, string)>(),
    ];
}
