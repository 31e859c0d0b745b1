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
  totalDistribution: {
    name: "Phân bố tổng CLV",
    text: "Bao nhiêu khách đáng giá bao nhiêu, tính cả số tiền đã mang lại đến nay và số tiền dự kiến mang lại trong thời gian dự báo (đã chiết khấu). Phần dự kiến của từng khách chỉ là ước lượng: xem khoảng của khách đó ở mục Khách hàng.",
    formula: "tổng CLV = CLV đã có + CLV dự đoán",
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
  totalConcentration: {
    name: "Mức độ tập trung của tổng CLV",
    text: "Xếp khách từ ít giá trị đến nhiều giá trị nhất theo số tiền đã mang lại đến nay và dự kiến mang lại trong thời gian dự báo (đã chiết khấu), rồi cộng dồn phần giá trị họ nắm giữ. Con số dự kiến của các khách sát nhau hơn thực tế sẽ xảy ra, nên đường cong võng ít hơn thực tế một chút.",
    formula: "tổng CLV = CLV đã có + CLV dự đoán",
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
  predictedClv: {
    name: "CLV dự đoán",
    text: "Mỗi khách hiện có trung bình được kỳ vọng mang về bao nhiêu, từ ngày chốt dữ liệu đến hết thời gian dự báo. Tiền đến muộn được tính ít hơn theo lãi suất chiết khấu. Tính theo lợi nhuận nếu biết giá vốn hoặc biên lợi nhuận, nếu không thì theo doanh thu.",
    formula: "biên lợi nhuận × giá trị kỳ vọng mỗi đơn × số đơn kỳ vọng đã chiết khấu",
  },
  probabilityAlive: {
    name: "Xác suất còn mua, P(alive)",
    text: "Khả năng khách này chưa bỏ đi hẳn tính đến ngày chốt dữ liệu, dựa trên số lần đã mua và thời gian im lặng. Xác suất giảm dần khi khách im lặng và tăng lại sau mỗi đơn. Dưới 50% nghĩa là nhiều khả năng khách đã rời đi.",
    formula: "",
  },
  expectedOrders: {
    name: "Số đơn kỳ vọng",
    text: "Khách được kỳ vọng đặt thêm bao nhiêu đơn trong kỳ dự báo, đã tính cả khả năng khách đã rời đi. Các đơn trong cùng một ngày tính là một.",
    formula: "",
  },
  nextOrder: {
    name: "Đơn kế tiếp",
    text: "Ngày mà đến lúc đó, khách còn mua có một nửa khả năng đã đặt đơn kế tiếp. Để trống nếu nhiều khả năng khách đã rời đi, hoặc phải hơn hai năm nữa mới mua lại.",
    formula: "",
  },
  customerPredictedClv: {
    name: "CLV dự đoán của một khách",
    text: "Số tiền khách được kỳ vọng mang lại trong kỳ dự báo, đã chiết khấu. Con số thực tế sẽ nằm trong khoảng 80% ở chừng 80 trên 100 trường hợp; dự đoán cho một khách khó hơn nhiều so với dự đoán cho cả tập khách. Khoảng bằng 0 nghĩa là khả năng cao nhất là khách không mua thêm.",
    formula: "biên lợi nhuận × giá trị kỳ vọng mỗi đơn × số đơn kỳ vọng đã chiết khấu",
  },
  totalClv: {
    name: "Tổng CLV",
    text: "Mỗi khách trung bình đã mang về và được kỳ vọng sẽ mang về bao nhiêu trong thời gian dự báo.",
    formula: "CLV đã có trung bình + CLV dự đoán trung bình",
  },
  customerEquity: {
    name: "Tài sản khách hàng",
    text: "Tất cả khách hiện có cộng lại được kỳ vọng mang về bao nhiêu trong thời gian dự báo, đã chiết khấu. Không gồm khách sẽ đến sau này.",
    formula: "Σ CLV dự đoán",
  },
  probabilityAliveMean: {
    name: "Xác suất còn mua, trung bình",
    text: "Xác suất một khách chưa rời đi hẳn tính đến ngày chốt dữ liệu, lấy trung bình trên mọi khách. Con số này không nói khi nào khách sẽ mua tiếp.",
    formula: "Σ xác suất còn mua ÷ số khách",
  },
  forecastHorizon: {
    name: "Thời gian dự báo",
    text: "Dự báo nhìn xa đến đâu kể từ ngày chốt dữ liệu. Chỉ các đơn trong khoảng này được tính.",
    formula: "",
  },
  discountRate: {
    name: "Lãi suất chiết khấu",
    text: "Tiền nhận sau một năm đáng giá ít hơn bây giờ bao nhiêu. Ở mức 10% mỗi năm, 110 đồng sau một năm đáng giá 100 đồng hôm nay.",
    formula: "giá trị hôm nay = giá trị × e^(−ln(1 + lãi suất) × số ngày ÷ 365)",
  },
  forecastModel: {
    name: "Mô hình",
    text: "Cách dự báo hình dung việc khách mua và rời đi. Nếu bạn không chọn, mô hình được dùng là mô hình đoán đúng nhất phần lịch sử chưa được xem; khi nhiều mô hình ngang nhau trong phạm vi ngẫu nhiên thì lấy mô hình đơn giản nhất.",
    formula: "",
  },
  tracking: {
    name: "Theo dõi theo tuần",
    text: "Số đơn mua lại của mọi khách theo từng tuần, thực tế và theo kỳ vọng của mô hình. Mô hình chỉ học phần trước mốc thử; nếu mô hình đúng, cứ 100 tuần thì 95 tuần nằm trong dải.",
    formula: "",
  },
  newCustomerValue: {
    name: "Giá trị khách mới",
    text: "Một khách mới trung bình mang về bao nhiêu kể từ đơn đầu, gồm cả đơn đó, chiết khấu về ngày mua đầu. Đây là mức chi tối đa để có một khách nếu muốn hòa vốn trong thời gian ấy.",
    formula: "đơn đầu + Σ số đơn mua lại kỳ vọng đã chiết khấu × giá trị mỗi đơn",
  },
  calibration: {
    name: "Độ khớp theo nhóm",
    text: "Khách chia thành mười nhóm bằng nhau theo số đơn kỳ vọng trong những ngày để riêng ra thử. Dự báo đáng tin thì vạch kỳ vọng nằm đúng đỉnh cột ở mọi nhóm, nhất là nhóm cuối.",
    formula: "",
  },
  orderFrequency: {
    name: "Số lần mua lại, thực tế và theo mô hình",
    text: "Bao nhiêu khách đã mua lại bao nhiêu lần. Mô hình lệch hình dạng ở đây thì cũng sẽ lệch khi nhìn về trước.",
    formula: "",
  },
  aliveGrid: {
    name: "Xác suất còn mua, P(alive)",
    text: "Khả năng một khách chưa rời đi hẳn, theo số lần mua lại và lần mua gần nhất. Với khách hay mua, im lặng lâu nói lên nhiều điều hơn so với khách ít mua.",
    formula: "",
  },
  purchaseRate: {
    name: "Nhịp mua",
    text: "Khách đặt bao nhiêu đơn mỗi tháng khi còn mua. Mô hình cho rằng nhịp mua phân bố giữa các khách theo phân phối gamma.",
    formula: "",
  },
  dropout: {
    name: "Rời đi",
    text: "Khách dễ rời đi hẳn đến đâu: một xác suất sau mỗi đơn, phân bố giữa các khách theo phân phối beta, hoặc một tốc độ theo thời gian, phân bố theo phân phối gamma.",
    formula: "",
  },
  modelComparison: {
    name: "So sánh mô hình",
    text: "Mọi mô hình chỉ học phần lịch sử trước mốc thử và được so trên những ngày sau đó, với những khách đã có từ trước. Hai cách đoán không cần mô hình cho thấy mô hình có ích đến đâu.",
    formula: "",
  },
  forecastScore: {
    name: "Điểm",
    text: "Mô hình cho rằng những gì từng khách đã làm sau đó, mua khi nào và mấy lần, dễ xảy ra đến đâu. Càng cao càng tốt; chỉ chênh lệch giữa hai điểm có ý nghĩa, không phải bản thân con số.",
    formula: "trung bình trên các khách của ln(mật độ của các đơn để riêng)",
  },
  forecastBias: {
    name: "Độ lệch",
    text: "Tổng kỳ vọng cao hơn (+) hay thấp hơn (−) tổng thực tế bao nhiêu trong những ngày để riêng.",
    formula: "(kỳ vọng − thực tế) ÷ thực tế",
  },
  forecastMae: {
    name: "MAE",
    text: "Sai số tuyệt đối trung bình: dự báo lệch bao nhiêu đơn với mỗi khách.",
    formula: "Σ |kỳ vọng − thực tế| ÷ số khách",
  },
  forecastRmse: {
    name: "RMSE",
    text: "Căn của sai số bình phương trung bình: như MAE, nhưng lệch nhiều bị tính nặng hơn.",
    formula: "√(Σ (kỳ vọng − thực tế)² ÷ số khách)",
  },
  topDecileCapture: {
    name: "Doanh thu từ top 10% dự báo",
    text: "Một phần mười khách có doanh thu kỳ vọng cao nhất đã mang về bao nhiêu phần doanh thu của những ngày để riêng. Cho biết dự báo có tìm đúng người không.",
    formula: "",
  },
  modelParameters: {
    name: "Tham số",
    text: "Những con số mô tả cùng lúc mọi khách của cửa hàng, kèm sai số chuẩn: chúng có thể lệch bao nhiêu vì dữ liệu có hạn.",
    formula: "",
  },
  spendModel: {
    name: "Mô hình chi tiêu",
    text: "Đơn tiếp theo của một khách được kỳ vọng đáng giá bao nhiêu: trung bình của chính khách đó, kéo về phía trung bình của mọi khách, càng ít đơn thì kéo càng mạnh.",
    formula: "E = ((q − 1) × trung bình chung + p × x × trung bình riêng) ÷ (p × x + q − 1)",
  },
  uncertainty: {
    name: "Khoảng dao động và độ bất định",
    text: "Cứ 100 lần thì 80 lần con số thật nằm trong khoảng 80%. Độ rộng của khoảng có hai nguồn: tham số chưa được biết chính xác, và khách hành động ngẫu nhiên dù có biết đi nữa. Thêm dữ liệu chỉ thu hẹp nguồn thứ nhất.",
    formula: "",
  },
};
