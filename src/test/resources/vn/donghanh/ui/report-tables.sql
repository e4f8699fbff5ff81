-- The counted people, episodes and services of a period, from the tables alone, without the product's own counting. The test adds what is counted.
-- Parameters: the first and the last day of the period, and the cutoff. What is encrypted is in variables of the connection: births, grounds, subjects,
-- items, contacts, units of addresses.
with recursive span as (select cast(? as date) as from_day, cast(? as date) as to_day, cast(? as datetime(6)) as cutoff),
move as (
    select m.id, m.case_id, m.step, m.from_status, m.to_status, if(m.step = 'REOPEN', m.episode + 1, m.episode) as number_, date(m.moved_at + interval 7 hour) as on_day
    from donghanh_log.case_move m, span s where date(m.moved_at + interval 7 hour) <= s.to_day
),
mistake as (
    select k.case_id, k.episode from closure k, span s
    where k.state = 'APPROVED' and k.reason in ('DUPLICATE', 'ENTERED_IN_ERROR') and k.decided_at <= s.cutoff
),
merged as (
    select m.merged_case, m.kept_case from case_merge m, span s where m.merged_at <= s.cutoff and (m.undone_at is null or m.undone_at > s.cutoff)
),
answer as (
    select coalesce(g.kept_case, e.case_id) as case_id, e.to_status,
           row_number() over (partition by coalesce(g.kept_case, e.case_id) order by e.id desc) as place
    from donghanh_log.consent_event e left join merged g on g.merged_case = e.case_id, span s
    where e.scope = 'STATISTICS' and e.to_status in ('GRANTED', 'REFUSED', 'WITHDRAWN') and date(e.happened_at + interval 7 hour) <= s.to_day
),
told as (
    select t.case_id, t.sex, t.stated_age_band, t.stated_age_band_on, row_number() over (partition by t.case_id order by t.id desc) as place
    from donghanh_log.counted_traits t, span s where t.recorded_at <= s.cutoff
),
person as (
    select f.id as case_id, f.source, t.sex from case_file f join told t on t.case_id = f.id and t.place = 1, span s
    where date(f.opened_at + interval 7 hour) <= s.to_day
      and f.id not in (select merged_case from merged)
      and f.id not in (select case_id from answer where place = 1 and to_status <> 'GRANTED')
      and (not exists (select 1 from mistake x where x.case_id = f.id)
           or exists (select 1 from move v where v.case_id = f.id and not exists (select 1 from mistake x where x.case_id = v.case_id and x.episode = v.number_)))
),
birth as (
    select b.person_ref, b.first_day, b.last_day from json_table(@births, '$[*]' columns (person_ref char(26) character set ascii path '$.person_ref',
        recorded_at datetime(6) path '$.recorded_at', superseded_at datetime(6) path '$.superseded_at', first_day date path '$.first_day',
        last_day date path '$.last_day')) b, span s
    where b.first_day is not null and b.recorded_at <= s.cutoff and (b.superseded_at is null or b.superseded_at > s.cutoff)
),
-- how old somebody is at least and at most on the last day: by birth, and by the band that was once stated
grown as (
    select f.id as case_id, greatest(0, timestampdiff(year, b.last_day, s.to_day)) as least_born, greatest(0, timestampdiff(year, b.first_day, s.to_day)) as most_born,
        t.stated_age_band_on <= s.to_day as later,
        case t.stated_age_band when 'UNDER_16' then 0 when 'FROM_16_TO_17' then 16 when 'FROM_18_TO_24' then 18 when 'FROM_25_TO_34' then 25
            when 'FROM_35_TO_49' then 35 when 'FROM_50' then 50 end as least_stated,
        case t.stated_age_band when 'UNDER_16' then 15 when 'FROM_16_TO_17' then 17 when 'FROM_18_TO_24' then 24 when 'FROM_25_TO_34' then 34
            when 'FROM_35_TO_49' then 49 when 'FROM_50' then 120 end as most_stated,
        timestampdiff(year, least(t.stated_age_band_on, s.to_day), greatest(t.stated_age_band_on, s.to_day)) as full_years,
        s.to_day + interval timestampdiff(year, least(t.stated_age_band_on, s.to_day), t.stated_age_band_on) year < t.stated_age_band_on as begun_year
    from case_file f left join told t on t.case_id = f.id and t.place = 1 left join birth b on b.person_ref = f.person_ref, span s
),
spread as (
    select g.*, if(later, least_stated + full_years, greatest(0, least_stated - full_years - begun_year)) as least_moved,
        if(later, least_stated + full_years, greatest(0, most_stated - full_years)) as most_moved from grown g
),
aged as (
    select case_id, case when least_ is null or least_ < 18 and most_ >= 18 then 'UNKNOWN' when least_ < 16 then 'UNDER_16' when least_ < 18 then 'FROM_16_TO_17'
        when least_ < 25 then 'FROM_18_TO_24' when least_ < 35 then 'FROM_25_TO_34' when least_ < 50 then 'FROM_35_TO_49' else 'FROM_50' end as band
    from (select case_id, if(by_birth, least_born, least_moved) as least_, if(by_birth, most_born, most_moved) as most_
        from (select p.*, least_born is not null and not (least_born < 18 and most_born >= 18) as by_birth from spread p) q) r
),
ground as (
    select * from json_table(@grounds, '$[*]' columns (ref char(26) character set ascii path '$.ref', ground varchar(40) path '$.ground')) g
),
subject as (
    select * from json_table(@subjects, '$[*]' columns (ref char(26) character set ascii path '$.ref', kind varchar(40) path '$.kind')) k
),
item as (
    select * from json_table(@items, '$[*]' columns (ref char(26) character set ascii path '$.ref', kind varchar(10) path '$.kind',
        quantity int path '$.quantity')) i
),
contact as (
    select * from json_table(@contacts, '$[*]' columns (ref char(26) character set ascii path '$.ref', answer varchar(40) path '$.answer')) c
),
begun as (select case_id, number_, min(on_day) as on_day from move where step in ('ACCEPT', 'REOPEN') group by case_id, number_),
first_end as (
    select case_id, number_, min(id) as id from move
    where to_status in ('CLOSED', 'FOLLOW_UP', 'DECLINED') and from_status not in ('CLOSED', 'FOLLOW_UP', 'DECLINED') group by case_id, number_
),
episode as (
    select p.case_id, b.number_, b.on_day as begun_on, e.on_day as ended_on, e.step as ended_by, k.reason, p.sex, p.source
    from begun b join person p on p.case_id = b.case_id
    left join first_end x on x.case_id = b.case_id and x.number_ = b.number_ left join move e on e.id = x.id
    left join closure k on k.case_id = b.case_id and k.episode = b.number_ and k.state = 'APPROVED'
    where not exists (select 1 from mistake y where y.case_id = b.case_id and y.episode = b.number_)
),
-- records of a merged case count for the one that continues
owner as (
    select p.case_id as record_case, p.case_id, p.sex from person p
    union all select g.merged_case, p.case_id, p.sex from merged g join person p on p.case_id = g.kept_case
),
delivery as (
    select o.case_id, d.ref, d.line_ref, d.service_type, d.service_group, d.livelihood, d.quantity, d.amount, d.happened_on
    from donghanh_log.service_delivery d join owner o on o.record_case = d.case_id, span s
    where d.happened_on between s.from_day and s.to_day and d.recorded_at <= s.cutoff and not d.mistake and d.outcome = 'DELIVERED'
      and d.version_number = (select max(v.version_number) from donghanh_log.service_delivery v where v.line_ref = d.line_ref and v.recorded_at <= s.cutoff)
      and (not d.needs_confirmation or exists (select 1 from donghanh_log.service_cash_decision k
           where k.delivery_ref = d.ref and k.confirmed and k.decided_at <= s.cutoff))
      and not exists (select 1 from mistake x where x.case_id = d.case_id and x.episode = d.episode)
),
lent as (
    select o.case_id, l.ref, y.paid_on, y.amount from loan l join owner o on o.record_case = l.case_id
    join donghanh_log.loan_payment y on y.loan_ref = l.ref, span s
    where y.kind = 'DISBURSEMENT' and y.amount > 0 and y.paid_on <= s.to_day and y.recorded_at <= s.cutoff
      and not exists (select 1 from donghanh_log.loan_payment z where z.corrects = y.ref and z.recorded_at <= s.cutoff)
),
visit as (
    select r.ref, r.case_id, max(m.happened_on) as on_day from referral r join donghanh_log.referral_move m on m.referral_ref = r.ref and m.step = 'ATTEND', span s
    where m.happened_on <= s.to_day and m.moved_at <= s.cutoff
      and not exists (select 1 from donghanh_log.referral_move x where x.corrects = m.ref and x.moved_at <= s.cutoff)
    group by r.ref, r.case_id
),
service as (
    select o.case_id, 'HEALTH' as service, v.on_day from visit v join owner o on o.record_case = v.case_id
    union all
    select o.case_id, 'TRAINING', e.begun_on from enrolment e join owner o on o.record_case = e.case_id, span s where e.begun_on <= s.to_day
      and exists (select 1 from donghanh_log.enrolment_move m where m.enrolment_ref = e.ref and m.step = 'BEGIN' and m.moved_at <= s.cutoff)
    union all
    select o.case_id, 'JOB', p.start_on from placement p join owner o on o.record_case = p.case_id, span s where p.start_on <= s.to_day
      and exists (select 1 from donghanh_log.placement_move m where m.placement_ref = p.ref and m.step = 'START' and m.moved_at <= s.cutoff)
    union all
    select case_id, 'LOAN', min(paid_on) from lent group by ref, case_id
    union all
    select o.case_id, 'COUNSELLING_LEGAL', m.accepted_on from legal_aid_matter m join owner o on o.record_case = m.case_id, span s where m.accepted_on <= s.to_day
      and exists (select 1 from donghanh_log.legal_aid_transition t where t.matter_ref = m.ref and t.step = 'ACCEPT' and t.recorded_at <= s.cutoff)
    union all
    select o.case_id, u.need_group, u.helped_on from support_referral u join owner o on o.record_case = u.case_id, span s
    where u.need_key is not null and u.helped_on <= s.to_day
      and exists (select 1 from donghanh_log.support_referral_move m where m.referral_ref = u.ref and m.step = 'CONCLUDE' and m.moved_at <= s.cutoff)
    union all
    select o.case_id, 'PROTECTION', date(y.admitted_at + interval 7 hour) from emergency_stay y join owner o on o.record_case = y.case_id, span s
    where date(y.admitted_at + interval 7 hour) <= s.to_day
      and exists (select 1 from donghanh_log.emergency_stay_move m where m.stay_ref = y.ref and m.step = 'ADMIT' and m.moved_at <= s.cutoff)
    union all
    select case_id, service_group, happened_on from delivery where service_group not in ('JOB', 'LOAN')
),
-- with what clients were helped: a loan of an earlier period again when more of it is paid out, and help towards work in no row of its own
helped as (
    select case_id, service, on_day from service
    union all
    select y.case_id, 'LOAN', max(y.paid_on) from lent y, span s group by y.ref, y.case_id, s.from_day
        having min(y.paid_on) < s.from_day and max(y.paid_on) >= s.from_day
    union all
    select case_id, 'TOWARDS_WORK', happened_on from delivery where service_group in ('JOB', 'LOAN')
),
closed_answer as (
    select o.case_id, date(k.decided_at + interval 7 hour) as on_day, a.outcome, a.answer, k.reason <> 'LOST_CONTACT' as reached
    from closure k join owner o on o.record_case = k.case_id join closure_outcome a on a.closure_id = k.id, span s
    where k.state = 'APPROVED' and date(k.decided_at + interval 7 hour) <= s.to_day and a.outcome <> 'LEFT_SEX_WORK'
),
told_answer as (
    select c.case_id, c.on_day, c.outcome, c.answer, c.reached from closed_answer c, span s where c.on_day >= s.from_day
    union all
    select o.case_id, f.held_on, a.outcome, a.answer, 1 from donghanh_log.follow_up f join owner o on o.record_case = f.case_id
    join donghanh_log.follow_up_outcome a on a.follow_up_id = f.id, span s
    where f.held_on between s.from_day and s.to_day and f.recorded_at <= s.cutoff and a.outcome <> 'LEFT_SEX_WORK'
    union all
    -- an erased client's contact with health care is unknown
    select o.case_id, f.held_on, 'HEALTH_LINKED', case when k.answer is null then 'UNKNOWN' when k.answer = 'REGULAR' then 'MET'
        when k.answer in ('UNKNOWN', 'NOT_APPLICABLE', 'REFUSED', 'WITHHELD_FOR_SAFETY') then k.answer else 'NOT_MET' end, 1
    from donghanh_log.follow_up f join owner o on o.record_case = f.case_id join contact k on k.ref = f.ref, span s
    where f.held_on between s.from_day and s.to_day and f.recorded_at <= s.cutoff
    union all
    -- who was not reached is unknown in all that concerned them at closing
    select o.case_id, f.held_on, c.outcome, if(c.answer in ('MET', 'NOT_MET', 'UNKNOWN'), 'UNKNOWN', c.answer), 0 from donghanh_log.follow_up f join owner o on o.record_case = f.case_id
    join closed_answer c on c.case_id = o.case_id and c.on_day <= f.held_on, span s
    where f.result = 'NOT_REACHED' and f.held_on between s.from_day and s.to_day and f.recorded_at <= s.cutoff
),
last_answer as (
    select distinct t.case_id, t.on_day, t.outcome, t.answer, t.reached from told_answer t
    join (select case_id, max(on_day) as on_day from told_answer group by case_id) l on l.case_id = t.case_id and l.on_day = t.on_day
),
-- steps of courses, placements, loans and referrals; a step that was taken back does not count, neither does an automatic one that followed it
taken as (
    select 'COURSE' as business, m.enrolment_ref as ref, m.id, m.step, m.to_status, m.source, coalesce(m.happened_on, date(m.moved_at + interval 7 hour)) as on_day from donghanh_log.enrolment_move m, span s
    where m.moved_at <= s.cutoff
    union all
    select 'WORK', m.placement_ref, m.id, m.step, m.to_status, m.source, if(m.step = 'START', (select y.start_on from donghanh_log.placement_start y
        where y.placement_ref = m.placement_ref and y.recorded_at <= s.cutoff order by y.id desc limit 1), coalesce(m.happened_on, date(m.moved_at + interval 7 hour)))
    from donghanh_log.placement_move m, span s where m.moved_at <= s.cutoff
    union all
    select 'LOAN', m.loan_ref, m.id, m.step, m.to_status, m.source, date(m.moved_at + interval 7 hour) from donghanh_log.loan_move m, span s
    where m.moved_at <= s.cutoff
    union all
    select 'REFERRAL', m.referral_ref, m.id, m.step, m.to_status, m.source, coalesce(m.happened_on, date(m.moved_at + interval 7 hour)) from donghanh_log.referral_move m, span s where m.moved_at <= s.cutoff
),
followed as (
    select t.*, lead(t.step) over next_ones as next_step, lead(t.source) over next_ones as next_source, lead(t.step, 2) over next_ones as step_after
    from taken t window next_ones as (partition by t.business, t.ref order by t.id)
),
step as (
    select f.*, row_number() over (partition by f.business, f.ref order by f.id desc) as from_last from followed f, span s
    where f.on_day <= s.to_day and f.step not in ('TAKE_BACK', 'CORRECT') and coalesce(f.next_step, '') not in ('TAKE_BACK', 'CORRECT')
      and not (coalesce(f.next_source, '') = 'SYSTEM' and coalesce(f.step_after, '') in ('TAKE_BACK', 'CORRECT'))
),
course as (
    select o.case_id, e.ref, e.trade,
        (select t.on_day from step t where t.business = 'COURSE' and t.ref = e.ref and t.step = 'APPLY' order by t.id desc limit 1) as connected_on,
        (select t.on_day from step t where t.business = 'COURSE' and t.ref = e.ref and t.step = 'BEGIN' order by t.id desc limit 1) as started_on,
        (select t.on_day from step t where t.business = 'COURSE' and t.ref = e.ref and t.step = 'COMPLETE' order by t.id desc limit 1) as completed_on,
        (select t.on_day from step t where t.business = 'COURSE' and t.ref = e.ref and t.step = 'DROP' order by t.id desc limit 1) as dropped_on
    from enrolment e join owner o on o.record_case = e.case_id
),
work as (
    select o.case_id, p.ref,
        (select y.employment from donghanh_log.placement_start y, span s where y.placement_ref = p.ref and y.recorded_at <= s.cutoff order by y.id desc limit 1) as employment,
        (select t.on_day from step t where t.business = 'WORK' and t.ref = p.ref and t.step in ('INTRODUCE', 'GO_ALONE') order by t.step desc, t.id desc limit 1) as connected_on,
        (select t.on_day from step t where t.business = 'WORK' and t.ref = p.ref and t.step = 'START' order by t.id desc limit 1) as started_on,
        (select t.on_day from step t where t.business = 'WORK' and t.ref = p.ref and t.step = 'END' order by t.id desc limit 1) as ended_on, p.end_cause
    from placement p join owner o on o.record_case = p.case_id
),
credit as (
    select o.case_id, l.ref, c.lender,
        (select t.on_day from step t where t.business = 'LOAN' and t.ref = l.ref and t.step in ('SUBMIT', 'SUBMIT_ALONE') order by t.id desc limit 1) as connected_on,
        (select min(y.paid_on) from lent y where y.ref = l.ref) as started_on,
        (select t.to_status from step t where t.business = 'LOAN' and t.ref = l.ref and t.from_last = 1) as status,
        (select t.on_day from step t where t.business = 'LOAN' and t.ref = l.ref and t.step = 'SETTLE' order by t.id desc limit 1) as settled_on,
        (select coalesce(sum(y.amount), 0) from lent y, span s where y.ref = l.ref and y.paid_on between s.from_day and s.to_day) as amount
    from loan l join owner o on o.record_case = l.case_id left join loan_channel_version c on c.id = l.channel_id
),
sent as (
    select o.case_id, r.ref, k.kind, date(r.sent_at + interval 7 hour) as sent_on, date(r.hard_limit_at + interval 7 hour) as limit_on,
        (select t.on_day from step t where t.business = 'REFERRAL' and t.ref = r.ref and t.step = 'ATTEND' order by t.id desc limit 1) as attended_on, (select t.to_status from step t where t.business = 'REFERRAL' and t.ref = r.ref and t.from_last = 1) as status,
        exists (select 1 from step t where t.business = 'REFERRAL' and t.ref = r.ref and t.step = 'MISS') as missed
    from referral r join owner o on o.record_case = r.case_id join subject k on k.ref = r.ref, span s
    where date(r.sent_at + interval 7 hour) between s.from_day and s.to_day
),
stay_step as (
    select m.stay_ref, m.step, coalesce(m.happened_at, m.moved_at) as at_ from donghanh_log.emergency_stay_move m, span s
    where m.moved_at <= s.cutoff and date(coalesce(m.happened_at, m.moved_at) + interval 7 hour) <= s.to_day
),
stayed as (
    select y.ref, o.case_id, o.sex, y.destination, y.requested_at,
        (select min(m.at_) from stay_step m where m.stay_ref = y.ref and m.step = 'ADMIT') as admitted_at,
        (select min(m.at_) from stay_step m where m.stay_ref = y.ref and m.step = 'CONFIRM') as confirmed_at,
        (select min(m.at_) from stay_step m where m.stay_ref = y.ref and m.step = 'EXTEND') as extended_at,
        (select min(m.at_) from stay_step m where m.stay_ref = y.ref and m.step = 'REFUSE') as refused_at,
        (select min(m.at_) from stay_step m where m.stay_ref = y.ref and m.step in ('EXIT', 'TRANSFER', 'LEAVE')) as left_at,
        exists (select 1 from stay_step m where m.stay_ref = y.ref and m.step = 'LEAVE') as unplanned
    from emergency_stay y join owner o on o.record_case = y.case_id
    where exists (select 1 from stay_step m where m.stay_ref = y.ref and m.step = 'REQUEST')
),
-- milestones of work whose days are over, and what the checks found
milestone as (select 'MONTH_1' as milestone, 1 as months union all select 'MONTH_3', 3 union all select 'MONTH_6', 6 union all select 'MONTH_12', 12),
due as (
    select w.case_id, w.ref, w.ended_on, m.milestone, w.started_on + interval m.months month - interval 10 day as from_day,
        w.started_on + interval m.months month + interval 10 day as until_day from work w, milestone m where w.started_on is not null
),
settled as (
    select d.case_id, d.milestone, d.until_day, coalesce(
        (select k.answer from donghanh_log.placement_check k, span s where k.placement_ref = d.ref and k.held_on between d.from_day and d.until_day
            and k.held_on <= s.to_day and k.recorded_at <= s.cutoff and k.answer <> 'NOT_REACHED' order by k.id limit 1),
        if(d.ended_on <= d.until_day, (select if(p.end_cause = 'OTHER_WORK', 'CHANGED_WORK', 'NO_LONGER') from placement p where p.ref = d.ref), null),
        'NOT_KNOWN') as result
    from due d, span s where d.until_day <= s.to_day
),
-- where work had lasted so long by the day of an answer, in the episode that the answer is about, the check says what is so
final_answer as (
    select l.case_id, l.outcome, l.reached, coalesce((select case t.result when 'STILL_THERE' then 'MET' when 'NO_LONGER' then 'NOT_MET'
            when 'CHANGED_WORK' then l.answer else 'UNKNOWN' end from settled t where t.case_id = l.case_id and t.until_day <= l.on_day
            and t.until_day >= coalesce((select max(b.on_day) from begun b where b.case_id = l.case_id and b.on_day <= l.on_day
                and not exists (select 1 from mistake y where y.case_id = b.case_id and y.episode = b.number_)), '1000-01-01')
            and t.milestone = case l.outcome when 'EMPLOYED_3M' then 'MONTH_3' when 'EMPLOYED_6M' then 'MONTH_6' when 'EMPLOYED_12M' then 'MONTH_12' end
            order by t.result = 'STILL_THERE' desc, t.until_day desc limit 1), l.answer) as answer
    from last_answer l
),
digit as (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9),
day as (select cast('2024-10-01' as date) + interval (a.d + 10 * b.d + 100 * c.d + 1000 * e.d) day as day from digit a, digit b, digit c, digit e),
calendar as (
    select day, sum(weekday(day) < 5 and day not in (select h.day from holiday h, span s where h.recorded_at <= s.cutoff)) over (order by day) as worked
    from day where day <= (select to_day + interval 60 day from span)
),
-- the newest version of what the registers hold
model as (
    select m.* from donghanh_log.community_model m, span s where m.recorded_at <= s.cutoff and m.withdrawal_reason is null
      and m.version_number = (select max(v.version_number) from donghanh_log.community_model v where v.ref = m.ref and v.recorded_at <= s.cutoff)
      and m.begun_year <= year(s.to_day) and (m.ended_on is null or m.ended_on >= s.from_day)
),
other_training as (
    select t.* from donghanh_log.community_training t, span s where t.recorded_at <= s.cutoff and t.withdrawal_reason is null and t.last_day <= s.to_day
      and t.version_number = (select max(v.version_number) from donghanh_log.community_training v where v.ref = t.ref and v.recorded_at <= s.cutoff)
),
entry as (
    select e.*, coalesce((select l.level from funding_source_level l where l.source = e.funding_source and l.valid_from <= e.happened_on
        and (l.valid_to is null or l.valid_to >= e.happened_on)), 'OTHER') as level
    from donghanh_log.register_entry e, span s where e.recorded_at <= s.cutoff and e.withdrawal_reason is null
      and e.version_number = (select max(v.version_number) from donghanh_log.register_entry v where v.ref = e.ref and v.recorded_at <= s.cutoff)
      and e.happened_on between s.from_day and s.to_day
),
-- the districts of the last day, or the last ones that existed, and in which of them people lived then
address as (select * from json_table(@addresses, '$[*]' columns (ref char(26) character set ascii path '$.ref', unit int path '$.unit',
    opened int path '$.opened')) a where a.opened = 1),
district_day as (
    select if(exists (select 1 from admin_unit u where u.level = 'DISTRICT' and u.valid_from <= s.to_day and (u.valid_to is null or u.valid_to >= s.to_day)), s.to_day,
        (select max(u.valid_to) from admin_unit u where u.level = 'DISTRICT' and u.valid_to < s.to_day)) as day from span s
),
-- a province was recorded instead of its districts
begin_unit as (
    select a.unit as recorded, u.id, u.level from address a join admin_unit u on u.id = a.unit where u.level <> 'PROVINCE'
    union select a.unit, c.id, c.level from address a join admin_unit u on u.id = a.unit join admin_unit c on c.parent_id = u.id
    where u.level = 'PROVINCE' and c.level = 'DISTRICT'
),
later_unit as (select recorded, level, id from begin_unit union select l.recorded, l.level, z.new_id from later_unit l join unit_succession z on z.old_id = l.id),
earlier_unit as (select recorded, level, id from begin_unit union select l.recorded, l.level, z.old_id from earlier_unit l join unit_succession z on z.new_id = l.id),
only_district as (
    select v.recorded, min(d.id) as id from (select * from later_unit union select * from earlier_unit) v join admin_unit u on u.id = v.id and u.level = v.level
    join admin_unit d on d.id = if(u.level = 'DISTRICT', u.id, u.parent_id) and d.level = 'DISTRICT', district_day y
    where u.valid_from <= y.day and (u.valid_to is null or u.valid_to >= y.day)
    group by v.recorded having count(distinct d.id) = 1
),
service_area as (
    select parent_id as id from admin_unit where level = 'DISTRICT' union select z.new_id from service_area a join unit_succession z on z.old_id = a.id
),
inside as (
    select u.id from admin_unit u left join admin_unit p on p.id = u.parent_id left join admin_unit g on g.id = p.parent_id
    where case 'PROVINCE' when u.level then u.id when p.level then p.id when g.level then g.id end in (select id from service_area)
),
residence as (
    select f.person_ref, f.missing, a.unit, row_number() over (partition by f.person_ref order by f.missing is null desc, f.recorded_at desc, f.position desc, f.ref desc) as place
    from person_field f left join address a on a.ref = f.ref, span s
    where f.field = 'ADDRESS' and f.recorded_at < s.to_day + interval 1 day - interval 7 hour
      and (f.superseded_at is null or f.superseded_at >= s.to_day + interval 1 day - interval 7 hour) and (f.missing is not null or a.ref is not null)
),
lived as (
    select f.id as case_id, d.full_name as district, case when r.person_ref is null then 'UNKNOWN' when r.missing is not null then r.missing
        when r.unit is not null and r.unit not in (select id from inside) then 'ELSEWHERE' when d.id is null then 'ROUGH' end as otherwise
    from case_file f left join residence r on r.person_ref = f.person_ref and r.place = 1
    left join only_district o on o.recorded = r.unit and o.recorded in (select id from inside) left join admin_unit d on d.id = o.id
),
service_district as (
    select u.id from admin_unit u join inside i on i.id = u.id, district_day y
    where u.level = 'DISTRICT' and u.valid_from <= y.day and (u.valid_to is null or u.valid_to >= y.day)
)
