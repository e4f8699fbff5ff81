package vn.donghanh.incident;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.IncidentOrigin;
import vn.donghanh.casefile.spi.IncidentOriginProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;

/**
 * Reads one incident and its form. Who works on the case reads all; a supervisor reads kind, urgency and deadlines; a reader of the health section
 * sees that deadlines of care run.
 */
@UseCases(reads = true)
public class IncidentQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseAccess access;

    @Inject
    IncidentRepository incidents;

    @Inject
    IncidentCipher cipher;

    @Inject
    IncidentRowFactory rows;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    PlanActionProvider plans;

    @Inject
    @Any
    Instance<IncidentOriginProvider> origins;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Requires(Permission.CASE_READ)
    @AuditAction("incident.view")
    public IncidentView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Incident incident = incidents.getLatest(caseView.id(), ref);
        auditContext.about("incident", ref);
        CaseHeader header = caseHeaders.header(caseView);
        List<Incident> versions = incidents.findVersions(ref);
        List<IncidentRepository.DeadlineTask> deadlineTasks = incidents.findDeadlines(caseView.id());
        List<IncidentEvent> events = incidents.findEvents(ref);
        List<IncidentNotice> notices = incidents.findNotices(ref);
        Map<StaffId, String> names = rows.names(versions, deadlineTasks, events, notices);
        boolean whole = header.scope().whole();
        boolean official = whole
                && (user.may(Permission.CASE_ACCEPT_HIGH) || incident.staff().equals(user.id()));
        IncidentAccount account =
                whole && mayReadAccount(caseView, incident) ? cipher.openAccount(caseView, incident) : null;
        IncidentRow row = rows.row(caseView, header, incident, deadlineTasks, names, true);
        return new IncidentView(
                header,
                row,
                account,
                account == null ? List.of() : account.contextsFor(official),
                versions.stream()
                        .map(version -> new IncidentView.Version(
                                version.versionNumber(),
                                version.recordedAt(),
                                IncidentRowFactory.nameOf(names, version.staff())))
                        .toList(),
                whole ? offers(caseView, events, account, names) : List.of(),
                whole ? notices(caseView, notices, account != null, names) : List.of(),
                whole && account != null ? settled(caseView, events, names) : List.of(),
                whole && user.may(Permission.INCIDENT_RECORD),
                whole
                        && user.may(Permission.INCIDENT_RECORD)
                        && IncidentDeadline.isNoticeDue(caseView.ageBand(), ref, deadlineTasks),
                whole && caseView.isOpen() && user.may(Permission.INTAKE_SCREEN),
                consents.findAnswer(caseView.id(), ConsentScope.SHARE_PROTECTION)
                        .orElse(null));
    }

    /**
     * @param corrects the incident to correct; null for a new one
     * @param origin reference of another record of the case with which a new one begins; null if there is none
     */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.open-form")
    public IncidentFormView form(String number, @Nullable String corrects, @Nullable String origin) {
        CaseView caseView = caseFiles.get(number);
        CaseHeader header = caseHeaders.header(caseView);
        if (corrects == null) {
            caseView.requireOpen(IncidentRule.CASE_ENDED);
            return new IncidentFormView(
                    header, null, drafts.view(caseView, CaseDraftForm.INCIDENT), findOrigin(caseView, origin));
        }
        Incident incident = incidents.getLatest(caseView.id(), corrects);
        auditContext.about("incident", corrects);
        return new IncidentFormView(
                header,
                new IncidentFormView.Corrected(
                        corrects,
                        incident.versionNumber(),
                        incident.time(),
                        cipher.openSummary(caseView, incident),
                        cipher.openAccount(caseView, incident)),
                null,
                null);
    }

    private @Nullable IncidentOrigin findOrigin(CaseView caseView, @Nullable String ref) {
        return ref == null
                ? null
                : origins.stream()
                        .flatMap(provider -> provider.findOrigin(caseView, ref).stream())
                        .findFirst()
                        .orElse(null);
    }

    private boolean mayReadAccount(CaseView caseView, Incident incident) {
        return user.may(Permission.CASE_WORK)
                || incident.staff().equals(user.id())
                || access.readers(caseView.id()).stream()
                        .anyMatch(grant ->
                                grant.staffId().equals(user.id()) && grant.ground() == AccessGround.BREAK_GLASS);
    }

    private List<IncidentView.Offer> offers(
            CaseView caseView,
            List<IncidentEvent> events,
            @Nullable IncidentAccount account,
            Map<StaffId, String> names) {
        return Arrays.stream(IncidentOffer.values())
                .map(offer -> {
                    IncidentEvent last = events.stream()
                            .filter(event -> event.kind() == IncidentEvent.Kind.OFFER
                                    && event.subject().equals(offer.name()))
                            .reduce((earlier, later) -> later)
                            .orElse(null);
                    return new IncidentView.Offer(
                            offer,
                            offer.mayBeContinuedBy(user) ? page(offer, caseView) : null,
                            last == null ? null : OfferAnswer.valueOf(last.outcome()),
                            last == null ? null : last.at(),
                            last == null ? null : IncidentRowFactory.nameOf(names, last.staff()),
                            account != null && offer.answers(account.wishes()));
                })
                .toList();
    }

    private String page(IncidentOffer offer, CaseView caseView) {
        return offer == IncidentOffer.SAFETY_PLAN ? plans.safetyPlanPage(caseView) : offer.page(caseView.number());
    }

    private List<IncidentView.SentNotice> notices(
            CaseView caseView, List<IncidentNotice> notices, boolean withContent, Map<StaffId, String> names) {
        return notices.stream()
                .map(notice -> new IncidentView.SentNotice(
                        notice.recipient(),
                        notice.channel(),
                        notice.basis(),
                        notice.at(),
                        IncidentRowFactory.nameOf(names, notice.decidedBy()),
                        notice.informed(),
                        withContent ? cipher.openContent(caseView, notice) : null))
                .toList();
    }

    /** Returns what was written about deadlines; most outcomes say enough without words. */
    private List<IncidentView.Settled> settled(
            CaseView caseView, List<IncidentEvent> events, Map<StaffId, String> names) {
        return events.stream()
                .filter(event -> event.kind() == IncidentEvent.Kind.DEADLINE)
                .flatMap(event -> Stream.ofNullable(cipher.openWords(caseView, event))
                        .map(words -> new IncidentView.Settled(
                                IncidentDeadline.valueOf(event.subject()),
                                event.at(),
                                IncidentRowFactory.nameOf(names, event.staff()),
                                words)))
                .toList();
    }
}
