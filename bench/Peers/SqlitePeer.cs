using Microsoft.Data.Sqlite;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>SQLite's full-text search, FTS5, in memory: its own bm25() over text without marks; any word may match.</summary>
/// <param name="perPhrasing">
/// One row a phrasing, its topics ranked by the summed scores of the best hits: the stronger setting, and the slower one. Else one row a
/// topic.
/// </param>
internal sealed class SqlitePeer(bool perPhrasing) : IPeer
{
    /// <summary>Of 5, 10, 15, 20, 30 and 50 the one it does best with on the dev set.</summary>
    private const int BestHits = 15;
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private SqliteCommand? _search;

    public string Name => perPhrasing ? "SQLite FTS5, a row a phrasing" : "SQLite FTS5, a row a topic";

    public bool IsTunedOnDev => perPhrasing;

    public void Build(IReadOnlyList<TopicDocument> documents)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE texts USING fts5(text, topic UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')");
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            Insert(documents);
            transaction.Commit();
        }

        Execute("INSERT INTO texts(texts) VALUES ('optimize')");
        _search = _connection.CreateCommand();
        // Not its column "rank": the same order, but half as slow again here.
        _search.CommandText = "SELECT topic, bm25(texts) FROM texts WHERE texts MATCH $words ORDER BY bm25(texts) LIMIT $hits";
        _search.Parameters.Add("$words", SqliteType.Text);
        _search.Parameters.Add("$hits", SqliteType.Integer);
    }

    public IReadOnlyList<string> Rank(string question, int count)
    {
        if (_search is not { } search) throw new InvalidOperationException("Build comes first.");
        string words = AnyWordOf(question);
        if (words.Length == 0) return [];
        search.Parameters["$words"].Value = words;
        search.Parameters["$hits"].Value = perPhrasing ? BestHits : count;
        var hits = new List<(string Topic, double Score)>();
        using (SqliteDataReader reader = search.ExecuteReader())
        {
            while (reader.Read()) hits.Add((reader.GetString(0), reader.GetDouble(1)));
        }

        // A better hit has a lower score: bm25() is negative.
        return [.. hits.GroupBy(hit => hit.Topic).OrderBy(ofTopic => ofTopic.Sum(hit => hit.Score)).Take(count).Select(ofTopic => ofTopic.Key)];
    }

    public void Dispose()
    {
        _search?.Dispose();
        _connection.Dispose();
    }

    private void Insert(IReadOnlyList<TopicDocument> documents)
    {
        using SqliteCommand insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO texts(text, topic) VALUES ($text, $topic)";
        SqliteParameter text = insert.Parameters.Add("$text", SqliteType.Text), topic = insert.Parameters.Add("$topic", SqliteType.Text);
        foreach (TopicDocument document in documents)
        {
            topic.Value = document.Topic;
            foreach (string row in perPhrasing ? document.Phrasings : [document.Text])
            {
                text.Value = WithoutStroke(row);
                insert.ExecuteNonQuery();
            }
        }
    }

    private void Execute(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>The words in quotes, as some are operators of FTS5, with OR between them.</summary>
    private static string AnyWordOf(string question)
    {
        string composed = WithoutStroke(question);
        string text = string.Create(composed.Length, composed, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = char.IsLetterOrDigit(source[i]) ? source[i] : ' ';
        });
        return string.Join(" OR ", text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(word => $"\"{word}\""));
    }

    /// <summary>unicode61 takes every Vietnamese mark off but this one (seen with SQLite 3.53.3).</summary>
    private static string WithoutStroke(string text) => VietnameseLetters.Compose(text).Replace('đ', 'd').Replace('Đ', 'D');
}
