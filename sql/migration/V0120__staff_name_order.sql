-- Names are listed in the order of the Vietnamese alphabet: Đ after D.
alter table staff_account
    modify display_name varchar(120) character set utf8mb4 collate utf8mb4_vi_0900_ai_ci not null;
