import { define } from "../define";
import type { channels as en } from "../en/channels";

type Money = "revenue" | "profit";

const word = (money: Money) => (money === "profit" ? "lợi nhuận" : "doanh thu");

export const channels: typeof en = {
  title: "Kênh bán và chi phí",
  working: "Đang so sánh các nhóm…",
  csv: "Tải bảng về",
  csvName: "kenh-ban",
  empty: {
    title: "Chưa có gì để chia nhóm",
    text: "Đơn hàng không có cột kênh, tỉnh thành, mã giảm giá hay cột nào khác, cũng không có sản phẩm. Hãy giữ lại một cột như thế khi nhập dữ liệu, trang này sẽ cho biết khách của từng nhóm đáng giá bao nhiêu.",
    nobody: "Không có khách nào hợp với lựa chọn này.",
  },
  by: "Chia khách theo",
  byLabel: (column) => `${column} của đơn đầu`,
  firstProduct: "Sản phẩm mua đầu tiên",
  firstProductNoun: "sản phẩm đầu tiên",
  age: "Giá trị sau",
  ageDays: (text) => `${text} ngày`,
  audience: "Xem khách nào",

  from: {
    channel: (value) => `từ ${value}`,
    region: (value) => `ở ${value}`,
    coupon: (value) => `đến nhờ mã ${value}`,
    firstProduct: (value) => `mua ${value} đầu tiên`,
    other: (column, value) => `có ${column} là ${value}`,
  },
  noun: {
    channel: "kênh",
    region: "khu vực",
    coupon: "mã giảm giá",
    firstProduct: "sản phẩm đầu tiên",
    other: "nhóm",
  },
  others: (text) => `${text} nhóm nhỏ gộp lại`,
  blank: "Không ghi",
  whole: "Tất cả khách",

  headline: {
    claim: (who, value, money, days, times, other) => [
      `Một khách ${who} mang về khoảng `,
      { is: value },
      ` ${word(money)} trong ${days} ngày đầu, `,
      { is: `gấp ${times} lần` },
      ` một khách ${other}.`,
    ],
    claimMore: (who, value, money, days, other) => [
      `Một khách ${who} mang về khoảng `,
      { is: value },
      ` ${word(money)} trong ${days} ngày đầu, chắc chắn nhiều hơn một khách ${other}.`,
    ],
    alike: (value, money, days, noun) => [
      "Một khách mang về ",
      { is: value },
      ` ${word(money)} trong ${days} ngày đầu; chưa thấy ${noun} nào hơn kém rõ rệt.`,
    ],
    plain: (value, money, days) => ["Một khách mang về ", { is: value }, ` ${word(money)} trong ${days} ngày đầu.`],
  },

  value: {
    best: (who, value, days, others) => `Mỗi khách ${who} mang về ${value} trong ${days} ngày, chắc chắn hơn ${others}`,
    thoseOf: (who) => `khách ${who}`,
    anyOther: (noun) => `khách của mọi ${noun} khác`,
    alike: (days, noun) => `Sau ${days} ngày, chưa thấy khách của ${noun} nào mang về nhiều hay ít hơn rõ rệt`,
    plain: (days) => `Khách đã mang về bao nhiêu sau ${days} ngày`,
    subtitle: (money, days) =>
      `${money === "profit" ? "Lợi nhuận" : "Doanh thu"} cộng dồn trung bình mỗi khách, ${days} ngày sau đơn đầu; vạch đậm: khoảng 80%, vạch mảnh: 95%`,
    axis: (money, currency) => `${word(money)} mỗi khách, ${currency}`,
    mean: (value) => `chung: ${value}`,
    few: (days, least) => `Cần ít nhất ${least} khách trong một nhóm đã qua ${days} ngày kể từ đơn đầu.`,
    leftOut: (text) => `còn ${text} nhóm trong bảng`,
    reading: {
      value: "Giá trị mỗi khách",
      interval: "80 trên 100 trường hợp",
      mean: "Trung bình thực tế",
      customers: "Số khách theo dõi được",
    },
    columns: {
      customers: "Số khách theo dõi được",
      mean: "Trung bình thực tế",
      value: "Giá trị mỗi khách",
      low: "95% từ",
      high: "95% đến",
    },
  },
  claims: {
    title: "Điều có thể nói chắc",
    line: (better, times, range, worse) => `${better}: gấp ${times} lần ${worse} (${range})`,
    lineMore: (better, worse) => `${better}: nhiều hơn ${worse}; gấp bao nhiêu thì chưa chắc`,
    none: (compared, least) =>
      `Đã so ${compared} nhóm có từ ${least} khách; không nhóm nào khác nhóm nào quá mức do may rủi.`,
    note: "Gộp cả lại, nhiều nhất 5 trên 100 cửa hàng không có khác biệt nào sẽ bị báo nhầm.",
    more: (text) => `và ${text} cặp nữa`,
  },

  table: {
    shareTitle: (who, customers, share) =>
      `Khách ${who} chiếm ${customers} số khách và ${share} giá trị dự kiến của tất cả`,
    titlePlain: "Quy mô, thói quen và giá trị của từng nhóm",
    subtitle: (money) => `Theo đơn đầu tiên; giá trị là ${word(money)} mỗi khách; dòng nhỏ: khoảng 80%`,
    group: "Nhóm",
    customers: "Khách",
    averageOrder: "Mỗi đơn",
    ordersEach: "Đơn mỗi khách",
    repeat: "Quay lại",
    atAge: (days) => `Trong ${days} ngày`,
    historic: "Đến nay",
    predicted: (horizon) => `Dự kiến ${horizon} tới`,
    total: "Đến nay + dự kiến",
    share: "Phần trong dự kiến",
    few: "quá ít",
    young: "chưa đủ lâu",
    uncertain: "theo mức chung",
    uncertainLong:
      "theo mức chung: đơn của riêng nhóm chưa đủ để tách khỏi các nhóm khác, nên con số được kéo hơn nửa đường về mức chung",
    interval: (range) => range,
    sortBy: (column) => `Sắp xếp theo ${column}`,
    noForecast: "Các con số dự kiến cần có dự báo.",
    intervals: "Đang tính các khoảng…",
  },

  costs: {
    title: "Tốn bao nhiêu để có một khách, và bao giờ hoàn vốn",
    noSpend:
      "Hãy cho biết mỗi kênh tốn bao nhiêu từng tháng, bạn sẽ thấy một khách tốn bao nhiêu, khi nào hoàn vốn, và đồng ngân sách kế tiếp nên đặt vào đâu.",
    noDimension: "Chi phí được ghi theo kênh hoặc một cột khác của đơn hàng. Hãy chọn cột ở trên.",
    aboutEverybody: "Chi phí được so với mọi khách mới, dù ở trên đang chọn khách nào.",
    best: (who, ratio) => `Một khách ${who} mang về gấp ${ratio} lần chi phí`,
    bestExpected: (who, ratio) => `Một khách ${who} được kỳ vọng còn mang về gấp ${ratio} lần chi phí`,
    overall: (cac) => `Trung bình tốn ${cac} để có một khách`,
    subtitle: (basis) => `Khách mới của các tháng có ghi chi phí; giá trị: ${basis}; dòng nhỏ: khoảng 80%`,
    basis: "Giá trị một khách",
    basisAge: (days) => `trong ${days} ngày đầu`,
    bases: { predicted: "dự kiến", total: "đến nay + dự kiến" },
    target: "Một khách phải mang về gấp mấy lần chi phí",
    targetInvalid: "Cần một số lớn hơn 0, ví dụ 3.",
    channel: "Kênh",
    spend: "Đã chi",
    won: "Khách mới",
    cac: "Chi phí mỗi khách",
    worth: "Giá trị mỗi khách",
    ratio: "Giá trị : chi phí",
    payback: "Hoàn vốn",
    most: "Nên trả tối đa",
    all: "Tất cả",
    month: (month, text) => (month === 1 ? "ngay tháng đầu" : `tháng thứ ${text}`),
    notYet: (months) => `chưa, sau ${months} tháng`,
    paybackRange: (early, late) => `${early} – ${late}`,
    nobody: "không có khách",
    unknownValue: "không có khách nào trong đơn hàng",
    leftOut: (amount) => `${amount} được ghi cho tháng chưa hết hoặc nằm ngoài khoảng dữ liệu nên không tính vào đâu.`,
    needsForecast: "cần có dự báo",
  },

  budget: {
    title: "Đồng ngân sách kế tiếp nên đặt vào đâu",
    best: (value, unit, each, chance) =>
      `${value}: ${unit} mang về lượng khách đáng giá ${each}, xác suất là kênh tốt nhất trong số được so: ${chance}.`,
    unsure: (value, unit, each, chance) =>
      `${value} có vẻ tốt nhất nhưng chưa chắc: ${unit} mang về lượng khách đáng giá ${each}, xác suất không kênh nào hơn là ${chance}.`,
    averageBest: (value, unit, each) =>
      `Đến nay ${value} mang về nhiều nhất so với chi phí: cứ ${unit} thì có lượng khách đáng giá ${each}.`,
    averageUnsure: "Đến nay chưa kênh nào chắc chắn mang về nhiều hơn các kênh khác so với chi phí",
    marginal:
      "Tính theo việc tháng chi nhiều, tháng chi ít thì khách thay đổi ra sao, sau khi đã trừ xu hướng riêng của từng kênh và những gì làm mọi kênh cùng lên xuống: đồng kế tiếp, không phải đồng trung bình.",
    average:
      "Tính theo mức trung bình mỗi đồng đã mang về. Đồng kế tiếp thường mang về ít hơn, mà dữ liệu các tháng chưa cho biết ít hơn bao nhiêu.",
    caution:
      "Đây là những gì đi cùng nhau, chưa chắc cái này gây ra cái kia: một đợt khuyến mãi hay mùa riêng của một kênh có thể kéo cả chi phí lẫn lượng khách của kênh đó. Nên thử trước với khoản nhỏ.",
    none: "Chưa kênh nào cho thấy rõ là chi thêm thì có thêm khách",
    noEffect: "chưa thấy tác dụng rõ",
    few: "Cần ít nhất hai kênh có chi phí và có khách mới.",
    columns: {
      channel: "Kênh",
      perUnit: (unit) => `${unit} mang về`,
      interval: "Khoảng 80%",
      best: "Xác suất tốt nhất",
      response: "Chi thêm 10% thì có",
    },
    moreCustomers: (value) => `thêm ${value} khách`,
    gaps: {
      fewMonths: "chưa biết: dưới 8 tháng có chi phí",
      steadySpend: "chưa biết: ngoài xu hướng chung, chi phí gần như không đổi",
      unclear: "chưa biết từ các tháng này",
    },
  },

  payback: {
    title: "Bao lâu thì khách trả lại chi phí có được họ",
    paid: (who, month, text) =>
      month === 1
        ? `Khách ${who} trả lại chi phí ngay trong tháng đầu`
        : `Khách ${who} đã trả lại chi phí vào tháng thứ ${text}`,
    notYet: (who, months) => `Sau ${months} tháng, khách ${who} vẫn chưa trả lại chi phí`,
    subtitle: (money) =>
      `${money === "profit" ? "Lợi nhuận" : "Doanh thu"} cộng dồn trung bình mỗi khách theo tháng kể từ đơn đầu; đường xám: chi phí có được một khách`,
    channel: "Kênh",
    cost: "Chi phí",
    costLine: (value) => `chi phí: ${value}`,
    xAxis: "số tháng kể từ đơn đầu",
    yAxis: (money, currency) => `${money === "profit" ? "lợi nhuận" : "doanh thu"} mỗi khách, ${currency}`,
    month: (text) => `Tháng thứ ${text}`,
    brought: "Đã mang về",
    customers: "Số khách theo dõi được",
    few: "Cần một kênh có chi phí và 20 khách đã theo dõi được hai tháng.",
    note: "Mỗi tháng chỉ tính những khách đã theo dõi đủ lâu, nên đường có thể đi xuống.",
  },

  keep: {
    title: "Giữ khách cũ hay tìm khách mới?",
    text: (p) => [
      `Có thêm một khách mới tốn ${p.cac} và mang về `,
      { expected: p.value },
      ` trong ${p.months} tháng: gấp ${p.perUnit} lần chi phí.`,
    ],
    offer: (p) => [
      `${p.n} khách có thể đang rời đi (xác suất còn mua 20–80%). Giữ chắc được mỗi khách như vậy có thêm `,
      { expected: p.gain },
      `. Giữ một khách lợi hơn tìm khách mới khi tốn chưa đến `,
      { expected: p.most },
      ` (80%: ${p.range}).`,
    ],
    caution:
      "Tính cho mỗi khách đáng lẽ rời đi mà ở lại. Nếu ưu đãi có tác dụng với một trong bốn khách, chỉ nên chi một phần tư số đó cho mỗi khách được mời.",
    gaps: {
      noCost: "Cần có chi phí tìm khách mới.",
      noForecast: "Cần có dự báo.",
      horizon: "Cần dự báo cho 12, 24 hoặc 36 tháng: hãy đặt thời hạn ở mục Mô hình và dự báo.",
      fewAtRisk: "Quá ít khách đang lưỡng lự để tính trung bình.",
      notPositive: "Khách mới hoặc khách đang lưỡng lự đều không hứa hẹn mang về gì.",
    },
  },

  spend: {
    title: (noun) => `Chi phí theo ${noun} và tháng`,
    hint: "Gõ vào, hoặc chép các ô từ bảng tính rồi dán vào ô đầu tiên.",
    cell: (channel, month) => `Chi phí của ${channel}, ${month}`,
    invalid: "Không phải số tiền.",
    allMonths: "Mọi tháng",
    lastMonths: "12 tháng gần nhất",
    allChannels: (text, noun) => `Cả ${text} ${noun}`,
    clear: "Xóa mọi chi phí",
    clearSure: "Xóa hẳn",
    file: "Đọc từ tệp",
    fileHint: "CSV hoặc Excel có các cột ngày, kênh và chi phí.",
    reading: "Đang đọc…",
    read: (entries, amount, months) =>
      `Đã đọc ${entries} khoản, ${amount} trong ${months}. Chúng thay cho số đã ghi của cùng kênh và tháng.`,
    monthsRead: (from, to) => (from === to ? from : `${from} – ${to}`),
    refused: (_n, text) => `${text} dòng không đọc được:`,
    refusedLine: (line, cause, text) => `dòng ${line}: ${cause} (${text})`,
    causes: { date: "không có ngày", amount: "không có số tiền", negative: "số tiền âm", channel: "không có kênh" },
    unknown: (names) => `Trong đơn hàng không có khách nào từ: ${names}. Hãy xem lại cách viết.`,
    failures: {
      columns: "Không tìm thấy cột ngày, kênh và chi phí.",
      file: "Không đọc được tệp này. Hãy lưu thành CSV hoặc .xlsx.",
      empty: "Tệp không có dòng nào.",
      dates: "Không rõ ngày hay tháng đứng trước. Hãy viết ngày như 2025-03-31.",
    },
    apply: "Dùng các chi phí này",
    cancel: "Thôi",
    total: "Cộng",
  },

  definitions: define({
    firstTouch: {
      name: "Chia theo đơn đầu tiên",
      text: "Khách thuộc về nhóm ghi trên đơn đầu tiên của họ, các đơn sau ghi gì cũng không đổi.",
      formula: "",
    },
    clvAtAge: {
      name: "Giá trị của nhóm sau số ngày cố định",
      text: "Khách đã mang về bao nhiêu sau từng ấy ngày kể từ đơn đầu, trung bình trên những khách đã theo dõi đủ lâu. Trung bình của các nhóm được kéo lại gần nhau, nhóm càng ít khách càng kéo nhiều: một nhóm nhỏ gặp may vài đơn không được tin ngay. Nhóm dưới 20 khách không có con số.",
      formula: "mức kéo = e² / (e² + τ²); e: sai số của trung bình nhóm, τ: các nhóm thật sự cách nhau bao xa",
    },
    sure: {
      name: "Khác nhau chắc chắn",
      text: "Mọi nhóm từ 50 khách được so từng đôi. Chỉ nêu những khác biệt mà may rủi chỉ tạo ra ở nhiều nhất 5 trên 100 cửa hàng, tính gộp mọi cặp (kiểm định Welch, hiệu chỉnh Holm).",
      formula: "",
    },
    predicted: {
      name: "Dự kiến",
      text: "CLV dự đoán của khách trong nhóm trong thời hạn dự báo, tính trên mỗi khách. Khoảng cho biết độ chắc của mô hình và phần may rủi của chính khách.",
      formula: "Σ CLV dự đoán / số khách",
    },
    share: {
      name: "Tỷ trọng giá trị khách hàng",
      text: "Phần của nhóm trong tổng CLV dự đoán của mọi khách hiện có.",
      formula: "Σ CLV dự đoán của nhóm / Σ của tất cả",
    },
    cac: {
      name: "Chi phí có một khách mới (CAC)",
      text: "Chi phí của các tháng có ghi, chia cho số khách có đơn đầu tiên qua kênh đó trong các tháng ấy. Tháng của đơn cuối chỉ tính khi đã hết tháng.",
      formula: "chi phí / khách mới",
    },
    ratio: {
      name: "Giá trị : chi phí (CLV : CAC)",
      text: "Một khách đáng giá gấp mấy lần chi phí có được họ. Khoảng gồm cả độ chắc của giá trị và việc chi phí dựa trên bao nhiêu khách.",
      formula: "giá trị / CAC",
    },
    payback: {
      name: "Hoàn vốn",
      text: "Tháng đầu tiên kể từ đơn đầu mà đến cuối tháng đó một khách của kênh trung bình đã mang về đủ chi phí, tính trên khách theo dõi được đủ lâu; trong ngoặc là theo hai đầu của khoảng 80%.",
      formula: "m nhỏ nhất có lợi nhuận cộng dồn mỗi khách ≥ CAC",
    },
    mostPayable: {
      name: "Nên trả tối đa",
      text: "Mức một khách được phép tốn mà vẫn mang về đủ số lần bạn yêu cầu.",
      formula: "giá trị / mục tiêu",
    },
    keep: {
      name: "Giữ khách so với tìm khách",
      text: "Một khách có thể đã rời đi được kỳ vọng mang về bằng xác suất còn mua nhân với số họ sẽ mang về. Giữ chắc được họ đáng giá phần còn lại. Giữ khách là cách dùng ngân sách tốt hơn khi mỗi khách giữ được tốn ít hơn phần thêm ÷ (giá trị khách mới ÷ chi phí).",
      formula: "phần thêm = dự báo × (1 − P(còn mua)) / P(còn mua)",
    },
    budget: {
      name: "Ngân sách kế tiếp",
      text: "Khi có từ 8 tháng và chi phí có thay đổi, số khách mới được đặt cạnh chi phí từng tháng. Trước đó trừ đi xu hướng riêng của từng kênh, đường đi của chính ngân sách kênh đó, và những gì làm mọi kênh cùng lên xuống trong tháng, như mùa vụ: nếu không, kênh nào lớn dần hay nhảy vọt cùng lúc với ngân sách sẽ trông như hiệu quả. Khi đó thêm một đồng mang về b × khách / chi phí, theo mức của những tháng gần nhất. Chỉ gọi một kênh là tốt nhất khi riêng sự tình cờ tạo ra điều đó ở không quá 5 trong 100 cửa hàng. Nếu các tháng chưa cho biết, các kênh được so bằng mức trung bình mỗi đồng đã mang về.",
      formula: "ln(khách) = kênh + xu hướng + đường ngân sách + tháng + b·ln(chi phí); giá trị × b × khách / chi phí",
    },
  }),
};
