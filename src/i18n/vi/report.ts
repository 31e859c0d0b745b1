import type { report as en } from "../en/report";

export const report: typeof en = {
  title: (dataset) => `Khách hàng của ${dataset} đáng giá bao nhiêu`,
  made: (range, day) => `Đơn hàng ${range} · lập ngày ${day}`,
  print: "In hoặc lưu thành PDF",
  findings: "Số liệu nói gì",
  findingsWait: "Một số kết luận còn đang được tính.",
  share: (equity, revenue, _count, others) =>
    `So với ${others} đối thủ bạn đã nhập, bạn nắm ${equity} tài sản khách hàng${revenue === null ? "" : ` và ${revenue} doanh thu`}; số liệu của họ là do bạn ước lượng.`,
  campaigns: "Chiến dịch có tác dụng không?",
  noControl: "Không có nhóm đối chứng nên chưa chứng minh được là do chiến dịch.",
  steps: "Việc nên làm tiếp theo",
  stake: (money) => `số tiền liên quan: ${money}`,
  failed: "Có kết luận chưa tính được.",
  retry: "Thử lại",
  figures: "Các con số",
  charts: "Bằng chứng",
  definitions: "Ý nghĩa các chỉ số",
  definitionsNote: "Từng con số trên trang này và cách tính.",
  methodCost: (horizon, rate) =>
    `Lợi nhuận là doanh thu trừ giá vốn ghi trong tệp. Phần dự kiến được chiết khấu ${rate} mỗi năm và tính cho ${horizon} tới.`,
  methodMargin: (margin, horizon, rate) =>
    `Lợi nhuận được tính bằng ${margin} doanh thu. Phần dự kiến được chiết khấu ${rate} mỗi năm và tính cho ${horizon} tới.`,
  method: (margin, horizon, rate) =>
    `Lợi nhuận được tính theo biên ${margin} ở những đơn không biết giá vốn. Phần dự kiến được chiết khấu ${rate} mỗi năm và tính cho ${horizon} tới.`,
  methodRevenue: (horizon, rate) =>
    `Không có giá vốn và biên lợi nhuận là 100%, nên mọi số tiền đều là doanh thu. Phần dự kiến được chiết khấu ${rate} mỗi năm và tính cho ${horizon} tới.`,
  methodPast: "Mọi số tiền đều là chuyện đã xảy ra; chưa có dự báo cho các đơn này.",
  foot: "Lập bằng Perennial, ngay trong trình duyệt: đơn hàng không rời khỏi máy.",
};
