using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>What was learnt from a <see cref="ContentFolder"/>; learnt once for all tests, as it takes seconds.</summary>
internal static class LearntContent
{
    private static readonly Lazy<(UnderstandingModel Model, KnowledgeBase Base)> Learnt = new(Learn);

    public static UnderstandingModel Model => Learnt.Value.Model;

    public static KnowledgeBase Base => Learnt.Value.Base;

    public static Advisor Advisor => Base.Advisor;

    /// <summary>The same learnt model with other decisions or articles.</summary>
    public static Advisor AdvisorOver(ContentFolder folder)
    {
        ContentSet content = folder.Read();
        var tagger = new MarketTagger(content.Markets, content.MarketCues);
        var understander = new Understander(Model, content.Topics, A.Lexicon(), tagger, A.PlaceMask);
        var passages = new PassageChooser(PassageTerms.Of(content.Articles, new Normalizer(A.Lexicon(), Model.Spelling)), new PassageWeights([]), new PassageFilter(content, tagger));
        return new Advisor(content, understander, new SafetyNet(content.Safety), passages, new PhraseTerms(content.Talk, Model.Spelling, understander.SpellOut));
    }

    private static (UnderstandingModel, KnowledgeBase) Learn()
    {
        using ContentFolder folder = A.ContentFolder().WithPlaces();
        ContentSet content = folder.Read();
        UnderstandingModel model = KnowledgeBase.Learn(content, CancellationToken.None);
        return (model, KnowledgeBase.Create(content, KnowledgeBase.LoadPlaces(folder.Folder), model, ContentHash.Of(folder.Folder)));
    }
}
