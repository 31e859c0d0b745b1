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
};
