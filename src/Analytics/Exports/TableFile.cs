using System.Text.Json;

namespace Analytics.Exports;

/// <summary>One exported file, written beside its final name and moved there by <see cref="Complete"/>: readers never see half of it.</summary>
internal sealed class TableFile<TRow> : IDisposable
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private readonly string _path;
    private readonly IReadOnlyList<TableColumn<TRow>> _columns;
    private readonly FileStream _file;
    private readonly StreamWriter? _csv;

    public TableFile(string path, ExportFormat format, IReadOnlyList<TableColumn<TRow>> columns)
    {
        (_path, _columns) = (path, columns);
        _file = new FileStream(Unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        if (format == ExportFormat.Csv)
        {
            _csv = new StreamWriter(_file);
            _csv.Write(ExportCsv.Line(columns.Select(column => column.Name)));
        }
    }

    private string Unfinished => _path + ".part";

    public void Write(TRow row)
    {
        if (_csv is null)
        {
            JsonSerializer.Serialize(_file, row, ExportJson.Options);
            _file.Write(NewLine);
        }
        else
        {
            _csv.Write(ExportCsv.Line(_columns.Select(column => column.Value(row))));
        }
    }

    public void Complete()
    {
        Close();
        File.Move(Unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        Close();
        File.Delete(Unfinished);
    }

    private void Close()
    {
        _csv?.Dispose();
        _file.Dispose();
    }
}
