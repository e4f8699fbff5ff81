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
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.DutyTeam;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** The house's side of a stay: asked for, begun at once and without papers, looked after, and her way out prepared. */
@UseCases
public class StayDesk {
    @Inject
    CaseFiles files;

    @Inject
    Stays stays;

    @Inject
    StaySteps steps;

    @Inject
    StayDuties duties;

    @Inject
    StayTerms terms;

    @Inject
    StayWords words;

    @Inject
    DutyTeam team;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param room where she sleeps, and in which house if it is another one */
    public record Admission(@Nullable String room, @Nullable String belongings, boolean safetyAgreed) {}

    /** @param way how she gets there and with what money */
    public record ExitPlan(
            @Nullable LocalDate on,
            @Nullable Destination destination,
            @Nullable String way,
            boolean safetyPlan,
            @Nullable FollowUpAnswer followUp) {}

    /** @param told what she said, and what the officer fears */
    public record Leaving(
            @Nullable LocalDate day, @Nullable LocalTime time, @Nullable LeavingRisk risk, @Nullable String told) {}

    /** @return the ref of the new stay */
    @Requires(STAY_HOST)
    @AuditAction("stay.request")
    public String request(String number, @Nullable StayGround ground, @Nullable String reason) {
        CaseView file = files.see(number);
        if (!file.status().isOpen()) {
            throw new RuleViolation(StayRule.CASE_ENDED);
        }
        if (stays.openOf(file.id()).isPresent()) {
            throw new RuleViolation(StayRule.STAY_OPEN_ALREADY);
        }
        StayGround because = RuleViolation.demanded(ground, "ground", StayRule.GROUND_MISSING);
        String why = StayWords.demanded(reason, StayWords.LONG, "reason", StayRule.WORDS_MISSING);
        Stay stay = new Stay(file, user.id(), clock.instant());
        byte[] sealed = Objects.requireNonNull(words.of(stay).seal("ground", because.name()));
        StayMove move = stay.requested(steps.say(), sealed);
        stays.add(stay);
        steps.file(stay, move, why);
        duties.requested(stay);
        files.touch(file.number());
        return stay.ref();
    }

    /** She is in. What is still missing is listed at once; who she is may stay unknown. */
    @Requires(STAY_HOST)
    @AuditAction("stay.admit")
    public void admit(String number, String ref, Admission admission) {
        CaseView file = see(number);
        Stay stay = stays.get(file.id(), ref);
        String room = StayWords.demanded(admission.room(), StayWords.SHORT, "room", StayRule.ROOM_MISSING);
        String belongings =
                StayWords.demanded(admission.belongings(), StayWords.LONG, "belongings", StayRule.BELONGINGS_MISSING);
        if (!admission.safetyAgreed()) {
            throw RuleViolation.at("safetyAgreed", StayRule.SAFETY_NOT_AGREED);
        }
        Instant now = clock.instant();
        Set<StayPaper> asked =
                stays.papers(VietNam.day(now)).stream().map(PaperRule::paper).collect(Collectors.toSet());
        steps.file(
                stay,
                stay.admit(
                        steps.say(),
                        Objects.requireNonNull(words.of(stay).seal("room", room)),
                        Objects.requireNonNull(words.of(stay).seal("belongings", belongings)),
                        terms.limit(now),
                        asked));
        steps.file(stay, stay.listPapers(new Say(null, now)));
        duties.admitted(stay);
        team.letIn(file);
        files.touch(file.number());
    }

    @Requires(STAY_HOST)
    @AuditAction("stay.change-room")
    public void move(String number, String ref, @Nullable String room) {
        Stay stay = load(number, ref);
        String where = StayWords.demanded(room, StayWords.SHORT, "room", StayRule.ROOM_MISSING);
        stay.moveTo(Objects.requireNonNull(words.of(stay).seal("room", where)));
        steps.about(stay, "ROOM");
    }

    @Requires(STAY_HOST)
    @AuditAction("stay.record-document")
    public void paper(String number, String ref, StayPaper paper, PaperState state) {
        Stay stay = load(number, ref);
        SealedAdmission admission = stay.admission();
        Instant since = admission == null ? clock.instant() : admission.admittedAt();
        Set<StayPaper> optional = stays.papers(VietNam.day(since)).stream()
                .filter(PaperRule::isOptional)
                .map(PaperRule::paper)
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
        EnquiryChannel how = RuleViolation.demanded(channel, "channel", StayRule.CHANNEL_MISSING);
        String told = StayWords.demanded(what, StayWords.LONG, "asked", StayRule.WORDS_MISSING);
        String enquiry = Refs.random();
        byte[] sealed = Objects.requireNonNull(words.ofEnquiry(stay, enquiry).seal("words", told));
        stays.add(new StayEnquiry(enquiry, stay, how, sealed, user.id(), clock.instant()));
        steps.about(stay, "ENQUIRY");
    }

    /** An alarm of hers: what comes next was talked over with the client. */
    @Requires(STAY_SEE)
    @AuditAction("stay.record-discussion")
    public void talkedOver(String number, String ref) {
        CaseView file = see(number);
        Stay stay = stays.get(file.id(), ref);
        steps.about(stay, "TALKED_OVER");
        duties.talkedOver(file, stay);
    }

    @Requires(CASE_WORK)
    @AuditAction("stay.plan-exit")
    public void planExit(String number, String ref, ExitPlan plan) {
        CaseView file = see(number);
        Stay stay = stays.get(file.id(), ref);
        LocalDate on = RuleViolation.demanded(plan.on(), "exitOn", StayRule.EXIT_DAY_MISSING);
        Destination where = RuleViolation.demanded(plan.destination(), "destination", StayRule.DESTINATION_MISSING);
        FollowUpAnswer answer = RuleViolation.demanded(plan.followUp(), "followUp", StayRule.FOLLOW_UP_MISSING);
        String way = StayWords.demanded(plan.way(), StayWords.LONG, "way", StayRule.WORDS_MISSING);
        if (!plan.safetyPlan()) {
            throw RuleViolation.at("safetyPlan", StayRule.SAFETY_PLAN_MISSING);
        }
        StayMove move = stay.planExit(steps.say(), on, where, answer);
        steps.file(stay, move, way);
        duties.exitPlanned(stay, on);
        files.touch(file.number());
    }

    /** She has gone without a plan. Nobody searches in public; the supervisor is told within the hour. */
    @Requires(STAY_HOST)
    @AuditAction("stay.record-departure")
    public void leave(String number, String ref, Leaving leaving) {
        CaseView file = see(number);
        Stay stay = stays.get(file.id(), ref);
        LocalDate day = RuleViolation.demanded(leaving.day(), "lastSeenDay", StayRule.LAST_SEEN_MISSING);
        LocalTime time = RuleViolation.demanded(leaving.time(), "lastSeenTime", StayRule.LAST_SEEN_MISSING);
        LeavingRisk risk = RuleViolation.demanded(leaving.risk(), "risk", StayRule.RISK_MISSING);
        String told = StayWords.demanded(leaving.told(), StayWords.LONG, "told", StayRule.WORDS_MISSING);
        Instant seen = day.atTime(time).atZone(VietNam.ZONE).toInstant();
        StayMove move = stay.leave(steps.say(), seen, risk);
        steps.file(stay, move, told);
        duties.left(stay);
        files.touch(file.number());
        team.letOut(file);
    }

    private Stay load(String number, String ref) {
        return stays.get(see(number).id(), ref);
    }

    private CaseView see(String number) {
        return files.see(number, CaseSection.STAY);
    }
}
