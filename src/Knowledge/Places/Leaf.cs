namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Everything that one plain spelling can be: places, a kind of division, words that need care.</summary>
/// <param name="plain">The spelling without marks, words one space apart.</param>
internal sealed class Leaf(string plain)
{
    private Meaning[] meanings = [];
    private (string Spelling, Standing Limit)[] cautions = [];
    private (string Spelling, PlaceType Type)? type;

    public bool HasMeanings => meanings.Length > 0;

    public bool HasCautions => cautions.Length > 0;

    public bool HasType => type is not null;

    /// <summary>Whether it is one word of letters, such as "Huế" or "hcm".</summary>
    public bool IsOneWord => !plain.Contains(' ');

    /// <summary>Whether it is a number: "Quận 7".</summary>
    public bool IsNumber => char.IsDigit(plain[0]) && IsOneWord;

    /// <summary>Whether it may be a place without a word for its kind: of names of one word, only provinces and trusted ones.</summary>
    public bool CanStandAlone { get; private set; }

    public void Add(Meaning meaning) 
    {
        meanings = [.. meanings, meaning];
        CanStandAlone |= !IsOneWord || meaning.IsProvince || meaning.IsTrusted;
    }

    public void Add(string spelling, Standing limit) => cautions = [.. cautions, (spelling, limit)];

    public void Set(string spelling, PlaceType placeType) => type = (spelling, placeType);

    /// <summary>The places that a typing can mean.</summary>
    /// <param name="spelling">What was typed, by <see cref="TypedWord.Spell"/>; null when it was typed without marks.</param>
    /// <param name="amongMarks">Whether the text has marks elsewhere: then "Thanh An" is not "Thạnh An", if there is a "Thanh An".</param>
    public Meaning[] Read(string? spelling, bool amongMarks)
    {
        if (spelling is null && !amongMarks) return meanings;
        var exact = Array.FindAll(meanings, meaning => meaning.Spelling == (spelling ?? plain));
        return spelling is null && exact.Length == 0 ? meanings : exact;
    }

    /// <summary>The most that this typing may count for.</summary>
    public Standing Limit(string? spelling)
    {
        var limit = Standing.Free;
        foreach (var caution in cautions)
        {
            if (caution.Limit < limit && caution.Spelling == (spelling ?? plain)) limit = caution.Limit;
        }

        return limit;
    }

    /// <summary>The kind of division that this typing names; null when it names none.</summary>
    public PlaceType? Type(string? spelling) => spelling is null || type?.Spelling == spelling ? type?.Type : null;
}
