import type { common as en } from "../en/common";

export const common: typeof en = {
  definitionOf: (name) => `“${name}” là gì?`,
  notEnoughData: "Chưa đủ dữ liệu để tính con số này.",
  bytesOf: (done, total) => `${done} trên ${total}`,
  cancel: "Hủy",
  close: "Đóng",
  save: "Lưu",
  apply: "Áp dụng",
  reset: "Đặt lại",
  delete: "Xóa",
  customersCount: (_n, text) => `${text} khách`,
  ordersCount: (_n, text) => `${text} đơn`,
  daysCount: (_n, text) => `${text} ngày`,
  monthsCount: (_n, text) => `${text} tháng`,

  insight: {
    done: (share) => `xong ${share}`,
    failed: "Chưa tính được phần này.",
    retry: "Thử lại",
  },

  forecast: {
    working: "Đang dự báo…",
    stopped: "Chưa có dự báo vì bạn đã dừng lại.",
    none: "Chưa có dự báo.",
    open: "Xem dự báo",
    openWarned: (_n, text) => `Xem dự báo: ${text} điều cần lưu ý`,
    refused: {
      noCustomers: () => "Trong kỳ không có khách nào có đơn.",
      spanTooShort: (figure, needs) => `Cần dữ liệu trải ra ít nhất ${needs} ngày; hiện mới có ${figure} ngày.`,
      tooFewRepeatCustomers: (figure, needs) =>
        `Cần ít nhất ${needs} khách đã quay lại mua vào ngày khác; hiện mới có ${figure}.`,
      noRevenue: () => "Không có đơn nào có giá trị lớn hơn 0 nên không có gì để dự báo.",
      noFit: () => "Không mô hình nào mô tả đủ sát các đơn hàng này.",
    },
  },
};
