namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>A language that somebody knows, or that a way of going asks for.</summary>
/// <param name="Grade">How well; for Japanese N5 is written A1, N4 A2 and N3 B1, as the Japanese programme of 2027 itself sets A1 beside N5.</param>
public readonly record struct LanguageSkill(SpokenLanguage Language, LanguageGrade Grade = LanguageGrade.Some)
{
    /// <summary>Whether this is the asked language, at least as well as asked.</summary>
    public bool Meets(LanguageSkill asked) => Language == asked.Language && Grade >= asked.Grade;
}

/// <summary>Languages that decide something about going.</summary>
public enum SpokenLanguage
{
    Japanese, Korean, Chinese, German, English,
}

/// <summary>How well a language is known, each including those before it.</summary>
public enum LanguageGrade
{
    /// <summary>Known, without a certificate that could be named.</summary>
    Some, A1, A2, B1, B2,
}
