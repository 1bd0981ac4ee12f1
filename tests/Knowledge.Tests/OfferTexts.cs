using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>What <c>offers/</c> of a <see cref="ContentFolder"/> holds: little, and without a fault.</summary>
internal static class OfferTexts
{
    public const string Signals =
        """
        - {id: upfront-deposit, weight: danger, title: Đòi cọc, why: Chưa ký thì chưa nộp., now: Đừng nộp., sources: [{law: luat-mot, article: "23(4)"}], denied: true, any: [cọc, nộp trước <tiền>], unless: [khoan cọc]}
        - {id: fee-over-ceiling, weight: danger, title: Thu quá, why: Quá mức luật cho., now: Đừng nộp., sources: [{law: luat-mot, article: "23(4)"}]}
        - {id: too-good-income, weight: caution, title: Lương cao, why: Khó tin., now: Hỏi lại., sources: [{law: luat-mot, article: "23(4)"}]}
        - {id: chat-only-contact, weight: caution, title: Chỉ nhắn tin, why: Không biết tìm ai., now: Xin địa chỉ., sources: [{law: luat-mot, article: "23(4)"}]}
        - {id: no-company-name, weight: caution, title: Không tên, why: Không tra được., now: Hỏi tên., sources: [{law: luat-mot, article: "23(4)"}]}
        - {id: no-licence-number, weight: caution, title: Không số giấy phép, why: Không tra được., now: Hỏi số., sources: [{law: luat-mot, article: "23(4)"}]}

        """;

    public const string Verdicts =
        """
        together: [too-good-income, no-company-name]
        verdicts:
          - {id: danger, title: Nguy hiểm, advice: Dừng lại.}
          - {id: caution, title: Thận trọng, advice: Hỏi thêm.}
          - {id: ok-looking, title: Chưa thấy gì, advice: Vẫn nên tra tên.}

        """;

    /// <summary>Every list with one word that no text has.</summary>
    public static string Words { get; } =
        "spelled: {ck: chuyển khoản}\nlists:\n  - {name: chat, words: [zalo]}\ndenialReach: 6\ndenialsAfterReach: 5\npublicBodyWithin: 30\nofficerWages: 3\nincomes:\n  - {currency: Vnd, month: 60000000}\n"
        + string.Concat(OfferPhrases.Lists.Select(list => $"{list}: [xyzxyz]\n"));
}
