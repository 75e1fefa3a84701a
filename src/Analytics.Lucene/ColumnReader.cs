using Analytics.Search;
using Analytics.Search.Columns;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Analytics.Lucene;

/// <summary>Reads the doc values of all findings into columns. A finding's row is its document number.</summary>
internal static class ColumnReader
{
    public static FindingColumns Read(IndexReader reader, long sequence)
    {
        var columns = new FindingColumns(sequence, reader.NumDocs);
        if (reader.NumDocs == 0)
            return columns;
        var rows = RowsInOrder(reader);
        AddRows(columns, rows, reader);
        foreach (var facet in Enum.GetValues<Facet>())
        {
            if (MultiDocValues.GetSortedSetValues(reader, FindingFields.Of(facet)) is { } values)
                AddFacet(columns[facet], rows, values);
        }
        return columns;
    }

    /// <summary>Newest first, then by finding id.</summary>
    private static List<(int Row, int Day, string Id)> RowsInOrder(IndexReader reader)
    {
        var (days, ids, live) = (MultiDocValues.GetNumericValues(reader, FindingFields.InspectedOn), MultiDocValues.GetBinaryValues(reader, FindingFields.FindingId), MultiFields.GetLiveDocs(reader));
        var id = new BytesRef();
        var rows = new List<(int Row, int Day, string Id)>(reader.NumDocs);
        for (var row = 0; row < reader.MaxDoc; row++)
        {
            if (live?.Get(row) == false)
                continue;
            ids.Get(row, id);
            rows.Add((row, (int)days.Get(row), id.Utf8ToString()));
        }
        rows.Sort((a, b) => a.Day != b.Day ? b.Day.CompareTo(a.Day) : a.Id != b.Id ? string.CompareOrdinal(a.Id, b.Id) : a.Row.CompareTo(b.Row));
        return rows;
    }

    private static void AddRows(FindingColumns columns, List<(int Row, int Day, string Id)> rows, IndexReader reader)
    {
        var inspections = MultiDocValues.GetSortedValues(reader, FindingFields.InspectionId);
        var names = MultiDocValues.GetSortedValues(reader, FindingFields.AuthorityName);
        var (inspectionTexts, nameTexts) = (Texts(inspections.ValueCount, inspections.LookupOrd), Texts(names.ValueCount, names.LookupOrd));
        for (var ordinal = 0; ordinal < rows.Count; ordinal++)
        {
            var (row, day, id) = rows[ordinal];
            columns.Add(ordinal, row, id, day, inspectionTexts[inspections.GetOrd(row)], nameTexts[names.GetOrd(row)]);
        }
    }

    private static void AddFacet(FacetColumn column, List<(int Row, int Day, string Id)> rows, SortedSetDocValues values)
    {
        var texts = Texts((int)values.ValueCount, (ord, text) => values.LookupOrd(ord, text));
        for (var ordinal = 0; ordinal < rows.Count; ordinal++)
        {
            values.SetDocument(rows[ordinal].Row);
            for (var value = values.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = values.NextOrd())
                column.Add(ordinal, texts[value]);
        }
    }

    private static string[] Texts(int count, Action<int, BytesRef> lookUp)
    {
        var (texts, bytes) = (new string[count], new BytesRef());
        for (var ord = 0; ord < count; ord++)
        {
            lookUp(ord, bytes);
            texts[ord] = bytes.Utf8ToString();
        }
        return texts;
    }
}
