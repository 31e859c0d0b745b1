import { define } from "../define";
import type { campaigns as en } from "../en/campaigns";

export const campaigns: typeof en = {
  working: "Đang quay về ngày trước chiến dịch và dự báo từ đó…",

  start: {
    title: "Chiến dịch của bạn có hiệu quả không?",
    text: "Bạn cho biết chiến dịch chạy ngày nào và gồm những ai. Perennial quay về ngày trước đó, dự báo chính những khách ấy sẽ mua bao nhiêu nếu không có chiến dịch, rồi so với những gì họ đã mua.",
    add: "Thêm chiến dịch",
    found: "Mã giảm giá trong đơn hàng của bạn",
    used: (_count, text, dates) => `${dates}, ${text} khách đã dùng`,
    check: (code) => `Xem ${code}`,
  },

  list: {
    label: "Chiến dịch",
    add: "Chiến dịch mới",
    remove: "Xóa",
    confirm: "Xóa chiến dịch này? Đơn hàng vẫn còn nguyên.",
    keep: "Giữ lại",
    nameOf: (day) => `Chiến dịch từ ${day}`,
    withCoupon: (code) => `Mã ${code}`,
  },

  form: {
    title: "Về chiến dịch",
    change: "Sửa",
    done: "Xong",
    name: "Tên",
    start: "Ngày đầu",
    end: "Ngày cuối",
    tail: "Số ngày sau đó cũng tính",
    treated: "Ai được nhận chiến dịch",
    control: "Ai được cố ý chừa ra (nhóm đối chứng)",
    kinds: { list: "Theo danh sách", audience: "Một nhóm khách", coupon: "Ai dùng mã giảm giá", none: "Không có" },
    audienceAsOf: (day) => `Tính theo ngày ${day}, ngay trước khi bắt đầu.`,
    couponColumn: "Cột",
    couponValue: "Mã giảm giá",
    chooseCoupon: "Chọn mã",
    blank: "(để trống)",
    listLabel: "Mã khách, email, số điện thoại (để nguyên hoặc đã mã hóa), mỗi dòng một khách",
    listHint: "Dán danh sách hoặc chọn tệp: tệp đã xuất từ đây, hay chính tệp bạn dùng để gửi chiến dịch.",
    file: "Chọn tệp",
    find: "Tìm các khách này",
    finding: (share) => `Đang tìm… ${share}`,
    found: (_count, text) => `Tìm thấy ${text} khách`,
    unknown: (text) => `${text} dòng không tìm thấy`,
    showUnknown: "Xem các dòng không tìm thấy",
    clear: "Xóa danh sách",
    failed: "Không đọc được tệp.",
    tooLarge: "Tệp lớn hơn 20 MB: danh sách khách thường nhỏ hơn nhiều.",
  },

  summary: {
    list: (_count, text) => `${text} khách`,
    audience: (name) => name,
    everybody: "Tất cả khách",
    coupon: (codes) => `những ai đã dùng ${codes}`,
    control: (text) => `nhóm đối chứng: ${text}`,
    noControl: "không có nhóm đối chứng",
    tail: (text) => `và ${text} sau đó`,
  },

  gap: {
    title: "Chưa có câu trả lời",
    emptyList:
      "Hãy cho biết ai được nhận chiến dịch: dán danh sách, chọn một nhóm khách hoặc một mã giảm giá trong phần “Về chiến dịch” (nút “Sửa” mở lại phần này).",
    notStarted: (day) =>
      `Đơn hàng của bạn dừng ở ngày ${day}, trước khi chiến dịch bắt đầu. Hãy thêm đơn mới rồi quay lại: chiến dịch vẫn được giữ ở đây.`,
    wrongWay: "Ngày cuối đang nằm trước ngày đầu.",
    noHistory: (reason) => `Vào ngày trước chiến dịch chưa thể dự báo cho ai cả. ${reason}`,
    nobody: (newcomers) =>
      `Trong nhóm này chưa ai từng mua trước chiến dịch (${newcomers} khách mua lần đầu trong hoặc sau chiến dịch), nên không có gì để so.`,
    thin: (customers, expected) =>
      `Quá ít để kết luận: trong nhóm có ${customers} khách từng mua trước đó, và dự kiến họ chỉ mua ${expected} lượt. Cần ít nhất 10 khách và 5 lượt mua dự kiến.`,
  },

  headline: {
    more: (actual, expected, range, lift) => [
      "Nhóm nhận chiến dịch đã mua ",
      { is: `${actual} lượt` },
      ", trong khi dự kiến là ",
      { expected },
      ` (95%: ${range}): nhiều hơn ${lift} lượt.`,
    ],
    less: (actual, expected, range, lift) => [
      "Nhóm nhận chiến dịch đã mua ",
      { is: `${actual} lượt` },
      ", trong khi dự kiến là ",
      { expected },
      ` (95%: ${range}): ít hơn ${lift} lượt.`,
    ],
    within: (actual, expected, range) => [
      "Nhóm nhận chiến dịch đã mua ",
      { is: `${actual} lượt` },
      ", dự kiến là ",
      { expected },
      `. Chỉ riêng may rủi và mùa vụ cũng đã cho khoảng ${range}: chưa thấy tác dụng.`,
    ],
    controlMore: (lift, range) => [
      "So với nhóm đối chứng, nhóm nhận chiến dịch đã mua ",
      { is: `nhiều hơn ${lift} lượt` },
      ` (95%: ${range}). Chiến dịch có tác dụng.`,
    ],
    controlLess: (lift, range) => [
      "So với nhóm đối chứng, nhóm nhận chiến dịch đã mua ",
      { is: `ít hơn ${lift} lượt` },
      ` (95%: ${range}). Chiến dịch làm khách mua ít đi.`,
    ],
    controlWithin: (lift, way, range) => [
      "So với nhóm đối chứng, nhóm nhận chiến dịch mua ",
      { is: `${way === "more" ? "nhiều" : "ít"} hơn ${lift} lượt` },
      ` (95%: ${range}), mức mà chỉ may rủi cũng có thể gây ra: chưa thấy tác dụng.`,
    ],
    coupon: (_count, text, everyone, expected, range) => [
      { is: `${text} khách` },
      " đã dùng, nhưng điều đó chưa nói gì về tác dụng. Toàn bộ khách cũ đã mua ",
      { is: `${everyone} lượt` },
      ", trong khi dự kiến là ",
      { expected },
      ` (95%: ${range}).`,
    ],
    buyers: (_count, text, everyone, expected, range) => [
      "Gần như cả ",
      { is: `${text} khách` },
      " này đều đã mua, điều đó nói về danh sách nhiều hơn về chiến dịch. Toàn bộ khách cũ đã mua ",
      { is: `${everyone} lượt` },
      ", trong khi dự kiến là ",
      { expected },
      ` (95%: ${range}).`,
    ],
  },
  note: (days, day) => `${days}. Phần dự kiến tính từ những gì đã biết vào ngày ${day}.`,

  figures: {
    label: "Tác dụng bằng con số",
    orders: "Số lượt mua nhiều hơn hay ít hơn",
    money: { profit: "Lợi nhuận nhiều hơn hay ít hơn", revenue: "Doanh thu nhiều hơn hay ít hơn" },
    ratio: "Tác dụng",
    findable: "Tác dụng nhỏ nhất có thể thấy",
    range80: (range) => `80%: ${range}`,
    range95: (range) => `95%: ${range}`,
    byControl: "so với nhóm đối chứng",
    byModel: "so với dự báo",
    findableNote: "thì nhận ra được trong bốn trên năm trường hợp",
    none: "không có",
  },

  timeline: {
    title: {
      more: (share) => `Nhóm nhận chiến dịch mua nhiều hơn dự kiến ${share}`,
      less: (share) => `Nhóm nhận chiến dịch mua ít hơn dự kiến ${share}`,
      within: "Nhóm nhận chiến dịch không mua khác dự kiến quá mức may rủi và mùa vụ",
    },
    subtitle: "Số lượt mua của nhóm nhận chiến dịch, cộng dồn từ ngày đầu; mỗi khách mỗi ngày tính một lượt",
    everyone: {
      title: {
        more: (share) => `Toàn bộ khách cũ mua nhiều hơn dự kiến ${share}`,
        less: (share) => `Toàn bộ khách cũ mua ít hơn dự kiến ${share}`,
        within: "Toàn bộ khách cũ không mua khác dự kiến quá mức may rủi và mùa vụ",
      },
      subtitle:
        "Số lượt mua của mọi khách đã từng mua trước đó, cộng dồn từ ngày đầu; mỗi khách mỗi ngày tính một lượt",
    },
    actual: "đã mua",
    expected: "dự kiến",
    xAxis: "Ngày",
    yAxis: "Số lượt mua cộng dồn",
    until: (day) => `đến ${day}`,
    tableDay: "Đến ngày",
    tableLow: "95% từ",
    tableHigh: "95% đến",
  },

  groups: {
    title: "Ai đã mua bao nhiêu",
    subtitle: "Những khách đã từng mua trước ngày đầu, trong cùng những ngày đó",
    group: "Nhóm",
    names: { treated: "Nhận chiến dịch", control: "Nhóm đối chứng", others: "Các khách còn lại" },
    customers: "Số khách",
    before: "Lượt mua mỗi khách trước đó",
    idle: "Ngày kể từ đơn gần nhất",
    actual: "Lượt mua",
    expected: "Dự kiến",
    range: "Khoảng 95%",
    ratio: "So với dự kiến",
    money: { profit: "Lợi nhuận", revenue: "Doanh thu" },
    moneyExpected: { profit: "Lợi nhuận dự kiến", revenue: "Doanh thu dự kiến" },
  },

  meaning: {
    title: "Điều này cho thấy gì, và không cho thấy gì",
    noControl:
      "Không có nhóm đối chứng. Dự báo biết quá khứ của từng khách, nhưng không biết mùa vụ, giá cả hay thời sự những ngày ấy có khác thường không. Vì vậy một khoản chênh lệch chưa chứng minh được là do chiến dịch.",
    control: (_count, text) =>
      `${text} khách được cố ý chừa ra. Điều gì tác động đến cả cửa hàng thì cũng tác động đến họ, nên so với họ thì mùa vụ và giá cả không làm sai kết quả.`,
    controlThin: (text) =>
      `Nhóm đối chứng chỉ có ${text} khách từng mua, quá ít để so. Các con số ở trên chỉ so với dự báo.`,
    coupon:
      "Nhóm này gồm mọi người đã dùng mã, mà dùng mã thì phải đặt đơn: họ mua nhiều hơn dự kiến chỉ vì cách chọn. Mã nào cũng vậy, kể cả mã không có tác dụng gì. Muốn biết, hãy so những người được nhận mã, dùng hay không, với một số người không được nhận.",
    buyers: (share, expected) =>
      `${share} danh sách này đã mua trong chiến dịch, trong khi bình thường chỉ ${expected}. Có vẻ đây là danh sách người mua chứ không phải danh sách được gửi chiến dịch: hãy chọn danh sách đã gửi, nếu không kết quả chỉ lặp lại cách lập danh sách.`,
    unlike:
      "Hai nhóm vốn không giống nhau trước khi bắt đầu: một nhóm được dự kiến mua nhiều hơn hẳn. Có lẽ họ không được chọn ngẫu nhiên, nên một phần chênh lệch có thể do cách chọn.",
    shopMovedToo: (actual, expected, way) =>
      `Các khách còn lại cũng mua ${way === "more" ? "nhiều" : "ít"} hơn dự kiến trong những ngày này: ${actual} lượt, dự kiến là ${expected}. Một phần chênh lệch là do những ngày ấy, không phải do chiến dịch.`,
    shopMoved: (actual, expected, way) =>
      `Các khách còn lại mua ${way === "more" ? "nhiều" : "ít"} hơn dự kiến trong những ngày này: ${actual} lượt, dự kiến là ${expected}.`,
    unfinished: (day) =>
      `Đơn hàng của bạn dừng ở ngày ${day}, khi những ngày cần xem chưa hết: đây là những gì đã biết đến lúc đó.`,
    overlap: (text) => `${text} khách có trong cả hai nhóm và được tính vào nhóm nhận chiến dịch.`,
    newcomers: (text) =>
      `${text} khách của nhóm mua lần đầu trong hoặc sau chiến dịch. Trước đó chưa biết gì về họ nên họ không được tính.`,
    unknown: (text) => `${text} dòng trong danh sách không phải khách nào trong các đơn này.`,
    swing: (share) =>
      `Trong những khoảng thời gian dài như vậy, số lượt mua của cửa hàng thường lệch khỏi dự báo khoảng ${share} do mùa vụ và ngày hội mua sắm. Các khoảng ở trên đã tính đến điều đó.`,
    findable: (share) =>
      `Tác dụng từ ${share} trở lên sẽ được nhận ra trong bốn trên năm trường hợp; tác dụng nhỏ hơn có thể có mà không thấy.`,
    notFindable: "Với ít khách như vậy, không thể thấy được tác dụng nào có cỡ thường gặp.",
    nextTime:
      "Lần tới: trước khi gửi, hãy bốc thăm chừa ra một phần mười danh sách hoặc hơn, rồi nhập họ ở đây làm nhóm đối chứng. Khi ấy cả tác dụng nhỏ cũng phân biệt được với mùa vụ.",
  },

  definitions: define({
    lift: {
      name: "Số lượt mua nhiều hơn hay ít hơn",
      text: "Số lượt mua của nhóm nhận chiến dịch từ ngày đầu, trừ đi số đã dự kiến cho chính những khách ấy. Mỗi khách mỗi ngày tính một lượt, như trong dự báo. Khoảng đi kèm gồm sự không chắc của mô hình, may rủi của từng khách và những dao động của cửa hàng.",
      formula: "thực tế − dự kiến",
    },
    difference: {
      name: "Chênh lệch so với nhóm đối chứng",
      text: "Mỗi khách nhận chiến dịch mua nhiều hơn dự kiến bao nhiêu lượt, trừ đi số tương tự của mỗi khách đối chứng, nhân với số khách nhận chiến dịch. Những gì tác động đến tất cả mọi người sẽ triệt tiêu.",
      formula: "(trung bình (thực tế − dự kiến) của nhóm nhận − của nhóm đối chứng) × số khách nhận",
    },
    money: {
      name: "Số tiền nhiều hơn hay ít hơn",
      text: "Cũng phép so đó bằng tiền: số tiền thu được từ mọi đơn trong những ngày này trừ đi số dự kiến. Đã gồm phần giảm giá; chưa gồm chi phí của chính chiến dịch.",
      formula: "thực tế − số lượt mua dự kiến × giá trị dự kiến mỗi đơn",
    },
    ratio: {
      name: "Tác dụng",
      text: "Số lượt mua nhiều hơn hay ít hơn, tính theo phần trăm của số dự kiến.",
      formula: "(thực tế − dự kiến) ÷ dự kiến",
    },
    findable: {
      name: "Tác dụng nhỏ nhất có thể thấy",
      text: "Với số khách và số ngày này, một tác dụng từ mức đó trở lên có bốn phần năm cơ hội để khoảng 95% của nó nằm hẳn trên 0. Tác dụng nhỏ hơn có thể có mà không thấy.",
      formula: "(1,96 + 0,84) × sai số chuẩn ÷ số lượt mua dự kiến",
    },
    expected: {
      name: "Dự kiến",
      text: "Điều mô hình đang dùng, chỉ tính từ các đơn trước ngày đầu, chờ đợi ở từng khách của nhóm trong những ngày này, cộng lại. Mỗi khách tiếp tục theo quá khứ của chính mình: khách tốt nhất hay khách đã lâu không mua đều không bị coi là trung bình.",
      formula: "",
    },
  }),
};
