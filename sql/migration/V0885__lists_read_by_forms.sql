-- Trades, levels, matters of legal aid and the reasons of schools and partners are read from their lists; a code of a list has up to 40 letters.
alter table enrolment modify trade varchar(40) not null;
alter table enrolment modify level varchar(40) not null;
alter table partner_service modify code varchar(40) not null;
alter table partner_service modify level varchar(40) null;
alter table donghanh_log.referral_move modify reason varchar(40) null;
alter table donghanh_log.enrolment_move modify cause varchar(90) null;

insert into code_list (code, position, name_vi, name_en) values
    ('course_reject_reason', 6, 'Lý do cơ sở dạy nghề từ chối', 'Why a school declines');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('course_reject_reason', 'FULL', 1, 'Lớp đã đủ', 'The class is full', '2020-01-01'),
    ('course_reject_reason', 'NO_COURSE', 2, 'Chưa mở lớp', 'No class at present', '2020-01-01'),
    ('course_reject_reason', 'NOT_ELIGIBLE', 3, 'Chưa phù hợp với lớp', 'Does not suit the class yet', '2020-01-01'),
    ('course_reject_reason', 'OTHER', 4, 'Lý do khác', 'Other reason', '2020-01-01');

-- The words that the forms have shown so far, where the list has none for screens.
update code_list_item set screen_vi = 'Đi lại khó khăn' where list = 'training_drop_cause' and code = 'TRANSPORT' and screen_vi is null;
update code_list_item set screen_vi = 'Không có người trông con' where list = 'training_drop_cause' and code = 'CHILDCARE' and screen_vi is null;
update code_list_item set screen_vi = 'Bị xa lánh, dị nghị' where list = 'training_drop_cause' and code = 'STIGMA' and screen_vi is null;
update code_list_item set screen_vi = 'Hết chỗ' where list = 'referral_reject_reason' and code = 'FULL' and screen_vi is null;
update code_list_item set screen_en = 'Service not given here' where list = 'referral_reject_reason' and code = 'WRONG_SERVICE' and screen_en is null;

-- The reason of a step of an enrolment names its list. The log is append-only for the application's account; the migration account changes this column.
update donghanh_log.enrolment_move set cause = concat('course_reject_reason', substring(cause, length('EnrolmentRejectReason') + 1)) where cause like 'EnrolmentRejectReason.%';
update donghanh_log.enrolment_move set cause = concat('training_drop_cause', substring(cause, length('DropOutReason') + 1)) where cause like 'DropOutReason.%';
