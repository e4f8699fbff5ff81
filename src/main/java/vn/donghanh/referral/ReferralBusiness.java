package vn.donghanh.referral;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSlip;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.StepQuestion;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.view.PartnerReferralPart;
import vn.donghanh.referral.view.ReferralProgressRow;
import vn.donghanh.shared.CentreTime;

/** A referral as the partners' pages show it: its phase, the steps open now, and what only a health referral has. */
final class ReferralBusiness {
    private static final List<ReferralStep> PROGRESS = List.of(
            ReferralStep.SEND, ReferralStep.RECEIVE, ReferralStep.ACCEPT, ReferralStep.SCHEDULE, ReferralStep.ATTEND);

    /** The steps of a partner, in the order in which a page offers them. */
    private static final List<ReferralStep> STEPS = List.of(
            ReferralStep.RECEIVE,
            ReferralStep.ACCEPT,
            ReferralStep.REJECT,
            ReferralStep.ATTEND,
            ReferralStep.MISS,
            ReferralStep.SCHEDULE,
            ReferralStep.CALL_OFF,
            ReferralStep.BEGIN,
            ReferralStep.COMPLETE,
            ReferralStep.DISCONTINUE,
            ReferralStep.CARRY_ON);

    private ReferralBusiness() {}

    static PartnerBusiness business(Referral referral, Instant now) {
        ReferralStatus status = referral.status();
        Instant appointment = status == ReferralStatus.SCHEDULED ? referral.appointmentAt() : null;
        return new PartnerBusiness(
                PartnerBusinessKind.HEALTH,
                referral.code(),
                referral.caseId(),
                "referral.specialist",
                status.isUnanswered() ? "ReferralPriority." + referral.priority() : null,
                "referral.partner.state." + status,
                phase(status),
                referral.statusSince(),
                status.isUnanswered() ? referral.due().reply() : null,
                appointment == null ? null : CentreTime.day(appointment),
                appointment == null ? null : LocalTime.ofInstant(appointment, CentreTime.ZONE),
                pendingKey(referral, now),
                next(referral, now));
    }

    static BusinessPhase phase(ReferralStatus status) {
        return switch (status) {
            case DRAFT, CONSENT_PENDING, SENT -> BusinessPhase.UNOPENED;
            case RECEIVED -> BusinessPhase.WAITING;
            case ACCEPTED, SCHEDULED, ATTENDED, NO_SHOW, IN_SERVICE -> BusinessPhase.IN_PROGRESS;
            case REJECTED -> BusinessPhase.DECLINED;
            case COMPLETED -> BusinessPhase.ENDED;
            case DISCONTINUED, CANCELLED, EXPIRED -> BusinessPhase.STOPPED;
        };
    }

    private static @Nullable String pendingKey(Referral referral, Instant now) {
        return switch (referral.status()) {
            case ACCEPTED, NO_SHOW -> "referral.partner.pending.schedule";
            case IN_SERVICE -> isRetentionCheckDue(referral, now) ? "referral.partner.pending.retained" : null;
            default -> null;
        };
    }

    /** Returns the steps that are most likely next and ask for nothing: of an appointment that is over, that the client came or did not. */
    private static List<PartnerStep> next(Referral referral, Instant now) {
        Stream<ReferralStep> likely =
                switch (referral.status()) {
                    case SENT -> Stream.of(ReferralStep.RECEIVE);
                    case RECEIVED -> Stream.of(ReferralStep.ACCEPT);
                    case SCHEDULED -> Stream.of(ReferralStep.ATTEND, ReferralStep.MISS);
                    case ATTENDED -> Stream.of(ReferralStep.BEGIN);
                    case IN_SERVICE -> Stream.of(ReferralStep.CARRY_ON)
                            .filter(step -> isRetentionCheckDue(referral, now));
                    default -> Stream.of();
                };
        List<ReferralStep> open = openSteps(referral, now);
        return likely.filter(open::contains).map(ReferralBusiness::step).toList();
    }

    private static boolean isRetentionCheckDue(Referral referral, Instant now) {
        Instant askAgain = referral.askAgainAt();
        return askAgain != null && !askAgain.isAfter(now);
    }

    /**
     * Returns the referral with what its partner may do now and has done.
     *
     * @param transitions all transitions, in the order in which they were recorded
     * @param wish as it was disclosed
     * @param place of the appointment
     */
    static BusinessDetail detail(
            Referral referral,
            List<ReferralTransition> transitions,
            AppointmentWish wish,
            @Nullable String place,
            Instant now) {
        StepHistory<ReferralTransition> history = new StepHistory<>(transitions);
        return new BusinessDetail(
                business(referral, now),
                question(referral, now),
                openSteps(referral, now).stream()
                        .map(step -> step == ReferralStep.SCHEDULE ? schedule(referral, wish) : step(step))
                        .toList(),
                BusinessSlip.history(
                        transitions, transition -> transition.step() != ReferralStep.ASK, ReferralBusiness::text),
                history.findPartnersLast()
                        .filter(transition -> referral.status().allowsReverting(transition.step(), transition.from()))
                        .map(transition -> last(transition, referral))
                        .orElse(null),
                part(referral, history, place, now));
    }

    private static StepQuestion question(Referral referral, Instant now) {
        String name = referral.isAppointmentAfter(CentreTime.day(now))
                ? "AHEAD"
                : referral.status().name();
        return new StepQuestion(
                "referral_partner.ask."
                        + (referral.status() == ReferralStatus.IN_SERVICE && isRetentionCheckDue(referral, now)
                                ? "RETAINED"
                                : name),
                "referral_partner.text." + name);
    }

    /** Returns the steps open to the partner, the most likely first: once a check is due, that the client still comes. */
    private static List<ReferralStep> openSteps(Referral referral, Instant now) {
        Instant appointment = referral.appointmentAt();
        return Stream.concat(
                        isRetentionCheckDue(referral, now) ? Stream.of(ReferralStep.CARRY_ON) : Stream.of(),
                        STEPS.stream())
                .distinct()
                .filter(step -> referral.status().allows(step, BusinessSource.PARTNER))
                .filter(step -> step != ReferralStep.ATTEND || !referral.isAppointmentAfter(CentreTime.day(now)))
                .filter(step -> step != ReferralStep.MISS || appointment == null || !now.isBefore(appointment))
                .toList();
    }

    private static PartnerStep step(ReferralStep step) {
        String label = "referral.partner.step." + step;
        String done = "referral.partner.message." + step;
        return switch (step) {
            case REJECT -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.reason("referral.partner.field.reason.label", ReferralTransition.REJECT_REASONS));
            case CALL_OFF -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.reason("referral.partner.field.offReason.label", AppointmentCancelReason.values()));
            case RECEIVE, CARRY_ON -> PartnerStep.of(step.name(), label, done).irreversible();
            default -> PartnerStep.of(step.name(), label, done);
        };
    }

    /** Returns the step that sets or changes the appointment. Against a stated wish it has to be confirmed. */
    private static PartnerStep schedule(Referral referral, AppointmentWish wish) {
        List<AskedField> asked = new ArrayList<>(List.of(
                AskedField.day("referral.partner.field.day.label"),
                AskedField.time("referral.partner.field.time.label"),
                AskedField.place("referral.partner.field.place.label")));
        if (wish.answer() == WishAnswer.STATED) {
            asked.add(AskedField.confirmation("referral.partner.field.despiteWish.label")
                    .optional());
        }
        return PartnerStep.of(
                ReferralStep.SCHEDULE.name(),
                referral.status() == ReferralStatus.SCHEDULED
                        ? "referral.partner.step.MOVE"
                        : "referral.partner.step.SCHEDULE",
                "referral.partner.message.SCHEDULE",
                asked.toArray(AskedField[]::new));
    }

    private static EntryText text(ReferralTransition transition) {
        String label = "referral.partner.recorded." + transition.step();
        return transition.isReversal()
                ? new EntryText(
                        label,
                        List.of(
                                "@referral.partner.state." + transition.from(),
                                "@referral.partner.state." + transition.to()))
                : EntryText.on(transition.statedOn(), label);
    }

    private static LastPartnerEntry last(ReferralTransition transition, Referral referral) {
        return new LastPartnerEntry(
                "referral.partner.recorded." + transition.step(),
                "referral.partner.state." + referral.status(),
                "referral.partner.state." + transition.from(),
                transition.at());
    }

    private static PartnerReferralPart part(
            Referral referral, StepHistory<ReferralTransition> history, @Nullable String place, Instant now) {
        boolean opened = phase(referral.status()) != BusinessPhase.UNOPENED;
        boolean limited =
                opened && referral.status().isOpen() && !referral.status().isReached();
        Instant limit = limited ? referral.hardLimitAt() : null;
        return new PartnerReferralPart(
                opened ? referral.appointmentAt() : null,
                opened ? place : null,
                referral.status().isOpen() ? referral.noShows() : 0,
                limit,
                limit != null && limit.isBefore(now),
                progress(referral, history.validSteps()));
    }

    /** Returns the progress in five steps: sent, received, answered, scheduled, attended. */
    private static List<ReferralProgressRow> progress(Referral referral, List<ReferralTransition> valid) {
        int completed = completedSteps(referral.status());
        // after a missed appointment no attendance is expected
        boolean expected = referral.status().isOpen() && referral.status() != ReferralStatus.NO_SHOW;
        List<ReferralProgressRow> progress = new ArrayList<>();
        for (int at = 0; at < PROGRESS.size(); at++) {
            ReferralStep step = PROGRESS.get(at);
            progress.add(new ReferralProgressRow(
                    step,
                    at < completed,
                    at == completed && expected,
                    answering(step)
                            .flatMap(taken -> valid.stream().filter(transition -> transition.step() == taken))
                            .reduce((first, second) -> second)
                            .map(ReferralTransition::at)
                            .orElse(null)));
        }
        return progress;
    }

    private static Stream<ReferralStep> answering(ReferralStep step) {
        return step == ReferralStep.ACCEPT ? Stream.of(step, ReferralStep.REJECT) : Stream.of(step);
    }

    private static int completedSteps(ReferralStatus status) {
        return switch (status) {
            case DRAFT, CONSENT_PENDING -> 0;
            case SENT -> 1;
            case RECEIVED, EXPIRED, CANCELLED -> 2;
            case ACCEPTED, REJECTED -> 3;
            case SCHEDULED, NO_SHOW -> 4;
            case ATTENDED, IN_SERVICE, COMPLETED, DISCONTINUED -> 5;
        };
    }
}
