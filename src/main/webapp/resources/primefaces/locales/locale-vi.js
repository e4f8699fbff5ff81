/* Takes the place of PrimeFaces' own Vietnamese, which a machine wrote: the words of the components used here. */
if (window.PrimeFaces) {
  PrimeFaces.locales["vi"] = $.extend(true, {}, PrimeFaces.locales["en_US"] || PrimeFaces.locales["en"] || {}, {
    accept: "Có", reject: "Không", cancel: "Bỏ", choose: "Chọn", clear: "Xóa", apply: "Áp dụng", filter: "Lọc", upload: "Tải lên",
    firstDayOfWeek: 1, dateFormat: "dd/mm/yy", today: "Hôm nay", now: "Bây giờ", am: "SA", pm: "CH", weekHeader: "Tuần", showMonthAfterYear: false,
    dayNames: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
    dayNamesShort: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"], dayNamesMin: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    monthNames: ["Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4", "Tháng 5", "Tháng 6", "Tháng 7", "Tháng 8", "Tháng 9", "Tháng 10", "Tháng 11", "Tháng 12"],
    monthNamesShort: ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
    chooseDate: "Chọn ngày", chooseMonth: "Chọn tháng", chooseYear: "Chọn năm", year: "Năm", month: "Tháng", week: "Tuần", day: "Ngày",
    prevMonth: "Tháng trước", nextMonth: "Tháng sau", prevYear: "Năm trước", nextYear: "Năm sau", prevDecade: "Mười năm trước", nextDecade: "Mười năm sau",
    prevHour: "Giờ trước", nextHour: "Giờ sau", prevMinute: "Phút trước", nextMinute: "Phút sau", prevSecond: "Giây trước", nextSecond: "Giây sau",
    hourText: "Giờ", minuteText: "Phút", secondText: "Giây", timeText: "Giờ", timeOnlyTitle: "Chọn giờ", unexpectedError: "Có trục trặc",
    emptyMessage: "Không có lựa chọn", emptyFilterMessage: "Không có gì khớp", emptySearchMessage: "Không có gì khớp", emptySelectionMessage: "Chưa chọn",
    searchMessage: "Có {0} kết quả", selectionMessage: "Đã chọn {0}", passwordPrompt: "Nhập mật khẩu", weak: "Yếu", medium: "Vừa", strong: "Mạnh", pending: "Đang chờ", completed: "Xong",
    aria: {
      close: "Đóng", previous: "Trước", next: "Sau", navigation: "Trang", firstPageLabel: "Trang đầu", lastPageLabel: "Trang cuối", prevPageLabel: "Trang trước", nextPageLabel: "Trang sau",
      pageLabel: "Trang {page}", rowsPerPageLabel: "Số dòng mỗi trang", selectAll: "Chọn tất cả", unselectAll: "Bỏ chọn tất cả", selectRow: "Đã chọn dòng", unselectRow: "Đã bỏ chọn dòng",
      expandRow: "Mở dòng", collapseRow: "Thu dòng", expandLabel: "Mở", collapseLabel: "Thu", passwordShow: "Hiện mật khẩu", passwordHide: "Giấu mật khẩu", trueLabel: "Có", falseLabel: "Không", nullLabel: "Chưa chọn",
      "datatable.sort.ASC": "nhấn để xếp tăng dần", "datatable.sort.DESC": "nhấn để xếp giảm dần", "datatable.sort.NONE": "nhấn để thôi xếp",
      "messages.INFO": "Thông tin", "messages.WARN": "Chú ý", "messages.ERROR": "Lỗi", "messages.FATAL": "Lỗi"
    }
  });
}
