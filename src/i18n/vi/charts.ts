import type { charts as en } from "../en/charts";

export const charts: typeof en = {
  png: "PNG",
  svg: "SVG",
  copy: "Sao chép",
  table: "Bảng",
  chart: "Biểu đồ",
  pngHint: (title) => `Lưu hình PNG: ${title}`,
  svgHint: (title) => `Lưu hình SVG: ${title}`,
  copyHint: (title) => `Sao chép hình: ${title}`,
  tableHint: (title) => `Xem số liệu dạng bảng: ${title}`,
  copied: "Đã sao chép hình.",
  saved: (file) => `Đã lưu ${file}.`,
  copyRefused: "Trình duyệt không cho sao chép nên hình đã được lưu thành tệp.",
  failed: "Không tạo được hình.",
  hideNames: "Ẩn tên",
  figures: (title) => `Số liệu: ${title}`,
  sampleSize: (n) => `n = ${n}`,
};
