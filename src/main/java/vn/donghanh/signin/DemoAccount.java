package vn.donghanh.signin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.security.Role;
import vn.donghanh.staff.Salutation;

/** A staff account of a demo installation. {@code unit} is the name of the unit, empty for the Centre itself. */
public record DemoAccount(String username, String name, Salutation address, String unit, Role role) {
    public static final String CARE = "Phòng Công tác xã hội";
    public static final String COMMUNITY = "Phòng Tham vấn và Phát triển cộng đồng";

    /** Administrator and director come first: they grant and confirm the roles of the others. */
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("admin1", "Ngô Thành Đạt", Salutation.ANH, "", Role.SYSADMIN),
            new DemoAccount("director1", "Võ Hữu Phước", Salutation.ANH, "", Role.DIRECTOR),
            new DemoAccount("lead1", "Huỳnh Thị Thanh Thảo", Salutation.CHI, CARE, Role.SUPERVISOR),
            new DemoAccount("duty1", "Trương Quốc Bảo", Salutation.ANH, CARE, Role.DUTY_OFFICER),
            new DemoAccount("worker1", "Phan Thị Mỹ Linh", Salutation.CHI, CARE, Role.SOCIAL_WORKER),
            new DemoAccount("worker2", "Nguyễn Văn Tài", Salutation.ANH, CARE, Role.SOCIAL_WORKER),
            new DemoAccount("counsellor1", "Đoàn Thị Diễm My", Salutation.CHI, CARE, Role.COUNSELLOR),
            new DemoAccount("nurse1", "Lê Thị Kiều Oanh", Salutation.CHI, CARE, Role.HEALTH_OFFICER),
            new DemoAccount("lead2", "Trà Văn Khánh", Salutation.ANH, COMMUNITY, Role.SUPERVISOR),
            new DemoAccount("worker3", "Lương Thị Hồng Nhung", Salutation.CHI, COMMUNITY, Role.SOCIAL_WORKER),
            new DemoAccount("auditor1", "Ung Minh Trí", Salutation.ANH, "", Role.AUDITOR),
            new DemoAccount("report1", "Mai Thị Thùy Dung", Salutation.CHI, COMMUNITY, Role.REPORT_OFFICER),
            new DemoAccount("programme1", "Hồ Đăng Khoa", Salutation.ANH, "", Role.PROGRAMME_OFFICER),
            new DemoAccount("dpo1", "Châu Thị Bích Ngọc", Salutation.CHI, "", Role.DATA_PROTECTION_OFFICER));

    /** Returns the accounts of the demo partner organisations. */
    public static List<DemoAccount> partners() {
        return DemoPartner.ALL.stream()
                .flatMap(partner -> Stream.of(partner.person(), partner.administrator()))
                .filter(Objects::nonNull)
                .map(person -> new DemoAccount(person.username(), person.name(), person.address(), "", person.role()))
                .toList();
    }

    public String roleKey() {
        return "Role." + role.name();
    }

    public String shortName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
