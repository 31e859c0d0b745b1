export const categories = ["tea", "coffee", "scent", "ware", "gift"] as const;
export type Category = (typeof categories)[number];

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  /** ₫ */
  readonly price: number;
  /** How often it is taken within its category, against the others. */
  readonly weight: number;
}

const list: readonly (readonly [sku: string, name: string, thousands: number, weight: number])[] = [
  ["TRA01", "Trà sen Tây Hồ, hộp 100 g", 285, 6],
  ["TRA02", "Trà ô long Bảo Lộc, gói 200 g", 240, 10],
  ["TRA03", "Trà lài Hà Giang, gói 200 g", 165, 9],
  ["TRA04", "Trà Shan tuyết cổ thụ, gói 100 g", 320, 6],
  ["TRA05", "Trà đen Cầu Đất, gói 200 g", 145, 8],
  ["TRA06", "Trà gừng mật ong, 20 gói", 95, 7],
  ["TRA07", "Trà hoa cúc La Mã, hũ 50 g", 135, 8],
  ["TRA08", "Trà đào cam sả, 15 gói", 110, 7],
  ["TRA09", "Trà atiso Đà Lạt, 25 gói", 89, 5],
  ["TRA10", "Hồng trà Tân Cương, gói 150 g", 195, 5],
  ["TRA11", "Matcha Nhật, hũ 50 g", 265, 4],
  ["CFE01", "Cà phê Robusta Buôn Ma Thuột, 500 g", 175, 12],
  ["CFE02", "Cà phê Arabica Cầu Đất, 250 g", 185, 11],
  ["CFE03", "Cà phê phối “Sáng phố”, 500 g", 195, 10],
  ["CFE04", "Cà phê phin giấy, hộp 10 gói", 145, 9],
  ["CFE05", "Cà phê ủ lạnh, chai 1 lít", 120, 6],
  ["CFE06", "Cà phê Honey Sơn La, 250 g", 215, 6],
  ["CFE07", "Cà phê Moka Cầu Đất, 250 g", 245, 4],
  ["CFE08", "Cà phê hòa tan sấy lạnh, hũ 100 g", 155, 7],
  ["THM01", 'Nến thơm "Mưa Hà Nội", 200 g', 320, 9],
  ["THM02", 'Nến thơm "Đà Lạt sương sớm", 200 g', 320, 8],
  ["THM03", 'Nến thơm "Vườn bưởi", 120 g', 220, 9],
  ["THM04", "Tinh dầu sả chanh, 10 ml", 120, 8],
  ["THM05", "Tinh dầu oải hương, 10 ml", 165, 7],
  ["THM06", "Que khuếch tán gỗ đàn hương, 100 ml", 395, 6],
  ["THM07", "Nhang trầm không tăm, hộp 40 viên", 180, 6],
  ["THM08", "Túi thơm quế hồi, bộ 3", 95, 6],
  ["THM09", "Xịt phòng trà trắng, 150 ml", 210, 5],
  ["DUC01", "Phin nhôm cao cấp", 85, 10],
  ["DUC02", "Bình lọc V60, bộ", 420, 5],
  ["DUC03", "Ấm tử sa, 200 ml", 650, 3],
  ["DUC04", "Bộ chén gốm Bát Tràng, 6 chiếc", 480, 4],
  ["DUC05", "Giấy lọc V60, 100 tờ", 75, 9],
  ["DUC06", "Đèn đốt tinh dầu gốm", 245, 6],
  ["DUC07", "Bình giữ nhiệt tre, 450 ml", 290, 5],
  ["QUA01", "Hộp quà “An nhiên” (trà, nến)", 590, 8],
  ["QUA02", "Hộp quà “Sum vầy” (trà, cà phê, chén)", 890, 6],
  ["QUA03", "Hộp quà Tết “Phú quý”", 1250, 5],
  ["QUA04", "Giỏ quà tân gia", 780, 3],
  ["QUA05", "Thiệp viết tay và túi lụa", 45, 6],
];

const categoryOf: Readonly<Record<string, Category>> = {
  TRA: "tea",
  CFE: "coffee",
  THM: "scent",
  DUC: "ware",
  QUA: "gift",
};

/** A shop of tea, coffee and scents for the home. Prices are multiples of 1,000 ₫. */
export const products: readonly Product[] = list.map(([sku, name, thousands, weight]) => ({
  sku,
  name,
  category: categoryOf[sku.slice(0, 3)] ?? "gift",
  price: thousands * 1000,
  weight,
}));

/** What is put into the same basket: with the first, the second follows with this probability. */
export const companions: ReadonlyMap<string, { readonly sku: string; readonly probability: number }> = new Map([
  ["DUC02", { sku: "DUC05", probability: 0.6 }],
  ["DUC01", { sku: "CFE01", probability: 0.45 }],
  ["DUC06", { sku: "THM04", probability: 0.5 }],
  ["CFE02", { sku: "DUC05", probability: 0.18 }],
  ["DUC03", { sku: "TRA04", probability: 0.35 }],
  ["THM01", { sku: "THM02", probability: 0.22 }],
  ["TRA07", { sku: "TRA06", probability: 0.2 }],
  ["QUA01", { sku: "QUA05", probability: 0.3 }],
  ["QUA02", { sku: "QUA05", probability: 0.25 }],
]);
