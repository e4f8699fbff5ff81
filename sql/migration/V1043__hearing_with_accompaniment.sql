-- The legal matter on whose hearing day the client was accompanied; the day is that of the delivery. Earlier records do not say.
alter table donghanh_log.service_delivery
    add column legal_matter_ref char(26) character set ascii collate ascii_bin null,
    add key service_delivery_by_legal_matter (legal_matter_ref),
    add constraint service_delivery_legal_matter check (legal_matter_ref is null or matter_sealed is null);
