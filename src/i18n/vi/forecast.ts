import type { forecast as en } from "../en/forecast";
import { forecastCards } from "./forecastCards";

// The two syllables of a word stay on one line.
const noun = { revenue: "doanh\u00a0thu", profit: "lợi\u00a0nhuận" } as const;
const tooLow = (share: string) => `thấp hơn thực tế ${share}`;
const tooHigh = (share: string) => `cao hơn thực tế ${share}`;

export const forecast: typeof en = {
  names: {
    mbgnbd: "MBG/NBD",
    paretonbd: "Pareto/NBD",
    mbgcnbd2: "MBG/CNBD-2",
    mbgcnbd3: "MBG/CNBD-3",
    mbgcnbd4: "MBG/CNBD-4",
    bgnbd: "BG/NBD",
    nbd: "NBD",
    sameRate: "Giữ nguyên nhịp mua",
    lastYear: "Lặp lại năm trước",
  },
  beliefs: {
    mbgnbd: "khách có thể rời đi sau bất kỳ đơn nào",
    paretonbd: "khách có thể rời đi bất cứ lúc nào",
    mbgcnbd2: "như MBG/NBD, khách mua khá đều đặn",
    mbgcnbd3: "như MBG/NBD, khách mua đều đặn",
    mbgcnbd4: "như MBG/NBD, khách mua rất đều đặn",
    bgnbd: "khách có thể rời đi sau mỗi lần mua lại",
    nbd: "không ai rời đi",
    sameRate: "không dùng mô hình: mỗi khách mua tiếp đúng nhịp từ trước đến nay",
    lastYear: "không dùng mô hình: mỗi khách mua với nhịp của 12 tháng gần nhất",
  },
  tooLow,
  tooHigh,
  interval80: "Khoảng 80%:",
  range: (low, high) => `${low} – ${high}`,

  working: {
    title: "Đang lập dự báo",
    text: "Bảy mô hình học phần lịch sử cũ rồi thử đoán phần mới hơn. Mô hình đoán tốt nhất sẽ được dùng để nhìn về phía trước.",
    again: "Đang lập lại dự báo",
    model: (stage, model) => `${stage}: ${model}`,
    stages: {
      summary: "Đếm số ngày mua của từng khách",
      checks: "Kiểm tra dữ liệu",
      backtest: "Thử các mô hình trên chính quá khứ của cửa hàng",
      fit: "Cho mô hình học toàn bộ lịch sử",
      spend: "Ước lượng giá trị mỗi đơn",
      uncertainty: "Tính khoảng dao động",
    },
    done: (share) => `xong ${share}`,
  },
  stopped: {
    title: "Dự báo đã dừng",
    text: "Không mất gì cả: các màn hình khác vẫn đủ số liệu. Bạn có thể lập dự báo bất cứ lúc nào.",
    action: "Lập dự báo",
    stale: "Dự báo mới đã dừng: các con số này theo thiết lập trước đó.",
  },
  refused: {
    title: "Dữ liệu này chưa đủ để dự báo",
    needs: (needs, has) => `Cần ${needs}, tệp mới có ${has}.`,
    customers: (_n, text) => `${text} khách`,
    returning: (_n, text) => `${text} khách quay lại mua vào ngày khác`,
    reasons: {
      noCustomers: "Không có đơn nào của khách nhận diện được nằm trong kỳ.",
      spanTooShort: "Lịch sử quá ngắn: chưa thể thấy ai ở lại, ai rời đi.",
      tooFewRepeatCustomers: "Quá ít khách quay lại nên chưa biết khách mua thường xuyên đến đâu.",
      noRevenue: "Không có đơn nào có giá trị lớn hơn 0.",
      noFit: "Không mô hình nào khớp được với dữ liệu này.",
    },
    remedies: {
      noCustomers: "Hãy xem lại ngày chốt dữ liệu và các dòng bị loại ở mục Tập dữ liệu.",
      spanTooShort: "Hãy nhập dữ liệu dài hơn; từ nửa năm trở lên thì dự báo mới đáng đọc.",
      tooFewRepeatCustomers:
        "Hãy nhập dữ liệu dài hơn. Nếu thực ra có nhiều khách quay lại hơn, hãy xem lại cột dùng để nhận diện khách.",
      noRevenue: "Hãy nhập lại tệp và kiểm tra cột tổng tiền đơn.",
      noFit: "Hãy nhập dữ liệu dài hơn, hoặc kiểm tra ngày và khách trong tệp.",
    },
  },

  headline: {
    expected: (p) => [
      `Trong ${p.horizon} tới, ${p.customers} hiện có được kỳ vọng mang về `,
      { expected: p.value },
      ` ${noun[p.money]}, với xác suất 80% nằm giữa ${p.low} và ${p.high}.`,
    ],
    single: (p) => [
      `Trong ${p.horizon} tới, khách hàng duy nhất được kỳ vọng mang về `,
      { expected: p.value },
      ` ${noun[p.money]}, với xác suất 80% không quá ${p.high}.`,
    ],
    cost: (p) => [
      `Trong ${p.horizon} tới, ${p.customers} hiện có được dự đoán sẽ khiến bạn lỗ `,
      { expected: p.value },
      ".",
    ],
    nothing: (horizon) => [
      "Chưa ai quay lại mua, nên ",
      { expected: "không có đơn nào" },
      ` được kỳ vọng từ khách hiện có trong ${horizon} tới.`,
    ],
  },
  verdict: {
    model: (days, outcome) => `Trên ${days} cuối mà mô hình chưa được xem, số đơn dự báo ${outcome}`,
    right: "khớp thực tế, lệch chưa đến 1%",
    same: (outcome) => `; nếu chỉ giữ nguyên nhịp mua thì ${outcome}.`,
    stop: ".",
    nothing: (days, expected) =>
      `Không khách cũ nào mua trong ${days} cuối mà mô hình chưa được xem; mô hình đã kỳ vọng ${expected}.`,
    none: "Lịch sử chưa đủ dài để thử dự báo trên chính quá khứ của cửa hàng.",
  },
  naive: {
    title: "Đoán không cần mô hình lại đúng hơn",
    sameRate: (days) =>
      `Trên ${days} cuối, chỉ cần cho rằng mỗi khách mua tiếp đúng nhịp từ trước đến nay đã sát thực tế hơn mô hình. Hãy xem dự báo này là ước chừng.`,
    lastYear: (days) =>
      `Trên ${days} cuối, chỉ cần lặp lại nhịp mua 12 tháng gần nhất của từng khách đã sát thực tế hơn mô hình. Hãy xem dự báo này là ước chừng.`,
  },
  care: {
    title: (n) => `Có ${n} điểm của dữ liệu cần lưu ý`,
    show: "Xem phần kiểm tra",
  },

  figures: "Các con số dự báo",
  settings: {
    label: "Thiết lập dự báo",
    horizon: "Dự báo trước, tháng",
    days: "hoặc số ngày",
    daysInvalid: "Nhập số nguyên từ 1 đến 3.650.",
    rate: "Lãi suất chiết khấu mỗi năm, %",
    margin: "Biên lợi nhuận, %",
    percentInvalid: "Nhập số từ 0 đến 100.",
    model: "Mô hình",
    auto: (name) => (name === null ? "Tốt nhất khi thử" : `Tốt nhất khi thử: ${name}`),
  },

  sections: {
    ahead: "Sắp tới có gì",
    trust: "Tin được đến đâu",
    model: "Mô hình nhìn khách hàng thế nào",
    checks: "Đã kiểm tra những gì",
  },

  ...forecastCards,

  checks: {
    title: "Kiểm tra dữ liệu",
    careTitle: (n, all) => `${n} trong ${all} điểm kiểm tra cần lưu ý`,
    fineTitle: (all) => `Cả ${all} điểm kiểm tra dữ liệu đều ổn`,
    othersFineTitle: (all) => (all === 1 ? "Điểm kiểm tra còn lại thì ổn" : `${all} điểm kiểm tra còn lại đều ổn`),
    subtitle: "Những gì đã được xem xét trước khi tin vào dự báo, và nên làm gì",
    verdict: { ok: "ổn", warn: "cần lưu ý", stop: "không thể" },
    names: {
      span: "Độ dài lịch sử",
      horizon: "Độ dài dự báo",
      repeatCustomers: "Khách quay lại",
      spendFrequency: "Mức chi và nhịp mua",
      noDropout: "Khách rời đi",
      oneDay: "Khách đến cùng một ngày",
      seasonality: "Mùa vụ và chiến dịch",
      positiveSpend: "Đơn có giá trị",
      convergence: "Độ khớp của mô hình",
    },
    ok: {
      span: (p) => `Đơn hàng trải dài ${p.figure} ngày; ${p.limit} ngày là đủ.`,
      horizon: (p) => `Dự báo nhìn về trước bằng ${p.figure} độ dài lịch sử.`,
      repeatCustomers: (p) => `${p.figure} khách quay lại mua vào ngày khác; ${p.limit} là đủ.`,
      spendFrequency: (p) => `Mức chi hầu như không đi cùng nhịp mua: tương quan hạng ${p.figure}.`,
      noDropout: (p) =>
        `Dữ liệu cho thấy rõ là có khách rời đi (log-likelihood hơn ${p.figure} so với khi không ai rời đi).`,
      oneDay: (p) => `Ngày đông nhất chiếm ${p.figure} số đơn đầu.`,
      seasonality: (p) => `Số đơn theo tuần dao động gấp ${p.figure} lần mức ngẫu nhiên.`,
      positiveSpend: (p) => `${p.figure} ngày mua có giá trị lớn hơn 0.`,
      convergence: () => "Mô hình đã đạt điểm tối ưu rõ ràng.",
    },
    warn: {
      span: (p) => `Đơn hàng mới trải dài ${p.figure} ngày; cần ${p.limit} ngày để dựa được vào dự báo.`,
      horizon: (p) => `Dự báo nhìn về trước bằng ${p.figure} độ dài lịch sử.`,
      repeatCustomers: (p) => `Mới có ${p.figure} khách quay lại mua vào ngày khác; cần ${p.limit} để mô hình vững.`,
      spendFrequency: (p) =>
        `Mức chi đi cùng nhịp mua: tương quan hạng ${p.figure}. Mô hình chi tiêu lại xem hai điều này không liên quan.`,
      noDropout: (p) =>
        `Hầu như chưa thấy khách rời đi: log-likelihood chỉ hơn ${p.figure}, trong khi từ ${p.limit} mới nói lên điều gì.`,
      oneDay: (p) =>
        `${p.figure} số khách có đơn đầu trong cùng một ngày: thường là dấu vết chuyển dữ liệu, không phải khách kéo đến.`,
      seasonality: (p) =>
        `Số đơn theo tuần dao động gấp ${p.figure} lần mức ngẫu nhiên: có mùa vụ hoặc chiến dịch mà mô hình không biết.`,
      positiveSpend: (p) => `Chỉ ${p.figure} ngày mua có giá trị lớn hơn 0.`,
      convergence: () => "Mô hình chưa tìm được điểm tối ưu rõ ràng.",
    },
    remedies: {
      span: "Hãy nhập thêm các đơn cũ hơn.",
      horizon: "Hãy chọn thời gian dự báo ngắn hơn, hoặc nhập thêm các đơn cũ hơn.",
      repeatCustomers: "Hãy nhập dữ liệu dài hơn, và nhìn vào khoảng dao động hơn là con số kỳ vọng.",
      spendFrequency:
        "Hãy thận trọng với giá trị của những khách mua thường xuyên nhất: con số thật có thể lệch về phía mà tương quan chỉ ra.",
      noDropout: "Lịch sử dài hơn sẽ cho thấy ai đã rời đi. Trước mắt hãy nhìn vào thời gian từ đơn gần nhất.",
      oneDay: "Hãy kiểm tra ngày đó trong tệp; nhập các đơn cũ với đúng ngày của chúng.",
      seasonality: "Tính trọn năm thì lúc cao lúc thấp bù nhau; còn từng tuần, từng tháng dự báo có thể lệch xa.",
      positiveSpend: "Hãy kiểm tra cột tổng tiền và hoàn tiền ở mục Tập dữ liệu.",
      convergence: "Hãy chọn mô hình khác trong bảng trên, hoặc nhập dữ liệu dài hơn.",
    },
    times: (n) => `${n} lần`,
  },
};
