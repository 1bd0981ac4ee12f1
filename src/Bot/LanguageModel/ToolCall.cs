using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;

namespace WorkerAdvisor.Bot.LanguageModel;

/// <summary>
/// One call of a tool by a language model. What it passes is treated as a person's answer: a slot takes what it can hold, and what is unclear
/// or missing comes back as the question to put to the person. Nothing is guessed for it.
/// </summary>
internal sealed class ToolCall(ITool tool, FormContext context)
{
    private readonly List<string> _questions = [];
    private FormValues _values = FormValues.None;

    /// <summary>What a free text tells the tool.</summary>
    public ToolCall Hear(string? said)
    {
        if (!string.IsNullOrWhiteSpace(said)) _values = tool.Read(said, _values, context);
        return this;
    }

    /// <summary>What was said about one slot; nothing for null.</summary>
    public ToolCall Tell(string slotId, string? said)
    {
        if (string.IsNullOrWhiteSpace(said)) return this;
        Slot slot = tool.Slots.First(one => one.Id == slotId);
        switch (slot.Accepts(said) ? new SlotReading.Told(said) : slot.Read(said, _values, context))
        {
            case SlotReading.Told(var value):
                _values = _values.With(slotId, value);
                break;
            case SlotReading.Unclear unclear:
                _questions.Add(string.Join("; ", unclear.Choices.Select(choice => choice.Label).Prepend(unclear.Question.Trim())));
                break;
            default:
                _questions.Add(QuestionOf(slot));
                break;
        }

        return this;
    }

    /// <summary>The result as text with its sources, or the questions that are open. What may be left out is left out.</summary>
    public string Run()
    {
        if (_questions.Count > 0) return string.Join('\n', _questions);
        FormValues values = FormProgress.SkipRest(tool, _values);
        if (FormProgress.Missing(tool, values) is { } missing) return QuestionOf(missing);
        return string.Join("\n\n", tool.Finish(values, context).Replies.Select(TextOf));
    }

    private string QuestionOf(Slot slot) => context.Replies.Say($"{tool.Id}.{slot.QuestionKey(_values)}").Trim();

    private static string TextOf(Reply reply) =>
        string.Join('\n', new[] { reply.Text, reply.Table?.ToLines(), reply.Sources.Count > 0 ? "Nguồn: " + SourceLine.Of(reply.Sources) : null }.OfType<string>());
}
