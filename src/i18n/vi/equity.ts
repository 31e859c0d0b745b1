import { define } from "../define";
import type { equity as en } from "../en/equity";

// The two syllables of a word stay on one line.
const noun = { revenue: "doanh\u00a0thu", profit: "lợi\u00a0nhuận" } as const;

export const equity: typeof en = {
  working: "Đang tính tài sản khách hàng…",
  empty: { title: "Chưa có khách nào để định giá" },
  none: {
    title: "Tài sản khách hàng cần có dự báo",
    text: "Đó là số tiền mà các khách bạn đang có còn được kỳ vọng mang lại.",
  },

  headline: (p) => [
    "Khách hiện có được kỳ vọng mang lại ",
    { expected: p.value },
    ` ${noun[p.money]} trong ${p.horizon} tới, trong đó `,
    { expected: p.share },
    " nằm ở 10% khách giá trị nhất.",
  ],
  headlinePlain: (p) => [
    "Khách hiện có được kỳ vọng mang lại ",
    { expected: p.value },
    ` ${noun[p.money]} trong ${p.horizon} tới.`,
  ],
  headlineNothing: (horizon) => [`Khách hiện có không được kỳ vọng mang lại khoản nào lớn hơn 0 trong ${horizon} tới.`],
  note: (p) =>
    `80%: ${p.range}, từ ${p.customers}. Chưa tính khách sẽ đến sau này. Hãy xem đây là một tài sản như hàng trong kho: có thêm và giữ được khách thì lớn lên, mất khách thì hao đi.`,

  history: {
    titles: {
      hides: (p) => `Doanh thu tăng ${p.revenue} so với cùng quý năm trước, nhưng tài sản khách hàng giảm ${p.equity}`,
      bothFell: (p) => `So với cùng quý năm trước, doanh thu giảm ${p.revenue} và tài sản khách hàng giảm ${p.equity}`,
      fell: (p) => `Doanh thu như cùng quý năm trước, nhưng tài sản khách hàng giảm ${p.equity}`,
      bothRose: (p) => `So với cùng quý năm trước, doanh thu tăng ${p.revenue} và tài sản khách hàng tăng ${p.equity}`,
      roseAlone: (p) =>
        `Doanh thu giảm ${p.revenue} so với cùng quý năm trước, nhưng tài sản khách hàng tăng ${p.equity}`,
      rose: (p) => `Doanh thu như cùng quý năm trước, còn tài sản khách hàng tăng ${p.equity}`,
      unclearUp: (p) =>
        `Doanh thu tăng ${p.revenue} so với cùng quý năm trước; tài sản khách hàng chưa thay đổi rõ rệt`,
      unclearDown: (p) =>
        `Doanh thu giảm ${p.revenue} so với cùng quý năm trước; tài sản khách hàng chưa thay đổi rõ rệt`,
      unclear: "Sau một năm, cả doanh thu lẫn tài sản khách hàng đều chưa thay đổi rõ rệt",
      plain: "Doanh thu từng quý và tài sản khách hàng cuối quý",
    },
    subtitle: (horizon) =>
      `Tài sản: số tiền mà các khách đã biết vào cuối mỗi quý khi ấy được kỳ vọng mang lại trong ${horizon}, theo mô hình chỉ học những gì khi ấy đã biết; vạch nhạt: khoảng 80%`,
    change: (p) =>
      `Tài sản khách hàng so với một năm trước: ${p.change} (khoảng 90%: ${p.low} đến ${p.high}). Chỉ nói tăng hay giảm khi cả khoảng nằm về một phía của số 0; với cửa hàng không thay đổi, nói nhầm là tăng, hay nói nhầm là giảm, mỗi thứ xảy ra nhiều nhất 5 trên 100 lần. Điều vừa thay đổi ở khách của vài tháng gần đây chưa thấy được ở đây.`,
    short: (_n, text) =>
      `${text} quý đầu chưa có tài sản khách hàng: lịch sử quá ngắn hoặc quá ít khách đã quay lại (cần 180 ngày và 50 khách).`,
    needsYear: "Để so sánh cần hai quý cách nhau một năm, mỗi quý có nửa năm lịch sử tính đến cuối quý.",
    noQuarter: "Cần ít nhất một quý dương lịch trọn vẹn có đơn hàng.",
    early:
      "Tệp bắt đầu muộn hơn cửa hàng thì lúc đầu chỉ biết ít khách: những lần tăng đầu tiên có thể chỉ vì tệp đang đầy lên.",
    working: "Đang cho mô hình học những gì đã biết vào cuối từng quý…",
    revenue: "Doanh thu trong quý",
    equity: "Tài sản khách hàng cuối quý",
    interval: "Khoảng 80%",
    revenueShort: "Doanh thu",
    equityShort: "Tài sản",
    customers: "Số khách đã biết",
    newCustomers: "Khách mới trong quý",
    xAxis: "quý",
    revenueAxis: (currency) => `doanh thu, ${currency}`,
    equityAxis: (currency) => `tài sản, ${currency}`,
    quarter: (q, year) => `Q${q}/${year}`,
    tableQuarter: "Quý",
    missing: { shortHistory: "lịch sử quá ngắn", fewReturned: "quá ít khách quay lại", noFit: "mô hình không khớp" },
  },
  alarm: {
    title: "Doanh thu đang che lấp việc mất dần khách",
    text: "Doanh thu quý tăng, trong khi số tiền khách còn được kỳ vọng mang lại đã giảm nhiều hơn mức sai số. Nguyên nhân thường gặp: ít khách mới hơn, khách mới không quay lại, hoặc khách cũ rời đi. Hai mục Lứa khách, Kênh và chi phí cho biết là nguyên nhân nào.",
  },

  market: {
    title: (share) => `Trong số tài sản khách hàng được so sánh, ${share} là của bạn`,
    ahead: (equity, revenue) =>
      `Bạn nắm ${equity} tài sản khách hàng và ${revenue} doanh thu: tương lai của bạn lớn hơn hiện tại`,
    behind: (equity, revenue) =>
      `Bạn nắm ${equity} tài sản khách hàng và ${revenue} doanh thu: hiện tại của bạn lớn hơn tương lai`,
    plain: "Thị phần tài sản khách hàng của bạn",
    subtitle: (horizon) =>
      `Bạn so với các đối thủ bạn nhập: số khách × CLV trung bình trong ${horizon}; bên cạnh là doanh thu 365 ngày`,
    missing: "Hãy nhập ít nhất một đối thủ với số khách và CLV trung bình.",
    equity: "Tài sản khách hàng",
    revenue: "Doanh thu 365 ngày",
    own: "Bạn",
    range: (range) => `theo khoảng của chính bạn: ${range}`,
    guess: "số liệu của đối thủ do bạn ước lượng",
    who: "Ai",
    part: "Tỷ trọng",
    editor: "Đối thủ",
    editorText:
      "Ước lượng tốt nhất của bạn: từ báo cáo của họ, sàn thương mại điện tử hay người trong nghề. Chỉ lưu trên máy này.",
    average: (value) => `Của bạn, để so sánh: ${value} mỗi khách`,
    name: "Tên",
    customers: "Số khách",
    averageClv: (currency) => `CLV trung bình (${currency})`,
    revenueField: (currency) => `Doanh thu một năm (${currency})`,
    field: (label, name) => `${label}: ${name}`,
    unnamed: (n) => `Đối thủ ${n}`,
    add: "Thêm đối thủ",
    remove: (name) => `Xóa ${name}`,
    removeShort: "Xóa",
    invalid: "Hãy nhập một số từ 0 trở lên",
    left: (_n, text) => `${text} đối thủ chưa được so sánh: còn thiếu số khách hoặc CLV trung bình.`,
    noRevenue: "Để có thị phần doanh thu, hãy nhập doanh thu của từng đối thủ.",
    noYear: "Thị phần doanh thu cần đủ 365 ngày đơn hàng của chính bạn.",
  },

  parts: {
    by: "Chia khách theo",
    kinds: { value: "Giá trị", alive: "Khả năng còn mua", orders: "Số đơn đến nay" },
    titles: {
      value: (share) => `10% khách giá trị nhất nắm ${share} tài sản khách hàng`,
      alive: (share) => `${share} tài sản khách hàng nằm ở những khách nhiều khả năng đã rời đi`,
      orders: (share) => `${share} tài sản khách hàng nằm ở những khách đến nay mới mua một lần`,
      plain: "Tài sản khách hàng dựa vào ai",
    },
    subtitle: (horizon) => `Giá trị kỳ vọng trong ${horizon}, tính theo phần của toàn bộ`,
    group: "Nhóm khách",
    count: "Số khách",
    equity: "Tài sản",
    share: "Tỷ trọng",
    top: (percent) => `${percent}% giá trị nhất`,
    alive: ["dưới 20%", "20–50%", "50–80%", "từ 80%"],
    orders: ["1 đơn", "2 đơn", "3–5 đơn", "từ 6 đơn"],
  },

  definitions: define({
    equity: {
      name: "Tài sản khách hàng",
      text: "Tổng số tiền mà tất cả khách hiện có được kỳ vọng mang lại trong kỳ dự báo, chiết khấu về hôm nay. Khách sẽ đến sau này chưa được tính.",
      formula: "Σ CLV dự đoán",
    },
    history: {
      name: "Tài sản khách hàng cuối quý",
      text: "Mô hình đang dùng được cho học lại chỉ với những gì đã xảy ra đến cuối mỗi quý, rồi dự báo các khách đã biết khi ấy; khách mới trong một năm được học riêng khi họ chắc chắn khác khách cũ. Vì vậy con số cuối có thể lệch chút ít so với dự báo, nơi mọi khách chung một mô hình. Khách mới ra sao chỉ biết được khi họ quay lại hoặc không quay lại: điều vừa thay đổi ở khách của vài tháng gần đây chưa có trong đó. Kỳ dự báo, tỷ lệ chiết khấu và biên lợi nhuận giống nhau cho mọi quý, theo mức hôm nay. Khoảng dao động cho biết giá trị kỳ vọng được biết chắc đến đâu (tham số, chi tiêu), không gồm phần may rủi. Khi so với năm trước, tham số ở hai đầu được coi là độc lập, nên khoảng rộng hơn thực tế. Khoảng này còn tính cả những gì khách của một năm trước đã mua từ đó đến nay: nếu họ mua ít hơn hoặc nhiều hơn dự kiến khi ấy, khoảng được nới ra tới mức đó.",
      formula: "thay đổi = tài sản bây giờ ÷ tài sản một năm trước − 1",
    },
    share: {
      name: "Thị phần tài sản khách hàng",
      text: "Phần tài sản khách hàng của bạn trong tổng của bạn và các đối thủ bạn đã nhập. Nếu lớn hơn thị phần doanh thu, khách của bạn sẽ mang lại nhiều hơn hiện nay so với khách của đối thủ.",
      formula: "tài sản của bạn ÷ (tài sản của bạn + Σ số khách × CLV trung bình)",
    },
    parts: {
      name: "Tài sản dựa vào ai",
      text: "Tài sản khách hàng chia theo nhóm khách. Tài sản nằm ở ít người, hoặc ở những khách có thể đã rời đi, kém an toàn hơn cùng số tiền đó trải đều trên nhiều người.",
      formula: "Σ CLV dự đoán của nhóm ÷ Σ CLV dự đoán",
    },
  }),
};
