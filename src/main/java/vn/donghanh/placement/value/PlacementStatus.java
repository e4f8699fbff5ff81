package vn.donghanh.placement.value;

import static vn.donghanh.partnerbusiness.BusinessSource.CENTRE;
import static vn.donghanh.partnerbusiness.BusinessSource.CLIENT;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER;
import static vn.donghanh.placement.value.PlacementStep.CANCEL;
import static vn.donghanh.placement.value.PlacementStep.CORRECT_START;
import static vn.donghanh.placement.value.PlacementStep.END;
import static vn.donghanh.placement.value.PlacementStep.GO_ALONE;
import static vn.donghanh.placement.value.PlacementStep.INTERVIEW;
import static vn.donghanh.placement.value.PlacementStep.INTRODUCE;
import static vn.donghanh.placement.value.PlacementStep.NOT_HIRE;
import static vn.donghanh.placement.value.PlacementStep.OFFER;
import static vn.donghanh.placement.value.PlacementStep.RETAIN_12M;
import static vn.donghanh.placement.value.PlacementStep.RETAIN_3M;
import static vn.donghanh.placement.value.PlacementStep.RETAIN_6M;
import static vn.donghanh.placement.value.PlacementStep.START;

import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.loop.BusinessStatus;

/**
 * The status of a placement. {@link #transitions} is the only transition table. Many jobs are given without an interview and begun the same day,
 * so a step that did not take place is left out and never recorded. From the start on only the client is asked, never the employer.
 */
public enum PlacementStatus implements BusinessStatus<PlacementStatus, PlacementStep> {
    PROPOSED,
    INTRODUCED,
    INTERVIEWED,
    OFFERED,
    STARTED,
    RETAINED_3M,
    RETAINED_6M,
    RETAINED_12M,
    ENDED,
    NOT_HIRED,
    CANCELLED;

    @Override
    public Map<PlacementStep, Set<BusinessSource>> transitions() {
        return switch (this) {
            case PROPOSED -> Map.of(
                    INTRODUCE, Set.of(CENTRE),
                    GO_ALONE, Set.of(CLIENT),
                    CANCEL, Set.of(CENTRE));
            case INTRODUCED -> Map.of(
                    INTERVIEW, Set.of(CLIENT, PARTNER),
                    OFFER, Set.of(CLIENT, PARTNER),
                    NOT_HIRE, Set.of(CLIENT, PARTNER),
                    START, Set.of(CLIENT, PARTNER),
                    CANCEL, Set.of(CENTRE));
            case INTERVIEWED -> Map.of(
                    OFFER, Set.of(CLIENT, PARTNER),
                    NOT_HIRE, Set.of(CLIENT, PARTNER),
                    START, Set.of(CLIENT, PARTNER),
                    CANCEL, Set.of(CENTRE));
            case OFFERED -> Map.of(
                    START, Set.of(CLIENT, PARTNER),
                    CANCEL, Set.of(CENTRE));
            case STARTED -> Map.of(
                    RETAIN_3M, Set.of(CLIENT),
                    RETAIN_6M, Set.of(CLIENT),
                    RETAIN_12M, Set.of(CLIENT),
                    CORRECT_START, Set.of(CENTRE),
                    END, Set.of(CLIENT));
            case RETAINED_3M -> Map.of(
                    RETAIN_6M, Set.of(CLIENT),
                    RETAIN_12M, Set.of(CLIENT),
                    CORRECT_START, Set.of(CENTRE),
                    END, Set.of(CLIENT));
            case RETAINED_6M -> Map.of(
                    RETAIN_12M, Set.of(CLIENT),
                    CORRECT_START, Set.of(CENTRE),
                    END, Set.of(CLIENT));
            case RETAINED_12M -> Map.of(
                    CORRECT_START, Set.of(CENTRE),
                    END, Set.of(CLIENT));
            case ENDED -> Map.of(CORRECT_START, Set.of(CENTRE));
            case NOT_HIRED, CANCELLED -> Map.of();
        };
    }

    /** Returns whether the placement is planned or followed. Open placements must be resolved before the case is closed. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, INTRODUCED, INTERVIEWED, OFFERED, STARTED, RETAINED_3M, RETAINED_6M -> true;
            case RETAINED_12M, ENDED, NOT_HIRED, CANCELLED -> false;
        };
    }

    /** Returns whether the client works there, as far as is known. */
    public boolean isWorking() {
        return switch (this) {
            case STARTED, RETAINED_3M, RETAINED_6M, RETAINED_12M -> true;
            case PROPOSED, INTRODUCED, INTERVIEWED, OFFERED, ENDED, NOT_HIRED, CANCELLED -> false;
        };
    }
}
