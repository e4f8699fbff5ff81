-- What a partner recorded by mistake is taken back by a row of its own, which names the wrong one. A booking keeps its hour and,
-- sealed for its own row, its place, so that the booking before it can be restored.
alter table donghanh_log.referral_move
    add column corrects       char(26)        character set ascii collate ascii_bin null,
    add column appointment_at datetime(6)     null,
    add column place_sealed   varbinary(1024) null;

-- What had been concluded goes on: the closing that is named counts no longer.
create table donghanh_log.disclosure_reopening (
    id          bigint      not null auto_increment primary key,
    closing_id  bigint      not null unique,
    reopened_at datetime(6) not null,
    reopened_by bigint      null
) default charset = utf8mb4;
