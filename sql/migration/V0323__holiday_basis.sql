-- What follows from the law and the calendar alone stays as it was. The days around Tết, the second day of the National Day and the swap days are
-- named by a notice of each year: they are as they are remembered, and say so until somebody has compared them with that notice.
update holiday set basis = 'Bộ luật Lao động Điều 112; ngày theo thông báo hằng năm, chưa đối chiếu văn bản'
where day between '2024-01-01' and '2026-12-31'
  and (name in ('Tết Âm lịch', 'Nghỉ hoán đổi', 'Nghỉ bù') or day in ('2024-09-03', '2025-09-01', '2026-09-01'));
update holiday set basis = 'Bộ luật Lao động Điều 112; mùng 10 tháng 3 âm lịch' where name = 'Giỗ Tổ Hùng Vương' and day between '2024-01-01' and '2026-12-31';
