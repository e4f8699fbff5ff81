package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.Aliases;
import vn.donghanh.person.SafeContacts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;

/** Builds the head of a case's pages, in a constant number of statements. */
@ApplicationScoped
public class CaseFrames {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    @Any
    Instance<HeadNotice> notices;

    @Inject
    CurrentUser user;

    @Inject
    StaffDirectory staff;

    @Inject
    Aliases aliases;

    @Inject
    SafeContacts safeContacts;

    public CaseHeader frame(CaseView file) {
        List<AccessRow> readers = access.readers(file.id());
        Map<StaffId, String> names = staff.names(involved(file, readers));
        StaffId manager = file.manager();
        CaseScope scope = scope(readers);
        return new CaseHeader(
                file.number().value(),
                alias(file),
                file.level(),
                file.levelProvisional(),
                file.childPath(),
                file.status(),
                file.episode(),
                manager == null ? null : names.get(manager),
                file.reviewOn(),
                seers(readers, names),
                scope,
                safeContact(file),
                notices.stream().flatMap(source -> source.notice(file).stream()).toList(),
                CaseStages.of(file, moves(file)),
                file.version(),
                actions(file, scope));
    }

    private @Nullable String alias(CaseView file) {
        return user.may(Permission.ALIAS_SEE)
                ? aliases.open(Set.of(file.person())).get(file.person())
                : null;
    }

    private CaseScope scope(List<AccessRow> readers) {
        return CaseScope.of(
                readers.stream().filter(row -> row.staffId().equals(user.id())).toList());
    }

    private static Set<StaffId> involved(CaseView file, List<AccessRow> readers) {
        return Stream.concat(readers.stream().map(AccessRow::staffId), Stream.ofNullable(file.manager()))
                .collect(Collectors.toSet());
    }

    private List<CaseHeader.Seer> seers(List<AccessRow> readers, Map<StaffId, String> names) {
        Set<StaffId> named = new HashSet<>();
        List<CaseHeader.Seer> seers = new ArrayList<>();
        for (AccessRow row : readers) {
            if (isTold(row) && named.add(row.staffId())) {
                seers.add(new CaseHeader.Seer(
                        names.getOrDefault(row.staffId(), ""),
                        row.ground(),
                        row.section(),
                        row.until(),
                        row.staffId().equals(user.id())));
            }
        }
        return seers;
    }

    /** That the duty team was let in says that somebody stays here. */
    private boolean isTold(AccessRow row) {
        return row.section() != CaseSection.STAY || user.may(Permission.STAY_SEE);
    }

    private CaseHeader.SafeContact safeContact(CaseView file) {
        return safeContacts.of(file.person()).map(CaseHeader.SafeContact::of).orElse(CaseHeader.SafeContact.NOT_ASKED);
    }

    private List<CaseMove> moves(CaseView file) {
        return em.createQuery(
                        "select m from CaseMove m where m.caseId = :c and m.episode = :e order by m.id", CaseMove.class)
                .setParameter("c", file.id().value())
                .setParameter("e", file.episode())
                .getResultList();
    }

    private CaseHeader.Actions actions(CaseView file, CaseScope scope) {
        boolean open = file.status().isOpen();
        boolean whole = open && scope.whole();
        return new CaseHeader.Actions(
                open && user.may(Permission.NOTE_WRITE),
                whole && user.may(Permission.CASE_WORK) && file.level() != TriageLevel.CRITICAL,
                whole && user.may(Permission.LEVEL_LOWER) && file.level() != TriageLevel.LOW,
                whole && user.may(Permission.CASE_ASSIGN),
                open && !user.may(Permission.CASE_ASSIGN),
                scope.whole() && (user.may(Permission.IDENTITY_OPEN) || user.may(Permission.BREAK_GLASS)),
                whole && user.may(Permission.CORRECTION_ASK),
                scope.covers(CaseSection.STAY) && user.may(Permission.STAY_SEE));
    }
}
