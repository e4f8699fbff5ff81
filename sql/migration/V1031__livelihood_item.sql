-- What was given for a livelihood, by its kind. Records before it have none.
alter table donghanh_log.service_delivery
    add column livelihood varchar(12) null,
    add constraint service_delivery_livelihood check (livelihood is null or service_type = 'LIVELIHOOD_SUPPORT');
