using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Storage;

/// <summary>A day: ISO text in SQLite, <c>date</c> in PostgreSQL.</summary>
internal sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>As SQLite holds it.</summary>
    public static string Text(DateOnly value) => value.ToString(Iso, CultureInfo.InvariantCulture);

    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        if (parameter is SqliteParameter)
        {
            parameter.DbType = DbType.String;
            parameter.Value = Text(value);
        }
        else
        {
            parameter.DbType = DbType.Date;
            parameter.Value = value;
        }
    }

    public override DateOnly Parse(object value) => value switch
    {
        DateOnly date => date,
        DateTime midnight => DateOnly.FromDateTime(midnight),
        string text => DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture),
        _ => throw new DataException($"A date is stored as {value.GetType().Name}: {value}."),
    };
}
