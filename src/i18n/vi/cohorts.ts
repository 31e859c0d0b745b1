import { define } from "../define";
import type { cohorts as en } from "../en/cohorts";

// The two syllables of a word stay on one line.
const capitalNoun = { revenue: "Doanh\u00a0thu", profit: "Lợi\u00a0nhuận" } as const;
const units = { month: "tháng", quarter: "quý", week: "tuần" } as const;
const capital = { month: "Tháng", quarter: "Quý", week: "Tuần" } as const;
const order = (n: number) => (n === 1 ? "đầu tiên" : `thứ ${n === 2 ? "hai" : n === 3 ? "ba" : n === 4 ? "tư" : n}`);

export const cohorts: typeof en = {
  unit: "Gom khách theo đơn đầu trong cùng",
  units: { month: "Tháng", quarter: "Quý", week: "Tuần" },
  audience: "Xem khách nào",
  working: "Đang xếp khách theo đơn đầu tiên…",
  csv: "Tải bảng lứa khách (CSV)",
  quarter: (quarter, year) => `Quý ${quarter}/${year}`,
  months: (from, to) => `${from} – ${to}`,
  empty: {
    title: "Chưa có lứa khách nào để xem",
    nobody: "Không có khách nào khớp với lựa chọn ở trên.",
    young: (unit) =>
      `Chưa có khách nào theo dõi được trọn một ${units[unit]}. Hãy quay lại sau, nạp thêm đơn cũ, hoặc gom theo khoảng ngắn hơn.`,
  },

  headline: {
    more: (value) => [
      "Khách mới đáng giá ",
      { is: `hơn ${value}` },
      " so với khách cùng mùa năm trước, tính trong 90 ngày đầu.",
    ],
    less: (value) => [
      "Khách mới đáng giá ",
      { is: `kém ${value}` },
      " so với khách cùng mùa năm trước, tính trong 90 ngày đầu.",
    ],
    alike: (value) => [
      "Mỗi khách mang lại ",
      { is: value },
      " trong 90 ngày đầu, và khách mới cũng xấp xỉ khách cùng mùa năm trước.",
    ],
    unclear: (value) => [
      "Mỗi khách mang lại ",
      { is: value },
      " trong 90 ngày đầu; chưa thể nói khách mới hơn hay kém khách cùng mùa năm trước.",
    ],
    value: (value) => ["Mỗi khách mang lại ", { is: value }, " trong 90 ngày đầu kể từ đơn đầu tiên."],
    retention: (share, unit) => [{ is: share }, ` khách mua lại trong ${units[unit]} thứ hai kể từ đơn đầu.`],
    plain: "Khách đến từ khi nào, và sau đó ra sao",
  },

  compared: (p) =>
    `Khách có đơn đầu ${p.recent} (${p.recentN} khách) so với ${p.before} (${p.beforeN} khách), cùng mùa: thay đổi trong khoảng ${p.low} đến ${p.high}, chắc 99%.`,
  gaps: {
    history: (has, needs) => `Muốn so với năm trước cần ${needs} dữ liệu đơn hàng; hiện có ${has}.`,
    fewCustomers: (has, needs) => `Muốn so với năm trước, mỗi nhóm cần ${needs} khách; nhóm nhỏ hơn mới có ${has}.`,
    notPositive: () => "Có nhóm tính gộp chưa mang lại đồng nào nên không so được theo phần trăm.",
    audience: () =>
      "Lựa chọn này dựa vào những gì khách làm về sau, mà khách mới có ít thời gian hơn để làm: không so khách mới với khách cũ.",
  },
  advice: {
    title: "Nên làm gì:",
    more: "Có điều gì bạn thay đổi đang hiệu quả: xem ở mục Kênh và chi phí khách mới đến từ đâu, ở mục Sản phẩm và combo họ mua gì đầu tiên, và làm nhiều hơn.",
    less: "Trước khi chi thêm tiền tìm khách, hãy xem ở mục Kênh và chi phí nguồn nào đang tăng, và ở mục Sản phẩm và combo khách mới mua gì đầu tiên.",
    alike:
      "Chất lượng khách mới không tốt lên cũng không kém đi. Điều nâng giá trị của họ lúc này là đơn thứ hai: xem mục Nhóm khách và việc cần làm.",
    unclear: (size) =>
      `Với lượng khách này, thay đổi phải lớn hơn khoảng ${size} mới nhìn thấy được. Hãy xem lại sau vài tháng.`,
    gap: "Dấu hiệu nên chờ: lứa sau nằm cao hơn lứa trước. Khi đó dịch vụ, mặt hàng và việc nhắc khách quay lại đang có tác dụng.",
  },

  atAge: {
    label: "Giá trị sau",
    ages: (days) => `${days} ngày`,
    more: (days, value) => `Sau ${days} ngày, khách mới đáng giá hơn ${value} so với khách cùng mùa năm trước`,
    less: (days, value) => `Sau ${days} ngày, khách mới đáng giá kém ${value} so với khách cùng mùa năm trước`,
    alike: (days, value) => `Sau ${days} ngày mỗi khách mang lại ${value}, khách mới xấp xỉ khách cùng mùa năm trước`,
    unclear: (days, value) =>
      `Sau ${days} ngày mỗi khách mang lại ${value}; chưa thấy thay đổi rõ ràng so với năm trước`,
    value: (days, value) => `Sau ${days} ngày mỗi khách mang lại ${value}`,
    plain: (days) => `Khách mang lại bao nhiêu sau ${days} ngày`,
    subtitle: (money, days) =>
      `${capitalNoun[money]} trung bình mỗi khách trong ${days} ngày đầu, theo thời điểm có đơn đầu; vạch dọc: khoảng 95% của trung bình`,
    missing: (days) => `Cần có lứa khách đã theo dõi đủ ${days} ngày kể từ đơn đầu.`,
    expected: "dự kiến",
    thin: (n) => `xám: dưới ${n} khách, hoặc chưa đủ cả lứa`,
    expectedNote: "cam: chưa hết thời gian, gồm phần đã có và phần dự kiến",
    xAxis: "đơn đầu trong",
    yAxis: (currency) => `mỗi khách, ${currency}`,
    table: {
      cohort: "Đơn đầu trong",
      customers: "Số khách",
      value: "Giá trị",
      interval: "Khoảng 95%",
      soFar: "Đến nay",
      ahead: (horizon) => `Dự kiến trong ${horizon} tới`,
      ahead80: "Khoảng 80%",
    },
    expectedValue: "dự kiến đến lúc đó",
  },

  map: {
    label: "Con số",
    measures: { retention: "Mua lại", profit: "Giá trị", orders: "Số đơn" },
    title: {
      retention: (unit, first, firstAge, later, laterAge) =>
        later === null
          ? `${first} khách mua trong ${units[unit]} ${order(firstAge)} kể từ đơn đầu`
          : `${first} khách mua trong ${units[unit]} ${order(firstAge)} kể từ đơn đầu, ${later} trong ${units[unit]} ${order(laterAge)}`,
      profit: (unit, first, firstAge, later, laterAge) =>
        later === null
          ? `Mỗi khách mang lại ${first} trong ${units[unit]} ${order(firstAge)}`
          : `Mỗi khách mang lại ${first} trong ${units[unit]} ${order(firstAge)}, và ${later} đến hết ${units[unit]} ${order(laterAge)}`,
      orders: (unit, first, firstAge, later, laterAge) =>
        later === null
          ? `Mỗi khách đặt ${first} đơn trong ${units[unit]} ${order(firstAge)}`
          : `Mỗi khách đặt ${first} đơn trong ${units[unit]} ${order(firstAge)}, và ${later} đơn đến hết ${units[unit]} ${order(laterAge)}`,
    },
    plain: "Các lứa khách và chặng đường của họ",
    nobodyBack: "Chưa có khách nào mua lại",
    subtitle: {
      retention: (unit) =>
        `Tỷ lệ khách của mỗi lứa có đơn trong từng ${units[unit]} kể từ đơn đầu của chính họ; ${units[unit]} đầu tiên thì ai cũng có`,
      profit: (unit, money) =>
        `${capitalNoun[money]} lũy kế mỗi khách đến hết từng ${units[unit]} kể từ đơn đầu của chính họ`,
      orders: (unit) => `Số đơn mỗi khách đến hết từng ${units[unit]} kể từ đơn đầu của chính họ`,
    },
    rows: "đơn đầu trong",
    columns: (unit) => `${units[unit]} kể từ đơn đầu`,
    moneyIn: (unit) => `đơn vị ${unit}`,
    n: "n",
    note: (p) =>
      `${p.part ? "gạch chéo: mới tính những khách trong lứa đã đi đến đó; " : ""}chỉ viền: dưới ${p.thin} khách`,
    showAll: (n) => `Hiện cả ${n} hàng`,
    showFewer: (n) => `Chỉ hiện ${n} hàng mới nhất`,
    shown: (n, all) => `vẽ ${n} hàng mới nhất trong ${all} hàng`,
    frame: "Các lứa khách, cuộn được",
    reading: (cohort, unit, age) => `${cohort}, ${units[unit]} thứ ${age}`,
    customers: "Số khách được tính",
    ofCohort: (observed, all) => `${observed} trên ${all}`,
    complete: { yes: "cả lứa", no: "chưa đủ cả lứa", thin: "ít khách" },
    state: "Tính trên",
    table: {
      cohort: "Đơn đầu trong",
      customers: "Số khách",
      age: (unit, age) => `${capital[unit]} thứ ${age}`,
    },
    partMark: "*",
    missing: (unit) => `Cần có khách đã theo dõi được trọn ${units[unit]} thứ hai.`,
  },
  thin: {
    text: (few, all, floor) => `${few} trong ${all} lứa có dưới ${floor} khách, quá ít để kết luận từ một lứa.`,
    wider: "Gom theo quý",
  },

  curves: {
    range: (p) =>
      `Đến hết ${units[p.unit]} ${order(p.age)}, mỗi khách mang lại từ ${p.low} (${p.lowName}) đến ${p.high} (${p.highName})`,
    plain: "Mỗi khách mang lại bao nhiêu, từng lứa một",
    subtitle: (money, unit) =>
      `${capitalNoun[money]} lũy kế mỗi khách theo số ${units[unit]} kể từ đơn đầu; chỉ vẽ chỗ cả lứa đã đi đến`,
    joined: {
      month: "các lứa gộp theo tháng",
      quarter: "các lứa gộp theo quý",
      year: "các lứa gộp theo năm",
    },
    newest: (n) => `vẽ ${n} đường mới nhất`,
    expected: "mô hình dự kiến",
    expectedNote: (horizon) => `nét đứt: dự kiến trong ${horizon} tới, chưa quy về giá trị hôm nay`,
    noForecast: "Khi có dự báo, các lứa mới sẽ được vẽ tiếp bằng nét đứt.",
    xAxis: (unit) => `số ${units[unit]} kể từ đơn đầu`,
    yAxis: (currency) => `mỗi khách, ${currency}`,
    at: (unit, x) => `${x} ${units[unit]} sau đơn đầu`,
    missing: (unit, floor) => `Cần một lứa ít nhất ${floor} khách, tất cả đã theo dõi được hai ${units[unit]}.`,
    expectedOf: (name) => `${name}, dự kiến`,
    tableAge: { month: "Số tháng", quarter: "Số quý", week: "Số tuần" },
  },

  csvColumns: {
    cohort: "Đơn đầu từ ngày",
    until: "đến ngày",
    customers: "Số khách",
    age: (unit) => `${capital[unit]} thứ mấy kể từ đơn đầu`,
    observed: "Số khách theo dõi đủ",
    active: "Số khách có mua",
    retention: "Tỷ lệ mua lại",
    profit: { revenue: "Doanh thu lũy kế mỗi khách", profit: "Lợi nhuận lũy kế mỗi khách" },
    orders: "Số đơn mỗi khách",
    complete: "Đã đủ cả lứa",
    yes: "có",
    no: "chưa",
  },

  definitions: define({
    cohort: {
      name: "Lứa khách",
      text: "Những khách có đơn đầu tiên trong cùng một tháng, quý hoặc tuần. Ai đã mua từ trước khi dữ liệu bắt đầu vẫn được coi là mới ở đơn đầu có trong dữ liệu, nên những lứa đầu có thể lẫn khách cũ.",
      formula: "",
    },
    retention: {
      name: "Mua lại (tỷ lệ giữ chân)",
      text: "Trong số khách của một lứa, tỷ lệ có ít nhất một đơn trong một tháng, quý hoặc tuần nào đó kể từ đơn đầu của chính họ. Một tháng là 30,4 ngày, một quý 91,3 ngày, đếm từ đơn đầu của từng khách nên ai cũng có cùng thời gian. Khách nghỉ một tháng vẫn có thể mua lại tháng sau.",
      formula: "số khách có đơn ở chặng đó ÷ số khách theo dõi trọn chặng đó",
    },
    profit: {
      name: "Giá trị lũy kế mỗi khách",
      text: "Khách của một lứa đã mang lại bao nhiêu từ đơn đầu đến hết tháng, quý hoặc tuần đó, tính cả những khách không quay lại.",
      formula: "Σ lợi nhuận đến hết chặng ÷ số khách theo dõi trọn chặng đó",
    },
    orders: {
      name: "Số đơn mỗi khách",
      text: "Số đơn từ đơn đầu đến hết tháng, quý hoặc tuần đó, tính cả đơn đầu.",
      formula: "số đơn đến hết chặng ÷ số khách theo dõi trọn chặng đó",
    },
    atAge: {
      name: "Giá trị sau số ngày cố định",
      text: "Mỗi khách mang lại bao nhiêu trong 90, 180 hoặc 365 ngày đầu. Chỉ tính lứa mà mọi khách đều đã đủ số ngày đó. Phép so lấy ba tháng dương lịch gần nhất đủ điều kiện và đúng ba tháng ấy của năm trước, và chỉ gọi là thay đổi khi sự ngẫu nhiên cho ra như vậy ở chưa đến 5 trên 100 cửa hàng (kiểm định Welch, tính chung cả ba mốc). Nếu dữ liệu bắt đầu sau ngày mở cửa hàng, khách cũ quay lại sẽ bị tính như khách mới: vì thế chỉ gọi là thay đổi khi điều đó đúng cả lúc tính lẫn lúc không tính những khách quay lại, nên có thể bỏ sót thay đổi nhỏ có thật. Nó cho biết hai nhóm khác nhau, chứ không cho biết vì sao.",
      formula: "Σ lợi nhuận các đơn từ ngày 0 đến N − 1 ÷ số khách theo dõi đủ N ngày",
    },
    projection: {
      name: "Dự kiến cho lứa mới",
      text: "Phần đã mang lại đến nay, cộng với phần mô hình dự báo mong đợi ở từng khách của lứa trong thời hạn dự báo, chưa quy về giá trị hôm nay (chưa chiết khấu). Luôn được vẽ tách khỏi những gì đã xảy ra.",
      formula: "đến nay + Σ số đơn kỳ vọng × giá trị kỳ vọng × biên lợi nhuận",
    },
  }),
};
