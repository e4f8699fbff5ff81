-- What a partner sees now is found without what has ended: until when each disclosure is shown. Whether it is shown is decided by the rows of the log alone.
create table shown_disclosure (
    disclosure_id   bigint      not null primary key,
    organisation_id bigint      not null,
    scope           varchar(25) not null,
    shown_until     datetime(6) not null,
    key shown_disclosure_by_addressee (organisation_id, scope, shown_until)
) default charset = utf8mb4;

insert into shown_disclosure (disclosure_id, organisation_id, scope, shown_until)
select d.id, d.organisation_id, d.scope, coalesce(min(k.gone_at), timestamp'9999-12-31 00:00:00') from donghanh_log.disclosure d
left join donghanh_log.disclosure_closing k on k.disclosure_ref = d.ref
    and not exists (select 1 from donghanh_log.disclosure_reopening o where o.closing_id = k.id)
group by d.id, d.organisation_id, d.scope;
