using WorkerAdvisor.Knowledge.Journeys;

namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>What <c>journeys/</c> of a <see cref="ContentFolder"/> may hold: two journeys that share a step, without a fault.</summary>
internal static class JourneyTexts
{
    public const string Steps =
        """
        - {id: passport, title: Làm hộ chiếu, do: Ra nơi cấp., said: [hộ chiếu]}

        """;

    public const string Company =
        """
        id: company
        title: Đi qua công ty
        button: Qua công ty
        about: Ký trước, nộp sau.
        markets: [japan, taiwan]
        words: [qua công ty]
        expires: 2027-06-30
        steps:
          - use: passport
          - {id: company.sign, title: Ký hợp đồng, do: Đọc rồi ký., papers: [{name: Hợp đồng, from: Công ty}], related: fee.deposit, said: [ký hợp đồng]}
          - id: company.fee
            title: Nộp tiền
            optional: true
            do: Nộp sau khi ký.
            sources: [{law: luat-mot, article: "23(4)"}]
            after: [{step: company.sign, say: Chưa ký thì chưa nộp., sources: [{law: luat-mot, article: "23(4)"}]}]
            said: [nộp tiền]
          - {id: company.fly, title: Bay, do: Cầm theo giấy tờ., said: [bay]}

        """;

    public const string Loan =
        """
        id: loan
        title: Giấy tờ vay
        button: Vay vốn
        about: Nộp đủ giấy.
        words: [vay vốn]
        expires: 2027-06-30
        steps:
          - use: passport
          - {id: loan.submit, title: Nộp hồ sơ, do: Nộp rồi xin giấy hẹn., said: [nộp hồ sơ]}

        """;

    /// <summary>Every list with one word that no text has.</summary>
    public static string Words { get; } = "order: [company, loan]\n" + string.Concat(JourneyWords.Names.Select(list => $"{list}: [xyzxyz]\n"));

    /// <summary>Puts the journeys into a content folder.</summary>
    public static ContentFolder WithJourneys(this ContentFolder folder) => folder
        .Write("journeys/steps.yaml", Steps).Write("journeys/company.yaml", Company).Write("journeys/loan.yaml", Loan).Write("journeys/words.yaml", Words);
}
