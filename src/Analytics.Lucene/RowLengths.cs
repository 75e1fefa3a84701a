using Lucene.Net.Index;

namespace Analytics.Lucene;

/// <summary>How many words each row has in passage and section; 0 for a row that was deleted.</summary>
internal static class RowLengths
{
    public static int[] Read(IndexReader reader)
    {
        var lengths = new int[reader.MaxDoc];
        var live = MultiFields.GetLiveDocs(reader);
        foreach (var field in FindingFields.Searched(isStemmed: true))
        {
            var norms = MultiDocValues.GetNormValues(reader, field);
            for (var row = 0; norms is not null && row < lengths.Length; row++)
                lengths[row] += live?.Get(row) == false ? 0 : (int)norms.Get(row);
        }
        return lengths;
    }
}
