package vn.donghanh.stay;

import static vn.donghanh.security.Permission.CASE_WORK;
import static vn.donghanh.security.Permission.STAY_HOST;
import static vn.donghanh.security.Permission.STAY_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The house's side of a stay: asked for, begun at once and without papers, looked after, and her way out prepared. */
@UseCases
public class StayService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    StayRepository stays;

    @Inject
    StayTransitions steps;

    @Inject
    StayTaskPlanner duties;

    @Inject
    StayTermFactory terms;

    @Inject
    StayCipher words;

    @Inject
    DutyTeamAccess team;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param room where she sleeps, and in which house if it is another one */
    public record RequestStayCommand(@Nullable String room, @Nullable String belongings, boolean safetyAgreed) {}

    /** @param way how she gets there and with what money */
    public record PlanExitCommand(
            @Nullable LocalDate on,
            @Nullable Destination destination,
            @Nullable String way,
            boolean safetyPlan,
            @Nullable FollowUpConsent followUp) {}

    /** @param reportedWords what she said, and what the officer fears */
    public record RecordExitCommand(
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable UnplannedExitRisk risk,
            @Nullable String reportedWords) {}

    /** @return the ref of the new stay */
    @Requires(STAY_HOST)
    @AuditAction("stay.request")
    public String request(String number, @Nullable StayGround ground, @Nullable String reason) {
        CaseView caseView = caseFiles.get(number);
        if (!caseView.status().isOpen()) {
            throw new RuleViolationException(StayRule.CASE_ENDED);
        }
        if (stays.openOf(caseView.id()).isPresent()) {
            throw new RuleViolationException(StayRule.STAY_OPEN_ALREADY);
        }
        StayGround because = RuleViolationException.requireValue(ground, "ground", StayRule.GROUND_MISSING);
        String why = StayCipher.demanded(reason, StayCipher.LONG, "reason", StayRule.WORDS_MISSING);
        Stay stay = new Stay(caseView, user.id(), clock.instant());
        byte[] sealed = Objects.requireNonNull(words.of(stay).seal("ground", because.name()));
        StayTransition move = stay.requested(steps.stamp(), sealed);
        stays.add(stay);
        steps.append(stay, move, why);
        duties.requested(stay);
        caseFiles.markUpdated(caseView.number());
        return stay.ref();
    }

    /** She is in. What is still missing is listed at once; who she is may stay unknown. */
    @Requires(STAY_HOST)
    @AuditAction("stay.admit")
    public void admit(String number, String ref, RequestStayCommand admission) {
        CaseView caseView = see(number);
        Stay stay = stays.get(caseView.id(), ref);
        String room = StayCipher.demanded(admission.room(), StayCipher.SHORT, "room", StayRule.ROOM_MISSING);
        String belongings =
                StayCipher.demanded(admission.belongings(), StayCipher.LONG, "belongings", StayRule.BELONGINGS_MISSING);
        if (!admission.safetyAgreed()) {
            throw RuleViolationException.at("safetyAgreed", StayRule.SAFETY_NOT_AGREED);
        }
        Instant now = clock.instant();
        Set<StayDocument> asked = stays.papers(CentreTime.day(now)).stream()
                .map(RequiredDocument::paper)
                .collect(Collectors.toSet());
        steps.append(
                stay,
                stay.admit(
                        steps.stamp(),
                        Objects.requireNonNull(words.of(stay).seal("room", room)),
                        Objects.requireNonNull(words.of(stay).seal("belongings", belongings)),
                        terms.limit(now),
                        asked));
        steps.append(stay, stay.listPapers(new StayTransitionStamp(null, now)));
        duties.admitted(stay);
        team.grantAccess(caseView);
        caseFiles.markUpdated(caseView.number());
    }

    @Requires(STAY_HOST)
    @AuditAction("stay.change-room")
    public void move(String number, String ref, @Nullable String room) {
        Stay stay = load(number, ref);
        String where = StayCipher.demanded(room, StayCipher.SHORT, "room", StayRule.ROOM_MISSING);
        stay.moveTo(Objects.requireNonNull(words.of(stay).seal("room", where)));
        steps.about(stay, "ROOM");
    }

    @Requires(STAY_HOST)
    @AuditAction("stay.record-document")
    public void paper(String number, String ref, StayDocument paper, StayDocumentStatus state) {
        Stay stay = load(number, ref);
        EncryptedAdmission admission = stay.admission();
        Instant since = admission == null ? clock.instant() : admission.admittedAt();
        Set<StayDocument> optional = stays.papers(CentreTime.day(since)).stream()
                .filter(RequiredDocument::isOptional)
                .map(RequiredDocument::paper)
                .collect(Collectors.toSet());
        stay.paper(paper, state, optional);
        steps.about(stay, paper.name());
        duties.papers(stay);
    }

    /** Somebody asked after her and was given the one answer. */
    @Requires(STAY_HOST)
    @AuditAction("stay.record-enquiry")
    public void asked(String number, String ref, @Nullable EnquiryChannel channel, @Nullable String what) {
        Stay stay = load(number, ref);
        EnquiryChannel enquiryChannel =
                RuleViolationException.requireValue(channel, "channel", StayRule.CHANNEL_MISSING);
        String told = StayCipher.demanded(what, StayCipher.LONG, "asked", StayRule.WORDS_MISSING);
        String enquiry = RandomReference.random();
        byte[] sealed = Objects.requireNonNull(words.ofEnquiry(stay, enquiry).seal("words", told));
        stays.add(new StayEnquiry(enquiry, stay, enquiryChannel, sealed, user.id(), clock.instant()));
        steps.about(stay, "ENQUIRY");
    }

    /** An alarm of hers: what comes next was talked over with the client. */
    @Requires(STAY_SEE)
    @AuditAction("stay.record-discussion")
    public void recordDiscussion(String number, String ref) {
        CaseView caseView = see(number);
        Stay stay = stays.get(caseView.id(), ref);
        steps.about(stay, "TALKED_OVER");
        duties.completeDiscussion(caseView, stay);
    }

    @Requires(CASE_WORK)
    @AuditAction("stay.plan-exit")
    public void planExit(String number, String ref, PlanExitCommand plan) {
        CaseView caseView = see(number);
        Stay stay = stays.get(caseView.id(), ref);
        LocalDate on = RuleViolationException.requireValue(plan.on(), "exitOn", StayRule.EXIT_DAY_MISSING);
        Destination where =
                RuleViolationException.requireValue(plan.destination(), "destination", StayRule.DESTINATION_MISSING);
        FollowUpConsent answer =
                RuleViolationException.requireValue(plan.followUp(), "followUp", StayRule.FOLLOW_UP_MISSING);
        String way = StayCipher.demanded(plan.way(), StayCipher.LONG, "way", StayRule.WORDS_MISSING);
        if (!plan.safetyPlan()) {
            throw RuleViolationException.at("safetyPlan", StayRule.SAFETY_PLAN_MISSING);
        }
        StayTransition move = stay.planExit(steps.stamp(), on, where, answer);
        steps.append(stay, move, way);
        duties.exitPlanned(stay, on);
        caseFiles.markUpdated(caseView.number());
    }

    /** She has gone without a plan. Nobody searches in public; the supervisor is told within the hour. */
    @Requires(STAY_HOST)
    @AuditAction("stay.record-departure")
    public void leave(String number, String ref, RecordExitCommand leaving) {
        CaseView caseView = see(number);
        Stay stay = stays.get(caseView.id(), ref);
        LocalDate day = RuleViolationException.requireValue(leaving.day(), "lastSeenDay", StayRule.LAST_SEEN_MISSING);
        LocalTime time =
                RuleViolationException.requireValue(leaving.time(), "lastSeenTime", StayRule.LAST_SEEN_MISSING);
        UnplannedExitRisk risk = RuleViolationException.requireValue(leaving.risk(), "risk", StayRule.RISK_MISSING);
        String told = StayCipher.demanded(leaving.reportedWords(), StayCipher.LONG, "told", StayRule.WORDS_MISSING);
        Instant seen = day.atTime(time).atZone(CentreTime.ZONE).toInstant();
        StayTransition move = stay.leave(steps.stamp(), seen, risk);
        steps.append(stay, move, told);
        duties.left(stay);
        caseFiles.markUpdated(caseView.number());
        team.revokeAccess(caseView);
    }

    private Stay load(String number, String ref) {
        return stays.get(see(number).id(), ref);
    }

    private CaseView see(String number) {
        return caseFiles.get(number, CaseSection.STAY);
    }
}
