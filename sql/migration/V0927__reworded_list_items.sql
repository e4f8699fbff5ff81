-- an item with corrected labels is a new row of the same code, from the day of the correction
alter table code_list_item drop key code_list_item_once, add unique key code_list_item_once (list, code, valid_from);
