package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** Who was let into a section of a case, who could be, and whose it is to say so: the case manager's or a supervisor's. */
@ApplicationScoped
public class SectionReaders {
    @Inject
    CaseAccess access;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    /** @param admissible nobody when the reader may let nobody in */
    public record Page(List<Admitted> admitted, List<Admissible> admissible, boolean mayAdmit)
            implements Serializable {}

    public record Admitted(String username, String name, CaseSection section, @Nullable Instant until)
            implements Serializable {}

    public record Admissible(String username, String name, CaseSection section) implements Serializable {
        public String key() {
            return section + " " + username;
        }
    }

    boolean mayAdmit(CaseView file) {
        return user.may(Permission.CASE_ASSIGN) || file.isManagedBy(user.id());
    }

    Page page(CaseView file, CaseScope scope) {
        List<AccessRow> rows = access.readers(file.id()).stream()
                .filter(row -> row.section() != null)
                .toList();
        Map<CaseSection, List<StaffMember>> suited = new EnumMap<>(CaseSection.class);
        for (CaseSection section : CaseSection.byHand()) {
            suited.put(section, staff.withRole(section.role(), null));
        }
        boolean may = scope.whole() && file.status().isOpen() && mayAdmit(file);
        return new Page(admitted(rows, suited), may ? admissible(file, rows, suited) : List.of(), may);
    }

    private static List<Admitted> admitted(List<AccessRow> rows, Map<CaseSection, List<StaffMember>> suited) {
        return suited.entrySet().stream()
                .flatMap(each -> each.getValue().stream().flatMap(member -> rows.stream()
                        .filter(row ->
                                row.section() == each.getKey() && row.staffId().equals(member.id()))
                        .map(row -> new Admitted(member.username(), member.name(), each.getKey(), row.until()))))
                .toList();
    }

    private List<Admissible> admissible(
            CaseView file, List<AccessRow> rows, Map<CaseSection, List<StaffMember>> suited) {
        Set<StaffId> blocked = access.blocked(file.id());
        return suited.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(member -> !blocked.contains(member.id()))
                        .filter(member -> rows.stream()
                                .noneMatch(row -> row.section() == each.getKey()
                                        && row.staffId().equals(member.id())))
                        .map(member -> new Admissible(member.username(), member.name(), each.getKey())))
                .toList();
    }
}
