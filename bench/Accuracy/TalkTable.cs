using System.Globalization;
using System.Text.Json;
using WorkerAdvisor.Bench.Figures;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bench.Accuracy;

/// <summary>What the real program says in whole dialogs, to questions about the plans' facts, and to adverts pasted into the chat.</summary>
internal sealed class TalkTable(RealProgram program)
{
    /// <summary>A section of the scorecard.</summary>
    public async Task<string> WriteAsync()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [await DialogsAsync(), await TurnsAsync(), await FactsAsync(), .. await OffersAsync()];
        return $"## Talks, facts, adverts\n\n{MarkdownTable.Of(["what", "asked", "as it should be", "%"], rows)}";
    }

    private async Task<IReadOnlyList<string>> DialogsAsync() =>
        Row("golden dialogs that go as a reader approved", (await PlayAsync()).GroupBy(turn => turn.Dialog).Select(dialog => dialog.All(turn => turn.AsApproved)));

    private async Task<IReadOnlyList<string>> TurnsAsync() => Row("… their turns: kind, topic and first line", (await PlayAsync()).Select(turn => turn.AsApproved));

    private async Task<IReadOnlyList<(string Dialog, bool AsApproved)>> PlayAsync()
    {
        List<(string Dialog, DialogTurn Turn)> turns = [.. GoldenDialog.ReadAll(RepositoryFiles.Dialogs).SelectMany(dialog => dialog.Turns.Select(turn => (dialog.Name, turn)))];
        IReadOnlyList<JsonElement> replies = await program.ReplyAsync(["chat", "--json"], turns.Select(turn => JsonSerializer.Serialize(new { chat = turn.Dialog, turn.Turn.Text, turn.Turn.Action }, JsonSerializerOptions.Web)));
        return [.. turns.Zip(replies, (turn, reply) => (turn.Dialog, turn.Turn.IsAnsweredBy(Text(reply, "kind"), Text(reply, "topic"), Text(reply, "text"))))];
    }

    /// <summary>As people meet it: a question typed by itself, one reply.</summary>
    private async Task<IReadOnlyList<string>> FactsAsync()
    {
        IReadOnlyList<JsonElement> replies = await program.ReplyAsync(["ask", "--json"], PlanQuestion.All.Select(question => question.Q));
        return Row("facts of the plans read first by who asks for them", PlanQuestion.All.Zip(replies, (question, reply) => question.IsToldBy(Text(reply, "text"))));
    }

    /// <summary>There is no checker of offers yet; a pasted advert is a message like others, and a warning is what it should get.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<string>>> OffersAsync()
    {
        IReadOnlyList<JsonElement> replies = await program.ReplyAsync(["ask", "--json"], Offer.Dev.Select(offer => offer.Text.ReplaceLineEndings(" ")));
        List<(Offer Offer, bool Warned)> offers = [.. Offer.Dev.Zip(replies, (offer, reply) => (offer, Text(reply, "topic").StartsWith("fraud.", StringComparison.Ordinal)))];
        return
        [
            Row("dangerous adverts met with a warning", offers.Where(row => row.Offer.Verdict == Offer.Danger).Select(row => row.Warned)),
            Row("adverts with nothing suspicious met without one", offers.Where(row => row.Offer.Verdict == Offer.LooksFine).Select(row => !row.Warned)),
        ];
    }

    private static IReadOnlyList<string> Row(string what, IEnumerable<bool> right)
    {
        List<bool> all = [.. right];
        return [what, Say(all.Count), Say(all.Count(one => one)), (100.0 * all.Count(one => one) / all.Count).ToString("F1", CultureInfo.InvariantCulture)];
    }

    private static string Text(JsonElement reply, string name) => reply.GetProperty(name).GetString() ?? "";

    private static string Say(int count) => count.ToString(CultureInfo.InvariantCulture);
}
