import type { lists as en } from "../en/lists";

export const lists: typeof en = {
  open: "Xuất danh sách này",
  openBeside: "Để nhắn tin, quảng cáo",
  title: "Xuất danh sách khách hàng",
  counts: (_count, all, email, phone) => `${all} khách: ${email} có email, ${phone} có số điện thoại`,
  neither: (text) => `, ${text} không có cả hai (không đưa vào danh sách mã hóa)`,
  counting: "Đang đếm khách có thể liên hệ…",
  noContacts:
    "File của bạn không có cột email hay số điện thoại, nên nền tảng quảng cáo không thể tìm ra ai từ danh sách này. Danh sách thường vẫn dùng được: khách được ghi bằng mã khách của bạn.",
  unreadable:
    "Không khách nào trong danh sách có email hay số điện thoại đọc được. Nếu số của họ là của nước khác, bạn hãy chọn nước ở đây.",
  blank:
    "Trong file của bạn không khách nào trong danh sách này có email hay số điện thoại, nên nền tảng quảng cáo không thể tìm ra ai. Danh sách thường vẫn dùng được: khách được ghi bằng mã khách của bạn.",
  nobody: "Danh sách trống.",
  country: "Số điện thoại không ghi mã nước là của",
  columns: { email: "Email", phone: "Số điện thoại" },
  plain: {
    name: "Gửi email, nhắn tin",
    text: "File CSV có tên, email, số điện thoại, mã khách, số đơn, đơn gần nhất và giá trị. Mở được bằng Excel.",
    textWithForecast:
      "File CSV có tên, email, số điện thoại, mã khách, số đơn, đơn gần nhất, giá trị và phần dự báo. Mở được bằng Excel.",
  },
  platforms: {
    google: { name: "Google Ads", text: "So khớp khách hàng: email và số điện thoại đã mã hóa" },
    meta: { name: "Meta (Facebook, Instagram)", text: "Đối tượng tùy chỉnh: email, số điện thoại và nước, đã mã hóa" },
    tiktok: { name: "TikTok Ads", text: "Tệp khách hàng: email và số điện thoại đã mã hóa" },
  },
  hashed:
    "Mã hóa một chiều (SHA-256) ngay trong trình duyệt của bạn: nền tảng nhận ra những người họ đã biết, còn không ai đọc ngược được địa chỉ từ file. Không có gì bị gửi đi từ đây. Bạn chỉ nên tải lên dữ liệu của những người đã đồng ý.",
  namesHidden: "Tên đang được ẩn nên file không có cột tên.",
  working: (share) => `Đang ghi… ${share}`,
  failed: "Trình duyệt không nhận file. Bạn hãy thử lại hoặc xuất ít khách hơn.",
  fileWords: { plain: "khach-hang", google: "google-ads", meta: "meta-ads", tiktok: "tiktok-ads" },
};
