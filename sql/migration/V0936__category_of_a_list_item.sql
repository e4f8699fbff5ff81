-- What an item of a list counts as for the program: the band of an education, the kind of delivery that gives out goods of the stock.
alter table code_list_item add column category varchar(30) character set ascii collate ascii_bin null after official_code;

update code_list_item set category = case
        when code = 'NONE' then 'NONE'
        when code in ('G01', 'G02', 'G03', 'G04', 'G05') then 'PRIMARY'
        when code in ('G06', 'G07', 'G08', 'G09') then 'LOWER_SECONDARY'
        when code in ('G10', 'G11', 'G12', 'CONT_ED') then 'UPPER_SECONDARY'
        when code in ('VOC_ELEM', 'VOC_MID', 'COLLEGE', 'UNIVERSITY', 'POSTGRAD') then 'POST_SECONDARY'
        else 'UNKNOWN' end
where list = 'education';

update code_list_item set category = case code
        when 'HARM_REDUCTION_KIT' then 'HARM_REDUCTION_KIT'
        when 'CONDOM' then 'CONDOMS'
        when 'LUBE' then 'LUBRICANT'
        when 'NSP' then 'NEEDLES'
        when 'SELF_TEST_HIV' then 'HIV_SELF_TEST'
        when 'NALOXONE' then 'NALOXONE'
        when 'VIOLENCE_CARD' then 'SAFETY_CARD'
        when 'BASIC_SUPPLIES' then 'BASIC_SUPPLIES' end
where list = 'goods';
