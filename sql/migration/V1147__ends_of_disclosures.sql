-- What was sent on a case that was declined, or whose follow-up has ended, had no end, and a reversal during a follow-up took it away: what partners still see of a case that is over is shown for thirty days more.
insert into donghanh_log.disclosure_closing (disclosure_ref, reason, closed_at, closed_by, gone_at)
select d.ref, 'CONCLUDED', utc_timestamp(6), null, utc_timestamp(6) + interval 30 day
from donghanh_log.disclosure d join case_file c on c.id = d.case_id
where c.status in ('DECLINED', 'CLOSED')
    and not exists (select 1 from donghanh_log.disclosure_closing k where k.disclosure_ref = d.ref
        and not exists (select 1 from donghanh_log.disclosure_reopening o where o.closing_id = k.id));

update shown_disclosure s join donghanh_log.disclosure d on d.id = s.disclosure_id join case_file c on c.id = d.case_id
set s.shown_until = (select min(k.gone_at) from donghanh_log.disclosure_closing k where k.disclosure_ref = d.ref
    and not exists (select 1 from donghanh_log.disclosure_reopening o where o.closing_id = k.id))
where c.status in ('DECLINED', 'CLOSED') and s.shown_until > '9000-01-01';
