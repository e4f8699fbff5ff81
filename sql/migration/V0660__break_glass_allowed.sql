-- What a second person allowed beyond the measure is opened within hours, or it lapses.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('BREAK_GLASS_ALLOWED', 2, 'HOURS', 'Quy trình nội bộ của Trung tâm: mở ngay khi được phép', '2020-01-01');

alter table break_glass_allowance add column open_until datetime(6) null after decided_at;
update break_glass_allowance set open_until = decided_at + interval 2 hour where state in ('ALLOWED', 'OPENED');
alter table break_glass_allowance
    add constraint break_glass_allowance_lapses check (state not in ('ALLOWED', 'OPENED') or open_until is not null);
