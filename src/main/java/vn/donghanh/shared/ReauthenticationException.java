package vn.donghanh.shared;

import java.io.Serial;

/**
 * Thrown when an action needs a recent authentication. The screens ask the user to authenticate again, keep the form's
 * input and repeat the action.
 */
public class ReauthenticationException extends RuleViolationException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ReauthenticationException() {
        super(ProofRule.PROVE_AGAIN);
    }
}
