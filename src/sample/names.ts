import type { Random } from "../engine";
import { pick, weightedPicker } from "./pick";

/** Common parts of Vietnamese names; the people put together from them are invented. */
const families = weightedPicker<string>([
  ["Nguyễn", 32],
  ["Trần", 12],
  ["Lê", 10],
  ["Phạm", 8],
  ["Hoàng", 5],
  ["Huỳnh", 5],
  ["Phan", 5],
  ["Vũ", 4],
  ["Võ", 4],
  ["Đặng", 3],
  ["Bùi", 3],
  ["Đỗ", 3],
  ["Hồ", 2],
  ["Ngô", 2],
  ["Dương", 2],
  ["Lý", 1],
  ["Đinh", 1],
  ["Trịnh", 1],
  ["Mai", 1],
  ["Tô", 1],
]);
const womensMiddle =
  "Thị,Thị,Thị,Thị Thanh,Thị Mỹ,Thị Thu,Ngọc,Thanh,Thu,Minh,Bảo,Khánh,Phương,Hoài,Diệu,Thùy,Hồng,Quỳnh,Kim,Tường".split(
    ",",
  );
const womensGiven =
  "Hương,Lan,Hà,Linh,Trang,Ngân,Thảo,Vy,My,Anh,Ánh,Châu,Chi,Dung,Giang,Hạnh,Hiền,Hoa,Huyền,Khanh,Loan,Mai,Nga,Nhi,Nhung,Oanh,Phượng,Quyên,Tâm,Thủy,Trâm,Trinh,Tuyết,Uyên,Vân,Xuân,Yến,Đào".split(
    ",",
  );
const mensMiddle =
  "Văn,Văn,Hữu,Đức,Minh,Quốc,Hoàng,Gia,Tuấn,Anh,Thanh,Công,Đình,Xuân,Bá,Trọng,Nhật,Duy,Khắc,Thành".split(",");
const mensGiven =
  "Anh,Bảo,Bình,Cường,Dũng,Duy,Đạt,Đức,Hải,Hiếu,Hòa,Hùng,Huy,Khoa,Khôi,Kiên,Lâm,Long,Minh,Nam,Nghĩa,Phong,Phúc,Quân,Quang,Sơn,Tài,Thắng,Thịnh,Tiến,Toàn,Trí,Trung,Tú,Tùng,Vinh,Việt,Đăng".split(
    ",",
  );
const companies =
  "Ánh Dương Xanh,Bình Minh Phố,Cát Tường Việt,Đại Lộc Sáng,Gia Hưng Phát Đạt,Hải Vân Trà,Hòa Bình Sen,Lạc Hồng Mới,Mộc An Nhiên,Nắng Sài Thành,Phúc Lộc Đường,Sao Mai Trẻ,Tân Việt Nhật Quang,Thành Công Bền,Trúc Lâm Xanh,Vạn Xuân Hội".split(
    ",",
  );

export const companyCount = companies.length;

/** About two in three customers of this shop are women. */
export function personName(random: Random): string {
  const woman = random.uniform() < 0.68;
  const middle = pick(random, woman ? womensMiddle : mensMiddle);
  return `${families(random)} ${middle} ${pick(random, woman ? womensGiven : mensGiven)}`;
}

/** The i-th of the shop's company customers, 0 … companyCount − 1. */
export function companyName(i: number): string {
  return `Công ty TNHH ${companies[i] ?? ""}`;
}
