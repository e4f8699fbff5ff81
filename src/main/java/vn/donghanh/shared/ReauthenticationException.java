package vn.donghanh.shared;

import java.io.Serial;

/** A refusal that lasts until the person proves once more who she is. The screens ask for that proof, keep what was typed, and try again. */
public class ReauthenticationException extends RuleViolationException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ReauthenticationException() {
        super(ProofRule.PROVE_AGAIN);
    }
}
