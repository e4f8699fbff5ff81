-- Forms that were carried out, each under the token it was drawn with, and what came of it: pressed again after a lost answer, a form does nothing twice.
create table form_sent (
    staff_id bigint      not null,
    token    char(26)    character set ascii collate ascii_bin not null,
    result   varchar(80) null,
    sent_at  datetime(6) not null,
    primary key (staff_id, token),
    key form_sent_by_time (sent_at)
) default charset = utf8mb4;
