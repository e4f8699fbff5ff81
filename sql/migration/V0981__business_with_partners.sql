-- How long partners have to answer what was sent to them, and the Centre to talk over a refusal or a correction.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('LEGAL_AID_REPLY',  5,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('EMPLOYMENT_REPLY', 10, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('PARTNER_CONTACT',  5,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
