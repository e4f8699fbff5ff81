-- The entry of money that was recorded with a step of a loan. Until now it was found by the time of both; of two at the same time the first is taken.
alter table donghanh_log.loan_move add column payment_ref char(26) character set ascii collate ascii_bin null after term_months;

update donghanh_log.loan_move m
set m.payment_ref = (
    select min(p.ref) from donghanh_log.loan_payment p
    where p.loan_ref = m.loan_ref and p.kind = 'DISBURSEMENT' and p.corrects is null
        and p.source = m.source and p.recorded_at = m.moved_at)
where m.step = 'DISBURSE';
