-- What the papers of a course for staff can be. Papers that were filed before are of the kind OTHER.
insert into code_list (code, position, name_vi, name_en) values
    ('course_paper_type', 31, 'Loại giấy tờ của khóa tập huấn, bồi dưỡng', 'Papers of courses for staff');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('course_paper_type', 'INVITATION', 1, 'Giấy mời, công văn triệu tập', 'Invitation', '2020-01-01'),
    ('course_paper_type', 'ASSIGNMENT', 2, 'Quyết định cử đi học', 'Decision to send staff', '2020-01-01'),
    ('course_paper_type', 'PROGRAMME', 3, 'Chương trình, tài liệu khóa học', 'Programme and materials', '2020-01-01'),
    ('course_paper_type', 'ATTENDANCE', 4, 'Danh sách tham dự', 'Attendance list', '2020-01-01'),
    ('course_paper_type', 'CERTIFICATE', 5, 'Chứng chỉ, giấy chứng nhận', 'Certificate', '2020-01-01'),
    ('course_paper_type', 'OTHER', 6, 'Khác', 'Other', '2020-01-01');
