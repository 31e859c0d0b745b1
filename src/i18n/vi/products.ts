import { define } from "../define";
import type { products as en } from "../en/products";

const noun = { revenue: "doanh thu", profit: "lợi nhuận" } as const;

export const products: typeof en = {
  audience: "Xem khách nào",
  working: "Đang xem khách đã mua những gì…",
  more: (n) => `Xem cả ${n}`,
  fewer: "Thu gọn",
  unnamed: (n) => `Sản phẩm ${n}`,
  nobody: "Không có đơn nào có sản phẩm khớp với lựa chọn ở trên.",
  noLines: {
    title: "Tệp chưa cho biết khách mua sản phẩm gì",
    text: "Hãy nhập lại tệp đơn hàng có mỗi sản phẩm một dòng và chọn cột ghi tên sản phẩm hoặc mã hàng (SKU). Trước mắt, màn hình này chỉ xem được giá trị đơn.",
    action: "Nhập đơn hàng",
  },

  notGoods: {
    title: (n, text) =>
      n === 1
        ? "Có một tên trong tệp không phải là hàng, nên không tính ở đây"
        : `Có ${text} tên trong tệp không phải là hàng, nên không tính ở đây`,
    text: "Đó là các khoản phí, thuế và giảm giá được ghi thành dòng riêng. Tiền của chúng vẫn nằm trong giá trị đơn và lợi nhuận.",
    line: (name, lines) => `${name}: ${lines}`,
    lines: (_, text) => `${text} dòng`,
    more: (n) => `và ${n} tên nữa`,
  },

  headline: {
    pair: (p) => [
      p.over === "orders" ? `${p.a} và ${p.b} cùng nằm trong một đơn ` : `${p.a} và ${p.b} được cùng một khách mua `,
      { is: `gấp ${p.times} lần` },
      " mức ngẫu nhiên; ",
      { is: p.one },
      " khách mới mua một trong hai.",
    ],
    below: (share, threshold) => [
      { is: share },
      " số đơn nằm ngay dưới mức ",
      { is: threshold },
      ": tặng quà từ mức này có thể kéo đơn lên.",
    ],
    none: "Chưa có hai sản phẩm nào chắc chắn đi cùng nhau hơn mức ngẫu nhiên",
    plain: "Hàng nào bán cùng nhau, và nên tặng quà từ mức nào",
  },

  over: { label: "Xét trong", orders: "Một đơn", customers: "Mọi đơn của một khách" },
  pairs: {
    title: (p) =>
      p.over === "orders"
        ? `${p.share} số đơn có ${p.a} cũng có ${p.b}; nếu ngẫu nhiên thì chỉ ${p.chance}`
        : `${p.share} khách từng mua ${p.a} cũng mua ${p.b}; nếu ngẫu nhiên thì chỉ ${p.chance}`,
    plain: "Sản phẩm được mua cùng nhau",
    subtitle: (over) =>
      over === "orders"
        ? "Các cặp trong cùng một đơn, xếp theo số đơn vượt mức ngẫu nhiên"
        : "Các cặp do cùng một khách mua, lúc nào cũng tính, xếp theo số khách vượt mức ngẫu nhiên",
    n: (over, n) => (over === "orders" ? `n = ${n} đơn có sản phẩm` : `n = ${n} khách`),
    note: (p) => `đã so ${p.tested} cặp, ${p.found} cặp chắc chắn; ít nhất ${p.floor} lần đi cùng`,
    leftOut: (over, n, most) =>
      over === "orders"
        ? `không tính ${n} đơn có hơn ${most} sản phẩm khác nhau`
        : `không tính ${n} khách mua hơn ${most} sản phẩm khác nhau`,
    missing: (tested) =>
      tested === "0"
        ? "Quá ít đơn có từ hai sản phẩm nên chưa so được các cặp."
        : `Trong ${tested} cặp đã so, chưa cặp nào chắc chắn đi cùng nhau hơn mức ngẫu nhiên.`,
    pair: "Cặp",
    first: "Đã mua",
    second: "Đi cùng",
    share: (over) =>
      over === "orders" ? "Trong các đơn có món đầu, có cả món kia" : "Trong số khách mua món đầu, mua cả món kia",
    chance: "Nếu ngẫu nhiên",
    times: "So với ngẫu nhiên",
    together: "Đi cùng",
    onlyOne: "Mới mua một món",
    chanceMark: "Vạch đứng là mức ngẫu nhiên.",
    choose: (a, b) => `Chọn ${a} và ${b}`,
    timesText: (times) => `gấp ${times} lần`,
  },
  detail: {
    has: (_n, text, a, b) => `${text} khách đã mua ${a} mà chưa từng mua ${b}.`,
    figures: (p) =>
      p.over === "orders"
        ? `Đi cùng trong ${p.both} đơn (${p.support} tổng số đơn), ngẫu nhiên thì ${p.expected}. Có món đầu thì ${p.ab} đơn có món sau, có món sau thì ${p.ba} đơn có món đầu. So sánh đơn giản hơn, không xét đơn nhiều hay ít món (gọi là lift), thì gấp ${p.lift} lần.`
        : `${p.both} khách mua cả hai (${p.support} tổng số khách), ngẫu nhiên thì ${p.expected}. Mua món đầu thì ${p.ab} mua món sau, mua món sau thì ${p.ba} mua món đầu. So sánh đơn giản hơn, không xét khách mua nhiều hay ít (gọi là lift), thì gấp ${p.lift} lần.`,
    idea: "Hãy mời họ mua món còn thiếu, hoặc bán cả hai thành combo.",
    list: (a, b) => `${a} chưa có ${b}`,
  },
  triples: {
    title: "Bộ ba",
    line: (p) =>
      p.over === "orders"
        ? `${p.a} + ${p.b} + ${p.c}: trong ${p.all} đơn, bằng ${p.share} số đơn có hai món đầu; gấp ${p.times} lần mức mà các cặp giải thích được`
        : `${p.a} + ${p.b} + ${p.c}: ${p.all} khách, bằng ${p.share} số khách có hai món đầu; gấp ${p.times} lần mức mà các cặp giải thích được`,
    none: (n) =>
      n === "0"
        ? "Không có ba sản phẩm nào đi cùng nhau từng đôi một nên chưa có bộ ba để xét."
        : `Trong ${n} bộ ba mà từng cặp có vẻ đi cùng nhau, không bộ nào vượt mức mà các cặp đã giải thích.`,
  },

  next: {
    title: (p) => `${p.share} số đơn liền sau đơn có ${p.from} có ${p.to}, bình thường là ${p.base}`,
    plain: "Đơn kế tiếp có gì",
    subtitle: "Trong các đơn có đơn kế tiếp: phần có sản phẩm này ở đơn sau, so với mức bình thường",
    choose: "Sau đơn có",
    all: "Mọi sản phẩm (mạnh nhất)",
    from: "Sau khi mua",
    to: "Đơn kế tiếp có",
    share: "Tỷ lệ",
    base: "Bình thường",
    times: "So với bình thường",
    count: "Số đơn được xét",
    n: (n) => `n = ${n} đơn có đơn kế tiếp`,
    note: (p) => `đã so ${p.tested} bước, ${p.found} bước chắc chắn`,
    again: (p) => `${p.share} trong ${p.n} đơn liền sau ${p.name} lại có ${p.name}.`,
    missing: (tested) =>
      tested === "0"
        ? "Quá ít đơn có đơn kế tiếp nên chưa biết khách mua gì tiếp theo."
        : `Trong ${tested} bước đã so, chưa bước nào chắc chắn xảy ra nhiều hơn bình thường.`,
    fewer: (n) => `${n} sản phẩm ít được mua tiếp hơn không có trong danh sách này`,
    missingOne: "Sau sản phẩm này, không có gì chắc chắn được mua nhiều hơn bình thường.",
  },

  starts: {
    title: (money, p) =>
      `Khách bắt đầu với ${p.name} mang về thêm ${p.later} ${noun[money]} đến ngày thứ ${p.days}, bình thường là ${p.usual}`,
    plain: "Khách bắt đầu với món gì, và sau đó ra sao",
    subtitle: (money, days) =>
      `Mỗi chấm là một sản phẩm: ${noun[money]} của chính nó đến nay, và ${noun[money]} sau đơn đầu, trong ${days} ngày, của khách bắt đầu với nó`,
    x: (money, currency) => `${noun[money]} của chính sản phẩm, ${currency}`,
    y: (currency) => `về sau, mỗi khách, ${currency}`,
    average: "trung bình",
    age: "So khách ở mốc",
    days: (n) => `${n} ngày`,
    n: (n) => `n = ${n} khách đã theo dõi đủ lâu`,
    note: (p) => `đã so ${p.tested} sản phẩm, ${p.found} sản phẩm dẫn khách mua tiếp`,
    drawn: (n) => `hình vẽ ${n} sản phẩm: dẫn khách mua tiếp trước, rồi đến phổ biến nhất`,
    leads: "chắc chắn dẫn khách mua tiếp",
    other: "chưa thấy khác biệt",
    list: "Sản phẩm đầu tiên",
    product: "Sản phẩm đầu tiên",
    starters: "Số khách",
    own: (money) => (money === "profit" ? "Lợi nhuận của chính nó" : "Doanh thu của chính nó"),
    value: (days) => `CLV sau ${days} ngày`,
    later: "Trong đó, về sau",
    usual: "bình thường",
    repeat: "Mua lại",
    range: (range) => `80%: ${range}`,
    shrunkNote: "Nơi có ít khách, CLV được kéo về gần trung bình.",
    openers: (money, names) =>
      `Sản phẩm mở cửa: ${names} tự mang về ít ${noun[money]}, nhưng dẫn tới những khách quay lại mua thêm.`,
    nobodyBack: (days) => `Chưa có khách nào quay lại mua thêm trong ${days} ngày sau đơn đầu.`,
    missing: (days, n) => `Cần những sản phẩm mà ít nhất ${n} khách đã bắt đầu từ ${days} ngày trước trở về trước.`,
  },

  mix: {
    title: (p) => `${p.value}: ${p.product} được mua gấp ${p.times} lần mức thường thấy`,
    titleUnder: (p) => `${p.value}: ${p.product} chỉ được mua bằng ${p.share} mức thường thấy`,
    alike: "Chưa thấy khác biệt nào chắc chắn trong món khách mua",
    plain: "Ai mua gì",
    subtitle: (dimension) =>
      `Người mua từng sản phẩm theo ${dimension} ở đơn đầu, so với mức bình thường; tô màu chỗ chắc chắn khác biệt`,
    subtitlePlain: "Người mua từng sản phẩm, so với mức bình thường",
    choose: "Theo",
    product: "Sản phẩm",
    buyers: "Người mua",
    n: (n) => `n = ${n} khách`,
    note: (p) => `đã so ${p.tested} ô, ${p.found} ô chắc chắn`,
    other: (n) => `mức bình thường tính cả ${n} khách có giá trị khác hoặc để trống`,
    index: (times) => `${times}×`,
    over: "nhiều hơn bình thường",
    under: "ít hơn bình thường",
    missing: "Cần một cột như khu vực hay kênh, có ít nhất hai giá trị.",
    thin: "Quá ít người mua để so.",
  },

  values: {
    title: (share, threshold) => `${share} số đơn nằm ngay dưới mức ${threshold}`,
    plain: "Đơn hàng đáng giá bao nhiêu",
    subtitle: (share) => `Tổng tiền đơn trước hoàn tiền; “ngay dưới” là từ ${share} mức đó trở lên`,
    x: (currency) => `tổng tiền đơn, ${currency}`,
    y: "số đơn",
    threshold: (value) => `từ ${value}`,
    median: (value) => `một nửa dưới ${value}`,
    from: "Từ",
    to: "Đến",
    count: "Số đơn",
    range: (from, to) => `${from} – ${to}`,
    above: (n, value) => `không vẽ ${n} đơn trên ${value}`,
    n: (n) => `n = ${n} đơn`,
    missing: (n) => `Cần ít nhất ${n} đơn.`,
  },
  offer: {
    title: "Tặng quà hoặc miễn phí giao hàng từ một mức",
    threshold: "Mức",
    best: (value) => `${value} (lợi nhất)`,
    topUp: "Đơn ngay dưới mua thêm cho đủ (%)",
    cost: "Chi phí một phần quà hay một lần giao",
    margin: "Lợi nhuận trên doanh thu (%)",
    reset: "Dùng lại mức đề xuất",
    invalid: "Số này chưa hợp lệ.",
    outcome: (p) =>
      `Nếu ${p.topUp} trong ${p.below} đơn ngay dưới mức ${p.threshold} được mua thêm cho đủ, sẽ có ${p.n} đơn lớn hơn.`,
    gain: (money, p) => [
      "Trong ",
      p.months,
      " này, việc đó đã mang về ",
      { expected: p.gain },
      money === "profit"
        ? ` lợi nhuận: thêm ${p.revenue} doanh thu tính theo biên lợi nhuận, trừ ${p.cost} cho ${p.gifts} phần quà.`
        : `: thêm ${p.revenue} doanh thu, trừ ${p.cost} cho ${p.gifts} phần quà.`,
    ],
    loss: (p) => [
      "Trong ",
      p.months,
      " này, việc đó đã tốn hơn số mang về ",
      { expected: p.loss },
      `: thêm ${p.revenue} doanh thu tính theo biên lợi nhuận, trừ ${p.cost} cho ${p.gifts} phần quà.`,
    ],
    breakEven: (share) => `Có lãi nếu từ ${share} số đơn ngay dưới mua thêm cho đủ.`,
    mostCost: (cost) => `Với tỷ lệ giả định, mỗi phần quà chỉ nên tốn nhiều nhất ${cost}.`,
    never: "Với chi phí này thì dù bao nhiêu đơn mua thêm cũng không có lãi.",
    everybody: "Quà cũng đến tay những đơn vốn đã đạt mức; chi phí đó đã được tính.",
    marginUnknown:
      "Chưa đặt biên lợi nhuận nên toàn bộ doanh thu được coi là phần lợi: hãy gõ biên lợi nhuận để biết còn lại bao nhiêu.",
    assumption: "Tỷ lệ mua thêm là giả định của bạn: chỉ thử thật mới biết.",
    noThreshold: "Chưa có mức tròn nào có đủ đơn nằm ngay bên dưới để đề xuất.",
  },

  definitions: define({
    pair: {
      name: "Mua cùng nhau",
      text: "Hai sản phẩm gặp nhau bao nhiêu lần, so với số lần nếu những món mua cùng tháng trong các giỏ cùng cỡ được trộn ngẫu nhiên. Một cặp chỉ được liệt kê khi chắc chắn gặp nhau hơn 1,1 lần mức đó: trong 20 cửa hàng, nhiều nhất 1 nơi có dù chỉ một cặp lọt vào danh sách do tình cờ. Giỏ lặp lại của cùng một khách chỉ được tính đúng với điều nó cho biết.",
      formula: "so với ngẫu nhiên = số giỏ có cả hai ÷ số giỏ có cả hai nếu ngẫu nhiên",
    },
    next: {
      name: "Đơn kế tiếp",
      text: "Trong các đơn có một sản phẩm và được cùng khách đặt tiếp đơn khác, phần có sản phẩm kia ở đơn kế tiếp. Bình thường là tỷ lệ ở mọi đơn kế tiếp cùng tháng và cùng cỡ.",
      formula: "so với bình thường = tỷ lệ ÷ tỷ lệ bình thường",
    },
    start: {
      name: "Sản phẩm đầu tiên",
      text: "Khách chia theo sản phẩm ở đơn đầu, ai cũng được xem trong cùng số ngày. Về sau là phần đến sau đơn đầu. Một sản phẩm dẫn khách mua tiếp nếu khách của nó chắc chắn xếp cao hơn những khách đến cùng tháng với số sản phẩm tương đương.",
      formula: "",
    },
    mix: {
      name: "Nhiều hay ít hơn bình thường",
      text: "Số khách đã mua sản phẩm, so với mức bình thường: người mua sản phẩm được chia ra theo tỷ lệ mua hàng của mọi khách đến cùng thời gian. Ô được tô màu khi chắc chắn hơn 1,1 lần mức bình thường, hoặc ít hơn mức đó chia cho 1,1.",
      formula: "chỉ số = số người mua ÷ số người mua bình thường",
    },
    offer: {
      name: "Ngay dưới một mức",
      text: "Những đơn còn thiếu nhiều nhất một phần năm của mức. Kết quả là chạy lại chính các đơn của bạn, với phần đơn bạn giả định được mua thêm vừa đủ mức, ngoài ra không đổi gì.",
      formula: "phần lợi = tỷ lệ × số tiền còn thiếu × biên lợi nhuận − số quà × chi phí",
    },
  }),
};
