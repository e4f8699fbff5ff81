package vn.donghanh.staff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.security.Role;

/** One of the people of a trial installation. {@code unit} is the name of her unit, empty for the Centre itself. */
public record DemoPerson(String username, String name, FormOfAddress address, String unit, Role role) {
    static final String CARE = "Phòng Công tác xã hội";
    static final String COMMUNITY = "Phòng Tham vấn và Phát triển cộng đồng";

    /** The administrator and the director come first: they grant and confirm what the others may do. */
    public static final List<DemoPerson> ALL = List.of(
            new DemoPerson("admin1", "Ngô Thành Đạt", FormOfAddress.ANH, "", Role.SYSADMIN),
            new DemoPerson("director1", "Võ Hữu Phước", FormOfAddress.ANH, "", Role.DIRECTOR),
            new DemoPerson("lead1", "Huỳnh Thị Thanh Thảo", FormOfAddress.CHI, CARE, Role.SUPERVISOR),
            new DemoPerson("duty1", "Trương Quốc Bảo", FormOfAddress.ANH, CARE, Role.DUTY_OFFICER),
            new DemoPerson("worker1", "Phan Thị Mỹ Linh", FormOfAddress.CHI, CARE, Role.SOCIAL_WORKER),
            new DemoPerson("worker2", "Nguyễn Văn Tài", FormOfAddress.ANH, CARE, Role.SOCIAL_WORKER),
            new DemoPerson("counsellor1", "Đoàn Thị Diễm My", FormOfAddress.CHI, CARE, Role.COUNSELLOR),
            new DemoPerson("nurse1", "Lê Thị Kiều Oanh", FormOfAddress.CHI, CARE, Role.HEALTH_OFFICER),
            new DemoPerson("lead2", "Trà Văn Khánh", FormOfAddress.ANH, COMMUNITY, Role.SUPERVISOR),
            new DemoPerson("worker3", "Lương Thị Hồng Nhung", FormOfAddress.CHI, COMMUNITY, Role.SOCIAL_WORKER),
            new DemoPerson("auditor1", "Ung Minh Trí", FormOfAddress.ANH, "", Role.AUDITOR),
            new DemoPerson("report1", "Mai Thị Thùy Dung", FormOfAddress.CHI, COMMUNITY, Role.REPORT_OFFICER),
            new DemoPerson("programme1", "Hồ Đăng Khoa", FormOfAddress.ANH, "", Role.PROGRAMME_OFFICER),
            new DemoPerson("dpo1", "Châu Thị Bích Ngọc", FormOfAddress.CHI, "", Role.DATA_PROTECTION_OFFICER));

    /** The people of the trial's partner organisations. */
    public static List<DemoPerson> partners() {
        return DemoPartner.ALL.stream()
                .flatMap(partner -> Stream.of(partner.person(), partner.administrator()))
                .filter(Objects::nonNull)
                .map(one -> new DemoPerson(one.username(), one.name(), one.address(), "", one.role()))
                .toList();
    }

    public String roleKey() {
        return "Role." + role.name();
    }

    String shortName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
