-- Who says that a step was taken has the same codes for all kinds of partners: what a paper slip said was said by the partner, by letter.
alter table donghanh_log.referral_move modify source varchar(20) not null;

update donghanh_log.referral_move set source = 'PARTNER_BY_LETTER' where source = 'SLIP';
