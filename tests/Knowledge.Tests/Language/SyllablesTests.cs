using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("nghieng")]
    [InlineData("quyet")]
    [InlineData("an")]
    [InlineData("truong")]
    [InlineData("gi")]
    public void Vietnamese_syllables_are_possible(string folded) => Assert.True(Syllables.IsPossible(folded));

    [Theory]
    [InlineData("facebook")]
    [InlineData("str")]
    [InlineData("qa")]
    [InlineData("")]
    public void Other_letter_strings_are_not(string folded) => Assert.False(Syllables.IsPossible(folded));
}
