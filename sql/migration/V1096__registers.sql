-- Models in the community and training for others than staff (forms 09 and 10), with the people who take part and the money, by source. Append-only: a
-- correction and a withdrawal are one more version beside the old one. Only numbers of people are kept, nobody's name.
create table donghanh_log.community_model (
    id                bigint       not null auto_increment primary key,
    ref               char(26)     character set ascii collate ascii_bin not null,
    version_number    int          not null,
    name              varchar(120) not null,
    kind              varchar(20)  not null,
    begun_year        int          not null,
    ended_on          date         null,
    withdrawal_reason varchar(20)  null,
    recorded_at       datetime(6)  not null,
    staff_id          bigint       not null,
    unique key community_model_versions (ref, version_number),
    constraint community_model_year check (begun_year between 1990 and 2200)
) default charset = utf8mb4;

-- The communes of a version; none stands for the whole area.
create table donghanh_log.community_model_commune (
    model_id bigint not null,
    unit_id  int    not null,
    primary key (model_id, unit_id)
) default charset = utf8mb4;

create table donghanh_log.community_training (
    id                bigint      not null auto_increment primary key,
    ref               char(26)    character set ascii collate ascii_bin not null,
    version_number    int         not null,
    topic             varchar(40) character set ascii collate ascii_bin not null,
    audience          varchar(20) not null,
    first_day         date        not null,
    last_day          date        not null,
    classes           int         not null,
    attendances       int         not null,
    persons           int         not null,
    withdrawal_reason varchar(20) null,
    recorded_at       datetime(6) not null,
    staff_id          bigint      not null,
    unique key community_training_versions (ref, version_number),
    key community_training_by_day (last_day, ref),
    constraint community_training_days check (last_day >= first_day),
    constraint community_training_numbers check (classes > 0 and persons > 0 and attendances >= persons)
) default charset = utf8mb4;

-- What is counted of a model on a day, and money spent for a model or a training.
create table donghanh_log.register_entry (
    id                bigint      not null auto_increment primary key,
    ref               char(26)    character set ascii collate ascii_bin not null,
    version_number    int         not null,
    subject_ref       char(26)    character set ascii collate ascii_bin not null,
    kind              varchar(12) not null,
    happened_on       date        not null,
    number            bigint      not null,
    funding_source    varchar(40) character set ascii collate ascii_bin null,
    withdrawal_reason varchar(20) null,
    recorded_at       datetime(6) not null,
    staff_id          bigint      not null,
    unique key register_entry_versions (ref, version_number),
    key register_entry_by_subject (subject_ref, ref),
    key register_entry_by_day (happened_on),
    constraint register_entry_source check ((kind = 'FUNDING') = (funding_source is not null)),
    constraint register_entry_number check (number >= 0)
) default charset = utf8mb4;

-- Under which column of the forms the money of a source stands; a source without a row stands under the other ones.
create table funding_source_level (
    source     varchar(40)  character set ascii collate ascii_bin not null,
    level      varchar(10)  not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null,
    primary key (source, valid_from)
) default charset = utf8mb4;

insert into funding_source_level (source, level, basis, valid_from) values
    ('CENTRE',            'LOCAL',   'Luật 83/2015/QH13', '2020-01-01'),
    ('PROVINCE_PLAN',     'LOCAL',   'Luật 83/2015/QH13', '2020-01-01'),
    ('POVERTY_PROGRAMME', 'CENTRAL', 'Luật 83/2015/QH13', '2020-01-01'),
    ('NEW_RURAL',         'CENTRAL', 'Luật 83/2015/QH13', '2020-01-01'),
    ('ETHNIC_PROGRAMME',  'CENTRAL', 'Luật 83/2015/QH13', '2020-01-01'),
    ('HEALTH_PROGRAMME',  'CENTRAL', 'Luật 83/2015/QH13', '2020-01-01'),
    ('SPONSOR',           'OTHER',   'Luật 83/2015/QH13', '2020-01-01');
