package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStatusQueries;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.HeaderConsentProvider;
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
    @Inject
    CaseAccess access;

    @Inject
    CaseTransitionRepository transitions;

    @Inject
    CaseStatusQueries statuses;

    @Inject
    CurrentUser user;

    @Inject
    StaffQueries staff;

    @Inject
    AliasQueries aliases;

    @Inject
    SafeContactQueries safeContacts;

    @Inject
    HeaderConsentProvider consents;

    /** Returns the header without the stages of the procedure. */
    public CaseHeader header(CaseView caseView) {
        return header(caseView, access.namedReaders(caseView.id()));
    }

    /**
     * As {@link #header(CaseView)}, for a page that shows the readers' names elsewhere, too.
     *
     * @param readers {@link CaseAccess#namedReaders} of the case
     */
    public CaseHeader header(CaseView caseView, List<CaseAccess.NamedGrant> readers) {
        return header(caseView, readers, List.of());
    }

    /** Returns the header with the stages of the procedure, for pages that draw them; they take one more statement. */
    public CaseHeader headerWithStages(CaseView caseView) {
        return headerWithStages(caseView, access.namedReaders(caseView.id()));
    }

    /** As {@link #headerWithStages(CaseView)}, for a page that shows the readers' names elsewhere, too. */
    CaseHeader headerWithStages(CaseView caseView, List<CaseAccess.NamedGrant> readers) {
        return header(caseView, readers, StageBarFactory.of(caseView, transitions.findOfEpisode(caseView)));
    }

    private CaseHeader header(CaseView caseView, List<CaseAccess.NamedGrant> named, List<CaseHeader.Stage> stages) {
        List<AccessGrant> readers =
                named.stream().map(CaseAccess.NamedGrant::grant).toList();
        Map<StaffId, String> names = names(named, caseView.manager());
        StaffId manager = caseView.manager();
        HeaderConsentProvider.HeaderConsent consent = consents.find(caseView);
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
                user.may(Permission.CASE_READ) ? safeContact(caseView, consent.contactRefused()) : null,
                consent.notice().stream().toList(),
                stages,
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

    /** Returns the names of the readers and of the case manager, who is one of them as a rule. */
    private Map<StaffId, String> names(List<CaseAccess.NamedGrant> readers, @Nullable StaffId manager) {
        Map<StaffId, String> names = new HashMap<>(CaseAccess.names(readers));
        if (manager != null && !names.containsKey(manager)) {
            names.putAll(staff.names(Set.of(manager)));
        }
        return names;
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

    private CaseHeader.SafeContact safeContact(CaseView caseView, boolean refused) {
        CaseHeader.SafeContact agreed = safeContacts
                .findView(caseView.person())
                .map(CaseHeader.SafeContact::of)
                .orElse(CaseHeader.SafeContact.NOT_ASKED);
        if (!statuses.findContinuing(caseView.id(), caseView.status()).status().isRunning()) {
            return agreed.asEnded();
        }
        return refused ? agreed.asRefused() : agreed;
    }

    /** Whether the reader has more than break-glass access, and more than access to a stay. */
    private boolean hasLastingAccess(List<AccessGrant> readers) {
        return readers.stream()
                .anyMatch(row -> row.staffId().equals(user.id())
                        && row.ground() != AccessGround.BREAK_GLASS
                        && row.section() != CaseSection.STAY);
    }

    /** Whether the reader has more than break-glass access to the whole case. */
    private boolean hasLastingFullAccess(List<AccessGrant> readers) {
        return readers.stream()
                .anyMatch(row -> row.staffId().equals(user.id())
                        && row.ground() != AccessGround.BREAK_GLASS
                        && row.section() == null);
    }

    private CaseHeader.Actions actions(CaseView caseView, ReaderScope scope, List<AccessGrant> readers) {
        boolean open = caseView.isOpen();
        boolean whole = open && scope.whole();
        boolean managed = caseView.isRunning();
        return new CaseHeader.Actions(
                user.may(Permission.CASE_READ),
                open && user.may(Permission.NOTE_WRITE),
                whole && user.may(Permission.CASE_WORK) && caseView.level() != TriageLevel.CRITICAL,
                managed && user.may(Permission.CASE_ASSIGN) && hasLastingFullAccess(readers),
                managed && !user.may(Permission.CASE_ASSIGN),
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
