package vn.donghanh.service.counselling;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseMergeRepository;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryRecorder;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.service.SessionDeliveryQueries;
import vn.donghanh.service.SessionDeliveryQueries.RecordedSession;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Records counselling sessions and corrections of them, and manages drafts. */
@UseCases
public class SessionService {
    @Inject
    CounsellingRepository sessions;

    @Inject
    SessionCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    DeliveryRecorder deliveries;

    @Inject
    SessionDeliveryQueries recorded;

    @Inject
    AuthorDraftRepository drafts;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseMergeRepository merges;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Records a session as a delivery in the case of each participant, or the next version of the user's own record in one case.
     *
     * @return the reference of the delivery in the case of the first participant, the same for all its versions
     */
    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.record")
    public String record(@Valid RecordSessionCommand command) {
        CaseView caseView = caseFiles.get(command.part().number(), CaseSection.COUNSELLING);
        String corrects = command.corrects();
        RecordedSession before = corrects == null ? null : recorded.getOwn(caseView, corrects);
        CounsellingSession previous = before == null ? null : sessions.get(caseView.id(), before.ref());
        List<Precondition> further = conditions(command, previous);
        further.addAll(consentConditions(caseView, command, before, previous));
        Map<SessionPart, CaseView> others =
                corrects == null && command.facts().isGroup() ? findOthers(caseView, command, further) : Map.of();
        String key = previous == null ? command.part().ref() : previous.sessionKey();
        String lineRef = recordPart(caseView, command, command.part(), key, further);
        updateTasks(caseView, command, previous, lineRef);
        for (Map.Entry<SessionPart, CaseView> other : others.entrySet()) {
            RecordSessionCommand part = RecordSessionCommand.of(command.facts(), other.getKey());
            String otherRef = recordPart(
                    other.getValue(),
                    part,
                    other.getKey(),
                    key,
                    lineCondition(command.facts(), other.getKey(), "added"));
            updateParticipantTasks(other.getValue(), part, otherRef);
        }
        drafts.end(
                SessionDraft.class,
                Map.of("caseId", caseView.id().value(), "ref", command.part().ref()));
        return lineRef;
    }

    /** Records that the user's own entry was a mistake. Nothing is deleted; it counts no more. The reason is kept like the content. */
    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.mark-mistake")
    public void markAsMistake(
            String number,
            String lineRef,
            int basedOn,
            @Nullable @Size(max = SessionFacts.MAX_CONTENT_LENGTH) String reason,
            String ref) {
        CaseView caseView = caseFiles.get(number, CaseSection.COUNSELLING);
        RecordedSession newest = recorded.getOwn(caseView, lineRef);
        byte[] sealedReason = cipher.encryptContent(caseView.person(), ref, reason);
        if (sealedReason == null) {
            throw RuleViolationException.at("body", ServiceRule.MISTAKE_REASON_MISSING);
        }
        deliveries.markAsMistake(caseView, lineRef, basedOn, null, ref);
        sessions.add(sessions.get(caseView.id(), newest.ref()).asMistake(ref, sealedReason));
        taskEnder.dropAbout(caseView.id(), lineRef, TaskKind.COUNSELLING_NEXT);
    }

    /** Saves the draft; an empty content deletes it. The draft of another form stays as it is. */
    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.save-draft")
    public Instant saveDraft(@Valid SaveSessionDraftCommand command) {
        CaseView caseView = caseFiles.get(command.number(), CaseSection.COUNSELLING);
        deliveries.requireUnsaved(command.ref());
        Optional<SessionDraft> existing = drafts.findForSaving(SessionDraft.class, caseView.id(), command.ref());
        Instant now = clock.instant();
        String content = command.content();
        if (content == null || content.isBlank()) {
            drafts.end(SessionDraft.class, caseView.id());
            return now;
        }
        SessionDraft draft = existing.orElseGet(() -> new SessionDraft(command.ref(), user.id(), caseView.id()));
        draft.update(
                cipher.encryptDraft(
                        caseView.person(),
                        command.ref(),
                        SessionDraftContent.of(command.kind(), content).toText()),
                now);
        drafts.add(draft);
        return now;
    }

    @Requires(Permission.COUNSELLING_RECORD)
    @AuditAction("counselling.discard-draft")
    public void discardDraft(String number, String ref) {
        CaseView caseView = caseFiles.get(number, CaseSection.COUNSELLING);
        drafts.findForSaving(SessionDraft.class, caseView.id(), ref);
        drafts.end(SessionDraft.class, caseView.id());
    }

    private List<Precondition> conditions(RecordSessionCommand command, @Nullable CounsellingSession previous) {
        SessionFacts facts = command.facts();
        List<Precondition> conditions = new ArrayList<>();
        conditions.add(Precondition.of(
                        ServiceRule.TYPE_MISSING,
                        facts.kind() == null || facts.kind().isSession())
                .at("kind"));
        conditions.add(Precondition.of(SessionRule.METHOD_MISSING, facts.method() != null)
                .at("method"));
        LocalDate next = facts.meeting().next();
        if (previous == null || !Objects.equals(previous.arrangement().next(), next)) {
            conditions.addAll(facts.meeting().nextDayConditions(CentreTime.today(clock)));
        }
        conditions.addAll(lineCondition(facts, command.part(), "body"));
        return conditions;
    }

    /** What is new in this version needs the client's consent, today or on the day of the session; one that did not take place needs none. */
    private List<Precondition> consentConditions(
            CaseView caseView,
            RecordSessionCommand command,
            @Nullable RecordedSession before,
            @Nullable CounsellingSession previous) {
        SessionFacts facts = command.facts();
        LocalDate day = facts.day();
        if (day == null || !isHeld(command.part())) {
            return List.of();
        }
        boolean family = facts.isWithFamily() && (before == null || before.type() != DeliveryType.FAMILY_COUNSELLING);
        boolean interpreter = facts.interpreted()
                && (previous == null || !previous.arrangement().interpreted());
        return List.of(
                Precondition.of(
                                ConsentRule.FAMILY_NOT_AGREED,
                                !family || consents.agrees(caseView.id(), ConsentScope.SHARE_FAMILY, day))
                        .at("kind"),
                Precondition.of(
                                ConsentRule.INTERPRETER_NOT_AGREED,
                                !interpreter || consents.agrees(caseView.id(), ConsentScope.INTERPRETER, day))
                        .at("interpreted"));
    }

    private static boolean isHeld(SessionPart part) {
        DeliveryOutcome outcome = part.outcome();
        return outcome != null && outcome.isGiven();
    }

    /** A session that was broken off or did not take place because of the Centre says why. */
    private static List<Precondition> lineCondition(SessionFacts facts, SessionPart part, String field) {
        DeliveryOutcome outcome = part.outcome();
        return List.of(Precondition.of(
                        SessionRule.CONTENT_MISSING,
                        facts.kind() == null
                                || outcome == null
                                || !outcome.needsLine()
                                || !isBlank(facts.content())
                                || !isBlank(part.own()))
                .at(field));
    }

    /** Finds the cases of the other participants; one that the user may not see is refused like one that does not exist. */
    private Map<SessionPart, CaseView> findOthers(
            CaseView first, RecordSessionCommand command, List<Precondition> conditions) {
        Map<SessionPart, CaseView> others = new LinkedHashMap<>();
        for (SessionPart part : command.others()) {
            Optional<CaseView> found = caseFiles.find(part.number(), CaseSection.COUNSELLING);
            conditions.add(Precondition.of(SessionRule.PARTICIPANT_UNKNOWN, found.isPresent())
                    .at("added"));
            found.ifPresent(caseView -> {
                boolean twice = caseView.id().equals(first.id())
                        || others.values().stream().anyMatch(other -> other.id().equals(caseView.id()));
                conditions.add(Precondition.of(
                                SessionRule.PARTICIPANT_TWICE,
                                !twice,
                                caseView.number().value())
                        .at("added"));
                conditions.add(Precondition.of(
                                SessionRule.PARTICIPANT_NOT_RECORDABLE,
                                caseView.isOpen(),
                                caseView.number().value())
                        .at("added"));
                conditions.add(Precondition.of(
                                SessionRule.PARTICIPANT_OUTCOME_MISSING,
                                part.outcome() != null,
                                caseView.number().value())
                        .at("added"));
                LocalDate day = command.facts().day();
                conditions.add(Precondition.of(
                                SessionRule.PARTICIPANT_WITHOUT_INTERPRETER,
                                !command.facts().interpreted()
                                        || day == null
                                        || !isHeld(part)
                                        || consents.agrees(caseView.id(), ConsentScope.INTERPRETER, day),
                                caseView.number().value())
                        .at("added"));
                others.put(part, caseView);
            });
        }
        return others;
    }

    private String recordPart(
            CaseView caseView, RecordSessionCommand command, SessionPart part, String key, List<Precondition> further) {
        SessionFacts facts = command.facts();
        DeliveryType kind = facts.kind();
        ServiceMeeting meeting = facts.meeting();
        ServiceItem item = kind == null ? new ServiceItem(null, 1, null) : ServiceItem.meeting(kind, meeting);
        String lineRef = deliveries.record(
                caseView,
                new RecordServiceCommand(
                        caseView.number().value(),
                        item,
                        part.outcome(),
                        facts.day(),
                        null,
                        command.purpose(),
                        ServiceCost.NONE,
                        null,
                        command.corrects(),
                        command.basedOn(),
                        part.ref()),
                further);
        sessions.add(new CounsellingSession(
                part.ref(),
                caseView.id(),
                key,
                new CounsellingSession.Arrangement(
                        Objects.requireNonNull(facts.method()), facts.interpreted(), meeting.next()),
                cipher.encryptContent(caseView.person(), part.ref(), facts.content()),
                cipher.encryptOwn(caseView.person(), part.ref(), facts.isGroup() ? part.own() : null)));
        return lineRef;
    }

    /** Completes the counsellor's reminder, on a merged case of the client as well, and opens that of the next session. */
    private void updateTasks(
            CaseView caseView, RecordSessionCommand command, @Nullable CounsellingSession previous, String lineRef) {
        LocalDate next = command.facts().meeting().next();
        if (previous == null) {
            completeReminders(caseView, due -> true);
        } else if (Objects.equals(previous.arrangement().next(), next)) {
            return;
        } else {
            taskEnder.dropAbout(caseView.id(), lineRef, TaskKind.COUNSELLING_NEXT);
        }
        openReminder(caseView, next, lineRef);
    }

    /** Completes the reminders of another participant that are due; a later day was agreed with this client alone and stays. */
    private void updateParticipantTasks(CaseView caseView, RecordSessionCommand command, String lineRef) {
        LocalDate today = CentreTime.today(clock);
        LocalDate next = command.facts().meeting().next();
        completeReminders(caseView, due -> {
            LocalDate day = CentreTime.day(due);
            return !day.isAfter(today) || day.equals(next);
        });
        openReminder(caseView, next, lineRef);
    }

    private void completeReminders(CaseView caseView, Predicate<Instant> due) {
        merges.casesOfSameClient(caseView.id())
                .forEach(caseId -> taskEnder.completeAssigned(caseId, TaskKind.COUNSELLING_NEXT, due));
    }

    private void openReminder(CaseView caseView, @Nullable LocalDate next, String lineRef) {
        if (next != null) {
            taskOpener.open(caseView.id(), TaskKind.COUNSELLING_NEXT, user.id(), lineRef, CentreTime.endOf(next));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
