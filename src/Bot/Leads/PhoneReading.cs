namespace WorkerAdvisor.Bot.Leads;

/// <summary>What a text tells of a phone number. "None" is a value too.</summary>
public abstract record PhoneReading
{
    private PhoneReading()
    {
    }

    /// <summary>One number, for certain.</summary>
    /// <param name="Number">In international form (E.164).</param>
    /// <param name="Start">Where it begins in the composed text (<see cref="WorkerAdvisor.Knowledge.Language.VietnameseLetters.Compose"/>).</param>
    /// <param name="End">Behind its last character.</param>
    public sealed record Told(string Number, int Start, int End) : PhoneReading;

    /// <summary>There are digits, but which number can be called is to be asked.</summary>
    /// <param name="Numbers">What it may be, in international form; may be empty.</param>
    public sealed record Unclear(PhoneDoubt Doubt, IReadOnlyList<string> Numbers) : PhoneReading;

    /// <summary>It tells no number.</summary>
    public sealed record None : PhoneReading;
}

/// <summary>Why a number is asked back about.</summary>
public enum PhoneDoubt
{
    /// <summary>Digits are missing.</summary>
    TooShort,

    /// <summary>There are too many digits.</summary>
    TooLong,

    /// <summary>There is more than one number.</summary>
    Several,

    /// <summary>Nobody can have it: no such prefix, or a hotline.</summary>
    Impossible,

    /// <summary>It is a mobile number of eleven digits, as until 2018: today it has ten, with another prefix.</summary>
    Former,

    /// <summary>It has nine digits and no zero before them: a number written short, or an old identity card's.</summary>
    NoZero,
}
