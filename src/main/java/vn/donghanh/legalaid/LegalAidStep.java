package vn.donghanh.legalaid;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.loop.BusinessStep;

/**
 * A step from one status of a matter to another. {@link LegalAidStatus#transitions} defines from which status and by which source it may be taken.
 */
public enum LegalAidStep implements BusinessStep<LegalAidStatus> {
    REQUEST(LegalAidStatus.REQUESTED),
    PREPARE(LegalAidStatus.PREPARING),
    REFER(LegalAidStatus.REFERRED),
    ACCEPT(LegalAidStatus.ACCEPTED),
    REFUSE(LegalAidStatus.REFUSED),
    BEGIN(LegalAidStatus.IN_PROGRESS),
    /** Without a legal aid centre: see {@link LegalAidRoute}. */
    INSTEAD(LegalAidStatus.IN_PROGRESS),
    /** The day of a hearing or of a meeting with the lawyer became known; the status stays. */
    SET_HEARING(LegalAidStatus.IN_PROGRESS),
    RESOLVE(LegalAidStatus.RESOLVED),
    WITHDRAW(LegalAidStatus.WITHDRAWN),
    /** The partner undid its last entry within minutes. */
    TAKE_BACK(null),
    /** The partner corrected its last entry and gave a reason. */
    CORRECT(null);

    private final @Nullable LegalAidStatus target;

    LegalAidStep(@Nullable LegalAidStatus target) {
        this.target = target;
    }

    @Override
    public LegalAidStatus target() {
        return Objects.requireNonNull(target);
    }

    boolean asksDay() {
        return this == ACCEPT || this == SET_HEARING || this == RESOLVE;
    }

    @Override
    public boolean isReversal() {
        return target == null;
    }

    @Override
    public boolean beginsStatus() {
        return this != SET_HEARING;
    }
}
