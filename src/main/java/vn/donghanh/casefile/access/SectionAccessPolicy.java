package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;

/** Lists current and possible readers of a case's sections; the case manager or a supervisor may grant section access. */
@ApplicationScoped
public class SectionAccessPolicy {
    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    CoverQueries covers;

    @Inject
    CurrentUser user;

    /** @param candidates empty when the reader may not grant access */
    public record PageView(List<SectionReader> readers, List<Candidate> candidates, boolean mayGrant)
            implements Serializable {}

    public record SectionReader(String username, String name, CaseSection section, @Nullable Instant until)
            implements Serializable {}

    public record Candidate(String username, String name, CaseSection section) implements Serializable {
        public String key() {
            return section + " " + username;
        }
    }

    /** Returns whether the user supervises cases, manages this one, or stands in for its manager today. */
    public boolean mayGrant(CaseView caseView) {
        return isInOwnRight(caseView) || findCovered(caseView).isPresent();
    }

    private boolean isInOwnRight(CaseView caseView) {
        return user.may(Permission.CASE_ASSIGN) || caseView.isManagedBy(user.id());
    }

    /** Returns the case manager in whose place the user grants access; empty for a user who does so in their own right, or not at all. */
    public Optional<StaffId> findCovered(CaseView caseView) {
        return Optional.ofNullable(caseView.manager())
                .filter(manager -> !isInOwnRight(caseView) && covers.actedFor().contains(manager));
    }

    /** Returns whether the colleague may get access from this user. Who stands in does not admit themselves beyond the days of the cover. */
    public boolean mayReceive(CaseView caseView, StaffId colleague) {
        return !access.isBlocked(caseView.id(), colleague)
                && (!colleague.equals(user.id()) || findCovered(caseView).isEmpty());
    }

    /** @param lasting whether the reader's access to the whole case outlives the hours of a break-glass grant */
    public PageView page(CaseView caseView, boolean lasting) {
        List<AccessGrant> rows = access.readers(caseView.id()).stream()
                .filter(row -> row.section() != null)
                .toList();
        Map<CaseSection, List<StaffMember>> membersBySection = new EnumMap<>(CaseSection.class);
        for (CaseSection section : CaseSection.grantableByHand()) {
            membersBySection.put(section, staff.withRole(section.role(), null));
        }
        boolean mayGrant = lasting && caseView.isOpen() && mayGrant(caseView);
        return new PageView(
                readers(rows, membersBySection),
                mayGrant ? candidates(caseView, rows, membersBySection) : List.of(),
                mayGrant);
    }

    private static List<SectionReader> readers(
            List<AccessGrant> rows, Map<CaseSection, List<StaffMember>> membersBySection) {
        return membersBySection.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(member -> rows.stream()
                        .filter(row ->
                                row.section() == entry.getKey() && row.staffId().equals(member.id()))
                        .map(row -> new SectionReader(member.username(), member.name(), entry.getKey(), row.until()))))
                .toList();
    }

    private List<Candidate> candidates(
            CaseView caseView, List<AccessGrant> rows, Map<CaseSection, List<StaffMember>> membersBySection) {
        Set<StaffId> excluded = new HashSet<>(access.blockedStaff(caseView.id()));
        findCovered(caseView).ifPresent(covered -> excluded.add(user.id()));
        return membersBySection.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(member -> !excluded.contains(member.id()))
                        .filter(member -> rows.stream()
                                .noneMatch(row -> row.section() == entry.getKey()
                                        && row.staffId().equals(member.id())))
                        .map(member -> new Candidate(member.username(), member.name(), entry.getKey())))
                .toList();
    }
}
