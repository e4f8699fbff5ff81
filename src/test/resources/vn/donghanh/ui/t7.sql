-- The clients and needs of target 7, from the tables alone, without the product's own counting. The test adds what is counted.
-- Parameters: the first and the last day of the period, and the cutoff.
with span as (select cast(? as date) as from_day, cast(? as date) as to_day, cast(? as datetime(6)) as cutoff),
digit as (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9),
day as (
    select cast('2024-10-01' as date) + interval (a.d + 10 * b.d + 100 * c.d + 1000 * e.d) day as day
    from digit a, digit b, digit c, digit e
),
-- number of working days until this day: a deadline in working days falls on the first day with that many more
calendar as (
    select day, sum(weekday(day) < 5 and day not in (select h.day from holiday h, span s where h.recorded_at <= s.cutoff)) over (order by day) as worked
    from day where day <= (select to_day + interval 60 day from span)
),
-- an episode closed as a mistake or as a duplicate counts no client, from the day on which that is recorded
nobody as (
    select k.case_id, k.episode from closure k, span s
    where k.state = 'APPROVED' and k.reason in ('DUPLICATE', 'ENTERED_IN_ERROR') and k.decided_at <= s.cutoff
),
assessed as (
    select a.id, a.case_id, a.episode, date(a.completed_at + interval 7 hour) as on_day,
           row_number() over (partition by a.case_id order by a.episode, a.number) as place
    from assessment a, span s
    where a.state = 'COMPLETED' and date(a.completed_at + interval 7 hour) <= s.to_day
      and not exists (select 1 from nobody x where x.case_id = a.case_id and x.episode = a.episode)
),
newest as (select case_id, max(place) as place from assessed group by case_id),
client as (
    select f.id as case_id,
           max(g.client_group in ('SEX_WORKER', 'FORMER_SEX_WORKER')) as of_target,
           max(f.age_band in ('UNDER_16', 'FROM_16_TO_17') or g.client_group in ('CHILD_EXPLOITED', 'MINOR_16_17')) as minor,
           max(f.age_band = 'UNKNOWN') as of_unknown_age
    from newest n join assessed a on a.case_id = n.case_id and a.place = n.place
    join case_file f on f.id = n.case_id join assessment_group g on g.assessment_id = a.id
    group by f.id
),
last_named as (
    select n.lineage, a.case_id, max(a.place) as place
    from need n join assessed a on a.id = n.assessment_id group by n.lineage, a.case_id
),
ended as (
    select m.case_id, m.episode, min(date(m.moved_at + interval 7 hour)) as on_day
    from donghanh_log.case_move m, span s
    where m.to_status in ('CLOSED', 'FOLLOW_UP', 'DECLINED') and m.from_status <> 'FOLLOW_UP'
      and date(m.moved_at + interval 7 hour) <= s.to_day
    group by m.case_id, m.episode
),
wanted as (
    select l.case_id, l.lineage, n.eligibility, n.pending_since, n.identified_on,
           case when n.need is null or n.need in ('MED_URGENT', 'STI', 'HIV_PREV', 'HIV_TEST', 'ART', 'SRH', 'OST', 'DRUG') then 'HEALTH'
                when n.need in ('SAFETY', 'SHELTER', 'BASIC') then 'PROTECTION'
                when n.need in ('MENTAL', 'LEGAL', 'FAMILY') then 'COUNSELLING_LEGAL'
                when n.need in ('TRAINING', 'SCHOOLING') then 'TRAINING'
                when n.need in ('JOB', 'LOAN', 'OTHER') then n.need else 'PAPERS_SOCIAL' end as service,
           n.kind_key, n.need,
           (select w.withdrawn_on from need_withdrawal w, span s where w.need_key = l.lineage and w.withdrawn_on <= s.to_day and w.recorded_at <= s.cutoff) as withdrawn_on,
           least(coalesce((select b.on_day from assessed b where b.case_id = a.case_id and b.place = a.place + 1), '9999-12-31'),
                 coalesce((select e.on_day from ended e where e.case_id = a.case_id and e.episode = a.episode), '9999-12-31'),
                 coalesce((select w.withdrawn_on from need_withdrawal w, span s where w.need_key = l.lineage and w.withdrawn_on <= s.to_day and w.recorded_at <= s.cutoff), '9999-12-31')) as over_on
    from last_named l join assessed a on a.case_id = l.case_id and a.place = l.place
    join need n on n.assessment_id = a.id and n.lineage = l.lineage
),
help as (
    select r.case_id, 'HEALTH' as service, null as need_key, r.kind_key, m.happened_on as on_day, 'referral ATTENDED' as record
    from referral r join donghanh_log.referral_move m on m.referral_ref = r.ref and m.step = 'ATTEND', span s
    where m.happened_on <= s.to_day and m.moved_at <= s.cutoff
      and not exists (select 1 from donghanh_log.referral_move x where x.corrects = m.ref and x.moved_at <= s.cutoff)
    union all
    select e.case_id, 'TRAINING', e.need_key, null, e.begun_on, 'training IN_PROGRESS' from enrolment e, span s where e.begun_on <= s.to_day
      and exists (select 1 from donghanh_log.enrolment_move m where m.enrolment_ref = e.ref and m.step = 'BEGIN' and m.moved_at <= s.cutoff)
    union all
    select p.case_id, 'JOB', p.need_key, null, y.start_on, 'placement STARTED' from placement p join donghanh_log.placement_start y on y.placement_ref = p.ref, span s
    where p.start_on is not null and y.start_on <= s.to_day
      and y.id = (select max(z.id) from donghanh_log.placement_start z where z.placement_ref = p.ref and z.recorded_at <= s.cutoff)
      and exists (select 1 from donghanh_log.placement_move m where m.placement_ref = p.ref and m.step = 'START' and m.moved_at <= s.cutoff)
    union all
    select l.case_id, 'LOAN', l.need_key, null, y.paid_on, 'loan DISBURSED' from loan l join donghanh_log.loan_payment y on y.loan_ref = l.ref, span s
    where y.kind = 'DISBURSEMENT' and y.amount > 0 and y.paid_on <= s.to_day and y.recorded_at <= s.cutoff
      and not exists (select 1 from donghanh_log.loan_payment z where z.corrects = y.ref and z.recorded_at <= s.cutoff)
    union all
    select m.case_id, 'COUNSELLING_LEGAL', m.need_key, null, m.accepted_on, 'legal aid ACCEPTED' from legal_aid_matter m, span s where m.accepted_on <= s.to_day
      and exists (select 1 from donghanh_log.legal_aid_transition t where t.matter_ref = m.ref and t.step = 'ACCEPT' and t.recorded_at <= s.cutoff)
    union all
    select u.case_id, u.need_group, u.need_key, null, u.helped_on, 'support GIVEN' from support_referral u, span s where u.need_key is not null and u.helped_on <= s.to_day
      and exists (select 1 from donghanh_log.support_referral_move m where m.referral_ref = u.ref and m.step = 'CONCLUDE' and m.moved_at <= s.cutoff)
    union all
    select y.case_id, 'STAY', null, null, date(y.admitted_at + interval 7 hour), 'stay ADMITTED' from emergency_stay y, span s
    where date(y.admitted_at + interval 7 hour) <= s.to_day
      and exists (select 1 from donghanh_log.emergency_stay_move m where m.stay_ref = y.ref and m.step = 'ADMIT' and m.moved_at <= s.cutoff)
    union all
    select d.case_id, d.service_group, d.need_key, d.kind_key, d.happened_on, 'service DELIVERED' from donghanh_log.service_delivery d, span s
    where d.happened_on <= s.to_day and d.recorded_at <= s.cutoff and d.service_group not in ('JOB', 'LOAN') and not d.mistake and d.outcome = 'DELIVERED'
      and d.version_number = (select max(v.version_number) from donghanh_log.service_delivery v where v.line_ref = d.line_ref and v.recorded_at <= s.cutoff)
      and (not d.needs_confirmation or exists (select 1 from donghanh_log.service_cash_decision k
           where k.delivery_ref = d.ref and k.confirmed and k.decided_at <= s.cutoff))
),
-- which record answers which need, the first one first
answered as (
    select w.case_id, w.lineage, h.on_day, h.record, row_number() over (partition by w.case_id, w.lineage order by h.on_day, h.record) as place
    from wanted w join help h on h.case_id = w.case_id
      and (h.need_key = w.lineage and (w.service not in ('JOB', 'LOAN') or h.service = w.service) or (h.need_key is null and h.on_day between w.identified_on and w.over_on
        and (h.kind_key = w.kind_key
             or h.service = 'STAY' and w.need in ('SHELTER', 'SAFETY')
             or h.kind_key is null and h.service = w.service and h.service <> 'HEALTH')))
),
counted as (
    select w.*, c.minor, c.of_unknown_age,
           (select a.on_day from answered a where a.case_id = w.case_id and a.lineage = w.lineage and a.place = 1) as first_help,
           -- the level when the need was named
           coalesce((select d.to_level from donghanh_log.case_level_change d
                     where d.case_id = w.case_id and date(d.changed_at + interval 7 hour) <= w.identified_on order by d.id desc limit 1),
                    (select d.from_level from donghanh_log.case_level_change d where d.case_id = w.case_id order by d.id limit 1),
                    (select f.level from case_file f where f.id = w.case_id)) as level_then
    from wanted w join client c on c.case_id = w.case_id, span s
    where c.of_target and w.identified_on <= s.to_day and w.over_on >= s.from_day
),
judged as (
    select c.*, (c.withdrawn_on is null and c.eligibility = 'YES') as eligible,
           (c.withdrawn_on is null and (c.eligibility = 'YES' or (c.eligibility = 'PENDING' and c.pending_since is not null
              and (select s.to_day from span s) > (select min(t.day) from calendar t
                   where t.worked = (select u.worked from calendar u where u.day = c.pending_since) + 10)))) as eligible_strictly,
           (c.first_help is not null and c.first_help <= if(c.level_then = 'CRITICAL', c.identified_on + interval 1 day,
              (select min(t.day) from calendar t where t.worked =
                 (select u.worked from calendar u where u.day = c.identified_on)
                 + case c.level_then when 'HIGH' then 2 when 'MEDIUM' then 5 else 10 end))) as in_time
    from counted c
),
adult as (select * from judged where not minor and not of_unknown_age),
waited as (
    select greatest(0, datediff(first_help, identified_on)) as days,
           row_number() over (order by greatest(0, datediff(first_help, identified_on))) as place, count(*) over () as of_all
    from adult where eligible and first_help is not null
)
