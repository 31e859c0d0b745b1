import type { definitions as en } from "../en/definitions";

export const definitions: typeof en = {
  customers: {
    name: "Khách hàng",
    text: "Những người nhận diện được và có ít nhất một đơn được tính. Khách lẻ, khách vãng lai được tách riêng và đếm ở mục Dữ liệu.",
    formula: "",
  },
  orders: {
    name: "Đơn hàng",
    text: "Các dòng cùng mã đơn là một đơn; nếu không có mã đơn thì mỗi dòng là một đơn. Đơn hủy, lỗi, chưa thanh toán không được tính; hoàn tiền không phải là đơn.",
    formula: "",
  },
  revenue: {
    name: "Doanh thu",
    text: "Số tiền khách trả cho các đơn được tính, đã trừ hoàn tiền.",
    formula: "Σ (tổng tiền đơn − hoàn tiền)",
  },
  grossProfit: {
    name: "Lợi nhuận gộp",
    text: "Doanh thu trừ giá vốn nếu tệp có giá vốn; nếu không, doanh thu nhân với biên lợi nhuận bạn đặt ở mục Dữ liệu.",
    formula: "Σ (doanh thu thuần − giá vốn), hoặc Σ doanh thu thuần × biên lợi nhuận",
  },
  averageOrderValue: {
    name: "Giá trị đơn trung bình",
    text: "Mỗi đơn trung bình mang về bao nhiêu, sau khi trừ hoàn tiền.",
    formula: "doanh thu ÷ số đơn",
  },
  repeatPurchaseRate: {
    name: "Tỷ lệ mua lại",
    text: "Phần khách đã quay lại mua lần thứ hai.",
    formula: "số khách có từ 2 đơn ÷ số khách",
  },
  averageHistoricClv: {
    name: "CLV đã có, trung bình",
    text: "Đến nay mỗi khách trung bình đã mang lại bao nhiêu: tính theo lợi nhuận nếu biết giá vốn hoặc biên lợi nhuận, nếu không thì theo doanh thu.",
    formula: "Σ CLV đã có ÷ số khách",
  },
  historicClv: {
    name: "CLV đã có",
    text: "Số tiền một khách đã mang lại qua mọi đơn đến nay: lợi nhuận nếu biết giá vốn hoặc biên lợi nhuận, nếu không thì doanh thu.",
    formula: "Σ lợi nhuận các đơn của khách",
  },
  formulaClv: {
    name: "CLV theo công thức",
    text: "Cách tính nhanh giá trị cả vòng đời của một khách: lãi trên mỗi đơn, nhân với số đơn của một khách đang mua, nhân với thời gian khách ở lại. Bạn có thể thay từng thành phần bằng số của mình.",
    formula: "giá trị đơn trung bình × biên lợi nhuận × số đơn mỗi khách đang mua × vòng đời",
  },
  frequency: {
    name: "Số đơn mỗi khách đang mua",
    text: "Số đơn trong kỳ gần nhất chia cho số khách có mua trong kỳ đó. Một kỳ dài một năm, hoặc bằng nửa khoảng thời gian của dữ liệu nếu ngắn hơn.",
    formula: "số đơn trong kỳ ÷ số khách mua trong kỳ",
  },
  lifespan: {
    name: "Vòng đời",
    text: "Khách ở lại bao nhiêu kỳ, suy ra từ phần khách của kỳ trước không mua lại trong kỳ gần nhất (tỷ lệ rời bỏ).",
    formula: "1 ÷ tỷ lệ rời bỏ",
  },
  margin: {
    name: "Biên lợi nhuận",
    text: "Phần lãi trên mỗi đồng doanh thu thuần, dùng cho những đơn không có giá vốn. Khi đặt 100%, mọi con số là doanh thu và được gọi đúng như vậy.",
    formula: "lợi nhuận ÷ doanh thu thuần",
  },
  distribution: {
    name: "Phân bố CLV đã có",
    text: "Bao nhiêu khách đã mang lại bao nhiêu tiền. Một nửa số khách nằm dưới trung vị; một ít khách rất lớn kéo trung bình lên cao hơn.",
    formula: "",
  },
  shareByOrder: {
    name: "Giá trị và tỷ lệ, theo số đơn",
    text: "Với mỗi k: tỷ lệ khách đã đặt ít nhất k đơn, và CLV đã có trung bình của những khách đó.",
    formula: "",
  },
  shareByMonth: {
    name: "Giá trị và tỷ lệ, theo tháng",
    text: "Với mỗi tháng m kể từ đơn đầu, trên các khách đã theo dõi đủ ít nhất m + 1 tháng (30,4 ngày): tỷ lệ khách có đơn sinh lời trong tháng đó, và số tiền họ đã mang lại trung bình tính đến hết tháng.",
    formula: "",
  },
  concentration: {
    name: "Mức độ tập trung",
    text: "Xếp khách từ ít giá trị đến nhiều giá trị nhất, rồi cộng dồn phần giá trị họ nắm giữ. Đường cong càng võng xa đường chéo thì càng phụ thuộc vào một ít khách.",
    formula: "",
  },
  topDecileShare: {
    name: "Tỷ trọng của 10% khách lớn nhất",
    text: "Một phần mười khách giá trị nhất nắm bao nhiêu phần tổng CLV đã có.",
    formula: "giá trị của ⌈số khách × 10%⌉ khách lớn nhất ÷ tổng giá trị",
  },
  gini: {
    name: "Hệ số Gini",
    text: "Giá trị phân bổ giữa các khách không đều đến mức nào: 0 khi mọi khách như nhau, gần 1 khi một khách nắm tất cả.",
    formula: "",
  },
  observationEnd: {
    name: "Ngày chốt dữ liệu",
    text: "Ngày cuối cùng được tính: ngày của đơn gần nhất, trừ khi bạn chọn ngày sớm hơn. Đơn sau ngày này không nằm trong con số nào.",
    formula: "",
  },
};
