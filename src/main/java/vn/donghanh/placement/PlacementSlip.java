package vn.donghanh.placement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;

/**
 * What an employer or employment service sees of a placement: its own answers up to the first day of work. Whether the client stays there, how the
 * work ended and what the client told the Centre are never part of it.
 */
final class PlacementSlip {
    private PlacementSlip() {}

    /** @throws IllegalArgumentException for a client who goes alone */
    static PartnerBusinessKind kind(Introduction introduction) {
        return switch (introduction) {
            case ALONE -> throw new IllegalArgumentException("Nothing is disclosed of a client who goes alone");
            case EMPLOYER -> PartnerBusinessKind.EMPLOYER;
            case EMPLOYMENT_SERVICE -> PartnerBusinessKind.EMPLOYMENT_SERVICE;
        };
    }

    /** @param moves the transitions of the placement, in the order in which they were recorded */
    static PartnerBusiness business(Placement placement, List<PlacementTransition> moves) {
        PartnerBusinessKind kind = kind(Objects.requireNonNull(placement.introduction()));
        PlacementStatus shown = shown(placement.status());
        return new PartnerBusiness(
                kind,
                placement.code(),
                placement.caseId(),
                kind == PartnerBusinessKind.EMPLOYER
                        ? "placement.slip.title"
                        : Placement.WORK_KINDS + "." + placement.work(),
                "placement.slip." + shown,
                phase(shown),
                since(placement, moves),
                shown == PlacementStatus.INTRODUCED ? placement.replyDue() : null,
                shown == PlacementStatus.INTRODUCED ? placement.meetOn() : null);
    }

    /** Returns the status as the partner sees it: after the first day of work nothing changes any more. */
    private static PlacementStatus shown(PlacementStatus status) {
        return switch (status) {
            case RETAINED_3M, RETAINED_6M, RETAINED_12M, ENDED -> PlacementStatus.STARTED;
            case PROPOSED, INTRODUCED, INTERVIEWED, OFFERED, STARTED, NOT_HIRED, CANCELLED -> status;
        };
    }

    private static BusinessPhase phase(PlacementStatus shown) {
        return switch (shown) {
            case PROPOSED, INTRODUCED -> BusinessPhase.WAITING;
            case INTERVIEWED, OFFERED -> BusinessPhase.IN_PROGRESS;
            case NOT_HIRED -> BusinessPhase.DECLINED;
            case STARTED, RETAINED_3M, RETAINED_6M, RETAINED_12M, ENDED -> BusinessPhase.ENDED;
            case CANCELLED -> BusinessPhase.STOPPED;
        };
    }

    /** Returns since when the partner sees this status. */
    private static Instant since(Placement placement, List<PlacementTransition> moves) {
        return moves.stream()
                .filter(move -> move.step() == PlacementStep.START)
                .reduce((earlier, later) -> later)
                .filter(move -> placement.startOn() != null)
                .map(PlacementTransition::at)
                .orElseGet(placement::statusSince);
    }

    static BusinessDetail detail(
            Placement placement, List<PlacementTransition> moves, Optional<PlacementTransition> reversible) {
        return new BusinessDetail(
                business(placement, moves),
                placement.status().stepsOpenTo(BusinessSource.PARTNER).stream()
                        .map(PlacementSlip::step)
                        .toList(),
                BusinessSlip.history(moves, PlacementSlip::text),
                reversible.map(PlacementSlip::last).orElse(null));
    }

    private static PartnerStep step(PlacementStep step) {
        String label = "placement.partner." + step;
        String done = "placement.partner.done." + step;
        return switch (step) {
            case INTERVIEW -> PartnerStep.of(
                    step.name(), label, done, AskedField.day("placement.partner.day.interview"));
            case START -> PartnerStep.of(step.name(), label, done, AskedField.day("placement.partner.day.start"));
            case NOT_HIRE -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.reason("placement.partner.reason", Placement.NOT_HIRED_REASONS));
            default -> PartnerStep.of(step.name(), label, done);
        };
    }

    private static EntryText text(PlacementTransition move) {
        return move.isReversal()
                ? new EntryText(
                        "placement.partner.reversal." + move.step(),
                        List.of("@placement.slip." + move.from(), "@placement.slip." + move.to()))
                : EntryText.on(move.statedOn(), "placement.partner." + move.step());
    }

    private static LastPartnerEntry last(PlacementTransition move) {
        return new LastPartnerEntry(
                "placement.partner." + move.step(),
                "placement.slip." + move.to(),
                "placement.slip." + Objects.requireNonNull(move.from()),
                move.at());
    }
}
