import type { overview as en } from "../en/overview";

// The two syllables of a word stay on one line.
const noun = { revenue: "doanh\u00a0thu", profit: "lợi\u00a0nhuận" } as const;
const numbers = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy"];
const ordinals = ["", "đầu tiên", "thứ hai", "thứ ba", "thứ tư", "thứ năm"];
const ordinal = (k: number) => ordinals[k] ?? `thứ ${k}`;

export const overview: typeof en = {
  figures: "Các con số chính",
  moreFigures: "Các con số khác",
  download: "Tải kết quả",
  empty: {
    title: "Chưa có khách hàng nào để hiển thị",
    text: "Không có đơn nào của khách nhận diện được nằm trong kỳ. Hãy xem lại ngày chốt dữ liệu và các dòng bị loại ở mục Tập dữ liệu.",
  },

  headline: {
    brought: (money, value) => ["Mỗi khách đã mang lại ", { is: value }, ` ${noun[money]}`],
    cost: (value) => ["Mỗi khách đang khiến bạn lỗ ", { is: value }],
    single: (money, value) => ["Khách hàng duy nhất đến nay đã mang lại ", { is: value }, ` ${noun[money]}`],
    repeat: (share) => [", và ", { is: share }, " khách đã quay lại mua lần hai."],
    noRepeat: [", và chưa ai quay lại mua lần hai."],
    stop: ["."],
    expected: (value, horizon) => [" và được kỳ vọng mang thêm ", { expected: value }, ` trong ${horizon} tới.`],
    expectedAfterCost: (value, horizon) => [
      ", nhưng được kỳ vọng mang lại ",
      { expected: value },
      ` trong ${horizon} tới.`,
    ],
  },

  withHorizon: (figure, horizon) => `${figure}, ${horizon}`,
  interval80: (range) => `80%: ${range}`,
  needsForecast: "Cần có dự báo.",
  repeatNote: (repeat, customers) => `${repeat} trên ${customers}`,
  ordersPerCustomer: (n) => `${n} đơn mỗi khách`,
  afterRefunds: "đã trừ hoàn tiền",
  beforeCosts: "Doanh thu chưa trừ giá vốn",
  noCosts: "chưa biết giá vốn hay biên lợi nhuận",
  atMargin: (margin) => `${margin} doanh thu`,
  costKnown: (share) => `biết giá vốn của ${share} số đơn`,
  afterEnd: (_orders, text, end) => `${text} đơn nằm sau ngày chốt dữ liệu ${end} nên không được tính vào con số nào.`,

  nobody: {
    title: (share, money) => `${share} số tiền bán được (${money}) không nằm trong các con số dưới đây`,
    text: (_orders, text) =>
      `${text} đơn không rõ ai mua: để trống, khách lẻ hoặc bị che. Không biết đơn nào của cùng một người thì không tính được giá trị khách.`,
    show: "Xem phần đối chiếu",
  },

  formula: {
    terms: (parts) => {
      const lifespan =
        parts.days === 365 ? `${parts.lifespan}\u00a0năm` : `${parts.lifespan} × ${parts.days}\u00a0ngày`;
      const margin = parts.margin === null ? "" : ` × ${parts.margin}`;
      return `${parts.order}${margin} × ${parts.frequency}\u00a0đơn × ${lifespan}`;
    },
    own: "theo số bạn nhập",
    adjust: "Chỉnh thành phần",
    enter: "Nhập số của bạn",
    title: "Thành phần của công thức",
    meaning: "Các thành phần nghĩa là gì",
    help: "Ô để trống sẽ lấy số tính từ dữ liệu.",
    order: "Giá trị đơn trung bình",
    frequency: (days) => `Số đơn mỗi khách đang mua trong ${days} ngày`,
    frequencyNoWindow: "Số đơn mỗi khách đang mua trong một kỳ",
    lifespan: (days) => (days === 365 ? "Vòng đời, tính bằng năm" : `Vòng đời, tính bằng kỳ ${days} ngày`),
    lifespanNoWindow: "Vòng đời, tính bằng kỳ",
    fromChurn: (churn) => `từ tỷ lệ rời bỏ ${churn}`,
    unknown: "chưa tính được từ dữ liệu",
    fromData: (value) => `từ dữ liệu: ${value}`,
    gaps: {
      spanTooShort: (f) => `Cần đơn đầu và đơn cuối cách nhau ít nhất 2 ngày; hiện cách nhau ${f.span} ngày.`,
      noActiveCustomers: (f) => `Không có khách nào mua trong ${f.days} ngày gần nhất.`,
      noPreviousCustomers: (f) =>
        `Không có khách nào mua trong ${f.days} ngày liền trước ${f.days} ngày gần nhất nên chưa biết tỷ lệ rời bỏ.`,
      noChurn: (f) => `Chưa mất khách nào trong ${f.days} ngày gần nhất nên dữ liệu chưa cho biết vòng đời.`,
    },
  },

  worth: { label: "Giá trị được tính", historic: "Đến nay", total: "Cả dự đoán" },

  distribution: {
    title: (median, horizon) =>
      horizon === null
        ? `Một nửa số khách mang lại không quá ${median}`
        : `Tính cả ${horizon} tới, một nửa số khách đáng giá không quá ${median}`,
    plain: (horizon) => (horizon === null ? "Khách đã mang lại bao nhiêu" : "Khách đã và sẽ mang lại bao nhiêu"),
    subtitle: (money, horizon) =>
      horizon === null
        ? `Phân bố CLV đã có, ${noun[money]} mỗi khách`
        : `Phân bố tổng CLV, ${noun[money]} mỗi khách: đến nay và dự kiến trong ${horizon} tới`,
    median: (value) => `trung vị ${value}`,
    mean: (value) => `trung bình ${value}`,
    xAxis: (money, currency) => `${noun[money]} mỗi khách, ${currency}`,
    yAxis: "số khách",
    from: "Từ",
    to: "Đến",
    count: "Số khách",
    range: (from, to) => `${from} – ${to}`,
    above: (n, value) => `${n} khách trên ${value} không vẽ`,
    below: (n, value) => `${n} khách dưới ${value} không vẽ`,
    darker: "màu đậm: trong nhóm 10% cao nhất",
    empty: "Cần ít nhất hai khách hàng.",
  },

  share: {
    byOrder: "Theo số đơn",
    byMonth: "Theo tháng",
    reading: "Cách xem",
    orderPlain: "Giá trị và tỷ lệ, theo số đơn",
    orderNobody: "Chưa có khách nào quay lại mua lần hai",
    order: (p) => {
      const reach = `${p.few ? "Chỉ " : ""}${p.share} khách đi đến đơn ${ordinal(p.k)}`;
      if (p.times === null) return reach;
      return `${reach}, ${p.few ? "nhưng" : "và"} mỗi người trong số họ đáng giá gấp ${p.times} lần một khách trung bình`;
    },
    monthPlain: "Giá trị và tỷ lệ, theo tháng kể từ đơn đầu",
    month: (p) => {
      const active = `${p.few ? "Chỉ " : ""}${p.share} khách mua trong tháng thứ ${p.month} kể từ đơn đầu`;
      if (p.times === null) return active;
      return `${active}, ${p.few ? "nhưng" : "và"} đến lúc đó họ đã mang lại gấp ${p.times} lần mức trung bình`;
    },
    orderSubtitle: (money) => `Tỷ lệ khách đạt đơn thứ k và CLV đã có trung bình của họ (${noun[money]})`,
    monthSubtitle: (money) =>
      `Tỷ lệ khách có đơn sinh lời trong tháng và ${noun[money]} lũy kế trung bình của họ đến hết tháng`,
    orderAxis: "đơn hàng thứ k",
    monthAxis: "tháng kể từ đơn đầu",
    shareAxis: "% khách",
    valueAxis: (currency) => `giá trị mỗi khách, ${currency}`,
    orderShare: "% khách đến đơn thứ k",
    monthShare: "% khách mua trong tháng",
    value: "Giá trị mỗi khách",
    orderPoint: (k) => `Đơn thứ ${k}`,
    monthPoint: (m) => `Tháng thứ ${m}`,
    tableOrder: "Đơn thứ",
    tableMonth: "Tháng thứ",
    tableReached: "Số khách",
    tableObserved: "Số khách theo dõi",
    tableActive: "Có mua trong tháng",
    tableShare: "Tỷ lệ",
    tableValue: "Giá trị mỗi khách",
    emptyOrder: "Cần có khách mua từ hai đơn; hiện còn quá ít.",
    emptyMonth: "Cần có khách được theo dõi ít nhất hai tháng kể từ đơn đầu; hiện còn quá ít.",
  },

  concentration: {
    title: (money, share, horizon) =>
      `${horizon === null ? "" : `Tính cả ${horizon} tới, `}10% khách lớn nhất nắm ${share} ${noun[money]}`,
    plain: "Giá trị phân bổ giữa các khách",
    subtitle: (money, horizon) =>
      `Khách xếp từ ít giá trị đến nhiều giá trị nhất, và phần ${noun[money]} họ nắm giữ${horizon === null ? "" : `: đến nay và dự kiến trong ${horizon} tới`}`,
    xAxis: "% khách, ít giá trị nhất trước",
    yAxis: (money, horizon) => `% tổng ${noun[money]}${horizon === null ? "" : ", đến nay và dự kiến"}`,
    equal: "nếu mọi khách như nhau",
    curve: "phần giá trị nắm giữ",
    mark: (share) => `top 10%: ${share}`,
    tableCustomers: "Khách, ít giá trị nhất trước",
    tableValue: "Phần giá trị",
    point: (customers) => `${customers} khách ít giá trị nhất`,
    pointValue: "nắm giữ",
    top: (percent) => `Top ${percent}%`,
    gini: "Gini",
    few: "Cần ít nhất mười khách hàng mới vẽ được đường này.",
    noTotal: "Tổng giá trị của mọi khách không lớn hơn 0 nên không chia được tỷ trọng.",
  },

  top: {
    title: (money, n, share) =>
      n === 1
        ? `Khách giá trị nhất nắm ${share} ${noun[money]}`
        : `${n} khách giá trị nhất nắm ${share} ${noun[money]}`,
    plain: "Những khách giá trị nhất",
    subtitle: (money) => `CLV đã có (${noun[money]}), số đơn và lần mua gần nhất của từng khách`,
    slipping: (title, count, of) => {
      if (of === 1) return `${title}; khách này đang rời đi`;
      return `${title}; ${count === of ? "tất cả" : `${numbers[count] ?? count} người`} đang rời đi`;
    },
    subtitleExpected: (money, horizon) =>
      `CLV đã có (${noun[money]}), xác suất còn mua và CLV dự đoán trong ${horizon} tới`,
    customer: "Khách hàng",
    orders: "Đơn",
    value: "CLV đã có",
    brought: "Đã có",
    last: "Mua gần nhất",
    alive: "Còn mua",
    predicted: "Dự đoán",
    interval: "Khoảng 80%",
    hidden: (rank) => `Khách ${rank}`,
    all: "Tất cả khách hàng",
  },
};
