-- Lists of the profile that only have words, beside education, marital status, housing and ethnic groups.
insert into code_list (code, position, name_vi, name_en) values
    ('mother_tongue', 15, 'Tiếng mẹ đẻ', 'Mother tongue'),
    ('child_carer', 16, 'Người chăm sóc con', 'Who cares for the children'),
    ('identity_paper', 17, 'Giấy tờ đang có', 'Papers at hand'),
    ('social_policy', 18, 'Chính sách xã hội đang hưởng', 'Social policies enjoyed'),
    ('disability', 19, 'Dạng khuyết tật', 'Kinds of disability');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('mother_tongue', 'VIETNAMESE', 1, 'Tiếng Việt', 'Vietnamese', '2020-01-01'),
    ('mother_tongue', 'CO_TU', 2, 'Tiếng Cơ Tu', 'Co Tu', '2020-01-01'),
    ('mother_tongue', 'XO_DANG', 3, 'Tiếng Xơ Đăng', 'Xo Dang', '2020-01-01'),
    ('mother_tongue', 'GIE_TRIENG', 4, 'Tiếng Gié Triêng', 'Gie Trieng', '2020-01-01'),
    ('mother_tongue', 'CO', 5, 'Tiếng Co', 'Co', '2020-01-01'),
    ('mother_tongue', 'HRE', 6, 'Tiếng Hrê', 'Hre', '2020-01-01'),
    ('mother_tongue', 'MNONG', 7, 'Tiếng Mnông', 'Mnong', '2020-01-01'),
    ('mother_tongue', 'SIGN', 8, 'Ngôn ngữ ký hiệu', 'Sign language', '2020-01-01'),
    ('mother_tongue', 'FOREIGN', 9, 'Tiếng nước ngoài', 'A foreign language', '2020-01-01'),
    ('mother_tongue', 'OTHER', 10, 'Tiếng khác', 'Another language', '2020-01-01'),
    ('child_carer', 'CLIENT', 1, 'Thân chủ', 'The client', '2020-01-01'),
    ('child_carer', 'OTHER_PARENT', 2, 'Cha hoặc mẹ kia của trẻ', 'The other parent', '2020-01-01'),
    ('child_carer', 'GRANDPARENTS', 3, 'Ông bà', 'Grandparents', '2020-01-01'),
    ('child_carer', 'RELATIVES', 4, 'Người thân khác', 'Other relatives', '2020-01-01'),
    ('child_carer', 'PAID', 5, 'Người giữ trẻ được trả công', 'A paid carer', '2020-01-01'),
    ('child_carer', 'FACILITY', 6, 'Cơ sở trợ giúp xã hội', 'A social assistance facility', '2020-01-01'),
    ('child_carer', 'OTHER', 7, 'Người khác', 'Somebody else', '2020-01-01'),
    ('identity_paper', 'CC', 1, 'Thẻ căn cước', 'Identity card', '2020-01-01'),
    ('identity_paper', 'CCCD', 2, 'Thẻ căn cước công dân', 'Citizen identity card', '2020-01-01'),
    ('identity_paper', 'PIN', 3, 'Số định danh cá nhân (chưa có thẻ)', 'Personal identification number only', '2020-01-01'),
    ('identity_paper', 'CMND9', 4, 'Chứng minh nhân dân 9 số (hết giá trị)', 'Old 9-digit card (no longer valid)', '2020-01-01'),
    ('identity_paper', 'BIRTH_CERT', 5, 'Giấy khai sinh', 'Birth certificate', '2020-01-01'),
    ('identity_paper', 'PASSPORT', 6, 'Hộ chiếu', 'Passport', '2020-01-01'),
    ('identity_paper', 'RESIDENCE_CONF', 7, 'Giấy xác nhận thông tin cư trú', 'Residence confirmation', '2020-01-01'),
    ('identity_paper', 'BHYT', 8, 'Thẻ bảo hiểm y tế', 'Health insurance card', '2020-01-01'),
    ('identity_paper', 'CHILD_BIRTH_CERT', 9, 'Giấy khai sinh của con', 'Birth certificate of a child', '2020-01-01'),
    ('identity_paper', 'FOREIGN_ID', 10, 'Giấy tờ nước ngoài', 'Foreign document', '2020-01-01'),
    ('social_policy', 'POOR', 1, 'Hộ nghèo', 'Poor household', '2020-01-01'),
    ('social_policy', 'NEAR_POOR', 2, 'Hộ cận nghèo', 'Near-poor household', '2020-01-01'),
    ('social_policy', 'MONTHLY', 3, 'Trợ cấp xã hội hằng tháng', 'Monthly social allowance', '2020-01-01'),
    ('social_policy', 'SINGLE_PARENT', 4, 'Người đơn thân nghèo đang nuôi con', 'Poor single parent', '2020-01-01'),
    ('social_policy', 'DISABLED', 5, 'Chính sách cho người khuyết tật', 'Policies for people with a disability', '2020-01-01'),
    ('social_policy', 'MINORITY', 6, 'Chính sách cho dân tộc thiểu số, vùng đặc biệt khó khăn', 'Policies for ethnic minorities and especially difficult areas', '2020-01-01'),
    ('social_policy', 'MERIT', 7, 'Người có công, thân nhân người có công', 'People with merit and their relatives', '2020-01-01'),
    ('social_policy', 'BHYT', 8, 'Thẻ bảo hiểm y tế được cấp', 'Health insurance paid by the State', '2020-01-01'),
    ('social_policy', 'TUITION', 9, 'Miễn, giảm học phí cho con', 'Tuition waived or reduced for the children', '2020-01-01'),
    ('social_policy', 'OTHER', 10, 'Chính sách khác', 'Another policy', '2020-01-01'),
    ('disability', 'MOBILITY', 1, 'Vận động', 'Mobility', '2020-01-01'),
    ('disability', 'HEARING', 2, 'Nghe, nói', 'Hearing, speech', '2020-01-01'),
    ('disability', 'VISION', 3, 'Nhìn', 'Vision', '2020-01-01'),
    ('disability', 'MENTAL', 4, 'Thần kinh, tâm thần', 'Psychosocial', '2020-01-01'),
    ('disability', 'INTELLECTUAL', 5, 'Trí tuệ', 'Intellectual', '2020-01-01'),
    ('disability', 'OTHER', 6, 'Khác', 'Other', '2020-01-01');

-- That nobody asked yet is one of the four reasons for an open answer, and no entry of a list.
delete from code_list_item where code = 'UNKNOWN' and list in ('education', 'marital_status', 'housing');

-- The band of education follows from the education by a rule, and religion is not asked: no form reads these two lists.
delete from code_list_item where list in ('education_band', 'religion');
delete from code_list where code in ('education_band', 'religion');
