package vn.donghanh.shared;

/** Why a person is asked who she is although she signed in. */
public enum ProofRule implements BusinessRule {
    PROVE_AGAIN
}
