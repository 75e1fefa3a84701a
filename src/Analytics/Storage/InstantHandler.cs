using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Storage;

/// <summary>A moment in UTC, to the microsecond as PostgreSQL holds it: ISO text in SQLite, <c>timestamptz</c> in PostgreSQL.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        var utc = value.ToUniversalTime().UtcDateTime;
        if (parameter is SqliteParameter)
        {
            parameter.DbType = DbType.String;
            parameter.Value = utc.ToString(Iso, CultureInfo.InvariantCulture);
        }
        else
        {
            parameter.DbType = DbType.DateTimeOffset;
            parameter.Value = new DateTimeOffset(utc, TimeSpan.Zero);
        }
    }

    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime(),
        DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
        string text => DateTimeOffset.ParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new DataException($"A moment is stored as {value.GetType().Name}: {value}."),
    };
}
