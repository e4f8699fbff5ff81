-- Two cases of one client: the one is kept, the other rests in it with everything it holds, and stands again as it stood when that is undone.
create table case_merge (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    pair_id            bigint      not null,
    kept_case          bigint      not null,
    merged_case        bigint      not null,
    status_before      varchar(20) not null,
    status_since       datetime(6) not null,
    merged_at          datetime(6) not null,
    merged_by          bigint      not null,
    reason_sealed      varbinary(4096) not null,
    undone_at          datetime(6) null,
    undone_by          bigint      null,
    undo_reason_sealed varbinary(4096) null,
    version            int         not null,
    key case_merge_by_kept (kept_case, undone_at),
    key case_merge_by_merged (merged_case, undone_at),
    constraint case_merge_kept foreign key (kept_case) references case_file (id),
    constraint case_merge_merged foreign key (merged_case) references case_file (id),
    constraint case_merge_two check (kept_case <> merged_case)
) default charset = utf8mb4;

-- What a merge let in or kept out goes with it again.
alter table case_access add column merge_ref char(26) character set ascii collate ascii_bin null;
alter table case_block add column merge_ref char(26) character set ascii collate ascii_bin null;
