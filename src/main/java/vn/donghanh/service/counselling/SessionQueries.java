package vn.donghanh.service.counselling;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.DeliveryDetailProvider.DeliveryDetail;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.SessionDeliveryQueries;
import vn.donghanh.service.SessionDeliveryQueries.HeldSession;
import vn.donghanh.service.SessionDeliveryQueries.RecordedSession;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/** Reads the page of a session, its possible participants, and the counsellor's own sessions of the day, in a constant number of statements. */
@UseCases(reads = true)
public class SessionQueries {
    private static final int EARLIER_SHOWN = 3;
    private static final int HELD_SHOWN = 20;
    private static final int CASES_SHOWN = 8;
    private static final int MOST_CANDIDATES = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    CounsellingRepository sessions;

    @Inject
    AuthorDraftRepository drafts;

    @Inject
    SessionDeliveryQueries recorded;

    @Inject
    SessionDetailProvider details;

    @Inject
    SessionCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    CaseAccess access;

    @Inject
    AliasQueries aliases;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    record VisibleCase(CaseNumber number, PersonRef person) {}

    /**
     * @param correct reference of a session that the form corrects; null for none
     * @throws NotFoundException also when the user did not record that session
     */
    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.open-form")
    public SessionFormView form(String number, @Nullable String correct) {
        CaseView caseView = caseFiles.get(number, CaseSection.COUNSELLING);
        CaseHeader header = caseHeaders.header(caseView);
        List<NeedProvider.NeedSummary> needs = recorded.needs(caseView, header.scope());
        List<PlanActionProvider.PlanActionItem> actions = recorded.actions(caseView, header.scope(), needs).stream()
                .filter(PlanActionProvider.PlanActionItem::open)
                .toList();
        return new SessionFormView(
                header,
                caseView.isOpen(),
                earlier(caseView, header),
                needs,
                actions,
                header.scope().whole() && recorded.mayCompleteActions(caseView),
                planned(caseView),
                consents.findPresent(caseView),
                correct == null ? null : correction(caseView, correct),
                draft(caseView));
    }

    /** Returns the open cases whose clients may take part in a group: those for which the user may record sessions. */
    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.list-participants")
    public List<CounsellorDay.CounselledCase> candidates() {
        return cases(MOST_CANDIDATES);
    }

    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.list-own")
    public CounsellorDay today() {
        List<HeldSession> held = recorded.findOwnOn(CentreTime.today(clock), HELD_SHOWN);
        Map<PersonRef, String> names =
                aliases.open(held.stream().map(HeldSession::person).collect(Collectors.toSet()));
        held.forEach(session -> auditContext.about("case", session.number().value()));
        return new CounsellorDay(
                held.stream()
                        .map(session -> new CounsellorDay.Held(
                                session.number().value(),
                                names.get(session.person()),
                                session.type(),
                                session.outcome(),
                                session.minutes()))
                        .toList(),
                cases(CASES_SHOWN));
    }

    private List<CounsellorDay.CounselledCase> cases(int most) {
        List<VisibleCase> visible = access.bind(em.createQuery(
                        "select new vn.donghanh.service.counselling.SessionQueries$VisibleCase(c.number, c.personRef) from CaseFile c"
                                + " where c.erasedAt is null and c.status in :open and "
                                + CaseAccess.visibleInSection(CaseSection.COUNSELLING)
                                + " order by c.updatedAt desc, c.id",
                        VisibleCase.class))
                .setParameter("open", CaseStatus.open())
                .setMaxResults(most)
                .getResultList();
        Map<PersonRef, String> names =
                aliases.open(visible.stream().map(VisibleCase::person).collect(Collectors.toSet()));
        visible.forEach(
                counselled -> auditContext.about("case", counselled.number().value()));
        return visible.stream()
                .map(counselled ->
                        new CounsellorDay.CounselledCase(counselled.number().value(), names.get(counselled.person())))
                .toList();
    }

    private List<SessionFormView.Earlier> earlier(CaseView caseView, CaseHeader header) {
        List<RecordedSession> latest = recorded.findLatest(caseView, EARLIER_SHOWN);
        Map<String, DeliveryDetail> content = details.details(
                caseView,
                header.scope(),
                latest.stream().map(RecordedSession::ref).toList());
        Map<StaffId, String> names =
                staff.names(latest.stream().map(RecordedSession::counsellor).collect(Collectors.toSet()));
        return latest.stream()
                .map(session -> new SessionFormView.Earlier(
                        session.type(),
                        session.outcome(),
                        session.day(),
                        session.minutes(),
                        names.getOrDefault(session.counsellor(), ""),
                        content.get(session.ref())))
                .toList();
    }

    private @Nullable LocalDate planned(CaseView caseView) {
        LocalDate today = CentreTime.today(clock);
        return tasks.earliestAssigned(caseView.id(), TaskKind.COUNSELLING_NEXT)
                .map(CentreTime::day)
                .filter(day -> day.isAfter(today))
                .orElse(null);
    }

    private SessionFormView.SessionCorrection correction(CaseView caseView, String ref) {
        RecordedSession session = recorded.getOwn(caseView, ref);
        CounsellingSession row = sessions.get(caseView.id(), session.ref());
        auditContext.about("delivery", ref, CaseSection.COUNSELLING.name());
        return new SessionFormView.SessionCorrection(
                session.lineRef(),
                session.version(),
                new SessionFacts(
                        session.type(),
                        session.day(),
                        new ServiceMeeting(session.minutes(), row.arrangement().next()),
                        row.arrangement().method(),
                        row.arrangement().interpreted(),
                        cipher.content(caseView.person(), row)),
                session.outcome(),
                cipher.own(caseView.person(), row),
                session.need(),
                session.action());
    }

    private SessionFormView.@Nullable SavedSession draft(CaseView caseView) {
        return drafts.find(SessionDraft.class, caseView.id())
                .map(draft -> {
                    SessionDraftContent content =
                            SessionDraftContent.parse(cipher.decryptDraft(caseView.person(), draft));
                    return new SessionFormView.SavedSession(
                            draft.ref(), content.kind(), content.content(), draft.savedAt());
                })
                .orElse(null);
    }
}
