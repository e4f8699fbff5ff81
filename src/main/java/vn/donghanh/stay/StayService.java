package vn.donghanh.stay;

import static vn.donghanh.security.Permission.CASE_WORK;
import static vn.donghanh.security.Permission.STAY_HOST;
import static vn.donghanh.security.Permission.STAY_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.DutyTeamAccess;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.stay.document.RequiredDocument;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.UnplannedExitRisk;

/**
 * Operations of the duty team and the case manager on a stay: request, admission, documents, enquiries, exit plan and
 * unplanned exit.
 */
@UseCases
public class StayService {
    /** Days before the opening of the case on which a place may have been asked for: what happens in the night is typed in the morning. */
    private static final int NIGHT = 1;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    StayRepository stays;

    @Inject
    StayTransitions transitions;

    @Inject
    StayTaskPlanner taskPlanner;

    @Inject
    StayTermFactory terms;

    @Inject
    StayCipher cipher;

    @Inject
    DutyTeamAccess dutyTeam;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param requested when a place was asked for
     * @param reason why it is needed at once
     */
    public record RequestStayCommand(EventTime requested, @Nullable StayGround ground, @Nullable String reason) {}

    /**
     * @param came when the client came
     * @param room the room, and the shelter if it is another one
     */
    public record AdmitCommand(
            EventTime came, @Nullable String room, @Nullable String belongings, boolean safetyAgreed) {}

    /**
     * @param version the version of the stay as shown
     * @param way how the client travels and who pays
     */
    public record PlanExitCommand(
            int version,
            @Nullable LocalDate on,
            @Nullable Destination destination,
            @Nullable String way,
            boolean safetyPlan,
            @Nullable FollowUpConsent followUp) {}

    /**
     * @param lastSeen when the client was last seen
     * @param reportedWords what the client said, and the officer's concerns
     */
    public record RecordExitCommand(
            EventTime lastSeen, @Nullable UnplannedExitRisk risk, @Nullable String reportedWords) {}

    /**
     * Requests a stay, at the earliest in the night before the case was opened, and after the stay before.
     *
     * @return the reference of the new stay
     */
    @Requires(STAY_HOST)
    @AuditAction("stay.request")
    public String request(String number, RequestStayCommand request) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        List<Stay> earlier = stays.findByCase(caseView.id());
        if (earlier.stream().anyMatch(before -> before.status().isOpen())) {
            throw new RuleViolationException(StayRule.STAY_OPEN_ALREADY);
        }
        Instant requested = request.requested().require("requested", StayRule.TIME_MISSING);
        StayGround requiredGround =
                RuleViolationException.requireValue(request.ground(), "ground", StayRule.GROUND_MISSING);
        String requiredReason =
                StayCipher.requireText(request.reason(), StayCipher.MAX_LONG, "reason", StayRule.WORDS_MISSING);
        Stay stay = new Stay(caseView, user.id(), requested);
        byte[] sealed = Objects.requireNonNull(cipher.rowCipher(stay).seal("ground", requiredGround.name()));
        StayTransition transition = stay.recordRequest(
                transitions.stamp().withEventAt(requested),
                sealed,
                CentreTime.day(caseView.openedAt()).minusDays(NIGHT),
                earlier.stream()
                        .flatMap(before -> Stream.ofNullable(before.leftAt()))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        stays.add(stay);
        transitions.append(stay, transition, requiredReason);
        taskPlanner.requested(stay);
        caseFiles.markUpdated(caseView);
        return stay.ref();
    }

    /** Admits the client and lists the missing documents at once; the client's identity may remain unknown. */
    @Requires(STAY_HOST)
    @AuditAction("stay.admit")
    public void admit(String number, String ref, AdmitCommand admission) {
        CaseView caseView = getCase(number);
        Stay stay = stays.get(caseView.id(), ref);
        Instant came = admission.came().require("came", StayRule.TIME_MISSING);
        String room = StayCipher.requireText(admission.room(), StayCipher.MAX_SHORT, "room", StayRule.ROOM_MISSING);
        String belongings = StayCipher.requireText(
                admission.belongings(), StayCipher.MAX_LONG, "belongings", StayRule.BELONGINGS_MISSING);
        if (!admission.safetyAgreed()) {
            throw RuleViolationException.at("safetyAgreed", StayRule.SAFETY_NOT_AGREED);
        }
        StayTransitionStamp stamp = transitions.stamp().withEventAt(came);
        stay.requireAdmissible(stamp);
        Set<StayDocument> requiredDocuments = stays.findRequiredDocuments(CentreTime.day(came)).stream()
                .map(RequiredDocument::paper)
                .collect(Collectors.toSet());
        transitions.append(
                stay,
                stay.admit(
                        stamp,
                        Objects.requireNonNull(cipher.rowCipher(stay).seal("room", room)),
                        Objects.requireNonNull(cipher.rowCipher(stay).seal("belongings", belongings)),
                        terms.limit(came),
                        requiredDocuments));
        transitions.append(stay, stay.listPapers(new StayTransitionStamp(null, clock.instant())));
        taskPlanner.admitted(stay);
        dutyTeam.grantAccess(caseView);
        caseFiles.markUpdated(caseView);
    }

    @Requires(STAY_HOST)
    @AuditAction("stay.change-room")
    public void changeRoom(String number, String ref, @Nullable String room) {
        Stay stay = getStay(number, ref);
        String target = StayCipher.requireText(room, StayCipher.MAX_SHORT, "room", StayRule.ROOM_MISSING);
        stay.changeRoom(Objects.requireNonNull(cipher.rowCipher(stay).seal("room", target)));
        transitions.audit(stay, "ROOM");
    }

    @Requires(STAY_HOST)
    @AuditAction("stay.record-document")
    public void recordDocument(String number, String ref, StayDocument document, StayDocumentStatus state) {
        Stay stay = getStay(number, ref);
        EncryptedAdmission admission = stay.admission();
        Instant since = admission == null ? clock.instant() : admission.admittedAt();
        Set<StayDocument> optional = stays.findRequiredDocuments(CentreTime.day(since)).stream()
                .filter(RequiredDocument::isOptional)
                .map(RequiredDocument::paper)
                .collect(Collectors.toSet());
        stay.recordDocument(document, state, optional);
        transitions.audit(stay, document.name());
        taskPlanner.documentsChanged(stay);
    }

    /** Records an enquiry about the client, which received the standard answer. */
    @Requires(STAY_HOST)
    @AuditAction("stay.record-enquiry")
    public void recordEnquiry(String number, String ref, @Nullable EnquiryChannel channel, @Nullable String what) {
        Stay stay = getStay(number, ref);
        EnquiryChannel enquiryChannel =
                RuleViolationException.requireValue(channel, "channel", StayRule.CHANNEL_MISSING);
        String text = StayCipher.requireText(what, StayCipher.MAX_LONG, "asked", StayRule.WORDS_MISSING);
        String enquiry = RandomReference.random();
        byte[] sealed =
                Objects.requireNonNull(cipher.enquiryCipher(stay, enquiry).seal("words", text));
        stays.add(new StayEnquiry(enquiry, stay, enquiryChannel, sealed, user.id(), clock.instant()));
        transitions.audit(stay, "ENQUIRY");
    }

    /** Records that the next steps were discussed with the client, and completes the user's alarm tasks. */
    @Requires(STAY_SEE)
    @AuditAction("stay.record-discussion")
    public void recordDiscussion(String number, String ref) {
        CaseView caseView = getCase(number);
        Stay stay = stays.get(caseView.id(), ref);
        transitions.audit(stay, "TALKED_OVER");
        taskPlanner.completeDiscussion(caseView, stay);
    }

    @Requires(CASE_WORK)
    @AuditAction("stay.plan-exit")
    public void planExit(String number, String ref, PlanExitCommand plan) {
        CaseView caseView = getCase(number);
        Stay stay = stays.get(caseView.id(), ref);
        stay.requireSeen(plan.version());
        LocalDate on = RuleViolationException.requireValue(plan.on(), "exitOn", StayRule.EXIT_DAY_MISSING);
        Destination target =
                RuleViolationException.requireValue(plan.destination(), "destination", StayRule.DESTINATION_MISSING);
        FollowUpConsent answer =
                RuleViolationException.requireValue(plan.followUp(), "followUp", StayRule.FOLLOW_UP_MISSING);
        String way = StayCipher.requireText(plan.way(), StayCipher.MAX_LONG, "way", StayRule.WORDS_MISSING);
        if (!plan.safetyPlan()) {
            throw RuleViolationException.at("safetyPlan", StayRule.SAFETY_PLAN_MISSING);
        }
        stay.requireAllowed(StayStep.PLAN_EXIT);
        StayTransition transition = stay.planExit(transitions.stamp(), terms.of(stay), on, target, answer);
        transitions.append(stay, transition, way);
        taskPlanner.exitPlanned(stay, on);
        caseFiles.markUpdated(caseView);
    }

    /** Records an unplanned exit. There is no public search; the supervisor is notified within the hour. */
    @Requires(STAY_HOST)
    @AuditAction("stay.record-departure")
    public void recordUnplannedExit(String number, String ref, RecordExitCommand leaving) {
        CaseView caseView = getCase(number);
        Stay stay = stays.get(caseView.id(), ref);
        Instant seen = leaving.lastSeen().require("lastSeen", StayRule.LAST_SEEN_MISSING);
        UnplannedExitRisk risk = RuleViolationException.requireValue(leaving.risk(), "risk", StayRule.RISK_MISSING);
        String text =
                StayCipher.requireText(leaving.reportedWords(), StayCipher.MAX_LONG, "report", StayRule.WORDS_MISSING);
        StayTransition transition = stay.recordUnplannedExit(transitions.stamp(), seen, risk);
        transitions.append(stay, transition, text);
        taskPlanner.leftUnplanned(stay);
        caseFiles.markUpdated(caseView);
        dutyTeam.revokeAccess(caseView);
    }

    private Stay getStay(String number, String ref) {
        return stays.get(getCase(number).id(), ref);
    }

    private CaseView getCase(String number) {
        return caseFiles.get(number, CaseSection.STAY);
    }
}
