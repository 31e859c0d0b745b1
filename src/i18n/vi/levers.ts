import { define } from "../define";
import type { levers as en } from "../en/levers";

// The two syllables of a word stay on one line.
const noun = { revenue: "doanh\u00a0thu", profit: "lợi\u00a0nhuận" } as const;

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export const levers: typeof en = {
  working: "Đang tính sức nâng của từng đòn bẩy…",
  empty: { title: "Chưa có khách nào để tính" },
  withoutForecast: (reason) => `${reason} Trong lúc đó, các đòn bẩy được tính theo công thức.`,

  names: {
    retention: "Khách gắn bó lâu hơn",
    frequency: "Khách mua thường xuyên hơn",
    orderValue: "Mỗi đơn giá trị hơn",
    margin: "Mỗi đơn lãi hơn",
    acquisitionCost: "Tốn ít hơn để có một khách mới",
  },
  short: {
    retention: "Thời gian gắn bó",
    frequency: "Số đơn mỗi năm",
    orderValue: "Giá trị mỗi đơn",
    margin: "Biên lợi nhuận",
    acquisitionCost: "Chi phí có khách mới",
  },
  hints: {
    retention: "Khách còn mua thêm được bao nhiêu đơn, hay bao lâu nữa",
    frequency: "Số đơn trong cùng một khoảng thời gian, khi khách còn mua",
    orderValue: "Số tiền một đơn mang lại, sau hoàn tiền",
    margin: "Phần lãi trên mỗi đồng doanh thu",
    acquisitionCost: "Số tiền bỏ ra để có thêm một khách",
  },

  headline: (p) => [
    `Nếu mỗi đơn giá trị hơn ${p.share}, cửa hàng có thêm `,
    { expected: p.orderWorth },
    p.best === "frequency"
      ? `; nếu khách mua thường xuyên hơn ${p.share}, thêm `
      : `; nếu khách gắn bó lâu hơn ${p.share}, thêm `,
    { expected: p.worth },
    ".",
  ],
  headlineFormula: (p) => [
    "Theo công thức, mỗi khách đáng giá ",
    { is: p.clv },
    `; tăng ${p.share} ở bất kỳ thành phần nào thì thêm `,
    { expected: p.worth },
    ".",
  ],
  headlineNone: "Mỗi đòn bẩy đáng giá bao nhiêu",
  basis: (p) =>
    p.coming === null
      ? `Tính trên ${noun[p.money]} dự kiến của ${p.customers} hiện có trong ${p.horizon} tới.`
      : `Tính trên ${noun[p.money]} dự kiến của ${p.customers} hiện có trong ${p.horizon} tới, cộng với ${p.coming} mới đến trong một năm, mỗi người trong 12 tháng đầu.`,

  assumptions: {
    title: "Các con số này dựa vào",
    cost: (currency) => `Chi phí để có một khách mới (${currency})`,
    costNone: "Để trống: không trừ",
    costMeasured: (cost, months) =>
      `Chi phí ghi ở mục Kênh và chi phí, chia cho mọi khách mới: ${cost} (${months} tháng)`,
    coming: "Số khách mới mỗi năm",
    comingSeen: (n, days) => `Theo dữ liệu: ${n}, tính từ ${days} ngày gần nhất`,
    comingUnknown: "Lịch sử còn quá ngắn để biết",
    invalid: "Hãy nhập một số từ 0 trở lên",
  },

  tornado: {
    title: (p) => `${p.share} đáng giá từ ${p.low} (${lower(p.lowLever)}) đến ${p.high} (${lower(p.highLever)})`,
    equal: (p) => `Mỗi thành phần tăng ${p.share} đều đáng giá như nhau: ${p.worth} mỗi khách`,
    plain: "Mỗi đòn bẩy đáng giá bao nhiêu",
    subtitle: (share, money) =>
      `${noun[money].charAt(0).toUpperCase()}${noun[money].slice(1)} dự kiến thay đổi bao nhiêu khi từng thứ tốt lên, hoặc kém đi, ${share} và mọi thứ khác giữ nguyên`,
    step: "Mức thay đổi",
    present: "Khách hiện có",
    coming: "Khách mới trong một năm",
    xAxis: (currency, money) => `thay đổi của ${noun[money]} dự kiến, ${currency}`,
    gain: (share) => `Tốt hơn ${share}`,
    loss: (share) => `Kém đi ${share}`,
    lever: "Đòn bẩy",
    total: "Tổng cộng",
    doubt: (range) => `tài sản khách hàng làm nền nằm trong khoảng ${range} (80%)`,
    missing: "Chưa biết mỗi khách đáng giá bao nhiêu nên chưa tính được: cần thêm khách và đơn hàng.",
    noRetention: "Chưa thấy khách nào rời đi, nên giữ khách lâu hơn không mang lại thêm gì.",
    noMargin:
      "Hãy nhập biên lợi nhuận ở mục Tập dữ liệu để biết biên lợi nhuận đáng giá bao nhiêu: ở mức 100%, mọi con số là doanh thu.",
    noCost: "Hãy nhập chi phí để có một khách mới để biết giảm chi phí đáng giá bao nhiêu.",
  },

  whatIf: {
    title: "Nếu như…",
    subtitle: "Kéo thanh trượt hoặc gõ mức thay đổi. Dữ liệu của bạn vẫn giữ nguyên.",
    change: (lever) => `${lever}, thay đổi tính bằng %`,
    today: (value) => `hôm nay ${value}`,
    becomes: (from, to) => `${from} → ${to}`,
    asToday: "như hôm nay",
    against: (difference, share) => `${difference} (${share})`,
    reset: "Trở về hôm nay",
    formulaClv: "CLV theo công thức",
    formulaNet: "CLV theo công thức, đã trừ chi phí",
    present: "Tài sản khách hàng",
    newcomer: "Một khách mới, 12 tháng đầu",
    newcomerNet: "Một khách mới, 12 tháng đầu, đã trừ chi phí",
    total: "Khách hiện có và khách mới một năm",
    results: "Các con số sẽ thành",
    frequencyCaution:
      "Ở cửa hàng này, khách rời đi sau một đơn nào đó chứ không theo thời gian: mua nhanh hơn thì đơn cuối cùng cũng đến sớm hơn. Điều đó đã được tính vào.",
  },

  target: {
    title: (gain) => `Cần gì để tăng thêm ${gain}`,
    subtitle: "Mỗi lần chỉ một đòn bẩy, mọi thứ khác như hôm nay",
    gain: "Tăng thêm, %",
    of: "Tính theo",
    lens: { model: "Mô hình dự kiến", formula: "CLV theo công thức" },
    reach: {
      retention: (share) => `giữ khách gắn bó lâu hơn ${share}`,
      frequency: (share) => `để khách mua thường xuyên hơn ${share}`,
      orderValue: (share) => `nâng giá trị mỗi đơn thêm ${share}`,
      margin: (share) => `nâng biên lợi nhuận thêm ${share} so với hiện nay`,
      acquisitionCost: (share) => `giảm ${share} chi phí có khách mới`,
    },
    either: "Hoặc",
    or: "hoặc",
    unreachable: {
      retention: (most) => `Chỉ giữ khách lâu hơn thì không đủ: lâu gấp đôi cũng chỉ mang lại ${most}.`,
      frequency: (most) => `Chỉ mua thường xuyên hơn thì không đủ: gấp đôi cũng chỉ mang lại ${most}.`,
      orderValue: (most) => `Chỉ nâng giá trị đơn thì không đủ: gấp đôi cũng chỉ mang lại ${most}.`,
      margin: (most) => `Chỉ nâng biên lợi nhuận thì không đủ: cao nhất cũng chỉ mang lại ${most}.`,
      acquisitionCost: (most) => `Chỉ giảm chi phí thì không đủ: không tốn đồng nào cũng chỉ mang lại ${most}.`,
    },
    more: (share) => `thêm ${share}`,
    nothing: "Chưa có giá trị dương nào để nâng lên: hãy xem các con số ở trên.",
    invalid: "Hãy nhập một số lớn hơn 0, tối đa 500",
  },

  scenarios: {
    title: "Các kịch bản đặt cạnh nhau",
    subtitle: "Kịch bản được lưu theo mức thay đổi, nên luôn đi theo dữ liệu và dự báo mới",
    name: "Tên kịch bản",
    save: "Lưu kịch bản này",
    update: "Lưu thay đổi",
    unchanged: "Hãy kéo một đòn bẩy trước: lúc này vẫn là hôm nay.",
    needsName: "Hãy đặt tên trước.",
    edit: (name) => `Sửa ${name}`,
    remove: (name) => `Xóa ${name}`,
    editShort: "Sửa",
    removeShort: "Xóa",
    undo: "Hoàn tác",
    removed: (name) => `Đã xóa “${name}”.`,
    editing: (name) => `Bạn đang sửa “${name}”: hãy kéo các thanh trượt ở trên.`,
    stop: "Thôi sửa",
    today: "Hôm nay",
    none: "Chưa có kịch bản nào. Hãy kéo các thanh trượt ở trên rồi đặt tên cho kết quả.",
    difference: "So với hôm nay",
    figure: "Con số",
  },

  definitions: define({
    lever: {
      name: "Giá trị của một đòn bẩy",
      text: "Số tiền dự kiến thay đổi khi một thứ tốt lên còn mọi thứ khác giữ nguyên: của khách hiện có trong kỳ dự báo, và của khách mới đến trong một năm, mỗi người trong 12 tháng đầu. Tất cả đã chiết khấu. Chi phí để kéo đòn bẩy chưa nằm trong đó.",
      formula: "tài sản khách hàng (sau thay đổi) − tài sản khách hàng (hôm nay), cộng phần tương tự của khách mới",
    },
    retention: {
      name: "Khách gắn bó lâu hơn",
      text: "Nếu theo mô hình khách rời đi sau một đơn: khả năng mua tiếp sau mỗi đơn tăng lên, sao cho số đơn còn lại sau đơn kế tiếp nhiều lên bấy nhiêu lần. Nếu khách rời đi theo thời gian: thời gian còn ở lại dài ra bấy nhiêu lần. Chỉ tương lai thay đổi; ai đã rời đi thì đã rời đi. Phần nằm ngoài kỳ dự báo không được tính.",
      formula: "p thành p ÷ (p + f (1 − p)), hoặc μ thành μ ÷ f",
    },
    frequency: {
      name: "Khách mua thường xuyên hơn",
      text: "Nhịp mua riêng của từng khách nhanh lên bấy nhiêu lần kể từ nay; điều đã biết về nhịp mua trong quá khứ giữ nguyên. Nếu khách rời đi sau một đơn, họ cũng đến đơn cuối cùng sớm hơn, nên tác dụng nhỏ hơn mức thay đổi.",
      formula: "λ thành f λ cho các đơn sắp tới",
    },
    orderValue: {
      name: "Giá trị mỗi đơn",
      text: "Mỗi đơn sắp tới mang lại thêm bấy nhiêu doanh thu sau hoàn tiền, với cùng biên lợi nhuận.",
      formula: "",
    },
    target: {
      name: "Đạt một mục tiêu",
      text: "Riêng một đòn bẩy phải thay đổi bao nhiêu, mọi thứ khác như hôm nay. Mỗi đòn bẩy được xét đến gấp đôi hiện nay, biên lợi nhuận đến 100%, chi phí xuống đến 0; xa hơn nữa coi như ngoài tầm.",
      formula: "",
    },
    net: {
      name: "Chi phí để có một khách mới",
      text: "Số tiền bỏ ra để có thêm một khách (quảng cáo, hàng mẫu, hoa hồng). Chỉ trừ vào giá trị của khách mới: với khách đã có, khoản đó đã chi rồi.",
      formula: "giá trị ròng = giá trị của một khách mới − chi phí để có khách đó",
    },
  }),
};
