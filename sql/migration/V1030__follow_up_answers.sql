-- What a client says at a follow-up: own rating of life, debts, and contact with health care, which is sealed. A missing answer says why.
alter table donghanh_log.follow_up
    add column self_rating           int         null,
    add column self_rating_missing   varchar(20) null,
    add column debts                 varchar(20) null,
    add column debts_missing         varchar(20) null,
    add column health_contact_sealed varbinary(128) null,
    add constraint follow_up_rating check (self_rating is null or (self_rating between 0 and 10 and self_rating_missing is null)),
    add constraint follow_up_debts check (debts is null or debts_missing is null);
