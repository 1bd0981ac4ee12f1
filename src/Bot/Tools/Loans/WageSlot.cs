using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>A month's wage. A sum that is borrowed or owed ("cho em vay 10 triệu") is none.</summary>
internal sealed partial record WageSlot(string Id) : Slot(Id)
{
    private readonly MoneySlot _sum = new(Id);

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        string folded = VietnameseLetters.Fold(text);
        return Debt().IsMatch(folded) && !Earned().IsMatch(folded) ? new SlotReading.Silent() : _sum.Read(text, values, context);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => _sum.Accepts(value);

    [GeneratedRegex(@"\b(?:vay|no|muon)\b")]
    private static partial Regex Debt();

    [GeneratedRegex(@"\b(?:luong|thu nhap|lanh|kiem)\b")]
    private static partial Regex Earned();
}
