using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>ML.NET's text classifier: FeaturizeText, then maximum entropy by SDCA, learnt from the phrasings, each labelled with its topic.</summary>
/// <param name="tuned">
/// The setting that did best on the dev set: letters without marks, words, pairs of words and three letters in a row by tf-idf, and the
/// regularization set by hand. Else as ML.NET's tutorials have it, every option left as it comes.
/// </param>
internal sealed class MlNetPeer(bool tuned) : IPeer
{
    private const int Seed = 1;
    private const string Label = "Label", Features = "Features";
    private PredictionEngine<Question, Prediction>? _engine;
    private string[] _topics = [];

    public string Name => tuned ? "ML.NET, tuned" : "ML.NET, as it comes";

    public bool IsTunedOnDev => tuned;

    public void Build(IReadOnlyList<TopicDocument> documents)
    {
        var ml = new MLContext(Seed);
        List<Question> phrasings = [.. documents.SelectMany(
            document => document.Phrasings.Select(phrasing => new Question { Text = AsRead(phrasing), Topic = document.Topic }))];
        var options = new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = Label,
            FeatureColumnName = Features,
            NumberOfThreads = 1, // with more, no two runs learn the same
        };
        if (tuned) (options.L1Regularization, options.L2Regularization) = (0, 1e-5f);
        ITransformer model = ml.Transforms.Conversion.MapValueToKey(Label, nameof(Question.Topic))
            .Append(ml.Transforms.Text.FeaturizeText(Features, tuned ? TunedText() : new(), nameof(Question.Text)))
            .AppendCacheCheckpoint(ml)
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(options))
            .Fit(ml.Data.LoadFromEnumerable(phrasings));
        _engine = ml.Model.CreatePredictionEngine<Question, Prediction>(model);
        _topics = TopicsInOrder(_engine.OutputSchema[nameof(Prediction.Score)]);
    }

    public IReadOnlyList<string> Rank(string question, int count)
    {
        if (_engine is not { } engine) throw new InvalidOperationException("Build comes first.");
        float[] scores = engine.Predict(new Question { Text = AsRead(question) }).Score;
        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(topic => scores[topic]).Take(count).Select(topic => _topics[topic])];
    }

    public void Dispose() => _engine?.Dispose();

    private string AsRead(string text) => tuned ? VietnameseLetters.Fold(text) : VietnameseLetters.Compose(text);

    private static TextFeaturizingEstimator.Options TunedText() => new()
    {
        WordFeatureExtractor = new() { NgramLength = 2, UseAllLengths = true, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf },
        CharFeatureExtractor = new() { NgramLength = 3, UseAllLengths = false, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf },
        KeepPunctuations = false,
    };

    /// <summary>The topic that each score is for.</summary>
    private static string[] TopicsInOrder(DataViewSchema.Column scores)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        scores.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    private sealed class Question
    {
        public string Text { get; set; } = "";

        public string Topic { get; set; } = "";
    }

    private sealed class Prediction
    {
        public float[] Score { get; set; } = [];
    }
}
