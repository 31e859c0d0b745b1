import { define } from "../define";
import type { segments as en } from "../en/segments";

type MoneyIs = "profit" | "revenue";
const money: Readonly<Record<MoneyIs, string>> = { profit: "lợi nhuận", revenue: "doanh thu" };

export const segments: typeof en = {
  working: "Đang chia nhóm khách…",
  empty: {
    title: "Chưa có khách hàng nào",
    text: "Trong kỳ không có đơn nào của khách có thông tin. Hãy kiểm tra ngày chốt dữ liệu ở mục Tập dữ liệu, hoặc nhập tệp khác.",
  },

  headline: {
    winBack: (_n, count, value, share, gain, horizon) => [
      { is: `${count} khách` },
      " từng mang lại ",
      { is: value },
      ` nhiều khả năng đã rời đi; kéo lại được ${share} số đó sẽ mang về khoảng `,
      { expected: gain },
      ` trong ${horizon} tới.`,
    ],
    play: (count, play, stake) => [
      `Việc nên làm trước: ${play}. `,
      { is: count },
      ", liên quan đến số tiền ",
      { expected: stake },
      ".",
    ],
    best: (share, of, moneyIs) => [
      "Khách VIP chiếm ",
      { is: share },
      " số khách và mang lại ",
      { is: of },
      ` tổng ${money[moneyIs]}.`,
    ],
    plain: "Các nhóm khách và việc nên làm với từng nhóm",
  },
  headlineNote: (horizon) =>
    `“Mang về” tính từ số tiền mỗi khách sẽ chi trong ${horizon} tới nếu vẫn còn mua. Bao nhiêu khách hưởng ứng là giả định, bạn sửa được ở dưới.`,

  queue: {
    title: "Việc nên làm, từ chỗ nhiều tiền nhất",
    subtitle: (moneyIs) =>
      `Chỉ gồm những việc mà chính số liệu của shop cho thấy nên làm. Tiền là ${money[moneyIs]}; tỷ lệ hưởng ứng là giả định của bạn.`,
    none: "Chưa có việc nào phù hợp với shop: còn ít khách, hoặc đơn hàng chưa cho thấy điều gì.",
    noneBack: (customers) =>
      `${customers}, chưa ai quay lại mua lần hai, nên chưa có số liệu nào cho biết nên mời ai và khi nào. Hãy thử mời mua lại một nửa số khách, chừa nửa kia để so, rồi xem kết quả ở mục Chiến dịch.`,
    noForecast: (why) =>
      `${why} Khi chưa có dự báo, ở đây chỉ có những việc dựa trên đơn cũ: ai có vẻ đã rời đi, ai quá hẹn mua lại thì phải có dự báo mới biết.`,
    atStake: "số tiền liên quan",
    show: "Xem khách",
    hide: "Ẩn danh sách",
    showOf: (play) => `Xem khách: ${play}`,
    hideOf: (play) => `Ẩn danh sách: ${play}`,
    respond: "Nếu",
    respondEnd: "% hưởng ứng:",
    respondLabel: (play) => `Tỷ lệ hưởng ứng, tính bằng phần trăm: ${play}`,
    respondWrong: "từ 0 đến 100",
    bringing: (amount) => `khoảng ${amount}`,
    products: "Bán kèm và mức tặng quà",
    productsText: "Món nào hay được mua cùng nhau, đơn từ bao nhiêu thì nên tặng quà: xem ở mục Sản phẩm.",
    productsOpen: "Mở mục Sản phẩm",
  },

  plays: {
    winBack: {
      title: "Kéo lại khách giá trị cao có vẻ đã rời đi",
      how: "Nhắn riêng từng người, gọi đúng tên, nhắc món họ hay mua và cho một lý do quay lại có hạn ngày.",
      file: "keo-khach-ve",
    },
    serviceCall: {
      title: "Gọi hỏi thăm khách tốt nhất đang im lặng",
      how: "Hỏi đơn vừa rồi có ổn không và lắng nghe. Ở đây một cuộc gọi đáng giá hơn một mã giảm giá.",
      file: "goi-hoi-tham",
    },
    coupon: {
      title: "Gửi mã giảm giá cho khách đã quá hẹn mua lại",
      how: "Mã nhỏ, hết hạn trong một tuần. Mỗi tháng gửi lại cho những người vừa quá hẹn.",
      file: "ma-giam-gia",
    },
    secondOrder: {
      title: "Đưa khách mua một lần đến đơn thứ hai",
      how: "Cảm ơn đơn đầu, gợi ý món hợp với món đã mua và tặng gì đó cho đơn thứ hai trước khi quá thời điểm.",
      file: "don-thu-hai",
    },
    gifts: {
      title: "Tặng quà cho khách trung thành nhất",
      how: "Một món họ không ngờ tới, gửi kèm đơn kế tiếp. Không điều kiện, không cần mã.",
      file: "tang-qua",
    },
    season: {
      title: "Ưu đãi có hạn trước mùa mua của khách",
      how: "Giới thiệu lại món họ mua mùa trước sớm vài tuần, ưu đãi kết thúc khi mùa bắt đầu.",
      file: "theo-mua",
    },
    longerPeriod: {
      title: "Mời mua gói dài hơn",
      how: "Với khách mua đều đặn, mời gói sáu hoặc mười hai tháng với giá rẻ hơn mua lẻ.",
      file: "goi-dai-han",
    },
  },
  reasons: {
    winBack: (_n, text, days) =>
      `${text} khách thuộc 20% khách giá trị cao nhất, mua lần cuối trong vòng một năm nay, giờ chỉ còn dưới 50% xác suất còn mua; một nửa trong số đó đã im lặng từ ${days} trở lên.`,
    serviceCall: (_n, text, days) =>
      `${text} khách thuộc 5% khách giá trị cao nhất đã qua ngày lẽ ra đặt đơn kế tiếp, một nửa quá từ ${days} trở lên, nhưng nhiều khả năng vẫn còn mua.`,
    serviceCallBest: (text, all, days) =>
      `${all} khách thuộc 5% khách giá trị cao nhất đã qua ngày lẽ ra đặt đơn kế tiếp, nhưng nhiều khả năng vẫn còn mua. Đây là ${text} người có số tiền liên quan lớn nhất, một nửa quá từ ${days} trở lên.`,
    coupon: (_n, text, fresh, isBesideCalls) =>
      `Theo nhịp mua riêng của từng người, đơn kế tiếp lẽ ra đã đến mà chưa thấy: ${text} khách${isBesideCalls ? ", chưa kể những người nên gọi điện" : ""}, trong đó ${fresh} người mới quá hẹn tối đa 30 ngày. Tất cả đều nhiều khả năng vẫn còn mua.`,
    secondOrder: (_n, text, returned, half, most) =>
      `Trong ${returned} khách đã quay lại, một nửa quay lại trong vòng ${half} sau đơn đầu và bốn phần năm trong vòng ${most}. ${text} khách mới mua một lần và vẫn còn trong khoảng đó.`,
    gifts: (_n, text, fewest, share) =>
      `Trong số khách có từ ${fewest} đơn trở lên, ${text} khách nhiều khả năng vẫn còn mua và chưa trễ hẹn đơn kế tiếp; riêng ${text} khách này đã đặt ${share} tổng số đơn.`,
    season: (_n, text, months, chance) =>
      `${text} khách đã mua vào cùng một tháng trong ít nhất hai năm và ít mua các tháng khác; tháng đó sắp tới: ${months}. Nếu chỉ là ngẫu nhiên thì khoảng ${chance}.`,
    longerPeriod: (_n, text, months, share, gap) =>
      `Khách trung bình ở lại ${months} tháng. Trong số khách có từ bốn đơn, ${share} mua đều đặn; ${text} người vẫn còn mua, khoảng ${gap} một lần.`,
  },
  monthsAnd: (first, second) => `${first} hoặc ${second}`,

  groups: {
    scheme: "Chia theo",
    schemes: { standing: "Giá trị và xác suất còn mua", rfm: "Điểm RFM", saved: "Nhóm của bạn" },
    titles: {
      standing: (share, of, moneyIs) =>
        `Nhóm “Tốt nhất” chiếm ${share} số khách và mang lại ${of} tổng ${money[moneyIs]}`,
      standingPlain: "Khách theo giá trị và xác suất còn mua",
      rfm: (share, of, moneyIs) => `Khách VIP chiếm ${share} số khách và ${of} tổng ${money[moneyIs]}`,
      rfmPlain: "Khách theo điểm RFM",
      saved: "Các nhóm của bạn",
    },
    subtitles: {
      standing: (horizon) => `Mỗi khách thuộc đúng một nhóm; CLV dự đoán trong ${horizon} tới, kèm khoảng 80%`,
      rfm: "Lần mua gần nhất, số đơn và giá trị chia năm bậc; mỗi khách thuộc đúng một nhóm",
      saved: "Theo tiêu chí của bạn, tự đếm lại mỗi khi dữ liệu đổi; các nhóm có thể trùng khách",
    },
    columns: {
      segment: "Nhóm",
      customers: "Số khách",
      share: "Tỷ trọng khách",
      valueShare: { profit: "Tỷ trọng lợi nhuận", revenue: "Tỷ trọng doanh thu" },
      value: "CLV đã có",
      alive: "Còn mua",
      predicted: "CLV dự đoán",
      range: "Khoảng 80%",
      atRisk: "Giá trị có thể mất",
    },
    barsKey: {
      profit: "Vạch trên: tỷ trọng khách. Vạch dưới: tỷ trọng lợi nhuận.",
      revenue: "Vạch trên: tỷ trọng khách. Vạch dưới: tỷ trọng doanh thu.",
    },
    open: (segment) => `Xem nhóm ${segment}`,
    close: (segment) => `Đóng nhóm ${segment}`,
    fitting: "Việc liên quan đến nhóm này:",
    fittingOf: (play, count) => `${play} (${count})`,
    fittingNone: "Chưa có việc nào ở danh sách trên dành cho nhóm này.",
    needsForecast: "Cách chia này cần có dự báo.",
    needsCustomers: (needed, has) =>
      `Điểm RFM chia khách thành năm phần bằng nhau nên cần ${needed} khách; dữ liệu mới có ${has}.`,
    needsDays: (needed, has) =>
      `Điểm RFM so ai mới mua, ai đã lâu chưa mua nên cần dữ liệu trải ra ít nhất ${needed} ngày; hiện mới có ${has} ngày.`,
    rangeWorking: "đang tính…",
    empty: (names) => `Hiện chưa có ai: ${names}.`,
  },
  rules: {
    standing: {
      best: (from) =>
        `Có hơn một đơn, xác suất còn mua từ 70%, và thuộc 20% dẫn đầu theo CLV đã có + dự đoán: từ ${from}.`,
      rising: (days) =>
        `Có hơn một đơn, xác suất còn mua từ 70%, và ${days} gần đây mang lại nhiều hơn ${days} trước đó.`,
      steady: "Có hơn một đơn, xác suất còn mua từ 70%, nhưng chưa mang lại nhiều hơn trước.",
      new: (days) => `Đơn đầu tiên cách đây chưa đến ${days}.`,
      oneTime: "Đến nay mới có một đơn, và chưa mất.",
      atRisk: "Có hơn một đơn, xác suất còn mua từ 20 đến 70%.",
      lost: "Xác suất còn mua dưới 20%.",
    },
    rfm: {
      champions: "Mua gần đây nhất và thuộc nhóm mua mạnh nhất.",
      loyal: "Mua nhiều; lần gần nhất không quá mới, cũng chưa quá lâu.",
      potential: "Mới mua gần đây; chưa nhiều lần hoặc chưa nhiều tiền.",
      recent: "Vừa mua xong; đến nay còn ít.",
      promising: "Mua cách đây chưa lâu; đến nay còn ít.",
      attention: "Sức mua vừa phải, đã một thời gian chưa thấy.",
      sleepy: "Mua ít và đang thưa dần.",
      atRisk: "Từng mua khá, đã lâu chưa quay lại.",
      cantLose: "Từng thuộc nhóm mua mạnh nhất, đã lâu chưa quay lại.",
      hibernating: "Mua ít và đã lâu chưa quay lại.",
      lost: "Mua ít và vắng lâu nhất.",
    },
    scores: (recency, strength) => `Bậc gần đây ${recency}, bậc sức mua ${strength}.`,
  },

  map: {
    title: (share) => `${share} số khách thuộc hai bậc cao nhất cả về độ gần đây lẫn sức mua`,
    titleNobody: "Chưa có khách nào ở hai bậc cao nhất cả về độ gần đây lẫn sức mua",
    subtitle: "Tỷ trọng khách trong từng ô; sức mua là trung bình của điểm số đơn và điểm giá trị",
    recency: "Độ gần đây",
    strength: "Sức mua (số đơn và giá trị)",
    newest: "5 mới nhất",
    oldest: "1 lâu nhất",
    weakest: "1 thấp nhất",
    strongest: "5 cao nhất",
  },

  list: {
    caption: (name) => `Khách: ${name}`,
    more: (text) => `Xem thêm ${text} khách`,
    shown: (shown, all) => `${shown} trên ${all}`,
    working: "Đang lập danh sách…",
    nobody: "Không có ai trong nhóm.",
    hideNames: "Ẩn tên khách",
    lastOrder: "Đơn gần nhất",
  },

  own: {
    add: "Tạo nhóm mới",
    edit: "Sửa",
    editOf: (name) => `Sửa nhóm ${name}`,
    removeOf: (name) => `Xóa nhóm ${name}`,
    removed: (name) => `Đã xóa “${name}”.`,
    undo: "Hoàn tác",
    none: {
      title: "Bạn chưa tạo nhóm nào",
      text: "Hãy ghép nhóm từ các con số, các cột của đơn, sản phẩm và nhóm có sẵn. Nhóm được giữ cùng tập dữ liệu, và các màn hình khác có thể thu hẹp về nhóm này.",
    },
    name: "Tên nhóm",
    namePlaceholder: "ví dụ: Khách mua quà ở Hà Nội",
    nameMissing: "Hãy đặt tên cho nhóm.",
    nameTaken: "Đã có nhóm tên này.",
    save: "Lưu nhóm",
    newTitle: "Nhóm mới",
    editTitle: (name) => `Sửa “${name}”`,
    count: (_n, text, all) => `${text} khách trên ${all}`,
    worth: (value, moneyIs) => `${value} ${money[moneyIs]} đến nay`,
    expecting: (predicted, horizon) => `kỳ vọng ${predicted} trong ${horizon} tới`,
    counting: "Đang đếm…",
  },

  definitions: define({
    rfm: {
      name: "Điểm RFM",
      text: "Mỗi khách được chấm từ 1 đến 5 theo ba điều: mua gần đây đến đâu, mua bao nhiêu lần, mang lại bao nhiêu tiền; 5 là phần năm tốt nhất. Khách như nhau thì điểm như nhau: khi hầu hết chỉ mua một lần, số lần mua không phân biệt được họ và điểm cũng không giả vờ phân biệt.",
      formula: "điểm = 1 + ⌊5 × số khách kém hơn ÷ tổng số khách⌋",
    },
    standing: {
      name: "Nhóm theo giá trị và xác suất còn mua",
      text: "Bảy nhóm theo số tiền khách đã mang lại, số tiền được kỳ vọng và khả năng còn mua. Quy tắc khớp đầu tiên quyết định, theo thứ tự: khách mới, đã mất, mới mua một đơn, có nguy cơ, tốt nhất, đang lên, ổn định.",
      formula: "",
    },
    saved: {
      name: "Nhóm của bạn",
      text: "Khách thuộc nhóm khi đáp ứng mọi tiêu chí vào lúc này. Tiêu chí cần dự báo thì chưa ai đáp ứng cho đến khi có dự báo.",
      formula: "",
    },
    equityAtRisk: {
      name: "Giá trị có thể mất",
      text: "Số tiền các khách này sẽ mang lại trong kỳ dự báo nếu vẫn còn mua, nhân với khả năng họ đã rời đi. Đó là cái giá của việc khách rời đi, và là phần có thể kéo lại.",
      formula: "Σ (1 − xác suất còn mua) × CLV dự đoán ÷ xác suất còn mua",
    },
    stakeAtRisk: {
      name: "Số tiền liên quan",
      text: "Số tiền khách trong danh sách sẽ mang lại trong kỳ dự báo nếu vẫn còn mua, nhân với khả năng họ đã rời đi.",
      formula: "Σ (1 − xác suất còn mua) × CLV dự đoán ÷ xác suất còn mua",
    },
    stakeOrder: {
      name: "Số tiền liên quan",
      text: "Thêm một đơn từ mỗi khách trong danh sách, theo giá trị kỳ vọng của từng người.",
      formula: "Σ giá trị kỳ vọng một đơn × biên lợi nhuận",
    },
    stakeLeaving: {
      name: "Số tiền liên quan",
      text: "Số tiền được cho là sẽ mất trong kỳ dự báo vì một phần khách trong danh sách sẽ rời đi: số họ mang lại nếu tất cả ở lại, trừ số đang được kỳ vọng.",
      formula: "Σ (xác suất còn mua × giá trị nếu khách ở lại − CLV dự đoán)",
    },
    response: {
      name: "Tỷ lệ hưởng ứng",
      text: "Giả định của bạn: phần khách trong danh sách làm điều bạn mong nhờ việc bạn làm, mà nếu không thì họ đã không làm. Một phần năm chỉ là con số tròn để bắt đầu, không phải số đo được; mục Chiến dịch sẽ đo giúp bạn.",
      formula: "khoảng = số tiền liên quan × tỷ lệ",
    },
  }),
};
