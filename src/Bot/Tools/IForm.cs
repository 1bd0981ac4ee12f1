using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>
/// A tool that is filled in and sent off, not reckoned: while it is not sent it waits, also beside another tool, and nothing of it stays when it
/// is sent or left. All it says is of the kind form. What it is told may be personal, so it is kept as a draft (<see cref="Leads.DraftKeeper"/>).
/// </summary>
public interface IForm : ITool
{
    /// <summary>What opening it comes to: other values to begin with, or something said in place of its first question. Null to begin with these.</summary>
    /// <param name="values">What was told before and in the message.</param>
    ToolResult? Open(FormValues values, FormContext context);

    /// <summary>Whether a message about the form's topic tells enough of what the form asks for to mean it, whatever part of the topic it seems to be about.</summary>
    bool IsMeant(string text, FormContext context);

    /// <summary>What is said before the first question.</summary>
    /// <param name="isWaiting">Whether it was begun before and waited.</param>
    string? Greeting(FormValues values, FormContext context, bool isWaiting);

    /// <summary>Whether a button is one of the form's own that opens it, not one that answers a question of it.</summary>
    bool IsOwnWord(string what);

    /// <summary>The question of a slot.</summary>
    string Question(Slot slot, FormValues values, FormContext context);

    /// <summary>The question when an answer to it could not be read; null where it is only asked again.</summary>
    string? QuestionAgain(Slot slot, FormValues values);

    /// <summary>The slot that words ask to change without telling its new value: "sửa số điện thoại". Null for none.</summary>
    string? ToChange(string text, FormValues values, FormContext context);

    /// <summary>The values with the number of a contact that was shared.</summary>
    FormValues Take(SharedContact contact, FormValues values);

    /// <summary>Whether a whole message leaves the form, so that nothing of it stays: words within an answer ("Nhật thôi") do not.</summary>
    bool IsCancel(string text, FormContext context);

    /// <summary>Whether a whole message puts the form off: it waits.</summary>
    bool IsLater(string text, FormContext context);

    /// <summary>Whether a whole message goes on without what was asked for, where that can be left out.</summary>
    bool IsSkip(string text, FormContext context);

    /// <summary>A line that every form has, in this one's own words.</summary>
    /// <param name="key">Its key in <c>content/replies/forms.yaml</c>.</param>
    /// <returns>Null for the common words.</returns>
    string? OwnWords(string key, FormValues values);
}
