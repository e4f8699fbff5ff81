-- Units, areas of partners and models in the community are listed in the order of the Vietnamese alphabet as well: Đ after D.
alter table org_unit
    modify name varchar(120) character set utf8mb4 collate utf8mb4_vi_0900_ai_ci not null;
alter table partner_area
    modify name varchar(250) character set utf8mb4 collate utf8mb4_vi_0900_ai_ci not null;
alter table donghanh_log.community_model
    modify name varchar(120) character set utf8mb4 collate utf8mb4_vi_0900_ai_ci not null;
