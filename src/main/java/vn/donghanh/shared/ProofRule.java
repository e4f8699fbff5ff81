package vn.donghanh.shared;

/** Reasons for asking a signed-in user to authenticate again. */
public enum ProofRule implements BusinessRule {
    PROVE_AGAIN
}
