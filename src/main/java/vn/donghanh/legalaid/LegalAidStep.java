package vn.donghanh.legalaid;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step from one status of a matter to another. {@link LegalAidStatus#transitions} defines from which status and by which source it may be taken.
 */
public enum LegalAidStep {
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

    private static final Set<LegalAidStep> REVERSIBLE = EnumSet.of(ACCEPT, REFUSE, BEGIN, SET_HEARING, RESOLVE);

    private final @Nullable LegalAidStatus target;

    LegalAidStep(@Nullable LegalAidStatus target) {
        this.target = target;
    }

    /** @throws NullPointerException for the reversals, which return to the status before the reverted step */
    public LegalAidStatus target() {
        return Objects.requireNonNull(target);
    }

    boolean asksDay() {
        return this == ACCEPT || this == SET_HEARING || this == RESOLVE;
    }

    /** Returns whether the step reverts another one. */
    public boolean isReversal() {
        return target == null;
    }

    /** Returns whether the partner may revert this step. */
    boolean isReversible() {
        return REVERSIBLE.contains(this);
    }
}
