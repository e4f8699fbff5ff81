-- The organisations the Centre works with, what they offer and where. Nothing is deleted: it gets a last day.
create table partner_organisation (
    id         bigint       not null auto_increment primary key,
    ref        varchar(26)  character set ascii collate ascii_bin not null unique,
    name       varchar(160) character set utf8mb4 collate utf8mb4_vi_0900_ai_ci not null,
    type       varchar(20)  not null,
    parent     varchar(160) null,
    phone      varchar(20)  null,
    valid_from date         not null,
    valid_to   date         null,
    version    int          not null,
    key partner_organisation_by_name (name)
) default charset = utf8mb4;

create table partner_service (
    id              bigint       not null auto_increment primary key,
    ref             varchar(26)  character set ascii collate ascii_bin not null unique,
    organisation_id bigint       not null,
    kind            varchar(10)  not null,
    code            varchar(30)  not null,
    level           varchar(15)  null,
    capacity_note   varchar(200) null,
    valid_from      date         not null,
    valid_to        date         null,
    key partner_service_by_kind (kind, organisation_id),
    constraint partner_service_organisation foreign key (organisation_id) references partner_organisation (id),
    constraint partner_service_kind check (kind in ('HEALTH', 'TRAINING', 'LEGAL')),
    constraint partner_service_level check ((level is not null) = (kind = 'TRAINING'))
) default charset = utf8mb4;

-- place_id: the place that the name was recognised as; null as long as it is only a name.
create table partner_area (
    id              bigint       not null auto_increment primary key,
    ref             varchar(26)  character set ascii collate ascii_bin not null unique,
    organisation_id bigint       not null,
    name            varchar(120) not null,
    place_id        bigint       null,
    valid_from      date         not null,
    valid_to        date         null,
    constraint partner_area_organisation foreign key (organisation_id) references partner_organisation (id)
) default charset = utf8mb4;

-- An account belongs to a unit of the Centre or to one partner organisation.
alter table staff_account
    modify unit_id bigint null,
    add organisation_id bigint null after unit_id,
    add constraint staff_account_organisation foreign key (organisation_id) references partner_organisation (id),
    add constraint staff_account_belongs check ((unit_id is null) <> (organisation_id is null));
