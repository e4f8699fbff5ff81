-- A figure counts what happened by the end of its period and was recorded by its cutoff. What lacked one of the two instants gets it here;
-- of earlier rows it is not known when they were recorded, so they count as recorded when they happened.

-- The report of a month is due on the next day; for the others, what is written down within three days of the end still counts.
alter table reporting_period add column cutoff datetime(6) null;
update reporting_period
    set cutoff = case kind when 'MONTH' then timestamp(due_on) else timestamp(to_day + interval 3 day) end + interval 17 hour - interval 1 second;
alter table reporting_period modify cutoff datetime(6) not null;

-- What statistics count of a client besides needs, each time that one of it is recorded.
create table donghanh_log.counted_traits (
    id                 bigint      not null auto_increment primary key,
    case_id            bigint      not null,
    stated_age_band    varchar(20) not null,
    stated_age_band_on date        not null,
    sex                varchar(10) not null,
    education_band     varchar(20) not null,
    recorded_at        datetime(6) not null,
    key counted_traits_by_case (case_id, id)
) default charset = utf8mb4;
insert into donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)
    select id, stated_age_band, stated_age_band_on, sex, education_band, opened_at from case_file order by id;

-- The day on which a step happened, where it is told later; of the others it is the day of recording.
alter table donghanh_log.enrolment_move add column happened_on date null;
update donghanh_log.enrolment_move m join enrolment e on e.ref = m.enrolment_ref set m.happened_on = e.begun_on where m.step = 'BEGIN';
update donghanh_log.enrolment_move m join enrolment e on e.ref = m.enrolment_ref set m.happened_on = e.completed_on where m.step = 'COMPLETE';
alter table donghanh_log.placement_move add column happened_on date null;
update donghanh_log.placement_move m join placement p on p.ref = m.placement_ref set m.happened_on = p.introduced_on where m.step = 'GO_ALONE';
update donghanh_log.placement_move m join placement p on p.ref = m.placement_ref set m.happened_on = p.interviewed_on where m.step = 'INTERVIEW';
update donghanh_log.placement_move m join placement p on p.ref = m.placement_ref set m.happened_on = p.start_on where m.step = 'START';
update donghanh_log.placement_move m join placement p on p.ref = m.placement_ref set m.happened_on = p.ended_on where m.step = 'END';
alter table donghanh_log.support_referral_move add column happened_on date null;
update donghanh_log.support_referral_move m join support_referral r on r.ref = m.referral_ref set m.happened_on = r.helped_on where m.step = 'CONCLUDE';

-- Every change of the state of an action, so that one set back later stands as it was at the end of a period.
create table donghanh_log.plan_action_move (
    id             bigint      not null auto_increment primary key,
    action_lineage char(26)    character set ascii collate ascii_bin not null,
    case_id        bigint      not null,
    need_key       char(26)    character set ascii collate ascii_bin null,
    owner          varchar(10) null,
    to_state       varchar(15) not null,
    completion     varchar(20) null,
    moved_at       datetime(6) not null,
    moved_by       bigint      null,
    key plan_action_move_by_action (action_lineage, id),
    key plan_action_move_by_state (to_state, moved_at)
) default charset = utf8mb4;
insert into donghanh_log.plan_action_move (action_lineage, case_id, need_key, owner, to_state, completion, moved_at, moved_by)
    select a.lineage, p.case_id, max(g.need_key), max(a.owner), a.state, max(a.completion), a.state_at, max(a.state_by)
    from plan_action a join plan_goal g on g.id = a.goal_id join care_plan p on p.id = g.plan_id
    where a.state_at is not null group by a.lineage, p.case_id, a.state, a.state_at order by a.state_at;

alter table holiday add column recorded_at datetime(6) null;
update holiday set recorded_at = least(timestamp(day), utc_timestamp(6));
alter table holiday modify recorded_at datetime(6) not null;
