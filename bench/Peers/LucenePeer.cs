using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>
/// Lucene.NET as one would set it up for Vietnamese typed on phones: BM25 over text without marks. Letters are composed first by our
/// own tables, as its folding does not know combining marks.
/// </summary>
/// <param name="perPhrasing">
/// One document a phrasing, its topics ranked by the summed scores of the best hits: the stronger setting, and the slower one. Else one
/// document a topic.
/// </param>
internal sealed class LucenePeer(bool perPhrasing) : IPeer
{
    /// <summary>Of 5, 10, 15, 20, 30 and 50 the one it does best with on the dev set.</summary>
    private const int BestHits = 20;
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Topic = "topic", Text = "text";
    private readonly RAMDirectory _directory = new();
    private readonly FoldingAnalyzer _analyzer = new();
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => perPhrasing ? "Lucene.NET, a document a phrasing" : "Lucene.NET, a document a topic";

    public bool IsTunedOnDev => perPhrasing;

    public void Build(IReadOnlyList<TopicDocument> documents)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (TopicDocument document in documents)
            {
                foreach (string text in perPhrasing ? document.Phrasings : [document.Text]) writer.AddDocument(
                [
                    new StringField(Topic, document.Topic, Field.Store.YES),
                    new TextField(Text, VietnameseLetters.Compose(text), Field.Store.NO),
                ]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public IReadOnlyList<string> Rank(string question, int count)
    {
        if (_searcher is not { } searcher) throw new InvalidOperationException("Build comes first.");
        // Not QueryParser: the words and the result are the same, and parsing takes a third longer.
        Query? query = new QueryBuilder(_analyzer).CreateBooleanQuery(Text, VietnameseLetters.Compose(question));
        if (query is null) return [];
        return [.. searcher.Search(query, perPhrasing ? BestHits : count).ScoreDocs
            .GroupBy(hit => searcher.Doc(hit.Doc).Get(Topic))
            .OrderByDescending(hits => hits.Sum(hit => hit.Score))
            .Take(count).Select(hits => hits.Key)];
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private sealed class FoldingAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var words = new StandardTokenizer(Version, reader);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(Version, words)));
        }
    }
}
