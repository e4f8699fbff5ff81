-- A plan is a version with all its targets: a change is a further row from a day on, confirmed by a second person. No version is changed once it holds.
-- The plan of Quảng Nam is a template, which an installation chooses at its set-up; where people work with it already, it holds as before.
alter table programme_plan drop foreign key programme_plan_programme;
alter table programme_plan
    drop index programme_plan_number,
    add column ref char(26) character set ascii collate ascii_bin null after id,
    add column status varchar(10) null after ref,
    add column programme_vi varchar(200) null after issued_by,
    add column programme_en varchar(200) null after programme_vi,
    add column basis varchar(200) null after programme_en,
    add column prepared_by bigint null,
    add column prepared_at datetime(6) null,
    add column submitted_at datetime(6) null,
    add column decided_by bigint null,
    add column decided_at datetime(6) null,
    add column version int not null default 0;

update programme_plan set ref = 'p1405kh0vbnd0qvang0nam2023',
    status = case when exists (select 1 from staff_account) then 'IN_FORCE' else 'TEMPLATE' end,
    programme_vi = (select name_vi from programme where programme.id = programme_plan.programme_id),
    programme_en = (select name_en from programme where programme.id = programme_plan.programme_id),
    basis = (select legal_basis from programme where programme.id = programme_plan.programme_id);

alter table programme_plan drop column programme_id,
    modify ref char(26) character set ascii collate ascii_bin not null,
    modify status varchar(10) not null,
    modify programme_vi varchar(200) not null,
    modify programme_en varchar(200) not null,
    modify basis varchar(200) not null,
    add unique key programme_plan_ref (ref),
    add key programme_plan_by_day (status, valid_from),
    add constraint programme_plan_status check (status in ('TEMPLATE', 'DRAFT', 'PROPOSED', 'IN_FORCE', 'DISCARDED')),
    add constraint programme_plan_span check (valid_to is null or valid_to >= valid_from),
    add constraint programme_plan_other_person check (status <> 'IN_FORCE' or decided_by is null or decided_by <> prepared_by);

drop table programme;

-- A target holds as long as its plan. A goal for the half-year and where the province began are optional.
alter table plan_target drop index plan_target_code,
    drop column valid_from,
    drop column valid_to,
    add column half_year_percent int null after provincial_percent,
    add column baseline_percent int null after national_percent,
    add column baseline_year int null after baseline_percent,
    add unique key plan_target_code (plan_id, code);
