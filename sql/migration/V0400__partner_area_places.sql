-- The areas of partner organisations are places. A name from before is placed where it meant one unit only among those that there had
-- been by the day from which it holds: by its name with the type, else by its name alone. Every other name stays as it was written, is
-- shown as such, and is placed by the administrator.
alter table partner_area
    modify name varchar(250) not null,
    modify place_id int null;

update partner_area a
    join (select p.id, min(u.id) as place, count(*) as meant from partner_area p
        join admin_unit u on u.full_name collate utf8mb4_0900_as_ci = trim(p.name) collate utf8mb4_0900_as_ci and u.valid_from <= p.valid_from
        where concat(u.full_name, ', ', u.path) like '%Quảng Nam' or concat(u.full_name, ', ', u.path) like '%Đà Nẵng'
            or u.full_name in ('Tỉnh Quảng Nam', 'Thành phố Đà Nẵng')
        group by p.id) m on m.id = a.id and m.meant = 1
    set a.place_id = m.place
    where a.place_id is null;

update partner_area a
    join (select p.id, min(u.id) as place, count(*) as meant from partner_area p
        join admin_unit u on u.name collate utf8mb4_0900_as_ci = trim(p.name) collate utf8mb4_0900_as_ci and u.valid_from <= p.valid_from
        where concat(u.full_name, ', ', u.path) like '%Quảng Nam' or concat(u.full_name, ', ', u.path) like '%Đà Nẵng'
            or u.full_name in ('Tỉnh Quảng Nam', 'Thành phố Đà Nẵng')
        group by p.id) m on m.id = a.id and m.meant = 1
    set a.place_id = m.place
    where a.place_id is null;

alter table partner_area
    add constraint partner_area_place foreign key (place_id) references admin_unit (id);
