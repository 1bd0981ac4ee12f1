using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>Brings content and model together: loads what was learnt, and learns anew where the content has changed since.</summary>
public static class KnowledgeLoader
{
    /// <summary>Loads checked content with the model learnt from just this content.</summary>
    /// <param name="learnsNow">Called before learning, which takes seconds.</param>
    /// <exception cref="ContentFaultException">The content does not pass the checker.</exception>
    public static KnowledgeBase Load(ContentLocation location, Action? learnsNow = null, CancellationToken cancellationToken = default)
    {
        Task<(string Hash, string Learning, UnderstandingModel? Model, PlaceRecognizer Places)> beside = Task.Run(() => ReadBeside(location), cancellationToken);
        (ContentSet content, IReadOnlyList<ContentFault> faults) = ContentChecker.Check(location.Folder);
        if (faults.Count > 0) throw new ContentFaultException(faults);
        (string hash, string learning, UnderstandingModel? model, PlaceRecognizer places) = beside.GetAwaiter().GetResult();
        if (model is null)
        {
            learnsNow?.Invoke();
            model = Build(location, content, learning, cancellationToken);
        }

        return KnowledgeBase.Create(content, places, model, hash);
    }

    /// <summary>Learns and writes the model, unless the file there was learnt from just this content.</summary>
    /// <returns>Whether anything was learnt.</returns>
    public static bool BuildIfChanged(ContentLocation location, ContentSet content, CancellationToken cancellationToken)
    {
        string learning = ContentHash.OfLearning(location.Folder);
        if (ModelFile.ReadContentHash(location.Model) == learning) return false;
        Build(location, content, learning, cancellationToken);
        return true;
    }

    private static UnderstandingModel Build(ContentLocation location, ContentSet content, string learning, CancellationToken cancellationToken)
    {
        UnderstandingModel model = KnowledgeBase.Learn(content, cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(location.Model)!);
        ModelFile.Write(location.Model, model, learning);
        return model;
    }

    /// <summary>What can be read while the content is checked: starting is waiting for both, and each takes about half.</summary>
    private static (string Hash, string Learning, UnderstandingModel? Model, PlaceRecognizer Places) ReadBeside(ContentLocation location)
    {
        string learning = ContentHash.OfLearning(location.Folder);
        return (ContentHash.Of(location.Folder), learning, TryRead(location.Model, learning), KnowledgeBase.LoadPlaces(location.Folder));
    }

    private static UnderstandingModel? TryRead(string path, string learning)
    {
        try
        {
            return ModelFile.ReadContentHash(path) == learning ? ModelFile.Read(path) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
