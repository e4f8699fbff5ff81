package vn.donghanh.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.OrganisationDetails;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.security.Role;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.Salutation;

/**
 * A fictitious partner organisation of a demo installation with its users. The Centre's administrator invites the first one, who invites the other.
 */
public record DemoPartner(
        OrganisationDetails details,
        List<String> areas,
        List<ServiceType> services,
        @Nullable PartnerPerson administrator,
        @Nullable PartnerPerson person) {
    public static final List<DemoPartner> ALL = List.of(
            new DemoPartner(
                    new OrganisationDetails(
                            "Trung tâm Kiểm soát bệnh tật tỉnh", PartnerType.CDC, "Sở Y tế", "0600 111 000"),
                    List.of("Thành phố Tam Kỳ", "Huyện Phú Ninh", "Huyện Núi Thành"),
                    health(
                            HealthReferralType.STI_EXAM,
                            HealthReferralType.HIV_TEST,
                            HealthReferralType.PREP,
                            HealthReferralType.PEP,
                            HealthReferralType.HEP,
                            HealthReferralType.GENERAL),
                    new PartnerPerson("partner1", "Bùi Thị Kim Chi", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("health1", "Đặng Thị Ngọc Ánh", Salutation.CHI, Role.HEALTH_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Trung tâm Y tế khu vực Hội An", PartnerType.DISTRICT_HEALTH, "Sở Y tế", "0600 222 000"),
                    List.of("Thành phố Hội An", "Thị xã Điện Bàn"),
                    health(
                            HealthReferralType.STI_EXAM,
                            HealthReferralType.PEP,
                            HealthReferralType.ANC,
                            HealthReferralType.FP,
                            HealthReferralType.TB,
                            HealthReferralType.GENERAL),
                    new PartnerPerson("partner2", "Tăng Văn Lộc", Salutation.ANH, Role.PARTNER_ADMIN),
                    new PartnerPerson("health2", "Phùng Thị Thu Sương", Salutation.CHI, Role.HEALTH_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails("Bệnh viện Đa khoa Sông Thu", PartnerType.HOSPITAL, null, "0600 333 000"),
                    List.of("Tỉnh Quảng Nam"),
                    health(
                            HealthReferralType.EMERGENCY,
                            HealthReferralType.MEDICAL_EXAM_SV,
                            HealthReferralType.MENTAL,
                            HealthReferralType.ANC),
                    null,
                    null),
            new DemoPartner(
                    new OrganisationDetails("Cơ sở điều trị Trà Giang", PartnerType.METHADONE, null, "0600 444 000"),
                    List.of("Thành phố Tam Kỳ", "Huyện Tiên Phước"),
                    health(HealthReferralType.OST),
                    null,
                    null),
            new DemoPartner(
                    new OrganisationDetails(
                            "Trường Trung cấp nghề Sông Thu", PartnerType.VOC_SCHOOL, null, "0600 555 000"),
                    List.of("Thành phố Tam Kỳ", "Huyện Thăng Bình", "Huyện Núi Thành"),
                    List.of(
                            ServiceType.training("SEWING", "SHORT"),
                            ServiceType.training("SEWING", "ELEMENTARY"),
                            ServiceType.training("COOK", "SHORT"),
                            ServiceType.training("HAIR", "ELEMENTARY"),
                            ServiceType.training("COMPUTER", "SHORT")),
                    new PartnerPerson("partner3", "Thái Bá Dũng", Salutation.ANH, Role.PARTNER_ADMIN),
                    new PartnerPerson("training1", "Ngô Thị Hải Yến", Salutation.CHI, Role.TRAINING_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails("Cơ sở dạy nghề Hoa Đại", PartnerType.VOC_SCHOOL, null, "0600 666 000"),
                    List.of("Thành phố Hội An", "Huyện Duy Xuyên"),
                    List.of(
                            ServiceType.training("TAILOR_HOIAN", "ON_JOB"),
                            ServiceType.training("HANDICRAFT", "SHORT"),
                            ServiceType.training("BAKERY", "SHORT")),
                    new PartnerPerson("partner4", "Lý Thị Phương Thảo", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("training2", "Đỗ Quang Hiếu", Salutation.ANH, Role.TRAINING_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails("Xưởng may Bình An", PartnerType.EMPLOYER, null, "0600 888 000"),
                    List.of("Thành phố Tam Kỳ", "Huyện Phú Ninh"),
                    List.of(),
                    new PartnerPerson("partner7", "Trương Thị Ngọc Hà", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("work1", "Đoàn Minh Phúc", Salutation.ANH, Role.WORK_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Trung tâm Dịch vụ việc làm tỉnh", PartnerType.EMPLOYMENT_CENTRE, null, "0600 999 000"),
                    List.of("Tỉnh Quảng Nam"),
                    List.of(),
                    new PartnerPerson("partner8", "Huỳnh Thị Thanh Trúc", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("work2", "Phạm Quốc Bảo", Salutation.ANH, Role.WORK_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails("Khách sạn Bến Sông", PartnerType.EMPLOYER, null, "0600 999 100"),
                    List.of("Thành phố Hội An"),
                    List.of(),
                    null,
                    null),
            new DemoPartner(
                    new OrganisationDetails(
                            "Phòng giao dịch Ngân hàng Chính sách xã hội", PartnerType.VBSP, null, "0600 990 000"),
                    List.of("Tỉnh Quảng Nam"),
                    List.of(),
                    new PartnerPerson("partner9", "Nghiêm Thị Thu Hằng", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("bank1", "Tôn Thất Quý", Salutation.ANH, Role.LENDING_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Quỹ của Hội Phụ nữ Sông Thu", PartnerType.WOMEN_UNION, null, "0600 990 100"),
                    List.of("Thành phố Hội An", "Huyện Duy Xuyên"),
                    List.of(),
                    new PartnerPerson("partner10", "Văn Thị Mỹ Lệ", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("fund1", "Tạ Thị Bích Ngân", Salutation.CHI, Role.LENDING_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Trung tâm Trợ giúp pháp lý nhà nước", PartnerType.LEGAL_AID, "Sở Tư pháp", "0600 777 000"),
                    List.of("Tỉnh Quảng Nam"),
                    List.of(
                            ServiceType.legal("ID_PAPERS"),
                            ServiceType.legal("DIVORCE"),
                            ServiceType.legal("VIOLENCE"),
                            ServiceType.legal("CHILD_BIRTH"),
                            ServiceType.legal("DEBT"),
                            ServiceType.legal("LABOUR")),
                    new PartnerPerson("partner5", "Châu Văn Khoa", Salutation.ANH, Role.PARTNER_ADMIN),
                    new PartnerPerson("legal1", "Lưu Thị Bích Hà", Salutation.CHI, Role.LEGAL_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Chi nhánh Trợ giúp pháp lý số 2", PartnerType.LEGAL_AID, "Sở Tư pháp", "0600 778 000"),
                    List.of("Thành phố Hội An", "Thị xã Điện Bàn"),
                    List.of(ServiceType.legal("DIVORCE"), ServiceType.legal("LAND")),
                    new PartnerPerson("partner6", "Kiều Thị Nga", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("legal2", "Mạc Văn Thắng", Salutation.ANH, Role.LEGAL_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails("Nhà tạm lánh An Hòa", PartnerType.SHELTER, null, "0600 811 000"),
                    List.of("Tỉnh Quảng Nam"),
                    List.of(),
                    new PartnerPerson("partner11", "Trịnh Thị Mỹ Hạnh", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("support1", "Hồ Thị Bích Liên", Salutation.CHI, Role.SUPPORT_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Hội Liên hiệp Phụ nữ thành phố", PartnerType.WOMEN_UNION, null, "0600 822 000"),
                    List.of("Thành phố Tam Kỳ", "Thành phố Hội An"),
                    List.of(),
                    new PartnerPerson("partner12", "Cao Thị Diệu Hiền", Salutation.CHI, Role.PARTNER_ADMIN),
                    new PartnerPerson("support2", "Mai Thị Thanh Thủy", Salutation.CHI, Role.SUPPORT_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Cơ sở trợ giúp xã hội tỉnh", PartnerType.SOCIAL_FACILITY, null, "0600 833 000"),
                    List.of("Tỉnh Quảng Nam"),
                    List.of(),
                    null,
                    null),
            new DemoPartner(
                    new OrganisationDetails(
                            "Ủy ban nhân dân phường An Xuân", PartnerType.COMMUNE_PC, null, "0600 844 000"),
                    List.of("Thành phố Tam Kỳ"),
                    List.of(),
                    null,
                    null),
            new DemoPartner(
                    new OrganisationDetails("Đoàn Thanh niên thành phố", PartnerType.YOUTH_UNION, null, "0600 855 000"),
                    List.of("Thành phố Tam Kỳ"),
                    List.of(),
                    null,
                    null),
            new DemoPartner(
                    new OrganisationDetails("Câu lạc bộ Nắng Mai", PartnerType.PEER_GROUP, null, "0600 866 000"),
                    List.of("Thành phố Tam Kỳ", "Thành phố Hội An"),
                    List.of(),
                    null,
                    null));

    public record PartnerPerson(String username, String name, Salutation address, Role role) {
        public PartnerDetails details() {
            return new PartnerDetails(name, name.substring(name.lastIndexOf(' ') + 1), address);
        }
    }

    private static List<ServiceType> health(HealthReferralType... types) {
        return List.of(types).stream().map(ServiceType::health).toList();
    }
}
