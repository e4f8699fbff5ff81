-- What a return is made of: activities by commune, form and quarter, items of the press, or numbers by body. What is counted from lines is never typed.
alter table programme_plan add column area_id int null after issued_by,
    add constraint programme_plan_area foreign key (area_id) references admin_unit (id);
update programme_plan set area_id = (select id from admin_unit where level = 'PROVINCE' and code = '49') where number = '1405/KH-UBND';

alter table plan_target add column content varchar(12) null after source;
update plan_target set content = case
        when code = 'T1' then 'ACTIVITIES'
        when code = 'T2' then 'PRESS'
        when code in ('T4', 'T6') then 'TOTAL'
        when code = 'T7' then null
        else 'PARTS' end;

-- The two numbers are the sums of the lines; a return of activities or of the press has none. A correction names the return that it corrects.
alter table target_return modify numerator bigint null, modify denominator bigint null,
    add column corrects char(26) character set ascii collate ascii_bin null after ref,
    add unique key target_return_corrected_once (corrects);

create table return_activity (
    return_id  bigint      not null,
    unit_id    int         not null,
    form       varchar(40) character set ascii collate ascii_bin not null,
    quarter_id bigint      not null,
    activities int         not null,
    unique key return_activity_once (return_id, unit_id, form, quarter_id),
    constraint return_activity_return foreign key (return_id) references target_return (id),
    constraint return_activity_unit foreign key (unit_id) references admin_unit (id),
    constraint return_activity_quarter foreign key (quarter_id) references reporting_period (id),
    constraint return_activity_some check (activities > 0)
) default charset = utf8mb4;

create table return_press_item (
    return_id    bigint       not null,
    outlet       varchar(40)  character set ascii collate ascii_bin not null,
    published_on date         not null,
    title        varchar(200) not null,
    link         varchar(300) not null,
    key return_press_item_of (return_id, published_on),
    constraint return_press_item_return foreign key (return_id) references target_return (id)
) default charset = utf8mb4;

create table return_number (
    return_id   bigint       not null,
    part        varchar(120) null,
    numerator   bigint       not null,
    denominator bigint       not null,
    key return_number_of (return_id),
    constraint return_number_return foreign key (return_id) references target_return (id),
    constraint return_number_fraction check (numerator >= 0 and denominator >= numerator)
) default charset = utf8mb4;

insert into return_number (return_id, part, numerator, denominator)
    select id, null, numerator, denominator from target_return;

insert into code_list (code, position, name_vi, name_en) values
    ('communication_form', 44, 'Hình thức tuyên truyền', 'Forms of communication'),
    ('press_outlet', 45, 'Cơ quan báo chí của tỉnh', 'Press bodies of the province');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('communication_form', 'MEETING', 1, 'Hội nghị, họp dân', 'Meeting', '2020-01-01'),
    ('communication_form', 'LOUDSPEAKER', 2, 'Loa truyền thanh', 'Public address system', '2020-01-01'),
    ('communication_form', 'LEAFLET', 3, 'Tờ rơi, áp phích, pa nô', 'Leaflet, poster, billboard', '2020-01-01'),
    ('communication_form', 'PERFORMANCE', 4, 'Văn nghệ, hội thi', 'Performance, contest', '2020-01-01'),
    ('communication_form', 'CLUB', 5, 'Sinh hoạt câu lạc bộ', 'Club', '2020-01-01'),
    ('communication_form', 'ONLINE', 6, 'Mạng xã hội, trang thông tin của xã', 'Social network, website of the commune', '2020-01-01'),
    ('communication_form', 'OTHER', 7, 'Hình thức khác', 'Other form', '2020-01-01');

insert into code_list_item (list, code, position, vi, en, category, valid_from) values
    ('press_outlet', 'NEWSPAPER', 1, 'Báo', 'Newspaper', 'PRESS', '2020-01-01'),
    ('press_outlet', 'BROADCASTER', 2, 'Đài Phát thanh - Truyền hình', 'Radio and television', 'PRESS', '2020-01-01'),
    ('press_outlet', 'PORTAL', 3, 'Cổng Thông tin điện tử', 'Web portal', 'PORTAL', '2020-01-01');
