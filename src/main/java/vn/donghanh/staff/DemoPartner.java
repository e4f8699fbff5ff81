package vn.donghanh.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.LegalAidMatter;
import vn.donghanh.partner.OrganisationDetails;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.partner.ServiceOffer;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.security.Role;

/** A made-up partner organisation of a trial, with its people. The administrator invites the other one. */
record DemoPartner(
        OrganisationDetails details,
        List<String> areas,
        List<ServiceOffer> services,
        @Nullable Person administrator,
        @Nullable Person person) {
    static final List<DemoPartner> ALL = List.of(
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
                    new Person("partner1", "Bùi Thị Kim Chi", FormOfAddress.CHI, Role.PARTNER_ADMIN),
                    new Person("health1", "Đặng Thị Ngọc Ánh", FormOfAddress.CHI, Role.HEALTH_PARTNER)),
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
                    new Person("partner2", "Tăng Văn Lộc", FormOfAddress.ANH, Role.PARTNER_ADMIN),
                    new Person("health2", "Phùng Thị Thu Sương", FormOfAddress.CHI, Role.HEALTH_PARTNER)),
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
                            ServiceOffer.training(TrainingTrade.SEWING, TrainingLevel.SHORT),
                            ServiceOffer.training(TrainingTrade.SEWING, TrainingLevel.ELEMENTARY),
                            ServiceOffer.training(TrainingTrade.COOK, TrainingLevel.SHORT),
                            ServiceOffer.training(TrainingTrade.HAIR, TrainingLevel.ELEMENTARY),
                            ServiceOffer.training(TrainingTrade.COMPUTER, TrainingLevel.SHORT)),
                    new Person("partner3", "Thái Bá Dũng", FormOfAddress.ANH, Role.PARTNER_ADMIN),
                    new Person("training1", "Ngô Thị Hải Yến", FormOfAddress.CHI, Role.TRAINING_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails("Cơ sở dạy nghề Hoa Đại", PartnerType.VOC_SCHOOL, null, "0600 666 000"),
                    List.of("Thành phố Hội An", "Huyện Duy Xuyên"),
                    List.of(
                            ServiceOffer.training(TrainingTrade.TAILOR_HOIAN, TrainingLevel.ON_JOB),
                            ServiceOffer.training(TrainingTrade.HANDICRAFT, TrainingLevel.SHORT),
                            ServiceOffer.training(TrainingTrade.BAKERY, TrainingLevel.SHORT)),
                    new Person("partner4", "Lý Thị Phương Thảo", FormOfAddress.CHI, Role.PARTNER_ADMIN),
                    new Person("training2", "Đỗ Quang Hiếu", FormOfAddress.ANH, Role.TRAINING_PARTNER)),
            new DemoPartner(
                    new OrganisationDetails(
                            "Trung tâm Trợ giúp pháp lý nhà nước", PartnerType.LEGAL_AID, "Sở Tư pháp", "0600 777 000"),
                    List.of("Tỉnh Quảng Nam"),
                    List.of(
                            ServiceOffer.legal(LegalAidMatter.ID_PAPERS),
                            ServiceOffer.legal(LegalAidMatter.DIVORCE),
                            ServiceOffer.legal(LegalAidMatter.VIOLENCE)),
                    null,
                    null));

    record Person(String username, String name, FormOfAddress address, Role role) {
        PartnerDetails details() {
            return new PartnerDetails(name, name.substring(name.lastIndexOf(' ') + 1), address);
        }
    }

    private static List<ServiceOffer> health(HealthReferralType... types) {
        return List.of(types).stream().map(ServiceOffer::health).toList();
    }
}
