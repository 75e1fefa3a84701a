using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Search;
using Analytics.Search.Vocabulary;
using Analytics.Storage;
using Microsoft.Extensions.Options;

namespace Analytics;

/// <summary>The real reports and the invented sample, which never mix: each has a store, an index and authorities of its own.</summary>
public sealed class Corpora : IDisposable
{
    private readonly OpenFindingIndex _openIndex;
    private readonly MeasuredErrors _errors;
    private readonly PaperMatching _matching;
    private readonly TimeProvider _clock;
    private readonly Lazy<Corpus> _sample;
    private volatile bool _anythingReal;

    public Corpora(IOptions<DataOptions> data, IOptions<StoreOptions> store, ThemeScheme scheme, SearchVocabulary vocabulary, OpenFindingIndex openIndex, MeasuredErrors errors, PaperMatching matching, TimeProvider clock)
    {
        (_openIndex, _errors, _matching, _clock) = (openIndex, errors, matching, clock);
        Folder = data.Value.Open();
        Real = Open(isSample: false, Folder, ShippedData.Reference, store.Value.Open(Folder), scheme, vocabulary);
        _sample = new(() => Open(isSample: true, Folder.Sample, ShippedData.SampleReference, StoreDatabase.Sqlite(Folder.Sample.StoreFile), scheme, vocabulary));
    }

    public DataFolder Folder { get; }
    public Corpus Real { get; }

    /// <summary>Always in SQLite under the data folder, whatever the real store is.</summary>
    public Corpus Sample => _sample.Value;

    /// <summary>The sample until a first real document is held (read or rejected), then the real reports for good.</summary>
    public async ValueTask<Corpus> ActiveAsync(CancellationToken cancel)
    {
        if (!_anythingReal)
            _anythingReal = await Real.Store.ReadLastChangeAsync(cancel) > 0;
        return _anythingReal ? Real : Sample;
    }

    public void Dispose()
    {
        Real.Dispose();
        if (_sample.IsValueCreated)
            _sample.Value.Dispose();
    }

    private Corpus Open(bool isSample, DataFolder folder, string reference, StoreDatabase database, ThemeScheme scheme, SearchVocabulary vocabulary)
    {
        Directory.CreateDirectory(folder.Path);
        return new Corpus(isSample, folder, AuthorityDirectory.Load(reference), scheme, vocabulary, database, _openIndex(folder.Index), _errors, _matching, _clock);
    }
}
