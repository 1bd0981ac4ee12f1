namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>What the files of a <see cref="ContentFolder"/> hold.</summary>
internal static class ContentTexts
{
    public const string Countries =
        """
        cues: [đi, sang, ở, bên]
        markets:
          - {id: japan, name: Nhật Bản, names: [nhật bản, japan], after: [nhật], not: [sinh nhật], hints: [tokutei]}
          - {id: korea, name: Hàn Quốc, names: [hàn quốc], after: [hàn], not: [thợ hàn], hints: [eps]}
          - {id: taiwan, name: Đài Loan, names: [đài loan], after: [đài]}

        """;

    public const string Laws =
        """
        - id: luat-mot
          name: "Luật về người đi làm việc ở nước ngoài"
          number: "69/2020/QH14"
          label: "Luật 69/2020"
          effective: "2022-01-01"
          articles:
            - {id: toan-van, about: "Toàn bộ luật."}
            - {id: "23(4)", about: "Tiền dịch vụ nhiều nhất."}

        """;

    public const string Pages =
        """
        - {id: bao-mot, publisher: Báo Một, about: "Hai người cùng vay.", date: "2025-12-04"}

        """;

    public const string Plan =
        """
        id: ninh-thuan-2023
        title: "Kế hoạch năm 2023"
        label: "Kế hoạch Ninh Thuận 2023"
        issuer: "UBND tỉnh Ninh Thuận"
        date: "2023-03"
        year: 2023
        province: khanh-hoa
        place: "Ninh Thuận (nay thuộc Khánh Hòa)"
        bases: ["Luật năm 2020"]
        sections:
          - {id: II.1, about: "Chỉ tiêu đưa người đi."}

        """;

    public const string Bodies =
        """
        current: ["Sở ", Ngân hàng Chính sách]
        former:
          - {name: Sở Lao động, today: Sở Nội vụ}
        formerCues: [trước đây, "trong kế hoạch:"]

        """;

    public const string Safety =
        """
        rules:
          - id: violence
            topic: rights.abuse
            any: [bị đánh, khóa cửa … không cho ra]
            unless: [sợ bị đánh]
        hotlines:
          - {market: taiwan, text: "Ở Đài Loan: 1955.", page: bao-mot}
        sources: [bao-mot]

        """;

    public const string Understanding =
        """
        scope: 0.33
        clearScope: 0.5
        share: 0.4
        lead: 0.1
        sureShare: 0.7
        troubleShare: 0.5
        hopelessScope: 0.1
        trouble: [rights.abuse]

        """;

    public const string Talk =
        """
        fillers: [còn, thì sao, vậy, thế nào, hả, với, ạ, em, bên, đi, sang, ở, à, không, là, hỏi, về, cơ, đó, chuyện, mất]
        besides: [cần, gì]
        there: [nước đó, bên ấy]
        corrections: [nhầm, à không, không phải]
        back: [quay lại, lúc nãy]
        asks:
          - {words: [bao lâu, khi nào, mấy ngày, mấy bữa]}
          - {words: [bao nhiêu, nhiêu tiền]}
        being: [ở, đang, chuyển]
        living: [vào, mới, rồi]
        asking: [thì sao, thế nào, không, gì]
        ordinals:
          - {words: [ý đầu, câu đầu]}
          - {words: [ý thứ hai, câu sau]}
        aspects:
          - {words: [lương, thu nhập], facet: income}
          - {words: [giấy tờ, giấy], topics: [start.passport]}
          - {words: [bao nhiêu, nhiều tiền], facet: income, topics: [loan.amount], stays: true}
          - {words: [bao lâu], stays: true}

        """;

    public static string LoanAmount { get; } = new ArticleText("Vay được bao nhiêu")
    {
        Sources =
        [
            "{law: luat-mot, article: \"23(4)\"}", "{plan: ninh-thuan-2023, section: II.1}", "{page: bao-mot}",
        ],
        Related = "[fee.deposit]",
        Lead = "Nhiều nhất bằng toàn bộ chi phí phải trả trước khi đi. [^1]\n- Nơi cho vay xem khả năng trả nợ rồi quyết.",
        Passages =
            """
            ## Hai vợ chồng cùng đi {#hai-nguoi cue="hai vợ chồng; cả nhà cùng đi; hai anh em ruột"}
            Mỗi người tính theo chi phí của mình. [^3]

            ## Chỉ tiêu của tỉnh {#ninh-thuan province="khanh-hoa" year="2023" cue="chỉ tiêu của tỉnh; được giao bao nhiêu người"}
            Năm 2023 tỉnh giao 150 người. [^2]
            """,
    }.ToString();
}
