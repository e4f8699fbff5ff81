package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ContactRefusalProvider;
import vn.donghanh.casefile.spi.HeaderNoticeProvider;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.contact.SafeContactQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Builds the {@link CaseHeader} of a case's pages, in a constant number of SQL statements. */
@ApplicationScoped
public class CaseHeaderQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    @Any
    Instance<HeaderNoticeProvider> noticeProviders;

    @Inject
    CurrentUser user;

    @Inject
    StaffQueries staff;

    @Inject
    AliasQueries aliases;

    @Inject
    SafeContactQueries safeContacts;

    @Inject
    ContactRefusalProvider contactRefusals;

    public CaseHeader header(CaseView caseView) {
        List<AccessGrant> readers = access.readers(caseView.id());
        Map<StaffId, String> names = staff.names(involved(caseView, readers));
        StaffId manager = caseView.manager();
        ReaderScope scope = scope(readers);
        return new CaseHeader(
                caseView.number().value(),
                alias(caseView),
                caseView.level(),
                caseView.levelProvisional(),
                caseView.childPath(),
                caseView.status(),
                caseView.episode(),
                manager == null ? null : names.get(manager),
                caseView.reviewOn(),
                readers(readers, names),
                scope,
                user.may(Permission.CASE_READ) ? safeContact(caseView) : null,
                noticeProviders.stream()
                        .flatMap(source -> source.notice(caseView).stream())
                        .toList(),
                StageBarFactory.of(caseView, transitions(caseView)),
                caseView.version(),
                actions(caseView, scope, readers));
    }

    private @Nullable String alias(CaseView caseView) {
        return user.may(Permission.ALIAS_SEE)
                ? aliases.open(Set.of(caseView.person())).get(caseView.person())
                : null;
    }

    private ReaderScope scope(List<AccessGrant> readers) {
        return ReaderScope.of(
                readers.stream().filter(row -> row.staffId().equals(user.id())).toList());
    }

    private static Set<StaffId> involved(CaseView caseView, List<AccessGrant> readers) {
        return Stream.concat(readers.stream().map(AccessGrant::staffId), Stream.ofNullable(caseView.manager()))
                .collect(Collectors.toSet());
    }

    private List<CaseHeader.Reader> readers(List<AccessGrant> readers, Map<StaffId, String> names) {
        Set<StaffId> named = new HashSet<>();
        List<CaseHeader.Reader> seers = new ArrayList<>();
        for (AccessGrant row : readers) {
            if (isVisible(row) && named.add(row.staffId())) {
                seers.add(new CaseHeader.Reader(
                        names.getOrDefault(row.staffId(), ""),
                        row.ground(),
                        row.section(),
                        lastMoment(row),
                        row.staffId().equals(user.id())));
            }
        }
        return seers;
    }

    private static @Nullable Instant lastMoment(AccessGrant row) {
        Instant until = row.until();
        return until == null ? null : CentreTime.lastMoment(until);
    }

    /** Hides grants to the duty team from readers without {@link Permission#STAY_SEE}: such a grant discloses that the client stays at the Centre. */
    private boolean isVisible(AccessGrant row) {
        return row.section() != CaseSection.STAY || user.may(Permission.STAY_SEE);
    }

    private CaseHeader.SafeContact safeContact(CaseView caseView) {
        CaseHeader.SafeContact agreed = safeContacts
                .findView(caseView.person())
                .map(CaseHeader.SafeContact::of)
                .orElse(CaseHeader.SafeContact.NOT_ASKED);
        return contactRefusals.isRefused(caseView) ? agreed.asRefused() : agreed;
    }

    private List<CaseTransition> transitions(CaseView caseView) {
        return em.createQuery(
                        "select m from CaseTransition m where m.caseId = :c and m.episode = :e order by m.id",
                        CaseTransition.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    /** Whether the reader has more than break-glass access, and more than access to a stay. */
    private boolean hasLastingAccess(List<AccessGrant> readers) {
        return readers.stream()
                .anyMatch(row -> row.staffId().equals(user.id())
                        && row.ground() != AccessGround.BREAK_GLASS
                        && row.section() != CaseSection.STAY);
    }

    private CaseHeader.Actions actions(CaseView caseView, ReaderScope scope, List<AccessGrant> readers) {
        boolean open = caseView.status().isOpen();
        boolean whole = open && scope.whole();
        return new CaseHeader.Actions(
                user.may(Permission.CASE_READ),
                open && user.may(Permission.NOTE_WRITE),
                whole && user.may(Permission.CASE_WORK) && caseView.level() != TriageLevel.CRITICAL,
                whole && user.may(Permission.LEVEL_LOWER) && caseView.level() != TriageLevel.LOW,
                whole && user.may(Permission.CASE_ASSIGN),
                open && !user.may(Permission.CASE_ASSIGN),
                scope.whole() && (user.may(Permission.IDENTITY_OPEN) || user.may(Permission.BREAK_GLASS)),
                scope.whole() && user.may(Permission.ASSESS),
                whole && user.may(Permission.CORRECTION_ASK),
                scope.covers(CaseSection.STAY) && user.may(Permission.STAY_SEE),
                user.may(Permission.DOCUMENT_READ) && hasLastingAccess(readers),
                (open || caseView.status() == CaseStatus.FOLLOW_UP)
                        && scope.covers(CaseSection.HEALTH)
                        && user.may(Permission.SERVICE_RECORD),
                (open || caseView.status() == CaseStatus.FOLLOW_UP)
                        && scope.covers(CaseSection.COUNSELLING)
                        && user.may(Permission.COUNSELLING_RECORD));
    }
}
