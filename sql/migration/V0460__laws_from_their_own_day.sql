-- No row stands on a law from before its day: Decree 20/2021 is in force since 01/07/2021, Circular 02/2020 since 30/03/2020, Decree 110/2024 since
-- 15/10/2024, Decree 13/2023 from 01/07/2023 until Law 91/2025 and Decree 356/2025 took its place on 01/01/2026.
update legal_deadline set valid_from = '2021-07-01' where basis like 'Nghị định 20/2021/%' and valid_from = '2020-01-01';
update legal_deadline set valid_from = '2020-03-30' where basis like 'Thông tư 02/2020/%' and valid_from = '2020-01-01';
update stay_paper_rule set valid_from = '2021-07-01' where basis like 'Nghị định 20/2021/%' and valid_from = '2020-01-01';

update legal_deadline set valid_from = '2026-01-01' where basis like 'Luật 91/2025/%' and valid_from = '2020-01-01';
insert into legal_deadline (code, amount, unit, basis, valid_from, valid_to) values
    ('VITAL_INTEREST_CONFIRM', 24, 'HOURS',        'Nghị định 13/2023/NĐ-CP Điều 17; quy trình nội bộ', '2023-07-01', '2025-12-31'),
    ('VITAL_INTEREST_EXPIRES', 72, 'HOURS',        'Nghị định 13/2023/NĐ-CP Điều 17; quy trình nội bộ', '2023-07-01', '2025-12-31'),
    ('WITHDRAWAL_CONFIRM',     2,  'WORKING_DAYS', 'Nghị định 13/2023/NĐ-CP Điều 12; quy trình nội bộ', '2023-07-01', '2025-12-31'),
    ('ERASURE',                72, 'HOURS',        'Nghị định 13/2023/NĐ-CP Điều 16',                   '2023-07-01', '2025-12-31');

update lawful_ground_basis set valid_from = '2024-10-15' where basis like 'Nghị định 110/2024/%' and valid_from = '2020-01-01';
update lawful_ground_basis set valid_from = '2023-07-01' where basis like 'Nghị định 13/2023/%' and valid_from = '2020-01-01';
