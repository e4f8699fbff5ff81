-- How long before a consent to the case lapses its case manager is told.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('CONSENT_RENEW', 30, 'DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
