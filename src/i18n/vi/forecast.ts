import type { forecast as en } from "../en/forecast";

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

  tracking: {
    plain: "Đơn mua lại: thực tế và kỳ vọng",
    cumulative: (days, outcome) => `Trong ${days} cuối, số đơn mua lại kỳ vọng ${outcome}`,
    weekly: (inside, weeks, insideText, weeksText) => {
      if (weeks === 1) return `Tuần sau mốc thử nằm ${inside === 1 ? "trong" : "ngoài"} dải 95%`;
      if (inside === weeks) return `Cả ${weeksText} tuần sau mốc thử đều nằm trong dải 95%`;
      return inside === 0
        ? `Không tuần nào trong ${weeksText} tuần sau mốc thử nằm trong dải 95%`
        : `${insideText} trong ${weeksText} tuần sau mốc thử nằm trong dải 95%`;
    },
    subtitle: "Số đơn mua lại của mọi khách theo tuần; mô hình biết ngày khách đến và các đơn trước mốc thử",
    subtitleCumulative: "Số đơn mua lại cộng dồn của mọi khách; mô hình biết ngày khách đến và các đơn trước mốc thử",
    reading: "Cách xem",
    byWeek: "Theo tuần",
    addedUp: "Cộng dồn",
    actual: "thực tế",
    expected: "kỳ vọng",
    boundary: "từ đây mô hình chưa được xem",
    xAxis: "tuần bắt đầu từ",
    yAxis: "đơn mua lại mỗi tuần",
    yAxisCumulative: "đơn mua lại cộng dồn",
    week: (date) => `Tuần từ ${date}`,
    tableWeek: "Tuần từ",
    tableActual: "Thực tế",
    tableExpected: "Kỳ vọng",
    tableLow: "Cận dưới 95%",
    tableHigh: "Cận trên 95%",
    missing: "Cần ít nhất hai tuần đơn hàng trọn vẹn.",
    everyNth: (n) => `bảng ghi cách ${n} tuần một dòng`,
  },

  newCustomer: {
    title: (value, money) => `Mỗi khách mới đáng giá ${value} ${noun[money]} trong 12 tháng đầu`,
    plain: "Giá trị của một khách mới",
    subtitle: "Gồm cả đơn đầu, chiết khấu về ngày mua đầu; khoảng 80% và 95% của khách mới trung bình",
    months: (n) => `${n} tháng`,
    xAxis: "kể từ đơn đầu",
    yAxis: (money, currency) => `${noun[money]} mỗi khách mới, ${currency}`,
    tableMonths: "Số tháng",
    tableValue: "Giá trị",
    tableOrders: "Số đơn",
    table80: "Khoảng 80%",
    table95: "Khoảng 95%",
    value: "Kỳ vọng",
    orders: "Số đơn, gồm đơn đầu",
    broad: "nét dày: 80%, nét mảnh: 95%",
  },

  calibration: {
    title: (expected, actual) =>
      `Nhóm 10% khách được kỳ vọng mua nhiều nhất: kỳ vọng ${expected} đơn mỗi người, thực tế ${actual}`,
    plain: "Số đơn kỳ vọng và thực tế, theo nhóm 10% khách",
    subtitle: (days) => `Số đơn mỗi khách trong ${days} cuối; khách chia mười nhóm theo số đơn kỳ vọng`,
    xAxis: "nhóm 10% khách, kỳ vọng ít nhất trước",
    yAxis: "đơn mỗi khách",
    actual: "thực tế",
    expected: "kỳ vọng",
    tenth: (n) => `Nhóm ${n}`,
    tableTenth: "Nhóm",
    tableCustomers: "Số khách",
    tableExpected: "Đơn kỳ vọng",
    tableActual: "Đơn thực tế",
    tableExpectedRevenue: "Doanh thu kỳ vọng",
    tableActualRevenue: "Doanh thu thực tế",
    missing: "Lịch sử quá ngắn, hoặc quá ít khách quay lại, nên chưa thể để riêng một phần ra thử.",
  },

  frequency: {
    title: (actual, expected) => `${actual} khách chưa từng mua lại; theo mô hình là ${expected}`,
    subtitle: "Số khách theo số lần mua lại, thực tế và theo mô hình",
    xAxis: "số lần mua lại",
    yAxis: "số khách",
    actual: "thực tế",
    expected: "theo mô hình",
    orMore: (n) => `${n}+`,
    reading: (n) => `${n} lần mua lại`,
    tableOrders: "Số lần mua lại",
    tableActual: "Số khách",
    tableExpected: "Theo mô hình",
  },

  alive: {
    title: (p) =>
      `${p.age} sau đơn đầu, khách đã mua lại ${p.orders} và vừa mới mua thì xác suất còn mua là ${p.best}; khách chưa từng mua lại: ${p.once}`,
    times: (_n, text) => `${text} lần`,
    weeks: (n) => `${n} tuần`,
    nobody: "Chưa thấy dấu hiệu khách rời đi: mọi khách được xem là còn mua",
    plain: "Xác suất còn mua, theo số đơn và lần mua gần nhất",
    subtitle: (weeks) =>
      `Xác suất còn mua của khách có đơn đầu cách đây ${weeks} tuần, theo số lần mua lại và thời điểm mua gần nhất`,
    xAxis: "số tuần từ đơn đầu đến đơn gần nhất",
    yAxis: "số lần mua lại",
    tableOrders: "Số lần mua lại",
    tableWeek: (week) => `gần nhất ở tuần ${week}`,
    impossible: "–",
  },

  density: {
    rateTitle: (n) => `Khi còn mua, mỗi khách đặt trung bình ${n} đơn mỗi tháng`,
    rateSubtitle: "Nhịp mua phân bố giữa các khách ra sao, theo mô hình",
    rateAxis: "đơn mỗi tháng khi còn mua",
    chanceTitle: (share) => `Sau mỗi đơn, trung bình ${share} khách rời đi hẳn`,
    chanceSubtitle: "Khả năng rời đi sau mỗi đơn phân bố giữa các khách ra sao, theo mô hình",
    chanceAxis: "khả năng rời đi sau mỗi đơn",
    leaveTitle: (rate) => `Khách rời đi với tốc độ trung bình ${rate} mỗi tháng`,
    leaveSubtitle: "Tốc độ rời đi phân bố giữa các khách ra sao, theo mô hình",
    leaveAxis: "tốc độ rời đi mỗi tháng",
    yAxis: "càng cao càng nhiều khách ↑",
    mean: (value) => `trung bình ${value}`,
    tableHeight: "Độ cao tương đối",
    height: "Độ cao tương đối",
    nobody: "Chưa thấy ai rời đi nên không có gì để vẽ.",
    nobodyTitle: "Chưa thấy dấu hiệu khách rời đi",
  },

  models: {
    best: (name, days, n) => `${name} đoán ${days} cuối tốt nhất trong ${n} mô hình`,
    asGood: (name, days) => `Đang dùng ${name}: không mô hình nào đoán ${days} cuối tốt hơn một cách rõ rệt`,
    inUse: (name) => `Đang dùng ${name}`,
    own: (name, auto) => `Đang dùng ${name} theo lựa chọn của bạn; kết quả thử nghiêng về ${auto}`,
    subtitle: (days) =>
      `Mỗi mô hình chỉ học phần lịch sử trước đó rồi đoán ${days} cuối; hai dòng dưới cùng là đoán không cần mô hình`,
    bgNote: "BG/NBD chỉ để so sánh, không tự được chọn: mô hình này cho rằng mọi khách mua một lần đều còn mua.",
    model: "Mô hình",
    score: "Điểm",
    bias: "Lệch số đơn",
    revenueBias: "Lệch doanh thu",
    mae: "MAE",
    rmse: "RMSE",
    capture: "Top 10%",
    tagInUse: "đang dùng",
    tagAuto: "kết quả thử chọn",
    take: "Dùng",
    takeHint: (name) => `Dùng ${name} để dự báo`,
    back: "Để kết quả thử quyết định",
    missing: "Lịch sử quá ngắn, hoặc quá ít khách quay lại, nên chưa thể so các mô hình với nhau.",
    noScore: "không khớp được với phần lịch sử trước đó",
  },
  flags: {
    noCustomers: "không có khách để học",
    noRepeats: "trước đó chưa ai quay lại",
    noDropout: "không thấy ai rời đi: xem như mọi khách đều ở lại",
    equalRates: "xem như mọi khách mua cùng một nhịp",
    rateExtremes: "xem như khách hoặc mua rất nhiều hoặc không mua",
    equalDropout: "xem như mọi khách dễ rời đi như nhau",
    polarDropout: "xem như khách hoặc rời đi ngay hoặc ở lại mãi",
    everybodyLeaves: "xem như ai cũng rời đi ngay khi có thể",
    equalSpend: "mức chi giữa các khách không khác nhau, hoặc khác nhau vô hạn",
    noMean: "mức chi phân tán đến mức không có trung bình",
    notConverged: "chưa tìm được điểm tối ưu rõ ràng",
    other: "mô hình nằm ở giới hạn của nó",
  },

  parameters: {
    halfOrdersMonths: (orders, months) => `Một nửa số khách mới đã rời đi sau ${orders} đơn, tức ${months} tháng`,
    halfOrders: (orders) => `Một nửa số khách mới rời đi sau ${orders} đơn`,
    halfMonths: (months) => `Một nửa số khách mới đã rời đi sau ${months} tháng`,
    stay: "Chưa thấy dấu hiệu khách rời đi",
    plain: "Tham số của mô hình",
    subtitle: (name, belief) => `${name}: ${belief}. Học từ toàn bộ lịch sử, thời gian tính bằng tuần`,
    parameter: "Tham số",
    value: "Giá trị",
    error: "Sai số chuẩn",
    meaning: "Ý nghĩa",
    atLimit: "ở giới hạn",
    meanings: {
      r: (spread) => `nhịp mua giữa các khách khác nhau bao nhiêu: ${spread} so với trung bình`,
      alpha: (n) => `cùng với r: trung bình ${n} đơn mỗi tháng khi còn mua`,
      a: (share) => `cùng với b: trung bình ${share} khách rời đi sau mỗi đơn`,
      b: (spread) => `cùng với a: khả năng rời đi giữa các khách khác nhau ${spread} so với trung bình`,
      s: (spread) => `mức dễ rời đi giữa các khách khác nhau bao nhiêu: ${spread} so với trung bình`,
      beta: (n) => `cùng với s: tốc độ rời đi trung bình ${n} mỗi tháng`,
      k: (n) => `độ đều đặn khi mua: ${n} (1 là hoàn toàn ngẫu nhiên)`,
      other: "một tham số của mô hình",
    },
    logLikelihood: (value) => `log-likelihood ${value}`,
  },

  spend: {
    title: (value) => `Mỗi ngày có mua trung bình mang về ${value} doanh thu`,
    plain: "Mỗi đơn đáng giá bao nhiêu",
    subtitle:
      "Mô hình chi tiêu (Gamma-Gamma): đơn tiếp theo của một khách đáng giá bao nhiêu, xét từ đơn của khách đó và của mọi khách",
    subtitleCommon: "Một mức trung bình cho mọi khách: chưa mô hình hóa được mức chi riêng",
    own: (one, five) =>
      `Sau một đơn, mức kỳ vọng dựa ${one} vào chi tiêu của chính khách đó, phần còn lại dựa vào mọi khách; sau năm đơn, ${five} dựa vào chính khách đó.`,
    common: "Mọi khách được kỳ vọng chi như nhau trong một ngày có mua.",
    withFirst: "Đơn đầu cũng được tính: nhờ vậy đoán mức chi của các đơn sau tốt hơn.",
    withoutFirst: "Đơn đầu không được tính: bỏ đi thì đoán mức chi của các đơn sau tốt hơn.",
    withFirstPlain: "Đơn đầu cũng được tính.",
    withoutFirstPlain: "Đơn đầu không được tính.",
    positive: (share) => `Các đơn giá trị 0 hoặc đã hoàn tiền làm mức kỳ vọng mỗi đơn giảm ${share}.`,
    table: { parameter: "Tham số", value: "Giá trị", error: "Sai số chuẩn", meaning: "Ý nghĩa" },
    meanings: {
      p: (spread) => `các đơn của cùng một khách khác nhau bao nhiêu: ${spread} so với trung bình của khách`,
      q: (spread) => `mức chi giữa các khách khác nhau bao nhiêu: ${spread} so với trung bình`,
      qWide: "mức chi giữa các khách khác nhau rất nhiều",
      v: "cùng với p và q: mức chi trung bình",
    },
  },

  uncertainty: {
    title: (share) =>
      `${share} độ bất định của giá trị tập khách hàng đến từ sự ngẫu nhiên của chính khách, phần còn lại do chưa biết chính xác tham số`,
    plain: "Độ bất định đến từ đâu",
    subtitle: (horizon) =>
      `Các tổng trong ${horizon} tới cùng khoảng dao động, và phần bất định mà thêm dữ liệu sẽ làm giảm`,
    total: "Tổng",
    value: "Kỳ vọng",
    i80: "Khoảng 80%",
    i95: "Khoảng 95%",
    parameters: "Do tham số",
    parametersShort: "tham số",
    chance: "Do ngẫu nhiên",
    rows: {
      orders: "Số đơn",
      revenue: "Doanh thu",
      profit: "Lợi nhuận",
      customerEquity: "Giá trị tập khách hàng",
    },
    normal: (draws) => `${draws} lần rút tham số từ hiệp phương sai của mô hình`,
    reweighted: (draws, effective) =>
      `${draws} lần rút tham số theo độ hợp lý, từ một tập tương đương ${effective} lần độc lập`,
    endless: (value) => `Nếu không giới hạn thời gian, giá trị tập khách hàng là ${value}.`,
  },

  checks: {
    title: "Kiểm tra dữ liệu",
    careTitle: (n, all) => `${n} trong ${all} điểm kiểm tra cần lưu ý`,
    fineTitle: (all) => `Cả ${all} điểm kiểm tra dữ liệu đều ổn`,
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
      noDropout: (p) => `Dữ liệu cho thấy khách có rời đi: log-likelihood hơn ${p.figure} so với khi không ai rời đi.`,
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
