import type { errors as en } from "../en/errors";

export const errors: typeof en = {
  whatToDo: "Cách xử lý",
  whereFile: (file) => `Trong tệp ${file}`,
  whereLine: (file, line) => `Trong tệp ${file}, dòng ${line}`,
  found: (what) => `Tìm thấy: ${what}`,
  isReport: (what) => `Tệp này là: ${what}.`,
  insteadReport: (what) => `Hãy xuất: ${what}.`,
  mostly: (cause) => `Phần lớn các dòng: ${cause}`,
  kept: "Các tập dữ liệu đã có trước đó vẫn còn nguyên.",
  dismiss: "Đóng thông báo này",
  import: {
    emptyFile: {
      title: "Tệp trống",
      happened: "Trong tệp không có ký tự nào.",
      todo: "Xuất lại đơn hàng, kiểm tra dung lượng tệp lớn hơn 0 rồi đưa vào đây.",
    },
    binaryFile: {
      title: "Đây không phải tệp văn bản",
      happened: "Tệp chứa dữ liệu không thể là một bảng chữ: ảnh, PDF hay tệp nén thường như vậy.",
      todo: "Nếu là tệp nén, hãy giải nén trước. Nếu không, hãy xuất đơn hàng từ gian hàng ra CSV rồi đưa tệp đó vào.",
    },
    spreadsheetFile: {
      title: "Không đọc được loại bảng tính này",
      happened: "Đây là tệp Excel đời cũ (.xls), tệp .ods, tệp có mật khẩu hoặc bị hỏng. Tệp .xlsx thì đọc được.",
      todo: "Mở bằng Excel hoặc Google Trang tính rồi lưu thành .xlsx (Tệp → Lưu dưới dạng → Sổ làm việc Excel), hoặc CSV UTF-8, rồi đưa tệp đó vào. Hoặc bôi đen các ô trong bảng, sao chép, rồi chọn “Dán ô từ bảng tính”.",
    },
    headerOnly: {
      title: "Tệp chỉ có dòng tiêu đề",
      happened: "Có tên các cột nhưng bên dưới không có đơn hàng nào.",
      todo: "Chọn khoảng ngày rộng hơn hoặc bỏ bộ lọc khi xuất đơn, rồi xuất lại.",
    },
    noHeader: {
      title: "Không tìm thấy dòng tên cột",
      happened: "Các dòng đầu tệp không có dòng nào giống tên cột.",
      todo: "Thêm một dòng như “Khách hàng, Ngày, Số tiền” lên trên đơn hàng đầu tiên rồi đưa lại tệp.",
    },
    noCustomerColumn: {
      title: "Không có cột nào cho biết ai mua",
      happened: "Giá trị vòng đời tính theo từng khách, mà chưa cột nào được chọn làm khách hàng.",
      todo: "Chọn cột có mã khách, email, số điện thoại, tên đăng nhập hoặc tên khách. Nếu tệp không có, hãy xuất đơn hàng kèm thông tin khách.",
    },
    noDateColumn: {
      title: "Không có cột nào cho biết mua khi nào",
      happened: "Chưa cột nào được chọn làm ngày đặt hàng.",
      todo: "Chọn cột có ngày của đơn. Nếu tệp không có, hãy xuất đơn hàng kèm ngày đặt.",
    },
    noAmountColumn: {
      title: "Không có cột nào cho biết số tiền",
      happened: "Chưa cột nào được chọn làm số tiền, mà số lượng và đơn giá cũng chưa đủ đôi.",
      todo: "Chọn cột tổng tiền đơn, thành tiền từng dòng, hoặc cả số lượng lẫn đơn giá.",
    },
    noUsableRows: {
      title: "Không dùng được dòng nào",
      happened: "Mọi dòng đều không đọc được hoặc bị loại, nên không có đơn nào để tính.",
      todo: "Kiểm tra lại cột ngày, cột số tiền, thứ tự ngày và tháng, và những trạng thái nào được tính là bán được.",
    },
    cellTooLong: {
      title: "Có một ô dài tới hàng megabyte",
      happened: "Một dấu ngoặc kép được mở mà không đóng, nên phần còn lại của tệp bị đọc thành một ô.",
      todo: "Mở tệp ở dòng nêu trên, đóng hoặc xóa dấu ngoặc kép đó, rồi đưa lại tệp.",
    },
    severalCurrencies: {
      title: "Số tiền thuộc nhiều loại tiền tệ",
      happened: "Cộng chúng lại sẽ ra con số vô nghĩa.",
      todo: "Hãy chọn chỉ tính một loại tiền, hoặc đổi các loại khác theo tỷ giá bạn nhập.",
    },
    noBuyerInFile: {
      title: "Báo cáo này không cho biết ai mua",
      happened:
        "Trong đó có đơn hàng mà không có người mua, nên không tính được mỗi khách đáng giá bao nhiêu. Báo cáo All Orders của Amazon là như vậy.",
      todo: "Hãy xuất báo cáo nêu bên dưới rồi đưa vào đây. Với Amazon: Seller Central → Reports → Fulfilment → “Amazon Fulfilled Shipments”; mỗi lần tải được 31 ngày nên hãy đưa vào tất cả các tệp cùng lúc.",
    },
    wrongReport: {
      title: "Báo cáo này không chứa đơn hàng",
      happened: "Nhìn cột thì đây là báo cáo khác: trong tệp không có đơn hàng với người mua, ngày và số tiền.",
      todo: "Hãy xuất báo cáo nêu bên dưới rồi đưa vào đây.",
    },
    customerList: {
      title: "Đây là danh sách khách, không phải đơn hàng",
      happened:
        "Nhìn cột thì đây là danh sách khách do Perennial xuất ra. Mỗi dòng là một khách: nếu tính thành đơn hàng thì mọi con số đều sai.",
      todo: "Hãy đưa tệp đơn hàng của cửa hàng vào đây. Còn danh sách này dùng được ở màn hình Chiến dịch, làm danh sách khách của một chiến dịch.",
    },
    sheetMissing: {
      title: "Tệp Excel không có trang tính này",
      happened: "Trang tính đã chọn không còn trong tệp, hoặc không trang nào có dữ liệu.",
      todo: "Đưa lại tệp vào và chọn một trang tính có trong tệp.",
    },
    unreadableFile: {
      title: "Không mở được tệp",
      happened:
        "Trình duyệt không đọc được gì: tệp đã bị chuyển chỗ, đổi tên, đang bị chương trình khác khóa hoặc chưa tải xong.",
      todo: "Đóng tệp trong các chương trình khác, kiểm tra tệp còn trong thư mục, rồi chọn lại.",
    },
  },
  variants: {
    nobodyKnown: {
      title: "Không biết ai đã mua",
      happened:
        "Đơn nào cũng của khách lẻ, để trống hoặc bị che tên, nên không tính được từng khách đáng giá bao nhiêu.",
      todo: "Hãy xuất lại kèm cột mã khách, số điện thoại hoặc email; hoặc chọn cột khác làm khách hàng. Bán tại quầy thì ghi số điện thoại của khách khi tính tiền.",
    },
    customerSummary: {
      title: "Đây là danh sách khách, không phải đơn hàng",
      happened:
        "Mỗi dòng là một khách, kèm số đơn đã mua. Nếu tính mỗi dòng là một đơn thì con số nào cũng sai: Perennial tính giá trị của khách từ từng đơn một.",
      todo: "Hãy xuất chính các đơn hàng (hoặc từng dòng hàng của đơn), mỗi dòng có khách, ngày và số tiền, rồi đưa tệp đó vào.",
    },
    brokenQuotes: {
      title: "Dấu ngoặc kép trong tệp bị lỗi",
      happened: "Dấu ngoặc kép mở và đóng không đúng đầu và cuối ô, nên các dòng dính vào nhau.",
      todo: "Mở tệp bằng Excel hoặc Google Trang tính, kiểm tra dòng nêu trên rồi lưu lại thành CSV UTF-8. Hoặc xuất lại tệp.",
    },
    damagedText: {
      title: "Chữ trong tệp bị hỏng",
      happened: "Tệp bắt đầu bằng UTF-8 rồi đứt giữa chừng một chữ cái: đọc tiếp thì tên khách sẽ thành ký tự lạ.",
      todo: "Xuất lại tệp. Nếu bạn đã ghép nhiều tệp bằng tay, hãy lưu tất cả thành CSV UTF-8 trước, hoặc đưa các tệp riêng vào đây cùng lúc.",
    },
    longRow: {
      title: "Có một dòng dài tới hàng megabyte",
      happened: "Các dòng trong tệp không được ngắt đúng chỗ nên không tách được thành từng dòng.",
      todo: "Mở tệp bằng Excel hoặc Google Trang tính, lưu lại thành CSV UTF-8 rồi đưa tệp đó vào.",
    },
  },
  store: {
    quota: {
      title: "Không còn chỗ để lưu dữ liệu",
      happened: "Trình duyệt không cho lưu thêm. Các con số vẫn ở trên màn hình cho đến khi bạn đóng thẻ này.",
      todo: "Xóa những tập dữ liệu không cần nữa hoặc dọn bớt ổ đĩa, rồi nhập lại.",
    },
    unavailable: {
      title: "Trình duyệt này không lưu lại gì",
      happened:
        "Bộ nhớ của trình duyệt đang tắt, như trong một số cửa sổ ẩn danh. Các con số còn đến khi bạn đóng thẻ này.",
      todo: "Mở Perennial trong cửa sổ thường để ngày mai dữ liệu vẫn còn.",
    },
    newerVersion: {
      title: "Dữ liệu đã lưu thuộc bản Perennial mới hơn",
      happened: "Một bản mới hơn đã ghi dữ liệu này; bản đang mở không đụng vào để tránh làm hỏng.",
      todo: "Tải lại trang để có bản mới nhất, hoặc mở tệp Perennial mới hơn.",
    },
    blocked: {
      title: "Một thẻ khác đang giữ dữ liệu",
      happened: "Perennial đang mở ở thẻ khác với bản cũ hơn, và thẻ đó phải đóng trước.",
      todo: "Đóng các thẻ Perennial khác rồi tải lại thẻ này.",
    },
    damaged: {
      title: "Không đọc lại được tập dữ liệu này",
      happened: "Một phần dữ liệu không còn trong bộ nhớ trình duyệt. Các tập dữ liệu khác không bị ảnh hưởng.",
      todo: "Xóa tập dữ liệu này và nhập lại các tệp gốc.",
    },
    unknown: {
      title: "Không lưu được dữ liệu",
      happened: "Bộ nhớ của trình duyệt báo lỗi.",
      todo: "Tải lại trang và thử lại. Nếu vẫn bị, hãy nhập lại các tệp: tệp gốc của bạn không hề thay đổi.",
    },
  },
  unexpected: {
    title: "Có lỗi xảy ra",
    happened: "Đây là lỗi của Perennial, không phải do tệp của bạn.",
    todo: "Tải lại trang và thử lại. Nếu vẫn bị, hãy báo lỗi kèm dòng chữ bên dưới.",
  },
};
