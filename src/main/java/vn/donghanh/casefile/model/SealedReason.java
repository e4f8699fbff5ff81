package vn.donghanh.casefile.model;

import java.io.Serial;
import java.io.Serializable;

/** Why a step of a case was taken, encrypted as it is stored; {@link CaseTransitionRepository#open} decrypts it. */
public final class SealedReason implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String transition;
    private final byte[] content;

    SealedReason(String transition, byte[] content) {
        this.transition = transition;
        this.content = content;
    }

    String transition() {
        return transition;
    }

    byte[] content() {
        return content;
    }
}
